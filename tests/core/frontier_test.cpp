#include "gammadrag/frontier.h"

#include <array>
#include <cmath>

#include "core/support.h"
#include "gammadrag/break_even.h"
#include "gammadrag/fields.h"
#include "gammadrag/net_risk.h"

namespace gammadrag::test {
namespace {

Scenario with_edge() {
  Scenario s;
  s.realized_vol = 0.25;
  return s;
}

std::optional<double> deviation(const PnlRisk& risk) {
  if (!risk.variance || *risk.variance == 0.0) return std::nullopt;
  return std::sqrt(*risk.variance);
}

TEST(Frontier, each_point_is_the_rule_calculated_alone) {
  const Scenario s = with_edge();
  for (const Rule rule : parametric_rules) {
    const auto lines = frontier(s, std::array{rule}, 7);
    ASSERT_TRUE(lines);
    const RuleFrontier& line = lines.value().front();
    EXPECT_EQ(line.rule, rule);
    EXPECT_EQ(line.field, parameter_of(rule));
    for (const Outcome<RulePoint>& outcome : line.points) {
      ASSERT_TRUE(outcome);
      const RulePoint& point = outcome.value();
      Scenario alone = s;
      alone.rule = rule;
      find_field(*line.field)->set(alone, point.parameter);
      const Position p = opened(alone);
      EXPECT_EQ(point.cost, drag(p).total);
      EXPECT_EQ(point.trades, drag(p).trades);
      EXPECT_EQ(point.net_pnl, outlook(p, 0.25).net_pnl);
      EXPECT_EQ(point.pnl_std_dev, deviation(pnl_risk(p, 0.25)));
      EXPECT_EQ(point.net_pnl_std_dev, deviation(net_pnl_risk(p, 0.25)));
      EXPECT_EQ(point.cost_vol_points, drag(p).total / vega(p.book, p.market, 0.25));
      const auto again = rule_point(s, rule, point.parameter);
      EXPECT_EQ(again.value().cost, point.cost);
    }
  }
}

TEST(Frontier, runs_from_rare_hedging_to_busy_hedging_over_whole_counts) {
  const auto lines = frontier(with_edge(), std::array{Rule::interval}, 20).value();
  const auto& points = lines.front().points;
  ASSERT_EQ(points.size(), 20U);
  EXPECT_EQ(points.front().value().parameter, 0.125);
  EXPECT_EQ(points.back().value().parameter, 0.25 / 2000.0);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double count = 0.25 / points[i].value().parameter;
    EXPECT_NEAR(count, std::round(count), 1e-9);
    EXPECT_GT(points[i].value().cost, points[i - 1].value().cost);
    EXPECT_LT(points[i].value().pnl_std_dev.value(), points[i - 1].value().pnl_std_dev.value());
  }
}

TEST(Frontier, the_linear_vol_points_of_case_a_are_those_of_the_method) {
  Scenario s = case_a();
  s.set_up = SetUp::none;
  s.unwind = Unwind::none;
  const auto point = rule_point(s, Rule::interval, s.hedge_interval).value();
  // Method, section on drag metrics: nine digits printed.
  EXPECT_NEAR(point.cost_vol_points.value(), 0.00628794842, 5e-12);
}

TEST(Frontier, a_risk_aversion_is_scaled_to_the_position) {
  Scenario s = with_edge();
  const auto one = frontier(s, std::array{Rule::whalley_wilmott}, 5).value();
  s.quantity = 1000.0;
  const auto many = frontier(s, std::array{Rule::whalley_wilmott}, 5).value();
  for (std::size_t i = 0; i < 5; ++i) {
    expect_close(many.front().points[i].value().parameter * 1000.0,
                 one.front().points[i].value().parameter, 8.0 * epsilon, "risk aversion");
  }
  // (3/2 k S gamma^2 / ra)^(1/3) is 0.4 at the start; gamma of one unit.
  const Position p = opened(with_edge());
  const double gamma = price_with_greeks(p.book, p.market, 0.2).gamma;
  const double width = std::cbrt(1.5 * 0.0005 * 100.0 * gamma * gamma /
                                 one.front().points.front().value().parameter);
  EXPECT_NEAR(width, 0.4, 1e-12);
}

TEST(Frontier, never_hedging_is_one_point_with_the_risk_of_the_option) {
  const auto lines = frontier(with_edge(), std::array{Rule::none}, 20).value();
  ASSERT_EQ(lines.front().points.size(), 1U);
  EXPECT_FALSE(lines.front().field);
  EXPECT_EQ(lines.front().points.front().value().cost, 0.0);
}

TEST(Frontier, refuses_as_a_whole_only_what_no_rule_could_use) {
  Scenario s = with_edge();
  EXPECT_EQ(frontier(s, parametric_rules, 0).error().code, ErrorCode::below_minimum);
  EXPECT_EQ(frontier(s, parametric_rules, 1'000'000).error().code, ErrorCode::too_many_points);
  s.hedge_interval = 1e-9;  // the rule of the scenario itself is not among those asked for
  EXPECT_TRUE(frontier(s, std::array{Rule::band_to_edge}, 3));
  s.spot = -1.0;
  EXPECT_EQ(frontier(s, parametric_rules, 3).error().field, "spot");
}

TEST(Frontier, a_refused_point_keeps_its_reason) {
  Scenario s = with_edge();
  s.check_interval = 1e-9;
  const auto lines = frontier(s, std::array{Rule::price_move, Rule::interval}, 3).value();
  EXPECT_EQ(lines[0].points[0].error().code, ErrorCode::too_many_hedges);
  EXPECT_TRUE(lines[1].points[0]);
}

// Costs of rebalancing at equal risk, by simulation of 8000 paths looked at 8000 times: mc_frontier of
// the reference values, interpolated in logarithms between its points as here.
struct EqualRisk {
  Rule rule;
  std::array<double, 4> costs;  // at the standard deviations below
};
constexpr std::array<double, 4> equal_risks{0.35, 0.45, 0.6, 0.8};
constexpr std::array equal_risk_costs{
    EqualRisk{Rule::interval, {0.15708527, 0.12122211, 0.08921577, 0.06474114}},
    EqualRisk{Rule::band_to_target, {0.14175389, 0.11239273, 0.07779335, 0.05878404}},
    EqualRisk{Rule::price_move, {0.11806536, 0.09212713, 0.06922879, 0.05048157}},
    EqualRisk{Rule::band_to_edge, {0.10724040, 0.08452809, 0.06435863, 0.04836922}},
    EqualRisk{Rule::whalley_wilmott, {0.07839683, 0.06218289, 0.04860128, 0.03884303}}};

double cost_at_risk(const RuleFrontier& line, double risk) {
  for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
    const RulePoint& rare = line.points[i].value();
    const RulePoint& busy = line.points[i + 1].value();
    const double from = std::log(rare.pnl_std_dev.value());
    const double to = std::log(busy.pnl_std_dev.value());
    if (std::log(risk) > from || std::log(risk) < to) continue;
    const double share = (std::log(risk) - from) / (to - from);
    return std::exp(std::log(rare.cost) + share * std::log(busy.cost / rare.cost));
  }
  return 0.0;
}

TEST(Frontier, ranks_the_rules_at_equal_risk_as_simulation_does) {
  // The simulation's own noise and its few points; wide bands to target show up to 9 % too much risk.
  constexpr double tolerance = 0.06;
  constexpr double tolerance_to_target = 0.11;
  Scenario s;
  s.check_interval = 0.25 / 8000;
  s.set_up = SetUp::none;
  s.unwind = Unwind::none;
  std::array<double, 4> dearer;
  dearer.fill(std::numeric_limits<double>::infinity());
  for (const EqualRisk& expected : equal_risk_costs) {
    const auto lines = frontier(s, std::array{expected.rule}, 40);
    ASSERT_TRUE(lines);
    for (std::size_t i = 0; i < equal_risks.size(); ++i) {
      // Put back to the middle of a band from one end of it to the other, a hedge stands on a few levels:
      // from a half-width of 0.15 to 0.16 the risk jumps by a quarter. The simulation was interpolated.
      if (expected.rule == Rule::band_to_target && equal_risks[i] > 0.7) continue;
      const double cost = cost_at_risk(lines.value()[0], equal_risks[i]);
      const std::string where =
          std::string(find_field("rule")->words[static_cast<int>(expected.rule)]) + " at " +
          std::to_string(equal_risks[i]);
      expect_close(cost, expected.costs[i],
                   expected.rule == Rule::band_to_target ? tolerance_to_target : tolerance, where);
      EXPECT_LT(cost, dearer[i]) << where;
      dearer[i] = cost;
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
