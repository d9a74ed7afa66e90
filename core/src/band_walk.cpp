#include "band_walk.h"

#include <algorithm>
#include <cstddef>

#include "band_walk_table.h"

namespace gammadrag {
namespace {

template <std::size_t count>
double chebyshev(const double (&coefficients)[count], double t) {
  double ahead = 0.0;
  double after = 0.0;
  for (std::size_t i = count; i-- > 1;) {
    const double here = coefficients[i] + 2.0 * t * ahead - after;
    after = ahead;
    ahead = here;
  }
  return coefficients[0] + t * ahead - after;
}

double mapped(double width) { return (width - 1.5) / (width + 1.5); }

// Twice as wide a band is crossed half as often: what is left is a constant and a small remainder.
BandWalk wide_walk(double reach, TradeTo trade_to) {
  const double square = reach * reach;
  if (trade_to == TradeTo::edge) {
    return {0.5 / reach, 0.70710678118654752440 / reach, square / 3.0 - 0.25 + 0.05529 / reach};
  }
  return {reach / (square + 0.25), 1.0 / (square + 0.25),
          square / 6.0 - 7.0 / 24.0 + 0.1105 / reach};
}

}  // namespace

BandWalk band_walk(double width, TradeTo trade_to) {
  constexpr double widest_reach = 1e150;  // its square is finite
  const double reach = std::min(width, widest_reach) + walk_overshoot;
  if (width > table::widest_walk) return wide_walk(reach, trade_to);
  const double end = mapped(table::widest_walk);
  const double t = (2.0 * mapped(width) - (end - 1.0)) / (end + 1.0);
  const double square = reach * reach;
  if (trade_to == TradeTo::edge) {
    return {chebyshev(table::edge_traded, t) * 0.5 / reach,
            chebyshev(table::edge_chance, t) / reach,
            std::max(0.0, chebyshev(table::edge_square, t) * square)};
  }
  return {chebyshev(table::target_traded, t) / reach,
          chebyshev(table::target_chance, t) / (square + 0.25),
          std::max(0.0, chebyshev(table::target_square, t) * square)};
}

}  // namespace gammadrag
