#pragma once
#include <span>
#include <vector>
#include "gammadrag/costs.h"
#include "gammadrag/hedging_rule.h"
#include "gammadrag/turnover.h"
namespace gammadrag {
inline constexpr double trade_law_error = 1e-6;
inline TradeNode set_up_trade(std::span<const Leg>, const Dynamics&) { return {}; }
inline std::vector<TradeNode> interval_trades(std::span<const Leg>, const Dynamics&, const HedgeSum&) { return {}; }
inline std::vector<TradeNode> unwind_trades(std::span<const Leg>, const Dynamics&, Unwind) { return {}; }
inline std::vector<TradeNode> in_whole_lots(std::span<const TradeNode>, double) { return {}; }
inline TradeCost expected_costs(const CostSchedule&, std::span<const TradeNode>, double, double) { return {}; }
}
