// minimum.h: where a function of one variable is lowest between two places around a lower one
// (internal). A function with more than one valley is left in one of them.
// Source    [Brent-1973]: parabolas through the three lowest points, else golden section
#pragma once

#include <cmath>

#include "root.h"

namespace gammadrag {

inline constexpr double golden_share = 0.3819660112501051;  // 2 less the golden ratio

// Lowest of low.at < middle.at < high.at, middle.value being no higher than the others.
struct Valley {
  double low;
  Point middle;
  double high;
};

// The step from the lowest of three points to the vertex of the parabola through them.
inline double step_to_vertex(Point lowest, Point second, Point third) {
  const double r = (lowest.at - second.at) * (lowest.value - third.value);
  const double q = (lowest.at - third.at) * (lowest.value - second.value);
  return -0.5 * ((lowest.at - third.at) * q - (lowest.at - second.at) * r) / (q - r);
}

template <class Function>
Point lowest_in(Valley valley, double tolerance, Function&& f) {
  Point lowest = valley.middle;
  Point second = lowest;
  Point third = lowest;
  double before_last = 0.0;
  double step = 0.0;
  for (int i = 0; i < 60; ++i) {
    const double centre = 0.5 * (valley.low + valley.high);
    if (std::abs(lowest.at - centre) + 0.5 * (valley.high - valley.low) <= 2.0 * tolerance) break;
    double next = step_to_vertex(lowest, second, third);
    const double at = lowest.at + next;
    if (!(std::abs(next) < 0.5 * std::abs(before_last)) || at <= valley.low || at >= valley.high) {
      before_last = (lowest.at < centre ? valley.high : valley.low) - lowest.at;
      next = golden_share * before_last;
    } else {
      before_last = step;
    }
    step = std::abs(next) < tolerance ? std::copysign(tolerance, next) : next;
    const Point tried{lowest.at + step, f(lowest.at + step)};
    if (tried.value <= lowest.value) {
      (tried.at < lowest.at ? valley.high : valley.low) = lowest.at;
      third = second;
      second = lowest;
      lowest = tried;
      continue;
    }
    (tried.at < lowest.at ? valley.low : valley.high) = tried.at;
    if (tried.value <= second.value || second.at == lowest.at) {
      third = second;
      second = tried;
    } else if (tried.value <= third.value || third.at == lowest.at || third.at == second.at) {
      third = tried;
    }
  }
  return lowest;
}

// The same over whole numbers, by golden section.
template <class Function>
Point lowest_whole(Valley valley, Function&& f) {
  while (valley.high - valley.low > 2.0) {
    const double above = valley.high - valley.middle.at;
    const double below = valley.middle.at - valley.low;
    const double step =
        above > below ? std::ceil(golden_share * above) : -std::ceil(golden_share * below);
    const Point tried{valley.middle.at + step, f(valley.middle.at + step)};
    const bool better = tried.value < valley.middle.value;
    const double edge = better ? valley.middle.at : tried.at;
    const bool tried_above = tried.at > valley.middle.at;
    (tried_above == better ? valley.low : valley.high) = edge;
    if (better) valley.middle = tried;
  }
  return valley.middle;
}

}  // namespace gammadrag
