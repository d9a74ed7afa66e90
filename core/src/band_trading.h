// band_trading.h: what a look trades of the law of price and hedge (internal).
// Model     what is outside the band goes to its edge or to its centre; a place on whose stretch of
//           prices an edge falls is outside in part. Of a look that stands for several: band_look.h.
// Accuracy  of the third order in the places' spacing.
#pragma once

#include <vector>

#include "band_law.h"
#include "band_nodes.h"

namespace gammadrag {

// At each place just before a look.
struct Traded {
  std::vector<double> mass;    // that is there
  std::vector<double> trades;  // of it traded, times how many trades that stands for
  std::vector<double> moved;   // of it traded, times by how much
  std::vector<double> above;   // of it traded, at the upper edge
  std::vector<double> below;   // and at the lower
};

// nodes: of the places from `first` on, all that the law is at.
Traded trade(HedgeLaw& law, const std::vector<BandNode>& nodes, int first, const Band& band,
             const LookStep& step, double least_counted);

}  // namespace gammadrag
