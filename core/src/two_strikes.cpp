// Expected change of the delta of a book with two strikes. The delta rises with the price, so
//   E |delta_1 - delta_0| = integral over levels w of P(w lies between delta_0 and delta_1),
// and the delta crosses w where y crosses a point: each probability is the one-strike kernel again.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "delta_path.h"
#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"
#include "gammadrag/turnover_kernel.h"

namespace gammadrag {
namespace {

double options_at(const Leg& leg) { return leg.calls + leg.puts; }

// A stretch of y on which the level changes and the underlying may be.
struct Stretch {
  double from;
  double to;
};

// The bells around each strike's centre, as one stretch where they meet and else as two.
struct Bells {
  std::array<Stretch, 2> stretches;
  int count;
  double spread;
};

Bells bells_of(const DeltaState& state) {
  const double ratio = state.width / state.deviation;
  const double narrowing = 1.0 + ratio * ratio;
  const double spread = state.width / std::sqrt(narrowing);
  const double reach = 7.0 * spread;
  const double low = -state.centre[0] / narrowing;
  const double high = -state.centre[1] / narrowing;
  if (high - low < 2.0 * reach) return {{Stretch{low - reach, high + reach}}, 1, spread};
  return {{Stretch{low - reach, low + reach}, Stretch{high - reach, high + reach}}, 2, spread};
}

// The trapezoidal rule over the bells, its step halved until it settles. Each halving gains more
// digits than the one before: a change of 1e-6 leaves about 1e-10. A change of the delta itself
// below `nothing` is not worth another look: where strikes lie far out there is little else.
template <class Function>
double integrate_bells(const Bells& bells, Function&& f) {
  const auto lattice = [&](double first, double step) {
    double sum = 0.0;
    for (int j = 0; j < bells.count; ++j) {
      const Stretch stretch = bells.stretches[j];
      const int last = static_cast<int>((stretch.to - stretch.from) / step);
      for (int i = 0; i <= last; ++i) sum += f(stretch.from + (i + first) * step);
    }
    return sum * step;
  };
  constexpr double share = 1e-6;
  constexpr double nothing = 1e-13;
  double step = 0.7 * bells.spread;
  double coarse = lattice(0.0, step);
  for (int halvings = 0; halvings < 6; ++halvings) {
    const double fine = 0.5 * (coarse + lattice(0.5, step));
    if (std::abs(fine - coarse) <= share * fine + nothing) return fine;
    coarse = fine;
    step *= 0.5;
  }
  return coarse;
}

}  // namespace

double two_strike_step(const OptionBook& book, const Dynamics& d, double date) {
  const double interval = d.interval();
  const DeltaState now = delta_state(book, d, date * interval, d.left_at(date));
  const DeltaState before = delta_state(book, d, (date - 1.0) * interval, d.left_at(date - 1.0));
  if (date == 1.0) {
    double start = 0.0;
    for (int j = 0; j < book.count; ++j) {
      const double d1 = before.centre[j] / before.width;
      start += book.legs[j].calls * normal_cdf(d1) - book.legs[j].puts * normal_cdf(-d1);
    }
    return expected_distance(book, now, start);
  }
  const Angle angle{std::sqrt(interval / now.time), std::sqrt(before.time / now.time)};

  return integrate_bells(bells_of(now), [&](double y) {
    const LevelMatch match = match_level(book, now, before, y);
    return match.slope *
           turnover_kernel(y / now.deviation, match.y_before / before.deviation, angle);
  });
}

double two_strike_delivery(const OptionBook& book, const Dynamics& d) {
  const double interval = d.expiry / d.count;
  const double last = (d.count - 1) * interval;
  const DeltaState state = delta_state(book, d, last, interval);
  const DeltaState expiry = delta_state(book, d, d.expiry, 0.0);
  const Leg& low = book.legs[0];
  const Leg& high = book.legs[1];
  const double z_low = -expiry.centre[0] / expiry.deviation;
  const double z_high = -expiry.centre[1] / expiry.deviation;
  if (d.count == 1) {
    const DeltaLevel start = delta_level(book, state, 0.0);
    const double up = options_at(low);
    return start.above_lowest * normal_cdf(z_low) +
           std::abs(start.above_lowest - up) * normal_cdf_difference(z_high, z_low) +
           start.below_highest * normal_cdf(-z_high);
  }
  const Angle angle{std::sqrt(interval / d.expiry), std::sqrt(last / d.expiry)};
  // The level at which delivery of the lower strike ends and that of the higher begins.
  const DeltaLevel boundary{options_at(low), options_at(high)};
  const double middle = solve_level(book, state, boundary, 0.0);

  static const QuadratureRule rule = gauss_legendre(20);
  constexpr double reach = 9.0;
  constexpr double panel = 2.25;
  double sum = 0.0;
  for (int j = 0; j < book.count; ++j) {
    const double split = std::clamp((state.centre[j] + middle) / state.width, -reach, reach);
    const auto integrate_side = [&](double from, double to, double z) {
      const auto integrand = [&](double d1) {
        const double y = d1 * state.width - state.centre[j];
        return normal_pdf(d1) * turnover_kernel(z, y / state.deviation, angle);
      };
      const int panels = static_cast<int>(std::ceil((to - from) / panel));
      double side = 0.0;
      for (int i = 0; i < panels; ++i) {
        side += integrate(rule, from + (to - from) * i / panels,
                          from + (to - from) * (i + 1) / panels, integrand);
      }
      return side;
    };
    sum += options_at(book.legs[j]) *
           (integrate_side(-reach, split, z_low) + integrate_side(split, reach, z_high));
  }
  return sum;
}

}  // namespace gammadrag
