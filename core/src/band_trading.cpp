#include "band_trading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace gammadrag {
namespace {

// Mass on its way to a new hedge, at each place.
struct Bound {
  std::vector<double> mass;
  std::vector<double> hedge;  // times the hedge it goes to
};

// How much of a place is outside an edge, the place being so many places beyond it: as a sum over places
// has to weigh them to integrate up to the edge, to the third order.
double part_beyond(double places) {
  const double away = std::abs(places);
  if (away >= 1.5) return places > 0.0 ? 1.0 : 0.0;
  if (away <= 0.5) return 0.5 + places;
  const double rest = 0.5 * (0.5 * (1.0 - away) * (1.0 - away) - 1.0 / 12.0);
  return places > 0.0 ? 1.0 - rest : rest;
}

// One edge of the band as the law at one level sees it.
struct Edge {
  double side;  // 1 above the band
  double BandNode::*at;
  double BandNode::*change;
  int crossing;  // the place found last from which on the level is within the edge
};

constexpr Edge upper_edge{1.0, &BandNode::high, &BandNode::high_change, -1};
constexpr Edge lower_edge{-1.0, &BandNode::low, &BandNode::low_change, -1};

double beyond(const BandNode& node, const Edge& edge, double hedge) {
  return edge.side * (hedge - node.*edge.at);
}

// The place nearest to one outside an edge from which on the hedge is within it.
int crossing_from(const std::vector<BandNode>& nodes, Edge& edge, int place, double hedge) {
  const int last = static_cast<int>(nodes.size()) - 1;
  const int ahead = std::min(last, place + 1);
  const int behind = std::max(0, place - 1);
  const int way = beyond(nodes[ahead], edge, hedge) <= beyond(nodes[behind], edge, hedge) ? 1 : -1;
  int k = edge.crossing;
  if (k < 0 || (k - place) * way <= 0 || beyond(nodes[k], edge, hedge) > 0.0) {
    k = place;
    while (k + way >= 0 && k + way <= last && beyond(nodes[k], edge, hedge) > 0.0) k += way;
    edge.crossing = k;
  }
  return k;
}

// How many trades have brought the edge from the hedge to where it is at the place.
double trades_along(const std::vector<BandNode>& nodes, Edge& edge, int place, double hedge,
                    int looks) {
  const auto places_beyond = [&](int k) {
    const double change = std::max(nodes[k].*edge.change, 1e-300);
    return std::clamp(beyond(nodes[k], edge, hedge) / change, -2.0, 2.0);
  };
  const auto trades_a_place = [&](int k) {
    const int at = std::clamp(k, 1, static_cast<int>(nodes.size()) - 1);
    return nodes[at].trades - nodes[at - 1].trades;
  };
  if (nodes.size() < 2) return 1.0;
  if (beyond(nodes[place], edge, hedge) <= 0.0) return places_beyond(place) * trades_a_place(place);
  const int k = crossing_from(nodes, edge, place, hedge);
  const double moved = std::abs(nodes[place].trades - nodes[k].trades);
  // Where an edge hardly moves with the price, it is no measure.
  const double most = looks + 1.5 * std::sqrt(static_cast<double>(looks));
  return std::clamp(moved + places_beyond(k) * trades_a_place(k), 0.0, most);
}

// What becomes of a hedge that is beyond an edge.
struct Trade {
  double size;    // in all
  double trades;  // how many
};

Trade trade_of(const std::vector<BandNode>& nodes, Edge& edge, int place, double hedge,
               TradeTo trade_to, int looks, double least_counted) {
  const BandNode& node = nodes[place];
  if (trade_to == TradeTo::edge) {
    const double size = beyond(node, edge, hedge);
    if (looks > 1) return {size, trades_along(nodes, edge, place, hedge, looks)};
    return {size, std::max(size, 0.5 * node.*edge.change) < least_counted ? 0.0 : 1.0};
  }
  const double to_centre = edge.side * (hedge - node.centre);
  if (looks == 1) return {to_centre, 1.0};
  constexpr double most = 16.0;
  const BandNode& crossed = nodes[crossing_from(nodes, edge, place, hedge)];
  const double room = edge.side * (node.*edge.at - node.centre);
  const double size = crossed.as.trade_size;
  if (!(size > 0.0)) return {to_centre, 1.0};
  const double trades =
      std::clamp(std::ceil((to_centre - room) / size), 1.0, std::min<double>(most, looks));
  return {trades * size, trades};
}

// One look at work: what is read at every place of every level lies in rows of its own.
struct Look {
  const std::vector<BandNode>& nodes;
  int first;
  TradeTo trade_to;
  int looks;
  double least_counted;
  std::vector<double> highest;  // hedge that no edge's stretch of prices touches
  std::vector<double> lowest;
  Traded traded;
  Bound low;
  Bound high;
};

Look look_at(const std::vector<BandNode>& nodes, int first, TradeTo trade_to, int looks,
             double least_counted) {
  const std::vector<double> none(nodes.size(), 0.0);
  Look look{nodes,         first,       trade_to, looks,
            least_counted, none,        none,     {none, none, none, none, none},
            {none, none},  {none, none}};
  for (std::size_t k = 0; k < nodes.size(); ++k) {
    look.highest[k] = nodes[k].high - 1.5 * nodes[k].high_change;
    look.lowest[k] = nodes[k].low + 1.5 * nodes[k].low_change;
  }
  return look;
}

void take(Look& look, double* row, int k, double hedge, Edge& edge) {
  const BandNode& node = look.nodes[k];
  const double change = std::max(node.*edge.change, 1e-300);
  const double part = part_beyond(beyond(node, edge, hedge) / change);
  if (part == 0.0) return;
  const Trade one =
      trade_of(look.nodes, edge, k, hedge, look.trade_to, look.looks, look.least_counted);
  const double mass = part * row[k];
  Bound& bound = edge.side > 0.0 ? look.high : look.low;
  bound.mass[k] += mass;
  bound.hedge[k] += mass * (hedge - edge.side * one.size);
  look.traded.moved[k] += mass * one.size;
  (edge.side > 0.0 ? look.traded.above : look.traded.below)[k] += mass;
  look.traded.trades[k] += mass * one.trades;
}

// Takes away from a level what is outside the band.
void take_out(Look& look, HedgeLaw& law, int level) {
  const double hedge = law.levels[level];
  double* row = law.row(level) + look.first;
  const int from = law.from[level] - look.first;
  const int to = law.to[level] - look.first;
  for (int k = from; k < to; ++k) look.traded.mass[k] += row[k];
  Edge above = upper_edge;
  Edge below = lower_edge;
  for (int k = from; k < to; ++k) {
    const bool over = hedge > look.highest[k];
    const bool under = hedge < look.lowest[k];
    if (!over && !under) continue;
    const double before = look.high.mass[k] + look.low.mass[k];
    if (over) take(look, row, k, hedge, above);
    if (under) take(look, row, k, hedge, below);
    row[k] -= look.high.mass[k] + look.low.mass[k] - before;
  }
}

void put_down(HedgeLaw& law, const Bound& bound, int first) {
  int near = 0;
  for (std::size_t k = 0; k < bound.mass.size(); ++k) {
    const double mass = bound.mass[k];
    if (mass == 0.0) continue;
    const Shares shares = shares_of(law.levels, bound.hedge[k] / mass, near);
    near = shares.first + 1;
    const int i = first + static_cast<int>(k);
    for (int s = 0; s < 4; ++s) {
      const int level = shares.first + s;
      if (law.from[level] >= law.to[level]) {
        law.from[level] = i;
        law.to[level] = i + 1;
      }
      law.from[level] = std::min(law.from[level], i);
      law.to[level] = std::max(law.to[level], i + 1);
      law.row(level)[i] += shares.share[s] * mass;
    }
  }
}

}  // namespace

Traded trade(HedgeLaw& law, const std::vector<BandNode>& nodes, int first, const Band& band,
             const LookStep& step, double least_counted) {
  Look look = look_at(nodes, first, band.trade_to, step.looks, least_counted);
  for (int j = 0; j < law.level_count(); ++j) take_out(look, law, j);
  put_down(law, look.low, first);
  put_down(law, look.high, first);
  trim(law);
  return look.traded;
}

}  // namespace gammadrag
