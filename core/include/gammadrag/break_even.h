// break_even.h: the realized vol at which gamma scalping pays for itself, after hedging costs.
// Model     European options under Black-Scholes; delta re-hedged at fixed intervals.
// Symbols   s implied vol, k one-way proportional cost, h hedge interval, kappa = k sqrt(2 / (pi h)).
// Units     vol: decimal per sqrt(year). money: quote currency, present value, whole position.
// Refuses   costs_exceed_gamma (long: costs eat every realized vol up to 100),
//           costs_exceed_theta (short: costs exceed what even a still market leaves),
//           pays_at_any_vol (drift alone pays, whatever is realized),
//           nothing_to_scalp (a time value below the rounding of the spot).
// Accuracy  measured: see docs/accuracy.md#break-even.
// Cost      three to five evaluations of the expected turnover.
// Source    derived in docs/method.md, "Break-even"; closed form after [Leland-1985]
#pragma once

#include <optional>

#include "gammadrag/drag.h"
#include "gammadrag/outcome.h"

namespace gammadrag {

// Where expected P&L, all costs counted, is zero: the root that secants from the implied vol reach,
// else the first one met when walking from there. Where P&L rises or falls throughout, the only one.
Outcome<double> break_even_vol(const Position& position);

// kappa + sqrt(kappa^2 + s^2 + 2 c / (G h)) long, the mirrored signs short, c the fixed cost a trade
// and G the dollar gamma now. Absent where fixed costs leave a writer nothing.
std::optional<double> short_interval_break_even_vol(const Position& position);

// The root, and how far the closed form is from it.
struct BreakEvenVol {
  double break_even_vol;
  double vol_over_implied;  // break-even less implied, signed
  // Distance, never negative, from where the same position would break even if trading were free:
  // the implied vol, unless there is a drift. Absent where that does not exist.
  std::optional<double> drag_vol_points;
  std::optional<double> short_interval_break_even_vol;
  std::optional<double> short_interval_gap;  // |closed form - exact| over that drag; not with drift
  bool short_interval_reliable;              // that gap is at most 2 %
};

// What is known of the position whether or not any realized vol breaks even.
struct Figures {
  double premium;
  double hedge_count;
  double effective_interval;  // years
  double implied_daily_move;  // one standard deviation over a day, fraction of price
  double dollar_gamma;
  std::optional<double>
      pnl_std_dev;  // at the outlook, before costs; absent where rounding would show
  std::optional<double> net_pnl_std_dev;  // the same after costs, which are random too
  Provenance risk_provenance;
};

Figures figures(const Position& position);

struct BreakEven {
  BreakEvenVol vol;
  double break_even_daily_move;      // one standard deviation over a day, fraction of price
  double break_even_move_per_hedge;  // and over one hedge interval
  Figures figures;
  Drag drag;
  Outlook outlook;
};

Outcome<BreakEvenVol> break_even_with_closed_form(const Position& position);
Outcome<BreakEven> break_even(const Position& position);

}  // namespace gammadrag
