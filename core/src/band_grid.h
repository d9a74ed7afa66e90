// band_grid.h: the law of a hedge in a band, carried forward in log time (internal).
// Model     one noise W moves d1, by m ds + sqrt(R) dW, and with it the place in the band, e in
//           [-1, 1]; s = -ln(time left / expiry). At e = -1 and 1 the hedge is traded.
// Shapes    places: equally spaced d1; at each, the values of a polynomial in e at inner_nodes.
// Accuracy  of second order in the spacing and in the step; exact in e for narrow bands.
// Cost      about a microsecond a place and step.
// Source    docs/method.md, "Bands"
#pragma once

#include <Eigen/Core>
#include <vector>

#include "gammadrag/hedging_rule.h"

namespace gammadrag {

inline constexpr int inner_nodes = 5;

using InnerVector = Eigen::Matrix<double, inner_nodes, 1>;
using InnerMatrix = Eigen::Matrix<double, inner_nodes, inner_nodes>;

// Polynomials in e through the inner nodes that satisfy what trading asks of them at both ends:
//   edge    u'(1) = reward above, u'(-1) = -reward below
//   target  u(1) = u(0) + reward above, u(-1) = u(0) + reward below.
struct BandBasis {
  InnerVector nodes;
  InnerMatrix first;        // u' at the nodes from u there
  InnerMatrix second;       // u''
  InnerVector first_above;  // u' at the nodes from a reward of one above
  InnerVector first_below;
  InnerVector second_above;
  InnerVector second_below;
};

// What a function of (d1, e) is worth at the node, from its values at the nodes.
struct BandReading {
  InnerVector values;
  double above;
  double below;
};

const BandBasis& band_basis(TradeTo trade_to);
BandReading read_band(TradeTo trade_to, double e);

// How (d1, e) moves from one place, per unit of log time.
struct PlaceMotion {
  double drift;    // of d1
  double slope;    // de / dd1 where e = 0
  double slope_e;  // and its change with e
  double curve;    // d2e / dd1^2 where e = 0
  double curve_e;
  double shift;  // de / ds at fixed d1 where e = 0
  double shift_e;
};

using Law = std::vector<InnerVector>;

// One step's worth of trades at each place, per unit of reward.
struct Rewards {
  std::vector<double> above;
  std::vector<double> below;
};

struct GridStep {
  double length;    // in s
  double spacing;   // in d1
  double variance;  // R
};

// Carries the law over the step; `mean` is its average over the step.
struct CarriedLaw {
  Law end;
  Law mean;
  Rewards rewards;
};

CarriedLaw carry(const Law& start, const std::vector<PlaceMotion>& motion, const GridStep& step,
                 TradeTo trade_to);

}  // namespace gammadrag
