// frontier.h: what each hedging rule costs against what risk it leaves, as its parameter moves from
// rare hedging to busy hedging.
// Model     each rule of hedging_rule.h with its own parameter moved, all else as in the scenario.
// Units     money: quote currency, present value, whole position. sharpe: over the whole life.
// Shapes    rules: as asked. points: as asked, fewer where whole numbers of hedges coincide, one for
//           the rule that never hedges.
// Refuses   too_many_points, below_minimum (points), out of bounds inputs; any other refusal is that
//           of one point and stays with it.
// Cost      a flow, a variance and an edge a point, each once.
// Source    docs/method.md, "Rules"; [Sepp-2013] for the trade-off
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gammadrag/outcome.h"
#include "gammadrag/position.h"
#include "gammadrag/scenario.h"
#include "gammadrag/sweep.h"

namespace gammadrag {

// Every rule that has a parameter; a move in standard deviations is the move itself in other words.
inline constexpr std::array<Rule, 7> parametric_rules{
    Rule::interval,     Rule::leland,          Rule::price_move, Rule::band_to_target,
    Rule::band_to_edge, Rule::whalley_wilmott, Rule::zakamouline};

inline constexpr int usual_frontier_points = 20;

// A rule at one value of its parameter, at the outlook's realized vol.
struct RulePoint {
  double parameter;                       // of the input that is the rule's parameter
  double cost;                            // expected, of hedging
  std::optional<double> cost_vol_points;  // cost over vega at the outlook; absent without vega
  std::optional<double> pnl_std_dev;      // before costs
  std::optional<double> net_pnl_std_dev;  // after costs
  double net_pnl;                         // expected
  std::optional<double> sharpe;           // net_pnl over net_pnl_std_dev
  double trades;                          // expected
};

// The key of the input that is a rule's parameter; nothing for the rule that never hedges.
std::optional<std::string_view> parameter_of(Rule rule);

struct RuleFrontier {
  Rule rule;
  std::optional<std::string_view> field;  // whose values the parameters are
  Sweep<RulePoint> points;                // from rare hedging to busy hedging
};

Outcome<std::vector<RuleFrontier>> frontier(const Scenario& scenario, std::span<const Rule> rules,
                                            int points, Detail detail = Detail::full);

// One point of it.
Outcome<RulePoint> rule_point(const Scenario& scenario, Rule rule, double parameter,
                              Detail detail = Detail::full);

}  // namespace gammadrag
