// band_look.h: a look that stands for several (internal).
// Model     n looks a step apart are taken as one, at a band so much narrower that it trades as often
//           (target) or as much (edge) as they do where gamma is the same across the band: the walk of
//           band_walk.h. What it then still misses is told by factors.
// Accuracy  of one look: exact. Of several: as narrow as the band is against the option's own scale,
//           and better, as the one look sees that scale too.
#pragma once

#include "gammadrag/hedging_rule.h"

namespace gammadrag {

struct LookAs {
  double half_width;     // to be used at the one look
  double size;           // factor on what a trade there is worth
  double trade_size;     // to a target: of each trade
  double trades_a_step;  // to an edge: how many trades it takes to be pushed by a step's deviation
  double chance;         // the usual chance of a trade at the look
  double square;         // to be added to the square of the distance between hedge and centre
};

// What a walk trades at a look, and how often, in deltas.
struct WalkTrades {
  double traded;
  double chance;
  double mean_square;
};

WalkTrades walk_trades(double half_width, double step, TradeTo trade_to);

// step: of one look; looks: how many steps' worth of variance the one look has. At one look nothing
// is changed.
LookAs look_as(double half_width, double step, double looks, TradeTo trade_to);

// How far a walk reaches in such a band, as if looked at always.
double reach_at_looks(double half_width, double step, TradeTo trade_to);

}  // namespace gammadrag
