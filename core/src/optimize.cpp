#include "gammadrag/optimize.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "minimum.h"
#include "rule_path.h"
#include "scan.h"

namespace gammadrag {
namespace {

constexpr int scanned_points = 9;
constexpr double step_beyond = 2.5;
constexpr double settled = 2e-3;        // of the parameter, in its logarithm
constexpr double limit_settled = 1e-4;  // where a risk limit binds
constexpr double infinite = std::numeric_limits<double>::infinity();

// What is to be as low as possible; nothing where the point has no such number.
using Loss = std::function<std::optional<double>(const RulePoint&)>;

std::optional<double> negative_sharpe(const RulePoint& point) {
  return point.sharpe ? std::optional(-*point.sharpe) : std::nullopt;
}

std::optional<double> mean_variance_loss(const RulePoint& point, double risk_aversion) {
  if (!point.net_pnl_std_dev) return std::nullopt;
  return 0.5 * risk_aversion * *point.net_pnl_std_dev * *point.net_pnl_std_dev - point.net_pnl;
}

double value_at(RulePath& path, const Loss& loss, double place) {
  const Outcome<RulePoint>& point = path.at(place);
  if (!point) return infinite;
  const double value = loss(point.value()).value_or(infinite);
  return std::isnan(value) ? infinite : value;
}

// The furthest places, rising, and a step towards them.
struct Limits {
  double lowest;
  double highest;
};

Limits limits_of(const RulePath& path) {
  const RuleRange& range = path.range();
  return {std::min(range.rarest_limit, range.busiest_limit),
          std::max(range.rarest_limit, range.busiest_limit)};
}

double further(const RulePath& path, double place, double factor) {
  const Limits limits = limits_of(path);
  const double at = std::clamp(place * factor, limits.lowest, limits.highest);
  return path.places() == Places::whole ? std::max(1.0, std::floor(at)) : at;
}

std::size_t lowest_of(const std::vector<Point>& points) {
  const auto lower = [](const Point& a, const Point& b) { return a.value < b.value; };
  return static_cast<std::size_t>(std::min_element(points.begin(), points.end(), lower) -
                                  points.begin());
}

// Rising places, moved on while the lowest value is at an end.
std::vector<Point> scanned(RulePath& path, const Loss& loss) {
  std::vector<double> places = path.spread(scanned_points);
  std::sort(places.begin(), places.end());
  std::vector<Point> points;
  for (const double at : places) points.push_back({at, value_at(path, loss, at)});
  for (int i = 0; path.has_parameter() && i < 20; ++i) {
    const std::size_t lowest = lowest_of(points);
    const bool first = lowest == 0;
    if (!first && lowest + 1 < points.size()) break;
    const Point& end = first ? points.front() : points.back();
    const double at = further(path, end.at, first ? 1.0 / step_beyond : step_beyond);
    if (at == end.at || end.value == infinite) break;
    points.insert(first ? points.begin() : points.end(), Point{at, value_at(path, loss, at)});
  }
  return points;
}

// The place of the lowest loss.
double lowest_place(RulePath& path, const Loss& loss, const std::vector<Point>& points) {
  const std::size_t i = lowest_of(points);
  if (i == 0 || i + 1 == points.size()) return points[i].at;
  const Valley valley{points[i - 1].at, points[i], points[i + 1].at};
  if (path.places() == Places::whole) {
    return lowest_whole(valley, [&](double at) { return value_at(path, loss, at); }).at;
  }
  const Valley in_logs{std::log(valley.low),
                       {std::log(valley.middle.at), valley.middle.value},
                       std::log(valley.high)};
  const auto value = [&](double log) { return value_at(path, loss, std::exp(log)); };
  const Point lowest = lowest_in(in_logs, settled, value);
  return lowest.at == in_logs.middle.at ? valley.middle.at : std::exp(lowest.at);
}

RuleOptimum optimum_at(RulePath& path, double place, double aim_value) {
  const Limits limits = limits_of(path);
  const bool at_bound = path.has_parameter() && (place <= limits.lowest || place >= limits.highest);
  return {path.at(place).value(), aim_value, at_bound};
}

// Why no point of a rule has a value.
Error nothing_known(RulePath& path, const std::vector<Point>& points) {
  for (const Point& point : points) {
    const Outcome<RulePoint>& refused = path.at(point.at);
    if (!refused) return refused.error();
  }
  return {ErrorCode::risk_unknown, "rule"};
}

Outcome<RuleOptimum> lowest_loss(RulePath& path, const Loss& loss) {
  const std::vector<Point> points = scanned(path, loss);
  if (points[lowest_of(points)].value == infinite) return nothing_known(path, points);
  const double place = lowest_place(path, loss, points);
  return optimum_at(path, place, value_at(path, loss, place));
}

Outcome<RuleOptimum> best(RulePath& path, const HighestSharpe&) {
  const Outcome<RuleOptimum> found = lowest_loss(path, negative_sharpe);
  if (!found) return found;
  if (!(found.value().point.net_pnl > 0.0)) return Error{ErrorCode::no_edge_to_optimize, "rule"};
  RuleOptimum result = found.value();
  result.aim_value = -result.aim_value;
  return result;
}

Outcome<RuleOptimum> best(RulePath& path, const LowestMeanVarianceLoss& aim) {
  return lowest_loss(
      path, [&](const RulePoint& point) { return mean_variance_loss(point, aim.risk_aversion); });
}

// A place where the risk is the limit, or up to `limit_settled` of it less.
double place_at_limit(RulePath& path, const Line& line, const Crossing& crossing, double limit) {
  if (path.places() == Places::whole) {
    const Crossing close = narrowed(line, crossing, 0.0);
    return meets(line.better, close.low.value) ? close.low.at : close.high.at;
  }
  return bracketed_root(Bracket{crossing.low, crossing.high}, [&](double at) {
    const double over = line.distance(at).value_or(limit);
    const bool settles = over <= 0.0 && over >= -limit_settled * limit;
    return settles ? 0.0 : over + 0.5 * limit_settled * limit;
  });
}

// The scan for the least risk leads to where the limit is kept; the cheapest of that is where it
// binds, or a place of the scan.
Outcome<RuleOptimum> best(RulePath& path, const LowestCostAtRisk& aim) {
  const Loss risk = [](const RulePoint& point) { return point.net_pnl_std_dev; };
  std::vector<Point> points = scanned(path, risk);
  if (points[lowest_of(points)].value == infinite) return nothing_known(path, points);
  if (points[lowest_of(points)].value > aim.risk_limit) {
    const double place = lowest_place(path, risk, points);
    points.push_back({place, value_at(path, risk, place)});
  }
  std::vector<double> places;
  for (const Point& point : points) places.push_back(point.at);
  std::sort(places.begin(), places.end());
  const Line line{[&](double at) -> std::optional<double> {
                    const double value = value_at(path, risk, at);
                    return value < infinite ? std::optional(value - aim.risk_limit) : std::nullopt;
                  },
                  path.places(), Better::lower};
  for (const Crossing& crossing : survey(line, places).crossings) {
    places.push_back(place_at_limit(path, line, crossing, aim.risk_limit));
  }
  std::optional<double> cheapest;
  for (const double at : places) {
    if (!(value_at(path, risk, at) <= aim.risk_limit)) continue;
    if (!cheapest || path.at(at).value().cost < path.at(*cheapest).value().cost) cheapest = at;
  }
  if (!cheapest) return Error{ErrorCode::no_rule_meets_limit, "riskLimit"};
  return optimum_at(path, *cheapest, path.at(*cheapest).value().cost);
}

std::optional<Error> refusal(double value, std::string_view field) {
  if (!std::isfinite(value)) return Error{ErrorCode::not_finite, field};
  if (!(value > 0.0)) return Error{ErrorCode::below_minimum, field, 0.0};
  return std::nullopt;
}

std::optional<Error> refusal(const Aim& aim) {
  if (const auto* loss = std::get_if<LowestMeanVarianceLoss>(&aim)) {
    return refusal(loss->risk_aversion, "riskAversion");
  }
  if (const auto* cost = std::get_if<LowestCostAtRisk>(&aim)) {
    return refusal(cost->risk_limit, "riskLimit");
  }
  return std::nullopt;
}

// Of several refusals the one that speaks of the aim, else the first.
Error refusal_of_all(const std::vector<RuleChoice>& rules) {
  for (const RuleChoice& choice : rules) {
    const ErrorCode code = choice.optimum.error().code;
    if (code == ErrorCode::no_edge_to_optimize || code == ErrorCode::no_rule_meets_limit) {
      return choice.optimum.error();
    }
  }
  return rules.front().optimum.error();
}

}  // namespace

Outcome<Optimum> optimize(const Scenario& scenario, const Aim& aim, std::span<const Rule> rules,
                          Detail detail) {
  if (const auto error = out_of_bounds(scenario)) return *error;
  if (const auto error = refusal(aim)) return *error;
  if (rules.empty()) return Error{ErrorCode::unknown_word, "rules"};
  const double better = std::holds_alternative<HighestSharpe>(aim) ? 1.0 : -1.0;
  Optimum result{.best = rules.size(), .rules = {}};
  for (const Rule rule : rules) {
    RulePath path(scenario, rule, detail);
    const Outcome<RuleOptimum> found =
        std::visit([&](const auto& kind) { return best(path, kind); }, aim);
    result.rules.push_back({rule, found});
    if (!found) continue;
    const bool first = result.best == rules.size();
    if (first || better * found.value().aim_value >
                     better * result.rules[result.best].optimum.value().aim_value) {
      result.best = result.rules.size() - 1;
    }
  }
  if (result.best == rules.size()) return refusal_of_all(result.rules);
  return result;
}

}  // namespace gammadrag
