// trade_law.h: how large the hedge's trades are, where and how often, and what they then cost.
// Model     as turnover.h. A cost that is not proportional to size is integrated over this law, not
//           taken at its mean size.
// Symbols   x where the underlying stands before a step, z the step, both in standard deviations.
// Units     TradeNode (hedging_rule.h): sizes per unit of the structure; undiscounted.
// Shapes    for each date of the sum some 18 x by 12 z: about 5,000 nodes at 252 hedges with a coarse
//           sum, twice that for two strikes, four times where gamma changes its sign.
// Accuracy  measured against expected_turnover and brute force: value traded and size^1.5 within 5e-5
//           where realized and hedge vol are within a factor of two of each other, 3e-4 at a factor
//           of twenty; number of trades 4e-4. Against ten times as many nodes: the value a call
//           spread or a butterfly trades within 4e-5. A cost with a kink in the size, as a minimum
//           fee has, adds up to 1e-3. Unwinds: 1e-4, of a straddle or strangle 1e-3.
// Cost      one strike about 0.3 ms at 252 hedges with a coarse sum, two 0.8 ms, a spread 1.9 ms;
//           expected_costs 0.1, 0.2 and 0.4 ms on top.
// Source    derived in docs/method.md, "Costs"
#pragma once

#include <span>
#include <vector>

#include "gammadrag/costs.h"
#include "gammadrag/hedging.h"
#include "gammadrag/hedging_rule.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

// What is said of figures that rest on this law alone, relative: see Accuracy.
inline constexpr double trade_law_error = 1e-4;

// The first hedge: one trade, of a known size.
TradeNode set_up_trade(std::span<const Leg> legs, const Dynamics& dynamics);

// The rebalances. Legs may be of either sign. A size is never zero, so that every rebalance counts
// as a trade where the delta moves by less than any double.
// Precondition: sum is hedge_sum(dynamics.count), best a coarse one.
std::vector<TradeNode> interval_trades(std::span<const Leg> legs, const Dynamics& dynamics,
                                       const HedgeSum& sum);

// The last trade: of the whole hedge (cash, and wherever it is closed before expiry), at expiry to what
// is delivered (physical), or none.
std::vector<TradeNode> unwind_trades(std::span<const Leg> legs, const Dynamics& dynamics,
                                     Unwind unwind);

// The same trades in whole lots of the underlying per unit of structure, as costs.h derives them:
// those that round to nothing are left out.
std::vector<TradeNode> in_whole_lots(std::span<const TradeNode> trades, double lot);

// Expected present value of the trades' costs for so many units, lots of the schedule counted.
TradeCost expected_costs(const CostSchedule& schedule, std::span<const TradeNode> trades,
                         double rate, double units);

}  // namespace gammadrag
