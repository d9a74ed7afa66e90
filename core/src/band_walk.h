// band_walk.h: a random walk with standard normal steps, kept in a band at every step (internal).
// Symbols   width: half-width of the band in standard deviations of a step.
// Model     stationary; outside the band the walk is put back to its edge, or to its middle.
// Accuracy  1e-7 relative to a dense solution of the integral equation; beyond a half-width of ten
//           the asymptotic forms, 1e-9.
// Source    tests/reference/fit_band_walk.py; the overshoot -zeta(1/2) / sqrt(2 pi) [Siegmund-1985]
#pragma once

#include "gammadrag/hedging_rule.h"

namespace gammadrag {

struct BandWalk {
  double traded;       // mean distance put back, a step
  double chance;       // of being put back at a step
  double mean_square;  // of where the walk stands just after a step
};

BandWalk band_walk(double width, TradeTo trade_to);

// How far beyond a far edge a walk is when first past it, on average.
inline constexpr double walk_overshoot = 0.58259715793901060;

// Traded a step with no band at all: E |Z|.
inline constexpr double free_walk_traded = 0.79788456080286535588;

}  // namespace gammadrag
