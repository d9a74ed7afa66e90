#include "band_nodes.h"

#include <algorithm>
#include <cmath>

namespace gammadrag {
namespace {

// How many steps of the deviation at the end make up the variance of the looks since the last that
// was taken: gamma rises with the root of the time left.
double looks_by_variance(const LookStep& step, int count) {
  if (step.looks == 1) return 1.0;
  const double left = count - step.end;
  return left * std::log1p(step.looks / (left - 0.5));
}

double widened(const BandNode& node, double widen) {
  const double floor = node.half_width * node.half_width + 0.25 * node.step * node.step;
  return std::sqrt(node.half_width * node.half_width + (widen * widen - 1.0) * floor);
}

void add_look(BandNode& node, const LookStep& step, double looks, TradeTo trade_to) {
  const double taken = step.widen > 1.0 ? widened(node, step.widen) : node.half_width;
  node.taken_half_width = taken;
  node.as = look_as(taken, node.step, looks, trade_to);
  if (step.looks > 1) {
    node.true_walk = walk_trades(node.half_width, node.step, trade_to);
    node.taken_walk = walk_trades(taken, node.step, trade_to);
  }
}

// How fast the price runs away from where the nearest strike's delta stays the same, a look, in steps:
// a walk that is carried on its way goes further when it goes furthest.
double running_off(const BandFrame& frame, const Dynamics& d, double x) {
  double nearest = std::abs(frame.offset[0] + x);
  for (int j = 1; j < frame.book.count; ++j) {
    nearest = std::min(nearest, std::abs(frame.offset[j] + x));
  }
  return 0.5 * nearest / frame.left * std::sqrt(d.expiry / d.count) / d.realized_vol;
}

// A value between nodes.
double between(const std::vector<BandNode>& nodes, double BandNode::*value, double at) {
  const int size = static_cast<int>(nodes.size());
  const double inside = std::clamp(at, 0.0, size - 1.0);
  const int k = std::min(static_cast<int>(inside), size - 2);
  const double share = inside - k;
  return nodes[k].*value + share * (nodes[k + 1].*value - nodes[k].*value);
}

// The edges for a look that stands for several. Prices between looks that are taken go further than
// those at them, so an edge is taken to stand where it does that much closer by.
void draw_in(std::vector<BandNode>& nodes, double price_step) {
  for (BandNode& node : nodes) {
    node.low = node.centre - node.taken_half_width;
    node.high = node.centre + node.taken_half_width;
  }
  const std::vector<BandNode> drawn = nodes;
  const int size = static_cast<int>(nodes.size());
  for (int k = 0; k < size; ++k) {
    BandNode& node = nodes[k];
    if (!(node.step > 0.0)) continue;
    const double shift = (node.taken_half_width - node.as.half_width) / node.step * price_step;
    node.low = std::max({node.low, between(drawn, &BandNode::low, k - shift),
                         between(drawn, &BandNode::low, k + shift)});
    node.high = std::min({node.high, between(drawn, &BandNode::high, k - shift),
                          between(drawn, &BandNode::high, k + shift)});
    if (node.low > node.high) node.low = node.high = 0.5 * (node.low + node.high);
  }
}

}  // namespace

std::vector<BandNode> band_nodes(const BandFrame& frame, const Dynamics& d, const PriceGrid& places,
                                 int from, int to, const LookStep& step) {
  constexpr double widest = 1e100;
  const double least = dust * options_of(frame.book);
  // One more on both sides, for differences.
  std::vector<BandNode> nodes(static_cast<std::size_t>(to - from + 2));
  const int size = static_cast<int>(nodes.size());
  for (int k = 0; k < size; ++k) {
    BandNode& node = nodes[k];
    node.x = places.at(from - 1 + k);
    const BandPlace place = band_place(frame, node.x);
    node.delta = place.delta;
    node.centre = place.centre;
    node.half_width = std::min(widest, std::exp(place.log_half_width));
  }
  const double price_step = d.realized_vol * std::sqrt(d.expiry / d.count) / places.spacing;
  const double looks = looks_by_variance(step, d.count);
  for (int k = 0; k < size; ++k) {
    BandNode& node = nodes[k];
    const int before = std::max(0, k - 1);
    const int after = std::min(size - 1, k + 1);
    node.step = 0.5 * price_step * std::abs(nodes[after].centre - nodes[before].centre);
    add_look(node, step, looks, frame.band.trade_to);
    node.low = node.centre - node.as.half_width;
    node.high = node.centre + node.as.half_width;
  }
  if (step.looks > 1) draw_in(nodes, price_step);
  for (int k = 1; k + 1 < size; ++k) {
    nodes[k].low_change = 0.5 * std::abs(nodes[k + 1].low - nodes[k - 1].low);
    nodes[k].high_change = 0.5 * std::abs(nodes[k + 1].high - nodes[k - 1].high);
    const double moved = price_step * std::max(nodes[k].low_change, nodes[k].high_change);
    const double counted = moved < least
                               ? 0.0
                               : nodes[k].as.trades_a_step / price_step *
                                     std::exp(-walk_overshoot * running_off(frame, d, nodes[k].x));
    nodes[k].trades = nodes[k - 1].trades + counted;
  }
  return {nodes.begin() + 1, nodes.end() - 1};
}

}  // namespace gammadrag
