// solvers.h: the calls that search: their goals, aims and rules read, their results written.
#pragma once

#include "convert.h"

namespace gammadrag::door {

// { measure, value }; net P&L of zero where either is left out.
inline Outcome<Goal> read_goal(const val& object) {
  Goal goal;
  if (object.isUndefined()) return goal;
  if (!is_object(object)) return Error{ErrorCode::not_an_object, "goal"};
  const val measure = object["measure"];
  if (!measure.isUndefined()) {
    const auto place = place_of(measure, measure_names);
    if (!place) return Error{ErrorCode::unknown_measure, "measure"};
    goal.measure = static_cast<Measure>(*place);
  }
  const val value = object["value"];
  if (value.isUndefined()) return goal;
  if (!value.isNumber()) return Error{ErrorCode::not_a_number, "goal"};
  goal.value = value.as<double>();
  return goal;
}

// { aim } and the number that goes with it.
inline Outcome<Aim> read_aim(const val& object) {
  if (!is_object(object)) return Error{ErrorCode::not_an_object, "aim"};
  const auto place = place_of(object["aim"], aim_names);
  if (!place) return Error{ErrorCode::unknown_aim, "aim"};
  if (*place == 0) return Aim{HighestSharpe{}};
  const std::string_view key = *place == 1 ? "riskAversion" : "riskLimit";
  const val number = object[key.data()];
  if (!number.isNumber()) return Error{ErrorCode::not_a_number, key};
  if (*place == 1) return Aim{LowestMeanVarianceLoss{number.as<double>()}};
  return Aim{LowestCostAtRisk{number.as<double>()}};
}

// The words of the input 'rule'; every rule with a parameter where they are left out.
inline Outcome<std::vector<Rule>> read_rules(const val& array) {
  if (array.isUndefined()) {
    return std::vector<Rule>(parametric_rules.begin(), parametric_rules.end());
  }
  if (!is_object(array) || !array["length"].isNumber()) {
    return Error{ErrorCode::not_an_array, "rules"};
  }
  const std::span<const std::string_view> words = find_field("rule")->words;
  const double count = array["length"].as<double>();
  if (!(count <= static_cast<double>(words.size()))) {
    return Error{ErrorCode::too_many_points, "rules", static_cast<double>(words.size())};
  }
  std::vector<Rule> rules;
  for (int i = 0; i < count; ++i) {
    const auto place = place_of(array[i], words);
    if (!place) return Error{ErrorCode::unknown_word, "rules"};
    rules.push_back(static_cast<Rule>(*place));
  }
  return rules;
}

inline const char* word_of(Rule rule) {
  return find_field("rule")->words[static_cast<std::size_t>(rule)].data();
}

inline val field_of(Rule rule) {
  const auto key = parameter_of(rule);
  return key ? text(*key) : val::null();
}

inline val js_solve_for(const val& scenario, const val& field, const val& goal) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<Detail> detail = read_detail(scenario);
  if (!detail) return refused(detail.error());
  if (!field.isString()) return refused({ErrorCode::unknown_field, "field"});
  const Outcome<Goal> wanted = read_goal(goal);
  if (!wanted) return refused(wanted.error());
  const Outcome<Solution> solution =
      solve_for(read.value(), field.as<std::string>(), wanted.value(), detail.value());
  if (!solution) return refused(solution.error());
  val value = written(solution_outputs(), solution.value());
  val roots = val::array();
  for (const Root& root : solution.value().roots) {
    roots.call<void>("push", written(root_outputs(), root));
  }
  value.set("roots", roots);
  return accepted(value);
}

inline val js_frontier(const val& scenario, const val& rules, const val& points) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<Detail> detail = read_detail(scenario);
  if (!detail) return refused(detail.error());
  const Outcome<std::vector<Rule>> asked = read_rules(rules);
  if (!asked) return refused(asked.error());
  double count = usual_frontier_points;
  if (!points.isUndefined()) {
    if (!points.isNumber()) return refused({ErrorCode::not_a_number, "points"});
    count = points.as<double>();
    if (!(count >= 1.0)) return refused({ErrorCode::below_minimum, "points", 1.0});
    if (!(count <= most_points))
      return refused({ErrorCode::too_many_points, "points", most_points});
  }
  const auto lines = frontier(read.value(), asked.value(), static_cast<int>(count), detail.value());
  if (!lines) return refused(lines.error());
  val value = val::object();
  for (const RuleFrontier& line : lines.value()) {
    val series = columns(rule_point_outputs(), line.points);
    series.set("field", field_of(line.rule));
    value.set(word_of(line.rule), series);
  }
  return accepted(value);
}

inline val js_optimize(const val& scenario, const val& aim, const val& rules) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<Detail> detail = read_detail(scenario);
  if (!detail) return refused(detail.error());
  const Outcome<Aim> wanted = read_aim(aim);
  if (!wanted) return refused(wanted.error());
  const Outcome<std::vector<Rule>> asked = read_rules(rules);
  if (!asked) return refused(asked.error());
  const Outcome<Optimum> found =
      optimize(read.value(), wanted.value(), asked.value(), detail.value());
  if (!found) return refused(found.error());
  val choices = val::object();
  for (const RuleChoice& choice : found.value().rules) {
    if (!choice.optimum) {
      choices.set(word_of(choice.rule), refused(choice.optimum.error()));
      continue;
    }
    val best = written(rule_point_outputs(), choice.optimum.value().point);
    write(best, rule_optimum_outputs(), choice.optimum.value());
    best.set("field", field_of(choice.rule));
    choices.set(word_of(choice.rule), accepted(best));
  }
  val value = val::object();
  value.set("best", val(std::string(word_of(found.value().rules[found.value().best].rule))));
  value.set("rules", choices);
  return accepted(value);
}

}  // namespace gammadrag::door
