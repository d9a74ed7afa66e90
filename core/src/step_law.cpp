#include "step_law.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/black_scholes.h"
#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"

namespace gammadrag {
namespace {

struct Stretch {
  double from;
  double to;
};

// Where a standard normal may be, also when it is weighted by a price it moves by `deviation`.
Stretch reach_of(double deviation) {
  constexpr double reach = 6.0;
  return {-reach, reach + std::min(deviation, 20.0)};
}

// Where a strike's delta moves and the underlying may be, in x.
struct Bell {
  double centre;
  double spread;
};

std::vector<Bell> bells_of(const Walk& walk, const Stand& stand) {
  const Stretch reach = reach_of(stand.deviation);
  const double law_centre = 0.5 * stand.deviation;  // between the plain and the weighted law
  const double width = stand.width / stand.deviation;
  const double narrowing = 1.0 + width * width;
  std::vector<Bell> bells;
  for (const StrikeHeld& strike : walk.strikes) {
    const double at_strike = -(strike.log_moneyness + stand.shift) / stand.deviation;
    const double centre = law_centre + (at_strike - law_centre) / narrowing;
    if (centre > reach.from && centre < reach.to) {
      bells.push_back({centre, width / std::sqrt(narrowing)});
    }
  }
  if (bells.empty()) bells.push_back({law_centre, 1.0});
  return bells;
}

// u = mean of asinh((x - centre) / spread) over the bells, and its slope.
struct Stretched {
  double u;
  double slope;
};

Stretched stretched(std::span<const Bell> bells, double x) {
  Stretched sum{0.0, 0.0};
  const double share = 1.0 / static_cast<double>(bells.size());
  for (const Bell& bell : bells) {
    const double off = x - bell.centre;
    sum.u += share * std::asinh(off / bell.spread);
    sum.slope += share / std::sqrt(off * off + bell.spread * bell.spread);
  }
  return sum;
}

// The x of u. The guess is one step of u away, where the inverse is nearly straight.
double unstretched(std::span<const Bell> bells, double u, double guess) {
  if (bells.size() == 1) return bells[0].centre + bells[0].spread * std::sinh(u);
  double x = guess;
  for (int i = 0; i < 5; ++i) {
    const Stretched here = stretched(bells, x);
    x += (u - here.u) / here.slope;
  }
  return x;
}

double height_after(const Step& step, const StrikeHeld& strike, double z) {
  return strike.log_moneyness + step.now->shift + step.y + step.walk->step_deviation * z;
}

double cdf_after(const Step& step, const StrikeHeld& strike, double z, double side) {
  const double height = side * height_after(step, strike, z);
  if (step.now->width == 0.0) return height > 0.0 ? 1.0 : 0.0;  // at expiry: exercised or not
  return normal_cdf(height / step.now->width);
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

bool gamma_of_one_sign(const Walk& walk) {
  const auto bought = [](const StrikeHeld& strike) { return strike.options >= 0.0; };
  const auto sold = [](const StrikeHeld& strike) { return strike.options <= 0.0; };
  const std::vector<StrikeHeld>& strikes = walk.strikes;
  return std::all_of(strikes.begin(), strikes.end(), bought) ||
         std::all_of(strikes.begin(), strikes.end(), sold);
}

Breaks breaks_of(const Step& step, Stretch reach) {
  const Walk& walk = *step.walk;
  Breaks breaks;
  if (walk.strikes.size() == 1 || step.now->width == 0.0) {
    for (std::size_t j = 0; j < walk.strikes.size(); ++j) breaks.add(still_point(step, j), reach);
  } else if (gamma_of_one_sign(walk)) {
    // Each strike alone would be still at its own point: together they are between them.
    Stretch still{still_point(step, 0), still_point(step, 0)};
    for (std::size_t j = 1; j < walk.strikes.size(); ++j) {
      still = {std::min(still.from, still_point(step, j)),
               std::max(still.to, still_point(step, j))};
    }
    add_crossings(breaks, step, {still.from - 1e-9, still.to + 1e-9}, reach, 1);
  } else {
    add_crossings(breaks, step, reach, reach, 14);
  }
  return breaks;
}

// Two breaks of a step so wide that it takes the delta from end to end, and the law's own middle
// where no break is near it.
void add_steep(Breaks& breaks, const Step& step, Stretch reach) {
  if (step.now->width > 0.0 && step.now->width < step.walk->step_deviation) {
    for (const StrikeHeld& strike : step.walk->strikes) {
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
  const double interval = d.expiry / d.count;
  Walk walk{d, {}, interval, d.realized_vol * std::sqrt(interval)};
  for (const Leg& leg : legs) {
    walk.strikes.push_back({log_moneyness(d.spot, leg.strike), leg.calls + leg.puts});
  }
  return walk;
}

Stand stand_at(const Walk& walk, double date) {
  const Dynamics& d = walk.dynamics;
  const double time = date * walk.interval;
  const double left = (d.count - date) * walk.interval;
  const double carry = d.rate - d.dividend_yield;
  const double log_mean = (d.drift - 0.5 * d.realized_vol * d.realized_vol) * time;
  return {.time = time,
          .left = left,
          .log_mean = log_mean,
          .deviation = d.realized_vol * std::sqrt(time),
          .shift = log_mean + (carry + 0.5 * d.hedge_vol * d.hedge_vol) * left,
          .width = d.hedge_vol * std::sqrt(left)};
}

std::vector<Abscissa> abscissae(const Walk& walk, const Stand& stand, double step) {
  if (stand.deviation == 0.0) return {{0.0, 1.0}};
  const std::vector<Bell> bells = bells_of(walk, stand);
  const Stretch reach = reach_of(stand.deviation);
  const double from = stretched(bells, reach.from).u;
  const double to = stretched(bells, reach.to).u;
  // The law itself, one wide, must be met often enough where every strike is far from it.
  const double longest = std::min(step / static_cast<double>(bells.size()),
                                  0.8 * stretched(bells, 0.5 * stand.deviation).slope);
  // Vols beyond all markets may ask for more places than any memory holds.
  constexpr double most_places = 400.0;
  const double wanted = std::ceil((to - from) / longest);
  const int count =
      wanted <= most_places ? std::max(static_cast<int>(wanted), 1) : static_cast<int>(most_places);
  const double h = (to - from) / count;
  std::vector<Abscissa> result;
  result.reserve(static_cast<std::size_t>(count));
  double x = reach.from;
  double slope = stretched(bells, x).slope;
  for (int i = 0; i < count; ++i) {
    x = unstretched(bells, from + (i + 0.5) * h, x + (i == 0 ? 0.5 : 1.0) * h / slope);
    slope = stretched(bells, x).slope;
    result.push_back({x, normal_pdf(x) * h / slope});
  }
  return result;
}

Step step_from(const Walk& walk, const Stand& before, const Stand& now, double y) {
  Step step{&walk, &now, y, {}};
  step.before.reserve(walk.strikes.size());
  for (const StrikeHeld& strike : walk.strikes) {
    const double d1 = (strike.log_moneyness + before.shift + y) / before.width;
    step.before.push_back({d1, normal_cdf(-std::abs(d1))});
  }
  return step;
}

double change_of_delta(const Step& step, double z) {
  double change = 0.0;
  for (std::size_t j = 0; j < step.before.size(); ++j) {
    const StrikeHeld& strike = step.walk->strikes[j];
    const double side = step.before[j].d1 > 0.0 ? -1.0 : 1.0;
    change += side * strike.options * (cdf_after(step, strike, z, side) - step.before[j].tail);
  }
  return change;
}

std::vector<Abscissa> step_abscissae(const Step& step, StepDetail detail) {
  static const QuadratureRule usual = half_normal(6);
  static const QuadratureRule piece = gauss_legendre(12);
  static const QuadratureRule fine = gauss_legendre(24);
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
  const QuadratureRule& rule = detail == StepDetail::usual ? piece : fine;
  const std::span<const double> at = breaks.all();
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
