// drag.h: what hedging costs over the whole life, and what the gamma earns against it.
// Model     any rule of hedging_rule.h; costs as costs.h has them.
// Units     money: quote currency, present value, whole position.
// Refuses   nothing: a Position has been through the door.
// Accuracy  measured: see docs/accuracy.md#turnover.
// Cost      as hedge_flow (hedge_flow.h).
// Source    docs/method.md, "Turnover" and "Gamma against theta"
#pragma once

#include <optional>

#include "gammadrag/hedge_flow.h"
#include "gammadrag/position.h"

namespace gammadrag {

// Expected cost of hedging: set_up + rebalancing + unwind = spread + fee + fixed + impact, and with
// carry and option = total. Carry is negative where the hedge is paid for being held.
struct Drag {
  double set_up;
  double rebalancing;
  double unwind;
  double spread;
  double fee;
  double fixed;
  double impact;
  double carry;
  double option;
  double total;
  std::optional<double> share_of_premium;  // absent where the premium is too small to divide by
  double per_hedge;                        // per hedge interval
  double per_day;                          // per day of the scenario's year
  double trades;  // expected number of hedge trades, the first and the last included
  Provenance provenance;
};

// Precondition: flow is that of a position that differs at most in its costs.
Drag drag_from(const Position& position, const HedgeFlow& flow);

// Expected drag at the outlook's realized vol.
Drag drag(const Position& position);

// Expected P&L of the options and their hedge before costs, if the underlying realizes that vol.
double expected_edge(const Position& position, double realized_vol);

// What the position is expected to do at a realized vol, signed for its side: a writer's gamma P&L
// is negative, and so is the theta rent, which the writer receives. edge = gamma_pnl - theta_rent.
struct Outlook {
  double realized_vol;
  double gamma_pnl;
  double theta_rent;
  double edge;
  double cost;
  double net_pnl;
  std::optional<double> cost_to_gamma;  // absent where there is no gamma to speak of
  std::optional<double> cost_to_edge;   // absent where there is no edge to pay from
};

Outlook outlook(const Position& position, double realized_vol);

// The same in two halves, the first of which no cost enters.
struct GrossOutlook {
  double realized_vol;
  double gamma_pnl;
  double theta_rent;
  double edge;
};

GrossOutlook gross_outlook(const Position& position, double realized_vol);
Outlook net_outlook(const GrossOutlook& gross, const Drag& drag);

// The highest one-way cost in proportion to value that leaves the expected P&L at the outlook at
// zero or more, every other cost kept; absent where even free trading does not pay.
std::optional<double> highest_one_way_cost(const Position& position);

}  // namespace gammadrag
