// root.h: a root between two points of opposite sign (internal).
// Accuracy  to four ulps of the root.
// Source    [Chandrupatla-1997]: inverse quadratic steps wherever three points permit, else bisection
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace gammadrag {

struct Point {
  double at;
  double value;
};

struct Bracket {
  Point one;
  Point other;
};

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

template <class Function>
double find_root(Bracket bracket, Function&& f) {
  Point a = bracket.other;
  Point b = bracket.one;
  double share = a.value / (a.value - b.value);  // a secant first: both ends are near
  for (int i = 0; i < 100; ++i) {
    const Point best = std::abs(a.value) < std::abs(b.value) ? a : b;
    const double tolerance = 2.0 * std::numeric_limits<double>::epsilon() * std::abs(best.at);
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
