// step_law.h: one step of the hedge, from where the underlying may stand before it (internal).
// Symbols   x, z: where the underlying stands and how far it steps, in standard deviations; y = ln S
//           less its mean; of each strike, d1 = (log_moneyness + shift + y) / width.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "gammadrag/hedging.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

struct StrikeHeld {
  double log_moneyness;
  double options;  // calls and puts: their deltas move alike
};

// Everything that stays the same from date to date.
struct Walk {
  Dynamics dynamics;
  std::vector<StrikeHeld> strikes;
  double interval;
  double step_deviation;  // of ln S over an interval
  bool mixed;             // whether gamma changes its sign
};

Walk walk_of(std::span<const Leg> legs, const Dynamics& dynamics);

// Where the underlying and the delta may stand at one date, paths weighted alike.
struct Stand {
  double time;
  double left;
  double log_mean;  // of S over the spot now
  double deviation;
  double shift;
  double width;
};

Stand stand_at(const Walk& walk, double date);

// A place and the probability it stands for.
struct Abscissa {
  double at;
  double weight;
};

struct Stretch {
  double from;
  double to;
};

// Where a standard normal may be, also when it is weighted by a price it moves by `deviation`.
inline Stretch reach_of(double deviation) {
  constexpr double reach = 6.0;
  return {-reach, reach + std::min(deviation, 20.0)};
}

// Places x for functions that change where the delta does, by the trapezoidal rule in a variable
// that is slow at each strike; `step` 0.5 leaves about 1e-5, 0.4 about 1e-6. Where gamma changes its
// sign such functions have corners, and Gauss-Legendre's places crowd towards them.
std::vector<Abscissa> abscissae(const Walk& walk, const Stand& stand, double step);

// One strike's delta before the step, by the tail that keeps its digits.
struct DeltaBefore {
  double d1;
  double tail;  // Phi(-|d1|)
};

// A change of the delta in powers of z.
struct StepSeries {
  std::array<double, 22> powers;
  std::size_t count;
};

// The delta at one date by its series about evenly spaced y, half a width apart; empty where series
// about each place a step starts from do, or where the strikes are too far apart.
struct DeltaCurve {
  double first;
  double spacing;
  std::vector<std::array<double, 14>> series;  // in units of the spacing
};

DeltaCurve delta_curve(const Walk& walk, const Stand& stand);

struct Step {
  const Walk* walk;
  const Stand* now;
  const DeltaCurve* curve;  // of now
  double y;                 // before it
  std::array<DeltaBefore, most_legs> before;
  double delta_before;
  // The strikes whose delta the step can move, the nearest always among them.
  std::array<std::size_t, most_legs> moving;
  std::size_t moving_count;
  std::optional<StepSeries> series;  // where the step is short for all of these

  std::span<const std::size_t> moved() const { return {moving.data(), moving_count}; }
};

// The step to `now` from y where the underlying stands at `before`.
Step step_from(const Walk& walk, const Stand& before, const Stand& now, const DeltaCurve& curve,
               double y);

// By how much the delta changes, in units of exp(-yield left).
double change_of_delta(const Step& step, double z);

// Places z between which the size of the change is smooth, itself and its powers of a half.
enum class StepDetail : std::uint8_t { usual, fine };
std::vector<Abscissa> step_abscissae(const Step& step, StepDetail detail);

}  // namespace gammadrag
