#include "gammadrag/solve_for.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/break_even.h"
#include "gammadrag/fields.h"
#include "gammadrag/hedging_rule.h"
#include "scan.h"
#include "search.h"

namespace gammadrag {
namespace {

// A root is exact where the measure is nearer to the goal than this share of what it is around it.
constexpr double exact_share = 1e-8;
constexpr double jumps_looked_at = 12.0;

// How the measure depends on the unknown: continuously; by the whole number of hedges alone; or
// continuously but for a jump where another hedge fits into the life.
enum class Course : std::uint8_t { smooth, counts, teeth };

Course course_of(const Scenario& s, std::string_view key) {
  if (s.rule == Rule::none) return Course::smooth;
  if (key == "expiry" || key == "holdingPeriod") return Course::teeth;
  const std::string_view counted = looks_first(s.rule) ? "checkInterval" : "hedgeInterval";
  return key == counted ? Course::counts : Course::smooth;
}

// The scenario with one input open, and its goal.
class Equation {
 public:
  Equation(const Scenario& scenario, const FieldSpec& field, Goal goal, Detail detail)
      : scenario_(scenario), field_(&field), goal_(goal), detail_(detail) {
    const Outcome<Position> present = open_position(scenario, detail);
    if (!present) return;
    present_ = present.value();
    const bool only_prices =
        field.group == Group::costs && !depends_on_costs(hedging_rule(scenario));
    if (only_prices) shared_ = shared_by_costs(*present_, goal.measure);
  }

  const FieldSpec& field() const { return *field_; }
  const Scenario& scenario() const { return scenario_; }
  Goal goal() const { return goal_; }

  Outcome<Position> position(double value) const {
    Scenario point = scenario_;
    field_->set(point, value);
    return present_ ? open_position(point, *present_) : open_position(point, detail_);
  }
  std::optional<double> distance(double value) const {
    const Outcome<Position> opened = position(value);
    if (!opened) return std::nullopt;
    const auto distance = distance_to(opened.value(), goal_, shared_);
    return distance && !std::isnan(*distance) ? distance : std::nullopt;
  }
  std::optional<double> residual(double value) const {
    const Outcome<Position> opened = position(value);
    if (!opened) return std::nullopt;
    const auto reached = measured(opened.value(), goal_.measure);
    return reached ? std::optional(*reached - goal_.value) : std::nullopt;
  }
  Line line() const {
    return {[this](double at) { return distance(at); }, Places::any, better_of(goal_.measure)};
  }
  bool met(const Point& point) const { return meets(better_of(goal_.measure), point.value); }

 private:
  Scenario scenario_;
  const FieldSpec* field_;
  Goal goal_;
  Detail detail_;
  std::optional<Position> present_;
  Shared shared_;
};

std::optional<double> present_value(const Scenario& scenario, const FieldSpec& field) {
  const FieldValue value = field.get(scenario);
  if (const double* number = std::get_if<double>(&value)) return *number;
  // The words of a vol stand for another.
  return field.unit == Unit::vol ? std::optional(outlook_vol(scenario)) : std::nullopt;
}

Root root_at(const Equation& e, double value, MetSide met) {
  return {.value = value,
          .residual = e.residual(value),
          .met = met,
          .neighbour = std::nullopt,
          .quote = std::nullopt};
}

MetSide side_of(const Equation& e, const Crossing& c) {
  return e.met(c.high) ? MetSide::above : MetSide::below;
}

// The two sides of a jump: the one that meets the goal is the root.
Root root_at_jump(const Equation& e, const Crossing& c) {
  const MetSide side = side_of(e, c);
  const double inside = side == MetSide::above ? c.high.at : c.low.at;
  const double outside = side == MetSide::above ? c.low.at : c.high.at;
  Root root = root_at(e, inside, side);
  root.neighbour = Neighbour{outside, e.residual(outside)};
  return root;
}

// The break-even realized vol, so that the two are one number.
std::optional<double> known_root(const Equation& e, const Crossing& c) {
  if (e.field().key != "realizedVol") return std::nullopt;
  if (e.goal().measure != Measure::net_pnl || e.goal().value != 0.0) return std::nullopt;
  const Outcome<Position> opened = e.position(c.low.at);
  if (!opened) return std::nullopt;
  const Outcome<double> vol = break_even_vol(opened.value());
  const bool here = vol && vol.value() >= c.low.at && vol.value() <= c.high.at;
  return here ? std::optional(vol.value()) : std::nullopt;
}

Root smooth_root(const Equation& e, Crossing c) {
  const MetSide side = side_of(e, c);
  if (const auto vol = known_root(e, c)) return root_at(e, *vol, side);
  // Where costs leave no break-even the drag is infinite, and no secant can be drawn.
  while (!std::isfinite(c.low.value) || !std::isfinite(c.high.value)) {
    const double width = c.high.at - c.low.at;
    c = narrowed(e.line(), c, 0.75 * width / std::max(std::abs(c.low.at), std::abs(c.high.at)));
    if (c.high.at - c.low.at == width) return root_at_jump(e, c);
  }
  const double gap = c.low.value;  // a place without a value counts as the lower side
  const double at = bracketed_root(Bracket{c.low, c.high},
                                   [&](double place) { return e.distance(place).value_or(gap); });
  const double size = std::max(std::abs(c.low.value), std::abs(c.high.value));
  const auto left = e.distance(at);
  if (left && std::abs(*left) <= exact_share * size) return root_at(e, at, side);
  return root_at_jump(e, narrowed(e.line(), c, 0.0));
}

// Over the counts of hedges that cut the life, of which every interval is one.
class Counted {
 public:
  explicit Counted(const Equation& equation) : equation_(&equation) {}

  double interval(double count) const { return time_held(equation_->scenario()) / count; }
  double lowest() const {
    return std::max(1.0, std::ceil(time_held(equation_->scenario()) / equation_->field().maximum));
  }
  double highest() const {
    return std::min(most_hedges,
                    std::floor(time_held(equation_->scenario()) / equation_->field().minimum));
  }
  Line line() const {
    return {[this](double count) { return equation_->distance(interval(count)); }, Places::whole,
            better_of(equation_->goal().measure)};
  }
  Root root(const Crossing& crossing) const {
    const Crossing next = narrowed(line(), crossing, 0.0);
    return root_at_jump(*equation_, {{interval(next.high.at), next.high.value},
                                     {interval(next.low.at), next.low.value}});
  }

 private:
  const Equation* equation_;
};

double interval_of(const Scenario& s) {
  return looks_first(s.rule) ? s.check_interval : s.hedge_interval;
}

// The first expiry that so many hedges and a half fit into, and the last before it.
struct Jump {
  double before;
  double after;
};

Jump jump_at(const Scenario& s, double hedges) {
  const double interval = interval_of(s);
  double after = (hedges + 0.5) * interval;
  while (std::round(after / interval) > hedges) after = std::nextafter(after, 0.0);
  while (std::round(after / interval) <= hedges) after = std::nextafter(after, 2.0 * after);
  return {std::nextafter(after, 0.0), after};
}

Crossing at_jump(const Equation& e, double hedges) {
  const Jump jump = jump_at(e.scenario(), hedges);
  const auto before = e.distance(jump.before);
  const auto after = e.distance(jump.after);
  return {{jump.before, before.value_or(0.0)}, {jump.after, after.value_or(before.value_or(0.0))}};
}

// The first jumps are so large that several turns may lie between two places.
void add_jumps(std::vector<double>& places, const Equation& e) {
  if (looks_first(e.scenario().rule)) return;
  for (double hedges = 1.0; hedges <= jumps_looked_at; hedges += 1.0) {
    const Jump jump = jump_at(e.scenario(), hedges);
    if (jump.before < e.field().minimum || jump.after > e.field().maximum) continue;
    places.push_back(jump.before);
    places.push_back(jump.after);
  }
  std::sort(places.begin(), places.end());
}

// Between two expiries: first to the count of hedges, then to the tooth or the jump.
Root tooth_root(const Equation& e, Crossing c) {
  const double interval = interval_of(e.scenario());
  const auto hedges = [&](const Point& p) { return std::max(1.0, std::round(p.at / interval)); };
  while (hedges(c.high) > hedges(c.low)) {
    const double count = std::floor(0.5 * (hedges(c.low) + hedges(c.high)));
    const Crossing jump = at_jump(e, count);
    if (e.met(jump.low) != e.met(c.low)) {
      c.high = jump.low;
    } else if (e.met(jump.high) == e.met(c.high)) {
      return root_at_jump(e, jump);
    } else {
      c.low = jump.high;
    }
  }
  return smooth_root(e, c);
}

double apart(double one, double other) {
  if (one > 0.0 && other > 0.0) return std::abs(std::log(one / other));
  return std::abs(one - other);
}

// Of more crossings than two, the two nearest to the present value.
void keep_nearest(std::vector<Crossing>& crossings, double present) {
  if (crossings.size() <= 2) return;
  std::sort(crossings.begin(), crossings.end(), [&](const Crossing& a, const Crossing& b) {
    return std::min(apart(a.low.at, present), apart(a.high.at, present)) <
           std::min(apart(b.low.at, present), apart(b.high.at, present));
  });
  crossings.resize(2);
}

Reach reach_of(const Survey& survey) {
  if (!survey.crossings.empty()) return Reach::crosses;
  if (survey.above > 0) return Reach::above;
  if (survey.below > 0) return Reach::below;
  return survey.equal > 0 ? Reach::equal : Reach::undefined;
}

SolutionKind kind_of(Reach reach, std::size_t roots, Better better) {
  switch (reach) {
    case Reach::crosses:
      return roots == 1 ? SolutionKind::one : SolutionKind::two;
    case Reach::undefined:
      return SolutionKind::none;
    case Reach::equal:
      return SolutionKind::always;
    default:
      return (reach == Reach::above) == (better == Better::higher) ? SolutionKind::always
                                                                   : SolutionKind::never;
  }
}

Solution solved(const Equation& e) {
  const Scenario& s = e.scenario();
  const Course course = course_of(s, e.field().key);
  const Counted counted(e);
  const bool counts = course == Course::counts;
  const auto present = present_value(s, e.field());
  const double own = counts ? time_held(s) / present.value_or(time_held(s)) : present.value_or(0.0);
  std::vector<double> places = counts ? whole_places(counted.lowest(), counted.highest(), own)
                                      : places_of(e.field(), present);
  if (course == Course::teeth) add_jumps(places, e);
  Survey found = survey(counts ? counted.line() : e.line(), places);
  Solution solution{.kind = SolutionKind::none,
                    .reach = reach_of(found),
                    .sign_changes = static_cast<double>(found.crossings.size()),
                    .roots = {}};
  keep_nearest(found.crossings, own);
  for (const Crossing& crossing : found.crossings) {
    solution.roots.push_back(counts                    ? counted.root(crossing)
                             : course == Course::teeth ? tooth_root(e, crossing)
                                                       : smooth_root(e, crossing));
  }
  std::sort(solution.roots.begin(), solution.roots.end(),
            [](const Root& a, const Root& b) { return a.value < b.value; });
  solution.kind = kind_of(solution.reach, solution.roots.size(), better_of(e.goal().measure));
  return solution;
}

void quote(Root& root, const Equation& e, std::string_view asked) {
  const Outcome<Position> opened = e.position(root.value);
  if (!opened) return;
  const double value = price(opened.value().book, opened.value().market, root.value);
  root.quote = QuotedVol{root.value, value};
  if (asked == option_price_key) root.value = value;
}

}  // namespace

Outcome<Solution> solve_for(const Scenario& scenario, std::string_view field, Goal goal,
                            Detail detail) {
  const FieldSpec* spec = find_field(field == option_price_key ? "impliedVol" : field);
  if (!is_number(spec)) return Error{ErrorCode::unknown_field, "field"};
  if (!std::isfinite(goal.value)) return Error{ErrorCode::not_finite, "goal"};
  Scenario rest = scenario;
  spec->set(rest, preset_of(*spec));
  if (const auto error = out_of_bounds(rest)) return *error;
  // An unknown may stand at an impossible value: it is only where the search starts.
  const Scenario& start = out_of_bounds(scenario) ? rest : scenario;
  const Equation equation(start, *spec, goal, detail);
  Solution solution = solved(equation);
  if (solution.kind == SolutionKind::none) {
    const Outcome<Scenario> checked = validate(start);
    if (!checked) return checked.error();
  }
  if (spec->key == "impliedVol") {
    for (Root& root : solution.roots) quote(root, equation, field);
  }
  return solution;
}

}  // namespace gammadrag
