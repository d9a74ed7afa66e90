// hedge_costs.h: what a flow of trades costs by the schedule of the scenario, and the costs that are
// no trade of the hedge: holding it, and trading the options themselves.
// Units     quote currency, present value, whole position.
// Refuses   nothing: a Position has been through the door.
// Accuracy  costs in proportion to value are as exact as the flow; any other is integrated over the
//           law of trade sizes: see docs/accuracy.md#rules.
// Source    docs/method.md, "Costs"
#pragma once

#include <optional>

#include "gammadrag/costs.h"
#include "gammadrag/hedge_flow.h"

namespace gammadrag {

struct HedgeCosts {
  TradeCost set_up;
  TradeCost rebalancing;
  TradeCost unwind;
  double trades;  // expected number, whole lots counted
  Provenance provenance;
};

HedgeCosts hedge_costs(const Position& position, const HedgeFlow& flow);

// Funding, borrow and the spread on cash, signed: negative where the position is paid.
double hedge_carry(const Position& position, double realized_vol);

// Fees and half-spread of the options on entry; closing.h has those of closing them early.
double option_costs(const Position& position);

}  // namespace gammadrag
