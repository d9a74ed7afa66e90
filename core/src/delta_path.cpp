#include "delta_path.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "gammadrag/black_scholes.h"
#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"
#include "gammadrag/turnover_kernel.h"

namespace gammadrag {
namespace {

double options_at(const Leg& leg) { return leg.calls + leg.puts; }

double lowest_delta(const OptionBook& book) {
  double lowest = 0.0;
  for (const Leg& leg : book.held()) lowest -= leg.puts;
  return lowest;
}

double highest_delta(const OptionBook& book) {
  double highest = 0.0;
  for (const Leg& leg : book.held()) highest += leg.calls;
  return highest;
}

// One side's distance, and its derivatives in y.
struct Distance {
  double value;
  double slope;
  double bend;
};

Distance distance_at(const OptionBook& book, const DeltaState& state, double y, double side) {
  Distance distance{0.0, 0.0, 0.0};
  for (int j = 0; j < book.count; ++j) {
    const double d1 = side * (state.centre[j] + y) / state.width;
    const double density = normal_pdf(d1);
    const double tail = density * mills_ratio(std::abs(d1));
    distance.value += options_at(book.legs[j]) * (d1 < 0.0 ? tail : 1.0 - tail);
    const double slope = side * options_at(book.legs[j]) * density / state.width;
    distance.slope += slope;
    distance.bend -= side * slope * d1 / state.width;
  }
  return distance;
}

// Halley's steps on the logarithm of the distance to one side, kept between the points already found
// on either side of the root: between two far strikes the delta is all but flat.
double solve_distance(const OptionBook& book, const DeltaState& state, double target, double side,
                      double guess) {
  double left = -std::numeric_limits<double>::infinity();
  double right = std::numeric_limits<double>::infinity();
  double y = guess;
  for (int i = 0; i < 100; ++i) {
    const Distance here = distance_at(book, state, y, side);
    const bool too_high = (here.value > target) == (side > 0.0);
    (too_high ? right : left) = y;
    const double reach = 4.0 * state.width * (1 << std::min(i, 20));
    const double newton = std::log(target / here.value) * here.value / here.slope;
    const double turn = 0.5 * newton * (here.bend / here.slope - here.slope / here.value);
    const double halley = newton / std::clamp(1.0 + turn, 0.5, 2.0);
    // Where the distance underflows there is no slope to follow: walk back in.
    const double step =
        std::isfinite(halley) ? std::clamp(halley, -reach, reach) : (too_high ? -reach : reach);
    // The error left by such a step is of the order of its cube.
    if (std::abs(step) < 4e-4 * state.width) return y + step;
    y += step;
    if (!(y > left && y < right)) y = 0.5 * (left + right);
  }
  return y;
}

}  // namespace

DeltaState delta_state(const OptionBook& book, const Dynamics& d, double time, double left) {
  const double realized = d.realized_vol * d.realized_vol;
  const double hedge = d.hedge_vol * d.hedge_vol;
  const double carry = d.rate - d.dividend_yield;
  const double drift = (d.drift + 0.5 * realized) * time + (carry + 0.5 * hedge) * left;
  DeltaState state{time, {}, d.hedge_vol * std::sqrt(left), d.realized_vol * std::sqrt(time)};
  for (int j = 0; j < book.count; ++j) {
    state.centre[j] = log_moneyness(d.spot, book.legs[j].strike) + drift;
  }
  return state;
}

DeltaLevel delta_level(const OptionBook& book, const DeltaState& state, double y) {
  DeltaLevel level{0.0, 0.0};
  for (int j = 0; j < book.count; ++j) {
    const double d1 = (state.centre[j] + y) / state.width;
    level.above_lowest += options_at(book.legs[j]) * normal_cdf(d1);
    level.below_highest += options_at(book.legs[j]) * normal_cdf(-d1);
  }
  return level;
}

DeltaLevel level_of_delta(const OptionBook& book, double delta) {
  return {delta - lowest_delta(book), highest_delta(book) - delta};
}

double solve_level(const OptionBook& book, const DeltaState& state, DeltaLevel level,
                   double guess) {
  return level.above_lowest <= level.below_highest
             ? solve_distance(book, state, level.above_lowest, 1.0, guess)
             : solve_distance(book, state, level.below_highest, -1.0, guess);
}

LevelMatch match_level(const OptionBook& book, const DeltaState& now, const DeltaState& before,
                       double y) {
  // Only the distance to the nearer end keeps its digits, and the nearer strike rules the delta:
  // where it stood, had it been alone, is a good guess.
  const bool low = now.centre[0] + now.centre[book.count - 1] + 2.0 * y <= 0.0;
  const int nearer = low ? 0 : book.count - 1;
  const double d1 = (now.centre[nearer] + y) / now.width;
  const double guess = d1 * before.width - before.centre[nearer];
  const double side = low ? 1.0 : -1.0;
  const Distance here = distance_at(book, now, y, side);
  return {std::abs(here.slope), solve_distance(book, before, here.value, side, guess)};
}

namespace {

// Delta as a function of the price rises (or falls) throughout.
bool is_monotone(const OptionBook& book) {
  return book.count <= 2 && gamma_sign(book) == GammaSign::positive;
}

// Any book: E |delta - constant| by panels over the normal y.
double integrated_distance(const OptionBook& book, const DeltaState& state, double constant) {
  constexpr double reach = 8.0;
  constexpr int panels = 32;
  static const QuadratureRule rule = gauss_legendre(12);
  const double lowest = lowest_delta(book);
  double sum = 0.0;
  for (int i = 0; i < panels; ++i) {
    const double from = reach * (2.0 * i / panels - 1.0);
    sum += integrate(rule, from, from + 2.0 * reach / panels, [&](double z) {
      const double delta = delta_level(book, state, z * state.deviation).above_lowest + lowest;
      return normal_pdf(z) * std::abs(delta - constant);
    });
  }
  return sum;
}

}  // namespace

double expected_distance(const OptionBook& book, const DeltaState& state, double constant) {
  if (!is_monotone(book)) return integrated_distance(book, state, constant);
  const DeltaLevel here = delta_level(book, state, 0.0);
  const double lowest = lowest_delta(book);
  if (state.time == 0.0) return std::abs(here.above_lowest - (constant - lowest));
  const double spread = std::sqrt(state.width * state.width + state.deviation * state.deviation);
  const DeltaLevel level = level_of_delta(book, constant);
  if (level.above_lowest <= 0.0 || level.below_highest <= 0.0) {  // the delta stays on one side
    double distance = 0.0;
    for (int j = 0; j < book.count; ++j) {
      const double mean = state.centre[j] / spread;
      distance += options_at(book.legs[j]) * normal_cdf(level.above_lowest <= 0.0 ? mean : -mean);
    }
    return distance + std::max(-level.above_lowest, -level.below_highest);
  }
  // E |delta - c| = E (delta - c) sign(Z - z), z where the delta crosses c; Phi(d1) = P(W < d1).
  const double z = solve_level(book, state, level, 0.0) / state.deviation;
  const Angle angle{state.width / spread, state.deviation / spread};
  double distance = level.above_lowest * (normal_cdf(z) - normal_cdf(-z));
  for (int j = 0; j < book.count; ++j) {
    const double mean = state.centre[j] / spread;
    distance +=
        options_at(book.legs[j]) * (2.0 * bivariate_normal_cdf(mean, -z, angle) - normal_cdf(mean));
  }
  return distance;
}

}  // namespace gammadrag
