// Where the underlying may stand before a step: places x, more of them where the delta moves.
#include <algorithm>
#include <cmath>

#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"
#include "step_law.h"

namespace gammadrag {
namespace {

// Where a strike's delta moves and the underlying may be, in x.
struct Bell {
  double centre;
  double spread;
};

std::vector<Bell> bells_of(const Walk& walk, const Stand& stand) {
  constexpr double overlap = 0.6;
  const Stretch reach = reach_of(stand.deviation);
  const double law_centre = 0.5 * stand.deviation;  // between the plain and the weighted law
  const double width = stand.width / stand.deviation;
  const double narrowing = 1.0 + width * width;
  std::vector<Bell> bells;
  for (const StrikeHeld& strike : walk.strikes) {
    const double at_strike = -(strike.log_moneyness + stand.shift) / stand.deviation;
    const double centre = law_centre + (at_strike - law_centre) / narrowing;
    const double spread = width / std::sqrt(narrowing);
    // In order of strikes: one place does for two bells that overlap.
    const bool covered = !bells.empty() && centre - bells.back().centre < overlap * spread;
    if (centre > reach.from && centre < reach.to && !covered) bells.push_back({centre, spread});
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

double stretched_slope(std::span<const Bell> bells, double x) {
  double sum = 0.0;
  for (const Bell& bell : bells) {
    const double off = x - bell.centre;
    sum += 1.0 / std::sqrt(off * off + bell.spread * bell.spread);
  }
  return sum / static_cast<double>(bells.size());
}

// The x of u. The guess is one step of u away, where the inverse is nearly straight.
double unstretched(std::span<const Bell> bells, double u, double guess) {
  if (bells.size() == 1) return bells[0].centre + bells[0].spread * std::sinh(u);
  double x = guess;
  for (int i = 0; i < 5; ++i) {
    const Stretched here = stretched(bells, x);
    const double step = (u - here.u) / here.slope;
    x += step;
    if (std::abs(step * here.slope) < 1e-4) break;  // what is left is of the order of its square
  }
  return x;
}

std::vector<Abscissa> even_places(Stretch range, int count) {
  const double h = (range.to - range.from) / count;
  std::vector<Abscissa> places;
  places.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) places.push_back({range.from + (i + 0.5) * h, h});
  return places;
}

// The u at which gamma changes its sign: there the expected size of a short step has a corner.
std::vector<double> gamma_zeros(const Walk& walk, const Stand& stand, std::span<const Bell> bells,
                                std::span<const Abscissa> places) {
  const auto gamma = [&](double x) {
    double sum = 0.0;
    for (const StrikeHeld& strike : walk.strikes) {
      sum += strike.options *
             normal_pdf((strike.log_moneyness + stand.shift + x * stand.deviation) / stand.width);
    }
    return sum;
  };
  std::vector<double> zeros;
  double from = reach_of(stand.deviation).from;
  double at_from = gamma(from);
  for (const Abscissa& place : places) {
    const double to = from + place.weight / stretched_slope(bells, from);
    const double at_to = gamma(to);
    if (at_from * at_to < 0.0) {
      Stretch zero{from, to};
      for (int i = 0; i < 20; ++i) {
        const double middle = 0.5 * (zero.from + zero.to);
        ((gamma(middle) > 0.0) == (at_from > 0.0) ? zero.from : zero.to) = middle;
      }
      zeros.push_back(stretched(bells, zero.from).u);
    }
    if (at_to != 0.0) at_from = at_to;
    from = to;
  }
  return zeros;
}

const QuadratureRule& twelve_places() {
  static const QuadratureRule rule = gauss_legendre(12);
  return rule;
}

// Gauss-Legendre from a corner to a place on either side of it, crowding towards the corner; in
// rising order.
void add_from_corner(std::vector<Abscissa>& places, double corner, double to) {
  const QuadratureRule& rule = twelve_places();
  const double length = to - corner;
  const auto first = static_cast<std::ptrdiff_t>(places.size());
  for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
    const double root = 0.5 + 0.5 * rule.nodes[i];
    places.push_back({corner + length * root * root, std::abs(length) * rule.weights[i] * root});
  }
  if (length < 0.0) std::reverse(places.begin() + first, places.end());
}

void add_between(std::vector<Abscissa>& places, Stretch stretch, double longest) {
  const QuadratureRule& rule = twelve_places();
  const int pieces = static_cast<int>(std::ceil((stretch.to - stretch.from) / longest));
  for (int k = 0; k < pieces; ++k) {
    const double half = 0.5 * (stretch.to - stretch.from) / pieces;
    const double middle = stretch.from + (2.0 * k + 1.0) * half;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
      places.push_back({middle + half * rule.nodes[i], half * rule.weights[i]});
    }
  }
}

// Twelve places for twelve even ones, in pieces that end at the corners.
std::vector<Abscissa> split_places(Stretch range, std::span<const double> corners, double even) {
  const double longest = 12.0 * even;
  std::vector<Abscissa> places;
  double from = range.from;
  for (std::size_t k = 0; k <= corners.size(); ++k) {
    const bool first = k == 0;
    const bool last = k == corners.size();
    const double to = last ? range.to : corners[k];
    const double edge = std::min(longest, (first || last ? 1.0 : 0.5) * (to - from));
    if (!first) add_from_corner(places, from, from + edge);
    add_between(places, {first ? from : from + edge, last ? to : to - edge}, longest);
    if (!last) add_from_corner(places, to, to - edge);
    from = to;
  }
  return places;
}

}  // namespace

std::vector<Abscissa> abscissae(const Walk& walk, const Stand& stand, double step) {
  if (stand.deviation == 0.0) return {{0.0, 1.0}};
  const std::vector<Bell> bells = bells_of(walk, stand);
  const Stretch reach = reach_of(stand.deviation);
  const Stretch range{stretched(bells, reach.from).u, stretched(bells, reach.to).u};
  // The law itself, one wide, must be met often enough where every strike is far from it.
  const double longest = std::min(step / static_cast<double>(bells.size()),
                                  0.8 * stretched_slope(bells, 0.5 * stand.deviation));
  const double wanted = std::max(1.0, std::ceil((range.to - range.from) / longest));
  // Vols beyond all markets may ask for more places than any answer may take time.
  constexpr double most_places = 160.0;
  const int count = static_cast<int>(std::min(wanted, most_places));
  std::vector<Abscissa> places = even_places(range, count);
  if (walk.mixed) {
    const double even = (range.to - range.from) / count;
    places = split_places(range, gamma_zeros(walk, stand, bells, places), even);
  }
  // From u to x, each guess from the place before.
  double x = reach.from;
  double u = range.from;
  for (Abscissa& place : places) {
    x = unstretched(bells, place.at, x + (place.at - u) / stretched_slope(bells, x));
    u = place.at;
    place = {x, place.weight * normal_pdf(x) / stretched_slope(bells, x)};
  }
  return places;
}

}  // namespace gammadrag
