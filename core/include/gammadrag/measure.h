// measure.h: what a calculation may be asked to reach, each as one number of a position.
// Units     money: quote currency, present value, whole position. sharpe: over the whole life.
// Refuses   nothing; a measure has no value where its field of the outputs has none.
// Cost      one hedge_flow, or one variance, or both (sharpe); dragVolPoints one break-even.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gammadrag/hedge_flow.h"
#include "gammadrag/position.h"

namespace gammadrag {

// All at the outlook's realized vol but the drag in vol points, which is that of the break-even.
enum class Measure : std::uint8_t {
  net_pnl,
  drag,
  drag_vol_points,
  share_of_premium,
  cost_to_gamma,
  cost_to_edge,
  sharpe,
  pnl_std_dev,
  net_pnl_std_dev
};
inline constexpr std::array<std::string_view, 9> measure_names{
    "netPnl",     "drag",   "dragVolPoints", "shareOfPremium", "costToGamma",
    "costToEdge", "sharpe", "pnlStdDev",     "netPnlStdDev"};

// Which values meet a goal: P&L and Sharpe ratio at it or above, costs and risk at it or below.
enum class Better : std::uint8_t { higher, lower };
Better better_of(Measure measure);

struct Goal {
  Measure measure = Measure::net_pnl;
  double value = 0.0;
};

std::optional<double> measured(const Position& position, Measure measure);

// What positions that differ only in their costs share, where their rule does not heed costs.
struct Shared {
  std::optional<HedgeFlow> flow = std::nullopt;
  std::optional<PnlRisk> gross = std::nullopt;
};

// What the measure of a position needs of these, at the outlook.
Shared shared_by_costs(const Position& position, Measure measure);

// Zero where the goal is reached, above zero where the measure is above it. Ratios are multiplied
// out, so that there is no pole where what they divide by vanishes: where there is no edge, costs
// are above any share of it. Infinite where costs leave no break-even.
std::optional<double> distance_to(const Position& position, Goal goal, const Shared& shared = {});

// Expected P&L over its standard deviation, both of the whole life and after costs.
std::optional<double> sharpe_of(double net_pnl, const std::optional<double>& net_variance);

}  // namespace gammadrag
