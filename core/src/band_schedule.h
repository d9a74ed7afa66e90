// band_schedule.h: the looks that are taken, each for itself or for several (internal).
// Units     looks are counted from the start; time left in intervals.
#pragma once

#include <vector>

#include "band_shape.h"

namespace gammadrag {

// From one look that is taken to the next.
struct LookStep {
  int looks;      // it stands for
  int end;        // number of the look at its end
  double widen;   // by how much the band is widened to bear so long a step; 1 where it need not be
  double narrow;  // the square of how far the band reaches, over that of the widened band
};

// The looks 1 to count - 1. A step is short against the band wherever that is traded most, and where
// that would be too many steps, the band is widened.
std::vector<LookStep> look_steps(const OptionBook& book, const Dynamics& dynamics,
                                 const Band& band);

}  // namespace gammadrag
