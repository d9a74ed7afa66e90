// root.h: where a function of one variable is zero (internal).
// Accuracy  to two ulps of the root, or what the function's own rounding leaves.
// Source    secant; [Chandrupatla-1997]: inverse quadratic steps where three points permit, else
//           bisection
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace gammadrag {

struct Point {
  double at;
  double value;
};

struct Bracket {
  Point one;
  Point other;
};

// From two points near a positive root: secant steps, given up as soon as they stop shrinking. A step
// of the share `settled` of the root is the last: what it leaves is of the order of its product with
// the step before.
template <class Function>
std::optional<double> secant_root(Point a, Point b, double settled, Function&& f) {
  double last_step = std::abs(b.at - a.at);
  for (int i = 0; i < 20; ++i) {
    if (b.value == a.value) return std::nullopt;
    if (b.value == 0.0) return b.at;
    const double step = -b.value * (b.at - a.at) / (b.value - a.value);
    if (std::abs(step) <= settled * std::abs(b.at) && i > 0) return b.at + step;
    // A step may be as long as the one before only once: the first points are not the nearest.
    if (!(std::abs(step) < (i == 0 ? 4.0 : 0.5) * last_step)) return std::nullopt;
    last_step = std::abs(step);
    a = b;
    const double at = b.at + step;
    if (at <= 0.0) return std::nullopt;
    b = {at, f(at)};
  }
  return std::nullopt;
}

// The share of [b, a] at which the next point is taken, by inverse quadratic interpolation through
// a, b and the point c last left behind; one half where that cannot be trusted.
inline double interpolated_share(Point a, Point b, Point c) {
  const double place = (a.at - b.at) / (c.at - b.at);
  const double height = (a.value - b.value) / (c.value - b.value);
  if (height * height >= place || (1.0 - height) * (1.0 - height) >= 1.0 - place) return 0.5;
  return a.value / (b.value - a.value) * c.value / (b.value - c.value) +
         (c.at - a.at) / (b.at - a.at) * a.value / (c.value - a.value) * b.value /
             (c.value - b.value);
}

// `settled` is the share of the root to which it is sought, where the function is not worth two ulps.
template <class Function>
double bracketed_root(Bracket bracket, Function&& f,
                      double settled = 2.0 * std::numeric_limits<double>::epsilon()) {
  Point a = bracket.other;
  Point b = bracket.one;
  double share = a.value / (a.value - b.value);  // a secant first: both ends are near
  for (int i = 0; i < 100; ++i) {
    const Point best = std::abs(a.value) < std::abs(b.value) ? a : b;
    const double tolerance = settled * std::abs(best.at);
    const double least_share = tolerance / std::abs(b.at - a.at);
    if (least_share > 0.5 || best.value == 0.0) return best.at;
    share = std::clamp(share, least_share, 1.0 - least_share);
    const double at = a.at + share * (b.at - a.at);
    const Point next{at, f(at)};
    Point left_behind = b;
    if ((next.value < 0.0) == (a.value < 0.0)) {
      left_behind = a;
    } else {
      left_behind = b;
      b = a;
    }
    a = next;
    share = interpolated_share(a, b, left_behind);
  }
  return std::abs(a.value) < std::abs(b.value) ? a.at : b.at;
}

}  // namespace gammadrag
