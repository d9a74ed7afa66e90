#include "gammadrag/trade_law.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "gammadrag/normal.h"
#include "step_law.h"

namespace gammadrag {
namespace {

constexpr double step_in_u = 0.5;

// A size that underflows is still a trade.
double traded(double delta) {
  return std::max(std::abs(delta), std::numeric_limits<double>::min());
}

// The trades at one date, so many times over.
void add_date(std::vector<TradeNode>& nodes, const Walk& walk, double date, double times) {
  const Dynamics& d = walk.dynamics;
  const Stand before = stand_at(walk, date - 1.0);
  const Stand now = stand_at(walk, date);
  const double scale = std::exp(-d.dividend_yield * now.left);
  const DeltaCurve curve = delta_curve(walk, now);
  // From where the underlying stands today, z is all there is to integrate over.
  const StepDetail detail = before.deviation == 0.0 ? StepDetail::fine : StepDetail::usual;
  for (const Abscissa& start : abscissae(walk, before, step_in_u)) {
    const Step step = step_from(walk, before, now, curve, start.at * before.deviation);
    for (const Abscissa& end : step_abscissae(step, detail)) {
      const double log_spot = now.log_mean + step.y + walk.step_deviation * end.at;
      nodes.push_back({.time = now.time,
                       .spot = d.spot * std::exp(log_spot),
                       .size = traded(scale * change_of_delta(step, end.at)),
                       .expected_trades = times * start.weight * end.weight});
    }
  }
}

double delta_at(std::span<const Leg> legs, const Walk& walk, const Stand& stand, double y) {
  double delta = 0.0;
  for (std::size_t j = 0; j < legs.size(); ++j) {
    const double d1 = (walk.strikes[j].log_moneyness + stand.shift + y) / stand.width;
    delta += legs[j].calls * normal_cdf(d1) - legs[j].puts * normal_cdf(-d1);
  }
  return delta;
}

// The whole hedge of the last date, traded one interval later.
std::vector<TradeNode> whole_hedge(std::span<const Leg> legs, const Walk& walk) {
  // Gauss-Hermite by three: the size does not depend on the last step.
  static const std::array<Abscissa, 3> last_step{Abscissa{-std::numbers::sqrt3, 1.0 / 6.0},
                                                 Abscissa{0.0, 2.0 / 3.0},
                                                 Abscissa{std::numbers::sqrt3, 1.0 / 6.0}};
  const Dynamics& d = walk.dynamics;
  const Stand before = stand_at(walk, d.count - 1.0);
  const Stand now = stand_at(walk, d.count);
  const double scale = std::exp(-d.dividend_yield * d.rest);
  std::vector<TradeNode> nodes;
  // The delta of a straddle passes zero: small steps for the kink there.
  for (const Abscissa& start : abscissae(walk, before, 0.2 * step_in_u)) {
    const double y = start.at * before.deviation;
    const double size = traded(scale * delta_at(legs, walk, before, y));
    for (const Abscissa& end : last_step) {
      const double log_spot = now.log_mean + y + walk.step_deviation * end.at;
      nodes.push_back({.time = now.time,
                       .spot = d.spot * std::exp(log_spot),
                       .size = size,
                       .expected_trades = start.weight * end.weight});
    }
  }
  return nodes;
}

}  // namespace

TradeNode set_up_trade(std::span<const Leg> legs, const Dynamics& d) {
  const Walk walk = walk_of(legs, d);
  const double delta = delta_at(legs, walk, stand_at(walk, 0.0), 0.0);
  return {.time = 0.0,
          .spot = d.spot,
          .size = std::exp(-d.dividend_yield * d.expiry) * std::abs(delta),
          .expected_trades = 1.0};
}

std::vector<TradeNode> interval_trades(std::span<const Leg> legs, const Dynamics& dynamics,
                                       const HedgeSum& sum) {
  const Walk walk = walk_of(legs, dynamics);
  std::vector<TradeNode> nodes;
  nodes.reserve(200 * legs.size() * sum.nodes.size());
  for (const HedgeSum::Node& node : sum.nodes) add_date(nodes, walk, node.date, node.weight);
  return nodes;
}

std::vector<TradeNode> unwind_trades(std::span<const Leg> legs, const Dynamics& dynamics,
                                     Unwind unwind) {
  if (unwind == Unwind::none) return {};
  const Walk walk = walk_of(legs, dynamics);
  if (unwind == Unwind::cash || dynamics.rest > 0.0) return whole_hedge(legs, walk);
  std::vector<TradeNode> nodes;
  add_date(nodes, walk, dynamics.count, 1.0);
  return nodes;
}

std::vector<TradeNode> in_whole_lots(std::span<const TradeNode> trades, double lot) {
  std::vector<TradeNode> whole;
  const auto add = [&](const TradeNode& trade, double size, double share) {
    if (size == 0.0 || share == 0.0) return;
    whole.push_back({trade.time, trade.spot, size, share * trade.expected_trades});
  };
  for (const TradeNode& trade : trades) {
    const LotSplit split = in_lots(trade.size, lot);
    add(trade, split.smaller, 1.0 - split.larger_share);
    add(trade, split.larger, split.larger_share);
  }
  return whole;
}

TradeCost expected_costs(const CostSchedule& schedule, std::span<const TradeNode> trades,
                         double rate, double units) {
  TradeCost sum{};
  for (const TradeNode& trade : trades) {
    const double discounted = trade.expected_trades * std::exp(-rate * trade.time);
    // A price beyond all doubles is one that no path gets to.
    if (!(discounted > 0.0) || !std::isfinite(trade.spot)) continue;
    sum = sum + discounted * expected_trade_cost(schedule, trade.spot, units * trade.size);
  }
  return sum;
}

}  // namespace gammadrag
