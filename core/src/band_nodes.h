// band_nodes.h: the band at every place of a look (internal).
#pragma once

#include <vector>

#include "band_law.h"
#include "band_look.h"
#include "band_schedule.h"

namespace gammadrag {

struct BandNode {
  double x;
  double delta;
  double centre;
  double half_width;        // true
  double taken_half_width;  // of the band widened
  double step;              // deviation of the centre from one look to the next
  LookAs as;
  WalkTrades true_walk;   // of the band as it is; only where it is widened
  WalkTrades taken_walk;  // of the band widened
  double low;             // edges, as taken
  double high;
  double low_change;  // of them across a place
  double high_change;
  double trades;  // how many it takes to be pushed here by an edge, from the first place
};

// Far from every strike a hedge at an edge is pushed on by next to nothing at look after look: trades
// of less than this share of the options are not counted.
inline constexpr double dust = 1e-6;

// Of the places [from, to).
std::vector<BandNode> band_nodes(const BandFrame& frame, const Dynamics& dynamics,
                                 const PriceGrid& places, int from, int to, const LookStep& step);

}  // namespace gammadrag
