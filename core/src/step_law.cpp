#include "step_law.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "gammadrag/black_scholes.h"
#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"

namespace gammadrag {
namespace {

double height_after(const Step& step, const StrikeHeld& strike, double z) {
  return strike.log_moneyness + step.now->shift + step.y + step.walk->step_deviation * z;
}

// Whether one strike is so many widths away, before the step and after all but one in 10^5, that its
// delta does not move.
bool stands_still(const Step& step, std::size_t j, double widths) {
  constexpr double longest = 4.5;
  const double before = step.before[j].d1;
  const double after = height_after(step, step.walk->strikes[j], 0.0);
  return std::abs(before) > widths && (before > 0.0) == (after > 0.0) &&
         std::abs(after) > widths * step.now->width + longest * step.walk->step_deviation;
}

double cdf_after(const Step& step, const StrikeHeld& strike, double z, double side) {
  const double height = side * height_after(step, strike, z);
  if (step.now->width == 0.0) return height > 0.0 ? 1.0 : 0.0;  // at expiry: exercised or not
  return normal_cdf(height / step.now->width);
}

// How many deviations out the series is used.
constexpr double trusted_reach = 4.0;

// A series in steps that long, in units of the scale on which the delta bends, as many terms as leave
// 1e-3 of the first as far out as it is used, where the normal law has 1e-4 left; 0 where too many do.
std::size_t terms_for(double longest) {
  constexpr std::size_t most = std::tuple_size_v<decltype(StepSeries::powers)>;
  const double reach = trusted_reach * longest;
  double term = 1.0;
  for (std::size_t k = 2; k < most; ++k) {
    term *= reach / static_cast<double>(k);
    if (term < 1e-3 && static_cast<double>(k) > reach) return k + 1;
  }
  return 0;
}

// Adds the powers of z from the first on of options Phi(d1 + ratio z): the derivatives of Phi are
// Hermite polynomials times its density.
void add_cdf_series(std::span<double> powers, double d1, double ratio, double options) {
  double power = options * normal_pdf(d1) * ratio;
  double hermite = 1.0;
  double previous = 0.0;
  for (std::size_t k = 1; k < powers.size(); ++k) {
    const double order = static_cast<double>(k);
    powers[k] += power * hermite;
    const double next = d1 * hermite - (order - 1.0) * previous;
    previous = hermite;
    hermite = next;
    power *= -ratio / (order + 1.0);
  }
}

// Taylor's series of the change.
std::optional<StepSeries> step_series(const Step& step) {
  if (step.now->width == 0.0) return std::nullopt;
  const std::span<const StrikeHeld> strikes = step.walk->strikes;
  const double ratio = step.walk->step_deviation / step.now->width;
  double farthest = 0.0;
  for (const std::size_t j : step.moved()) {
    farthest = std::max(farthest, std::abs(height_after(step, strikes[j], 0.0)));
  }
  StepSeries series{{}, terms_for((2.0 + farthest / step.now->width) * ratio)};
  if (series.count == 0) return std::nullopt;
  for (const std::size_t j : step.moved()) {
    const double d1 = height_after(step, strikes[j], 0.0) / step.now->width;
    const double side = step.before[j].d1 > 0.0 ? -1.0 : 1.0;
    const double after = normal_cdf(side * d1);
    series.powers[0] += side * strikes[j].options * (after - step.before[j].tail);
    add_cdf_series(std::span(series.powers).first(series.count), d1, ratio, strikes[j].options);
  }
  return series;
}

double value_at(std::span<const double> powers, double z) {
  double value = 0.0;
  for (std::size_t k = powers.size(); k-- > 0;) value = value * z + powers[k];
  return value;
}

// Where in z one strike's delta is back where it was; at expiry, where exercise begins.
double still_point(const Step& step, std::size_t j) {
  const double height = height_after(step, step.walk->strikes[j], 0.0);
  return (step.before[j].d1 * step.now->width - height) / step.walk->step_deviation;
}

// The zero of the change between two z where it has opposite signs. The size has a kink there whose
// misplacement counts only squared: regula falsi (Illinois) stops early.
double crossing(const Step& step, Stretch between, double at_from, double at_to) {
  double z = between.from;
  for (int i = 0; i < 12; ++i) {
    const double previous = z;
    z = (between.from * at_to - between.to * at_from) / (at_to - at_from);
    if (std::abs(z - previous) < 1e-3) break;
    const double at_z = change_of_delta(step, z);
    if ((at_z > 0.0) == (at_to > 0.0)) {
      if (i > 0 && between.to == previous) at_from *= 0.5;
      between.to = z;
      at_to = at_z;
    } else {
      if (i > 0 && between.from == previous) at_to *= 0.5;
      between.from = z;
      at_from = at_z;
    }
  }
  return z;
}

// Where the size has a kink or is steep, in order.
struct Breaks {
  std::array<double, 40> at;
  std::size_t count = 0;

  void add(double z, Stretch reach) {
    if (z > reach.from && z < reach.to && count < at.size()) at[count++] = z;
  }
  std::span<const double> all() const { return {at.data(), count}; }
};

void add_crossings(Breaks& breaks, const Step& step, Stretch range, Stretch reach, int pieces) {
  double from = range.from;
  double at_from = change_of_delta(step, from);
  for (int i = 1; i <= pieces; ++i) {
    const double to = range.from + (range.to - range.from) * i / pieces;
    const double at_to = change_of_delta(step, to);
    if ((at_from > 0.0) != (at_to > 0.0)) {
      breaks.add(crossing(step, {from, to}, at_from, at_to), reach);
    }
    from = to;
    at_from = at_to;
  }
}

bool of_one_sign(std::span<const StrikeHeld> strikes, std::span<const std::size_t> which) {
  const auto bought = [&](std::size_t j) { return strikes[j].options >= 0.0; };
  const auto sold = [&](std::size_t j) { return strikes[j].options <= 0.0; };
  return std::all_of(which.begin(), which.end(), bought) ||
         std::all_of(which.begin(), which.end(), sold);
}

Breaks breaks_of(const Step& step, Stretch reach) {
  Breaks breaks;
  if (step.moving_count == 1 || step.now->width == 0.0) {
    for (const std::size_t j : step.moved()) breaks.add(still_point(step, j), reach);
  } else if (of_one_sign(step.walk->strikes, step.moved())) {
    // Each strike alone would be still at its own point: together they are between them.
    const double first = still_point(step, step.moving[0]);
    Stretch still{first, first};
    for (const std::size_t j : step.moved()) {
      still = {std::min(still.from, still_point(step, j)),
               std::max(still.to, still_point(step, j))};
    }
    add_crossings(breaks, step, {still.from - 1e-9, still.to + 1e-9}, reach, 1);
  } else {
    // What lies beyond has a share of 1e-5.
    constexpr double likely = 4.5;
    add_crossings(breaks, step, {-likely, std::min(reach.to, likely)}, reach, 10);
  }
  return breaks;
}

// Two breaks of a step so wide that it takes the delta from end to end, and the law's own middle
// where no break is near it.
void add_steep(Breaks& breaks, const Step& step, Stretch reach) {
  if (step.now->width > 0.0 && step.now->width < step.walk->step_deviation) {
    for (const std::size_t j : step.moved()) {
      const StrikeHeld& strike = step.walk->strikes[j];
      breaks.add(-height_after(step, strike, 0.0) / step.walk->step_deviation, reach);
    }
  }
  const auto central = [](double z) { return std::abs(z) < 3.0; };
  const std::span<const double> all = breaks.all();
  if (std::none_of(all.begin(), all.end(), central)) breaks.add(0.0, reach);
  std::sort(breaks.at.begin(), breaks.at.begin() + static_cast<std::ptrdiff_t>(breaks.count));
}

// Gauss in s, the root of the distance from a break, with the normal law as its weight:
// 2 s exp(-s^4 / 2) ds. Powers of the size are then smooth, half-integer ones too.
QuadratureRule half_normal(int points) {
  QuadratureRule fine = gauss_legendre(60);
  fine.nodes = 1.6 + 1.6 * fine.nodes;
  fine.weights *= 1.6 * 2.0 * fine.nodes * (-0.5 * fine.nodes.square().square()).exp();
  return gauss_of_measure(fine, points);
}

void add_half(std::vector<Abscissa>& places, const QuadratureRule& rule, double at_break,
              double direction) {
  for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
    const double off = direction * rule.nodes[i] * rule.nodes[i];
    const double tilt = std::exp(-at_break * (off + 0.5 * at_break));
    places.push_back({at_break + off, 0.39894228040143267794 * rule.weights[i] * tilt});
  }
}

// The same with Gauss-Legendre between a break and an end.
void add_piece(std::vector<Abscissa>& places, const QuadratureRule& rule, double at_break,
               double end) {
  const double length = std::abs(end - at_break);
  for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
    const double root = 0.5 + 0.5 * rule.nodes[i];
    const double z = at_break + (end - at_break) * root * root;
    places.push_back({z, rule.weights[i] * root * length * normal_pdf(z)});
  }
}

}  // namespace

Walk walk_of(std::span<const Leg> legs, const Dynamics& d) {
  const double interval = d.interval();
  Walk walk{d, {}, interval, d.realized_vol * std::sqrt(interval), false};
  bool bought = false;
  bool sold = false;
  for (const Leg& leg : legs) {
    walk.strikes.push_back({log_moneyness(d.spot, leg.strike), leg.options()});
    bought = bought || leg.options() > 0.0;
    sold = sold || leg.options() < 0.0;
  }
  walk.mixed = bought && sold;
  return walk;
}

Stand stand_at(const Walk& walk, double date) {
  const Dynamics& d = walk.dynamics;
  const double time = date * walk.interval;
  const double left = d.left_at(date);
  const double carry = d.rate - d.dividend_yield;
  const double log_mean = (d.drift - 0.5 * d.realized_vol * d.realized_vol) * time;
  return {.time = time,
          .left = left,
          .log_mean = log_mean,
          .deviation = d.realized_vol * std::sqrt(time),
          .shift = log_mean + (carry + 0.5 * d.hedge_vol * d.hedge_vol) * left,
          .width = d.hedge_vol * std::sqrt(left)};
}

DeltaCurve delta_curve(const Walk& walk, const Stand& stand) {
  DeltaCurve curve{0.0, 0.5 * stand.width, {}};
  const double ratio = walk.step_deviation / stand.width;
  constexpr double reach = 8.5;
  constexpr double bells = 5.0;
  if (stand.width == 0.0 || terms_for(bells * ratio) > 0) return curve;
  double lowest = std::numeric_limits<double>::infinity();
  double highest = -lowest;
  for (const StrikeHeld& strike : walk.strikes) {
    const double centre = -(strike.log_moneyness + stand.shift);
    lowest = std::min(lowest, centre - reach * stand.width);
    highest = std::max(highest, centre + reach * stand.width);
  }
  constexpr double most_places = 300.0;
  const double places = std::ceil((highest - lowest) / curve.spacing) + 1.0;
  if (!(places < most_places)) return curve;
  curve.first = lowest;
  curve.series.resize(static_cast<std::size_t>(places));
  for (std::size_t i = 0; i < curve.series.size(); ++i) {
    const double y = lowest + static_cast<double>(i) * curve.spacing;
    for (const StrikeHeld& strike : walk.strikes) {
      const double d1 = (strike.log_moneyness + stand.shift + y) / stand.width;
      curve.series[i][0] += strike.options * normal_cdf(d1);
      add_cdf_series(std::span(curve.series[i]), d1, 0.5, strike.options);
    }
  }
  return curve;
}

Step step_from(const Walk& walk, const Stand& before, const Stand& now, const DeltaCurve& curve,
               double y) {
  Step step{&walk, &now, &curve, y, {}, 0.0, {}, 0, std::nullopt};
  std::size_t nearest = 0;
  for (std::size_t j = 0; j < walk.strikes.size(); ++j) {
    const double d1 = (walk.strikes[j].log_moneyness + before.shift + y) / before.width;
    step.before[j] = {d1, 0.0};
    if (std::abs(d1) < std::abs(step.before[nearest].d1)) nearest = j;
  }
  for (std::size_t j = 0; j < walk.strikes.size(); ++j) {
    const double options = walk.strikes[j].options;
    if (j != nearest && stands_still(step, j, 5.0)) {
      step.delta_before += step.before[j].d1 > 0.0 ? options : 0.0;
      continue;
    }
    const double tail = normal_cdf(-std::abs(step.before[j].d1));
    step.before[j].tail = tail;
    step.delta_before += options * (step.before[j].d1 > 0.0 ? 1.0 - tail : tail);
    step.moving[step.moving_count++] = j;
  }
  step.series = step_series(step);
  return step;
}

double change_of_delta(const Step& step, double z) {
  if (step.series && std::abs(z) <= trusted_reach) {
    const std::span<const double> powers(step.series->powers);
    return value_at(powers.first(step.series->count), z);
  }
  const DeltaCurve& curve = *step.curve;
  if (step.moving_count > 1 && !curve.series.empty()) {
    const double place =
        (step.y + step.walk->step_deviation * z - curve.first) / curve.spacing + 0.5;
    if (place >= 0.0 && place < static_cast<double>(curve.series.size())) {
      const auto i = static_cast<std::size_t>(place);
      const std::span<const double> powers(curve.series[i]);
      return value_at(powers, place - 0.5 - static_cast<double>(i)) - step.delta_before;
    }
  }
  double change = 0.0;
  for (const std::size_t j : step.moved()) {
    const StrikeHeld& strike = step.walk->strikes[j];
    const double side = step.before[j].d1 > 0.0 ? -1.0 : 1.0;
    change += side * strike.options * (cdf_after(step, strike, z, side) - step.before[j].tail);
  }
  return change;
}

std::vector<Abscissa> step_abscissae(const Step& step, StepDetail detail) {
  static const QuadratureRule usual = half_normal(6);
  static const QuadratureRule piece = gauss_legendre(12);
  static const QuadratureRule short_piece = gauss_legendre(6);
  static const QuadratureRule fine = gauss_legendre(24);
  // So far from every strike it only counts that there is a trade.
  if (step.moving_count == 1 && stands_still(step, step.moving[0], 8.2)) return {{0.0, 1.0}};
  std::vector<Abscissa> places;
  const Stretch reach = reach_of(step.walk->step_deviation);
  Breaks breaks = breaks_of(step, reach);
  const bool gentle = step.now->width > 1.5 * step.walk->step_deviation;
  if (detail == StepDetail::usual && gentle && breaks.count == 1 && std::abs(breaks.at[0]) < 1.0) {
    places.reserve(12);
    add_half(places, usual, breaks.at[0], -1.0);
    add_half(places, usual, breaks.at[0], 1.0);
    return places;
  }
  add_steep(breaks, step, reach);
  const std::span<const double> at = breaks.all();
  constexpr std::size_t many = 6;
  const QuadratureRule& rule =
      detail == StepDetail::fine ? fine : (at.size() > many ? short_piece : piece);
  add_piece(places, rule, at.front(), reach.from);
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    const double middle = 0.5 * (at[i] + at[i + 1]);
    add_piece(places, rule, at[i], middle);
    add_piece(places, rule, at[i + 1], middle);
  }
  add_piece(places, rule, at.back(), reach.to);
  return places;
}

}  // namespace gammadrag
