// band_shape.h: where a band stands and how wide it is (internal).
// Symbols   x = ln(S_t / spot), the log return; d1 = (offset + x) / width at each strike.
// Units     deltas and half-widths in units of S exp(-yield (T - t)), in which a held hedge stays put.
#pragma once

#include <array>
#include <cmath>

#include "band_walk.h"
#include "gammadrag/hedging_rule.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

// A book, a rule and a time, with what does not depend on the price worked out.
struct BandFrame {
  OptionBook book;
  Band band;
  double time;
  double left;
  double log_spot;    // of the price now
  double carry_left;  // (rate - yield) left
  double yield_left;  // yield left
  double hedge_vol;
  double width;  // hedge_vol sqrt(left)
  double log_width;
  double log_first;  // ln options at the first strike, less log_width
  // Of strike j: ln(spot / strike) + (carry + hedge_vol^2 / 2) left.
  std::array<double, most_legs> offset;
  double log_scale;  // of the half-width, for the shapes that have one
  double log_floor;  // of the part of the half-width that gamma is not in
  double log_shift;  // of how far the centre's variance is from the hedge's
};

BandFrame band_frame(const OptionBook& book, const Dynamics& dynamics, const Band& band,
                     double time);

struct BandPlace {
  double delta;
  double log_slope;       // of |d delta / dx|, gamma times price
  double centre;          // of the band: the delta, unless the rule shifts it
  double log_half_width;  // in delta; of a PriceMoveBand, times the slope
};

BandPlace band_place(const BandFrame& frame, double x);

// The band at one place with the walk that the delta makes in it from look to look.
struct LocalBand {
  BandPlace place;
  BandWalk walk;
  double log_step;  // standard deviation of one step of the centre
};

// log_move: ln of the standard deviation of x over one interval.
LocalBand local_band(const BandFrame& frame, double x, double log_move);

// Chance of a trade at a look where the hedge is traded to the edge, paths weighed by the price to
// the power `moment`: a delta that runs off to one side keeps the hedge at that edge, once there.
double chance_at_edge(const BandFrame& frame, const Dynamics& dynamics, const LocalBand& local,
                      double x, double moment, double start_delta);

double log_move_of(const Dynamics& dynamics);

// Options held and written: no delta strays further from another.
inline double options_of(const OptionBook& book) {
  double options = 0.0;
  for (const Leg& leg : book.held()) options += std::abs(leg.options());
  return options;
}

}  // namespace gammadrag
