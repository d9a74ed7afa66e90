// closed_forms.h: the field's instant answers, each a formula: what to know before computing more.
// Model     Black-Scholes; moves between trades small against the width of the option's gamma.
// Symbols   s vol, k one-way proportional cost, h hedge interval, B log-price move that triggers a
//           trade, H half-width of a band around the delta, ra absolute risk aversion.
// Units     vol: decimal per sqrt(year). interval, expiry: years. move: change of ln S. half-width,
//           gamma: units of the underlying, and per 1.00 of price, for one unit of the structure.
// Refuses   nothing: inputs are trusted (positive, costs zero or more). Absent where the formula has
//           no value.
// Accuracy  a few eps of the formula; how far each formula is from the truth stands beside it.
// Cost      nanoseconds.
// Source    beside each; derivations in docs/method.md, "Closed forms"
#pragma once

#include <optional>

#include "gammadrag/hedging_rule.h"
#include "gammadrag/scenario.h"

namespace gammadrag {

// Hedging by the clock.

// kappa = k sqrt(2 / (pi h)): drag in vol of hedging every h, whatever the option [Leland-1985].
double cost_vol(double one_way_cost, double interval);

// Le = 2 kappa / s [Leland-1985], whose own cost is a round trip, 2 k.
double leland_number(double vol, double one_way_cost, double interval);

// The vol at which the options are worth their cost of hedging: s sqrt(1 + Le) for their writer,
// s sqrt(1 - Le) for their holder, absent unless Le < 1 [Leland-1985].
std::optional<double> leland_vol(Side side, double vol, double one_way_cost, double interval);

// The same on a binomial tree, whose every move is one standard deviation: 2 k / (s sqrt(h)) in
// place of Le [Boyle-Vorst-1992].
std::optional<double> boyle_vorst_vol(Side side, double vol, double one_way_cost, double interval);

// Hedging by the move: to the delta each time |ln S - ln S at the last trade| reaches B.

// The mean distance by which a watch every h steps over a barrier is this times s sqrt(h):
// -zeta(1/2) / sqrt(2 pi) [Broadie-Glasserman-Kou-1997].
inline constexpr double monitoring_overshoot = 0.58259715793901067;

// B as it acts when the price is looked at only every so often.
double monitored_move(double move, double vol, double monitoring_interval);

// s^2 / B^2, without drift.
double move_trades_per_year(double vol, double move);

// k s / B: drag in vol, as kappa is by the clock.
double move_drag_vol(double vol, double one_way_cost, double move);

// The realized vol that pays: s / sqrt(1 - 2 k / B) long, absent unless B > 2 k; plus for minus
// short.
std::optional<double> move_break_even_vol(Side side, double implied_vol, double one_way_cost,
                                          double move);

// The same with the move as it acts at the break-even vol itself. It always exists, as by the clock:
// a vol high enough steps over any cost. Precise where the overshoot is small against B.
double monitored_move_break_even_vol(Side side, double implied_vol, double one_way_cost,
                                     double move, double monitoring_interval);

// Costs that grow with size.

// Where trading n units costs impact n^2: s / sqrt(1 - 2 impact gamma) long, absent unless the root
// is of a positive number; plus for minus short. Whatever the interval [Almgren-Li-2016].
std::optional<double> linear_impact_break_even_vol(Side side, double implied_vol, double impact,
                                                   double gamma);

// Hedging by a band around the delta.

// What the half-width of a band depends on, now.
struct OptionState {
  double spot;
  double expiry;  // what is left of it
  double rate;
  double vol;
  double gamma;
};

// (3/2 exp(-rate T) k S gamma^2 / ra)^(1/3), traded to its edge [Whalley-Wilmott-1997]. Within 4 %
// of the band that maximises exponential utility for k up to 10 bp.
double whalley_wilmott_half_width(const WhalleyWilmottBand& band, const OptionState& state);

// [Zakamouline-2006]: the half-width is static + gamma_driven. The centre is the delta at centre_vol,
// s sqrt(1 - vol_shift) for the writer and s sqrt(1 + vol_shift) for the holder, whose shift may
// leave no vol. Fitted for ra S of 10 to 100 and k of 0.5 % or more.
struct ZakamoulineFields {
  double static_half_width;        // H0
  double gamma_driven_half_width;  // H1
  double vol_shift;                // K, zero or less
  std::optional<double> centre_vol;
};

ZakamoulineFields zakamouline_fields(const ZakamoulineBand& band, const OptionState& state);

// Where a trade costs the same whatever its size, and ends at the delta: (12 c gamma^2 / ra)^(1/4).
double fixed_cost_half_width(double fixed_cost, double risk_aversion, double gamma);

// How far the hedged P&L scatters, and how often to hedge.

// sqrt(pi / 4) vega s / sqrt(N), at the money [Derman-Kamal-1999]: 17 % too much at N = 1, 2.3 % at
// 64. The second takes off what is left: within 6 % at N = 1, 1.1 % at 4, 0.1 % at 64.
double derman_kamal_std_dev(double vega, double vol, double hedge_count);
double corrected_derman_kamal_std_dev(double vega, double vol, double hedge_count);

// The number of hedges at which expected cost is half the edge, the optimum if cost were certain:
// (edge / (2 C))^2, C = k sqrt(2 / (pi T)) vega [Sepp-2013]. Absent unless there are an edge and a
// cost. Cost is not certain, and the optimum is well below: see net_variance.h.
std::optional<double> half_edge_hedge_count(double edge, double vega, double one_way_cost,
                                            double expiry);

// Liquidity in a constant-product pool, which is short gamma.

// What rebalancing takes from it, a share of its value a year: s^2 / 8 [Milionis-2022].
double constant_product_loss_rate(double vol);

// The vol at which fees, a share of its value a year, make up for that: sqrt(8 fee).
double constant_product_break_even_vol(double fee_yield);

}  // namespace gammadrag
