// band_motion.h: how a hedge in a band moves, at places of d1 and moments of its life (internal).
// Model     band_grid.h's motion, of the band widened to stand for looks that are apart.
// Units     a band is measured in delta, or of a PriceMoveBand in ln S.
#pragma once

#include <vector>

#include "band_grid.h"
#include "band_shape.h"

namespace gammadrag {

// Places of d1, of which the hedge starts at one.
struct Places {
  double first;
  double spacing;
  int count;
  int start;

  double at(int i) const { return first + i * spacing; }
};

inline constexpr int margin = 2;  // places on each side that only serve differences

Places places_around(double d1, double spacing);

// A moment, with the band at each place and margin.
struct Slice {
  BandFrame frame;
  BandFrame at_last_trade;  // of a PriceMoveBand: as it stood when the hedge was last traded
  std::vector<LocalBand> bands;
  std::vector<double> log_half;   // of the half-width
  std::vector<double> log_width;  // and of the widened band's
};

struct Problem {
  const OptionBook& book;
  const Dynamics& dynamics;
  const Band& band;
  Places places;
  double log_move;
  double options;
  double variance;  // R
  double interval;

  bool by_price() const { return std::holds_alternative<PriceMoveBand>(band.shape); }
  double log_return_at(const BandFrame& frame, int place) const {
    return places.at(place) * frame.width - frame.offset[0];
  }
};

Slice slice_at(const Problem& problem, double time);

// Standard deviation of one step from look to look, as a logarithm.
double log_step_of(const Problem& problem, const LocalBand& local);

// The slice before and the one after, and the log time between them.
struct Neighbours {
  const Slice& before;
  const Slice& after;
  double apart;
};

std::vector<PlaceMotion> motion_at(const Problem& problem, const Slice& slice,
                                   const Neighbours& neighbours);

}  // namespace gammadrag
