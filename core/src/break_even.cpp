#include "gammadrag/break_even.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "gammadrag/closed_forms.h"
#include "gammadrag/hedge_costs.h"
#include "gammadrag/net_risk.h"
#include "gammadrag/scenario_costs.h"
#include "root.h"

namespace gammadrag {
namespace {

constexpr double highest_vol = 100.0;
constexpr double lowest_vol = 1e-4;
constexpr double reliable_gap = 0.02;

double cost_at(const Position& position, double realized_vol) {
  return drag_from(position, hedge_flow(position, realized_vol)).total;
}

double net_pnl(const Position& position, double realized_vol) {
  return expected_edge(position, realized_vol) - cost_at(position, realized_vol);
}

// +1 where more realized vol is better near the implied vol, -1 where it is worse: the side, turned
// by a structure that is itself written on balance.
double sign_of_gamma(const Position& p) {
  const double side = sign_of(gamma_side(p.scenario));
  const bool mixed = gamma_sign(p.book) == GammaSign::mixed;
  return mixed && vega(p.book, p.market, p.scenario.implied_vol) < 0.0 ? -side : side;
}

// A holder's move trigger of at most twice the cost pays more for each trade than the move behind it
// earned. (A root at a vol so absurd that single looks step over the cost is no answer.)
std::optional<Error> move_within_cost(const Position& p) {
  const Scenario& s = p.scenario;
  const HedgingRule rule = hedging_rule(s);
  const Band* band = std::get_if<Band>(&rule);
  const PriceMoveBand* shape = band ? std::get_if<PriceMoveBand>(&band->shape) : nullptr;
  if (!shape || sign_of_gamma(p) < 0.0) return std::nullopt;
  const double least = 2.0 * one_way_cost(s);
  if (monitored_move(shape->move, s.implied_vol, p.schedule.interval) > least) return std::nullopt;
  return Error{ErrorCode::band_within_cost, "breakEvenVol", least};
}

// Why there is no root, given what is left at the implied vol.
Error no_root(const Position& p, double left) {
  if (left > 0.0) return {ErrorCode::pays_at_any_vol, "breakEvenVol"};
  return {sign_of_gamma(p) > 0.0 ? ErrorCode::costs_exceed_gamma : ErrorCode::costs_exceed_theta,
          "breakEvenVol"};
}

bool nothing_to_scalp(const Position& p) {
  double time_value = 0.0;
  for (const Leg& leg : p.time_value_book.held()) {
    time_value += std::abs(price({{leg}, 1}, p.market, p.scenario.implied_vol));
  }
  return time_value < std::numeric_limits<double>::epsilon() * p.scenario.spot;
}

Position without_costs(Position position) {
  position.scenario = without_costs(position.scenario);
  return position;
}

// How far costs move the break-even.
std::optional<double> drag_in_vol(const Position& p, double vol) {
  double without = p.scenario.implied_vol;
  if (p.scenario.excess_drift != 0.0) {
    const Outcome<double> found = break_even_vol(without_costs(p));
    if (!found) return std::nullopt;
    without = found.value();
  }
  const double moved = sign_of_gamma(p) * (vol - without);
  return moved > 0.0 ? moved : 0.0;  // never the negative zero that a maximum may leave
}

// What costs come to at the least at every realized vol, or nothing is known of it.
std::optional<double> least_cost(const Position& p, const Drag& at_implied) {
  if (p.scenario.funding_rate != 0.0) return std::nullopt;  // may be earned
  const bool same_first_hedge = hedge_vol_at(p.scenario, 1.0) == hedge_vol_at(p.scenario, 2.0);
  return option_costs(p) + (same_first_hedge ? at_implied.set_up : 0.0);
}

// A walk along the vols from `start` in growing steps.
struct Walk {
  Point start;
  double direction;
  std::optional<double> least_cost;
};

// A bracket of the root. Far from it most edges are below what is lost for sure, and no cost need be
// computed: what is left there is then at most that.
std::optional<Bracket> walk_to_root(const Position& p, const Walk& walk) {
  Point from = walk.start;
  double step = 0.01 * from.at;
  for (int i = 0; i < 200; ++i) {
    const double at =
        std::clamp(from.at + walk.direction * step, std::max(0.5 * from.at, lowest_vol),
                   std::min(1.5 * from.at, highest_vol));
    if (at == from.at) return std::nullopt;
    const double most = expected_edge(p, at) - walk.least_cost.value_or(-1e300);
    const Point to{at, from.value < 0.0 && most < 0.0 ? most : net_pnl(p, at)};
    if ((to.value < 0.0) != (from.value < 0.0)) return Bracket{from, to};
    from = to;
    step *= 2.0;
  }
  return std::nullopt;
}

// Towards where the position pays (or stops paying); where gamma changes its sign, both ways.
std::optional<Bracket> bracket_root(const Position& p, Point start, const Drag& at_implied) {
  const double towards_pay = sign_of_gamma(p);
  const double direction = start.value < 0.0 ? towards_pay : -towards_pay;
  const std::optional<double> least = least_cost(p, at_implied);
  const auto bracket = walk_to_root(p, {start, direction, least});
  if (bracket || gamma_sign(p.book) != GammaSign::mixed) return bracket;
  return walk_to_root(p, {start, -direction, least});
}

// The part of a drag that grows about as the vol: what each rebalance pays for its size.
double growing_cost(const Drag& drag) { return std::max(drag.rebalancing - drag.fixed, 0.0); }

// The cost as a polynomial in the vol, through those of its points that are known: at most three.
// It is dear to compute and all but a line, the edge cheap and curved.
class CostLine {
 public:
  explicit CostLine(Point first, double growing) : points_{first}, growing_{growing} {}

  void add(Point point) {
    if (count_ == points_.size()) {
      std::copy(points_.begin() + 1, points_.end(), points_.begin());
      --count_;
    }
    points_[count_++] = point;
  }

  const Point& last() const { return points_[count_ - 1]; }

  // Newton's form, from the last point back. Of one point alone a part is known to grow.
  double operator()(double vol) const {
    const Point& c = last();
    if (count_ == 1) return c.value + growing_ * (vol / c.at - 1.0);
    const Point& b = points_[count_ - 2];
    const double slope = slope_of(b, c);
    const double line = c.value + slope * (vol - c.at);
    if (count_ == 2) return line;
    const Point& a = points_[count_ - 3];
    const double bend = (slope - slope_of(a, b)) / (c.at - a.at);
    return line + bend * (vol - c.at) * (vol - b.at);
  }

 private:
  static double slope_of(const Point& one, const Point& other) {
    return (other.value - one.value) / (other.at - one.at);
  }

  std::array<Point, 3> points_;
  std::size_t count_ = 1;
  double growing_;
};

// Where the edge meets the line, by secants from its last point; given up where they wander.
std::optional<double> edge_meets(const Position& p, const CostLine& line) {
  const auto net = [&](double vol) { return expected_edge(p, vol) - line(vol); };
  Point a{line.last().at, net(line.last().at)};
  Point b{a.at * (1.0 + 1e-3), 0.0};
  b.value = net(b.at);
  for (int i = 0; i < 40; ++i) {
    if (b.value == 0.0) return b.at;
    const double step = -b.value * (b.at - a.at) / (b.value - a.value);
    if (!std::isfinite(step)) return std::nullopt;
    if (std::abs(step) <= 1e-12 * b.at) return b.at + step;
    a = b;
    const double at = std::clamp(b.at + step, 0.5 * b.at, 2.0 * b.at);
    if (at < lowest_vol || at > highest_vol) return std::nullopt;
    b = {at, net(at)};
  }
  return std::nullopt;
}

// The edge is solved against the cost line until what that leaves of the root, about the product of
// its last step and the two before, is below `settled`; all as shares of the root.
std::optional<double> root_along_costs(const Position& p, const Drag& at_implied, double settled) {
  CostLine line({p.scenario.implied_vol, at_implied.total}, growing_cost(at_implied));
  double last_step = 1.0;
  double step_before = 1.0;
  for (int i = 0; i < 12; ++i) {
    const auto root = edge_meets(p, line);
    if (!root) return std::nullopt;
    const double step = std::abs(*root - line.last().at) / *root;
    if (i > 0 && step * last_step * step_before <= settled) return *root;
    // The line of a single cost is a guess: the step from it says nothing of those to come.
    if (i > 1 && step > 0.5 * last_step) return std::nullopt;
    step_before = last_step;
    last_step = step;
    line.add({*root, cost_at(p, *root)});
  }
  return std::nullopt;
}

std::optional<double> root_of(const std::optional<double>& variance) {
  return variance ? std::optional(std::sqrt(*variance)) : std::nullopt;
}

Figures figures_from(const Position& p, const FlowAndRisk& both) {
  const Scenario& s = p.scenario;
  const PnlRisk net = net_pnl_risk(p, outlook_vol(s), both);
  return {.premium = p.premium,
          .hedge_count = static_cast<double>(p.schedule.count),
          .effective_interval = p.schedule.interval,
          .implied_daily_move = s.implied_vol * std::sqrt(1.0 / s.days_per_year),
          .dollar_gamma = p.units * price_with_greeks(p.book, p.market, s.implied_vol).dollar_gamma,
          .pnl_std_dev = root_of(both.gross.variance),
          .net_pnl_std_dev = root_of(net.variance),
          .risk_provenance = both.gross.provenance};
}

}  // namespace

std::optional<double> short_interval_break_even_vol(const Position& p) {
  const Scenario& s = p.scenario;
  const HedgingRule rule = hedging_rule(s);
  if (const Band* band = std::get_if<Band>(&rule)) {
    const PriceMoveBand* shape = std::get_if<PriceMoveBand>(&band->shape);
    if (!shape) return std::nullopt;
    return monitored_move_break_even_vol(gamma_side(s), s.implied_vol, one_way_cost(s), shape->move,
                                         p.schedule.interval);
  }
  if (std::holds_alternative<NeverHedge>(rule)) return std::nullopt;
  if (gamma_sign(p.book) == GammaSign::mixed) return std::nullopt;
  const double interval = p.schedule.interval;
  const double kappa = one_way_cost(s) * std::sqrt(2.0 / (std::numbers::pi * interval));
  double fixed = cost_schedule(s, s.implied_vol).fixed;
  if (fixed > 0.0) {
    const double dollar_gamma =
        p.units * std::abs(price_with_greeks(p.book, p.market, s.implied_vol).dollar_gamma);
    fixed = 2.0 * fixed / (dollar_gamma * interval);
  }
  const double sign = sign_of_gamma(p);
  const double square = kappa * kappa + s.implied_vol * s.implied_vol + sign * fixed;
  if (!(square >= 0.0) || !std::isfinite(square)) return std::nullopt;
  // Short, the difference of near numbers is taken by its conjugate.
  const double root = std::sqrt(square);
  const double vol =
      sign > 0.0 ? kappa + root : (s.implied_vol * s.implied_vol - fixed) / (kappa + root);
  if (vol <= 0.0) return std::nullopt;
  return vol;
}

Outcome<double> break_even_vol(const Position& position) {
  const Scenario& s = position.scenario;
  if (is_free(s) && s.excess_drift == 0.0) return s.implied_vol;
  if (nothing_to_scalp(position)) return Error{ErrorCode::nothing_to_scalp, "breakEvenVol"};
  if (const auto refused = move_within_cost(position)) return *refused;
  const auto net = [&](double vol) { return net_pnl(position, vol); };
  const Drag at_implied = drag_from(position, hedge_flow(position, s.implied_vol));
  const Point implied{s.implied_vol, expected_edge(position, s.implied_vol) - at_implied.total};
  // The grid of a band, the law of trades, and the quadrature over two strikes are noise below this.
  const bool by_law = looks_first(s.rule) || !has_closed_form(position.book) ||
                      !is_proportional(cost_schedule(s, s.implied_vol));
  const double settled = by_law ? 3e-7 : position.book.count > 1 ? 1e-11 : 1e-17;
  if (const auto root = root_along_costs(position, at_implied, settled)) return *root;
  const auto bracket = bracket_root(position, implied, at_implied);
  if (!bracket) return no_root(position, implied.value);
  return bracketed_root(*bracket, net,
                        by_law ? 1e-9 : 2.0 * std::numeric_limits<double>::epsilon());
}

Outcome<BreakEvenVol> break_even_with_closed_form(const Position& p) {
  const Outcome<double> found = break_even_vol(p);
  if (!found) return found.error();
  const double vol = found.value();
  const auto drag_vol = drag_in_vol(p, vol);
  const auto closed_form = short_interval_break_even_vol(p);
  // The closed form knows no drift, so there is nothing to compare.
  std::optional<double> gap;
  if (closed_form && drag_vol && p.scenario.excess_drift == 0.0) {
    gap = *drag_vol > 0.0 ? std::abs(*closed_form - vol) / *drag_vol : 0.0;
  }
  return BreakEvenVol{.break_even_vol = vol,
                      .vol_over_implied = vol - p.scenario.implied_vol,
                      .drag_vol_points = drag_vol,
                      .short_interval_break_even_vol = closed_form,
                      .short_interval_gap = gap,
                      .short_interval_reliable = gap && *gap <= reliable_gap};
}

Figures figures(const Position& p) {
  return figures_from(p, flow_and_risk(p, outlook_vol(p.scenario)));
}

Outcome<BreakEven> break_even(const Position& p) {
  const Outcome<BreakEvenVol> found = break_even_with_closed_form(p);
  if (!found) return found.error();
  const double vol = found.value().break_even_vol;
  const double realized_vol = outlook_vol(p.scenario);
  const FlowAndRisk both = flow_and_risk(p, realized_vol);
  const Drag drag = drag_from(p, both.flow);
  return BreakEven{.vol = found.value(),
                   .break_even_daily_move = vol * std::sqrt(1.0 / p.scenario.days_per_year),
                   .break_even_move_per_hedge = vol * std::sqrt(p.schedule.interval),
                   .figures = figures_from(p, both),
                   .drag = drag,
                   .outlook = net_outlook(gross_outlook(p, realized_vol), drag)};
}

}  // namespace gammadrag
