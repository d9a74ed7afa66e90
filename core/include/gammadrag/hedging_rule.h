// hedging_rule.h: when the hedge is traded, and how far.
// Symbols   k one-way proportional cost, Delta the delta at the hedge vol, H half-width of a band.
// Units     time: years. move: change of ln S. band: units of the underlying per unit of structure.
// Refuses   nothing: rules are made from a scenario that has passed the door (fields.h).
// Source    [Leland-1985], [Whalley-Wilmott-1997], [Zakamouline-2006]; docs/method.md, "Rules"
#pragma once

#include <cstdint>
#include <variant>

#include "gammadrag/scenario.h"

namespace gammadrag {

// To the delta, at every hedge date.
struct EveryInterval {};

// To the delta at Leland's vol, at every hedge date; delta_vol() below takes it there.
struct LelandInterval {};

// Nothing is ever traded, the first hedge neither.
struct NeverHedge {};

// Where a trade that a band calls for ends: at the delta itself, or at the nearer edge.
enum class TradeTo : std::uint8_t { target, edge };

// Half-widths of a band around the delta within which nothing is traded.
struct PriceMoveBand {
  double move;  // |ln S - ln S at the last trade|
};
struct FixedBand {
  double half_width;
};
struct WhalleyWilmottBand {
  double one_way_cost;
  double risk_aversion;  // 1 / money, for one unit of the structure
};
struct ZakamoulineBand {
  double one_way_cost;
  double risk_aversion;
  double width_coefficient;  // c1
  double shift_coefficient;  // cK
  Side side;                 // moves the centre of the band to the delta at another vol
};
using BandShape = std::variant<PriceMoveBand, FixedBand, WhalleyWilmottBand, ZakamoulineBand>;

struct Band {
  BandShape shape;
  TradeTo trade_to;
};

using HedgingRule = std::variant<EveryInterval, LelandInterval, Band, NeverHedge>;

// The rule a scenario names, its numbers filled in. Risk aversion is that of one unit of the
// structure, for a unit's share of the position.
HedgingRule hedging_rule(const Scenario& scenario);

// The vol put in the delta when the underlying realizes `realized_vol`: the hedge vol, or Leland's
// where the rule is his. His long vol is absent (door: leland_vol_undefined) once costs exceed what
// it could express; behind the door it is held at a hundredth of the hedge vol, which no root nears.
double delta_vol(const Scenario& scenario, double realized_vol);

// Whether costs change what is traded, and not only what it costs.
bool depends_on_costs(const HedgingRule& rule);

// Trades of one size that are expected at one place: what a cost that is not proportional to size
// is integrated over.
struct TradeNode {
  double time;             // years from now
  double spot;             // price of the underlying there
  double size;             // units of the underlying per unit of structure, never negative
  double expected_trades;  // how many, undiscounted, under the real measure
};

}  // namespace gammadrag
