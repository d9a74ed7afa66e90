#include "gammadrag/frontier.h"

#include "rule_path.h"
#include "scan.h"

namespace gammadrag {

Outcome<std::vector<RuleFrontier>> frontier(const Scenario& scenario, std::span<const Rule> rules,
                                            int points, Detail detail) {
  if (points < 1) return Error{ErrorCode::below_minimum, "points", 1.0};
  if (static_cast<double>(rules.size()) * points > most_points) {
    return Error{ErrorCode::too_many_points, "points", most_points};
  }
  if (const auto error = out_of_bounds(scenario)) return *error;
  std::vector<RuleFrontier> result;
  for (const Rule rule : rules) {
    RulePath path(scenario, rule, detail);
    RuleFrontier line{.rule = rule, .field = parameter_of(rule), .points = {}};
    for (const double place : path.spread(points)) line.points.push_back(path.at(place));
    result.push_back(std::move(line));
  }
  return result;
}

}  // namespace gammadrag
