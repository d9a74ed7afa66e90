// delta_path.h: the hedge's delta as a function of where the underlying stands (internal).
// Symbols   y = ln S_t less its mean; of strike j, d1 = (centre_j + y) / width;
//           deviation: standard deviation of y.
#pragma once

#include <array>

#include "gammadrag/hedging.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

struct DeltaState {
  double time;
  std::array<double, most_legs> centre;
  double width;
  double deviation;
};

DeltaState delta_state(const OptionBook& book, const Dynamics& dynamics, double time, double left);

// How far the delta is from the lowest and from the highest it can be. Both, because near an end
// only the distance to that end keeps its digits.
struct DeltaLevel {
  double above_lowest;
  double below_highest;
};

DeltaLevel delta_level(const OptionBook& book, const DeltaState& state, double y);

// The y at which the delta stands at that level; `guess` only saves time.
double solve_level(const OptionBook& book, const DeltaState& state, DeltaLevel level, double guess);

// Where the delta stands `now` at y: how fast it rises there, and the y at which it stood there
// `before`.
struct LevelMatch {
  double slope;
  double y_before;
};

LevelMatch match_level(const OptionBook& book, const DeltaState& now, const DeltaState& before,
                       double y);

// The level of a given delta (between the lowest and the highest of the book).
DeltaLevel level_of_delta(const OptionBook& book, double delta);

// E |delta - constant|.
double expected_distance(const OptionBook& book, const DeltaState& state, double constant);

// The rebalancing and physical unwind of a book with two strikes, by quadrature over the level.
double two_strike_step(const OptionBook& book, const Dynamics& dynamics, double date);
double two_strike_delivery(const OptionBook& book, const Dynamics& dynamics);

}  // namespace gammadrag
