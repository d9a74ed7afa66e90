// band_stage.h: where the law of price and hedge is kept for a while (internal).
// Model     places of ln S as far as the law and what is left of its life reach from the strikes, no
//           further apart than a step; levels of the hedge around which its band may stand.
#pragma once

#include <cstddef>
#include <vector>

#include "band_law.h"
#include "band_schedule.h"

namespace gammadrag {

struct Problem {
  const OptionBook& book;
  const Dynamics& dynamics;
  const Band& band;
  double interval;
  double options;
  double start_first;  // d1 at the start, of the first strike and of the last
  double start_last;

  double time_of(int look) const { return look * interval; }
};

Problem problem_of(const OptionBook& book, const Dynamics& dynamics, const Band& band);

// Steps from one on that are taken on the same places and levels: until the option's own scale has
// shrunk, or the step.
std::size_t end_of_stage(const Problem& problem, const std::vector<LookStep>& steps,
                         std::size_t from);

PriceGrid places_of_stage(const Problem& problem, const std::vector<LookStep>& steps,
                          std::size_t from, std::size_t end);

// Where the hedge may be put from the first step to the last, and what is held by then.
Levels levels_of_stage(const Problem& problem, const HedgeLaw& law, const PriceGrid& places,
                       const LookStep& first, const LookStep& last);

}  // namespace gammadrag
