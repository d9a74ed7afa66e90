#include "band_equation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "band_nodes.h"
#include "band_stage.h"
#include "band_trading.h"
#include "gammadrag/black_scholes.h"
#include "gammadrag/normal.h"

namespace gammadrag {
namespace {

PriceStep price_step(const Problem& p, int looks) {
  const Dynamics& d = p.dynamics;
  const double time = looks * p.interval;
  return {(d.drift + 0.5 * d.realized_vol * d.realized_vol) * time,
          d.realized_vol * std::sqrt(time)};
}

struct Range {
  int from;
  int to;
};

Range range_of(const HedgeLaw& law) {
  Range range{law.places.count, 0};
  for (int j = 0; j < law.level_count(); ++j) {
    if (law.from[j] >= law.to[j]) continue;
    range.from = std::min(range.from, law.from[j]);
    range.to = std::max(range.to, law.to[j]);
  }
  if (range.from >= range.to) return {0, 0};
  return range;
}
// A reading taken with a widened band: the local theory of the band as it is, and of what is beyond
// it, which falls with the square of the width, that share.
double narrowed(double taken, double local_taken, double local, double share) {
  return local_taken > 0.0 ? local * (1.0 + (taken / local_taken - 1.0) * share) : local;
}

void add_trades(BandSums& sums, const Problem& p, const std::vector<BandNode>& nodes,
                const Traded& traded, const LookStep& step) {
  const Dynamics& d = p.dynamics;
  const double time = p.time_of(step.end);
  const double middle = time - 0.5 * (step.looks - 1) * p.interval;
  double value = 0.0;
  double value_local = 0.0;
  double value_taken = 0.0;
  double trades = 0.0;
  double trades_local = 0.0;
  double trades_taken = 0.0;
  double reach = 0.0;
  double reach_taken = 0.0;
  for (std::size_t k = 0; k < nodes.size(); ++k) {
    const BandNode& node = nodes[k];
    const double moved = node.as.size * traded.moved[k];
    // Paths are weighed by price; trades are counted on paths as they are.
    const double as_they_are = std::exp(d.drift * time - node.x);
    value += moved;
    trades += as_they_are * traded.trades[k];
    if (step.widen > 1.0) {
      const double mass = step.looks * traded.mass[k];
      value_local += mass * node.true_walk.traded;
      value_taken += mass * node.taken_walk.traded;
      trades_local += as_they_are * mass * node.true_walk.chance;
      trades_taken += as_they_are * mass * node.taken_walk.chance;
      reach += mass * node.true_walk.mean_square;
      reach_taken += mass * node.taken_walk.mean_square;
    }
  }
  if (step.widen > 1.0) {
    const double share = reach_taken > 0.0 ? reach / reach_taken : 1.0;
    sums.widened_value += value_local * (1.0 - std::sqrt(std::sqrt(share)));
    value = narrowed(value, value_taken, value_local, share);
    trades = narrowed(trades, trades_taken, trades_local, share);
  }
  sums.value += std::exp((d.drift - d.rate + d.dividend_yield) * middle) * value;
  sums.trades += trades;
  sums.discounted_trades += trades * std::exp(-d.rate * middle);
}

// What the option's fair delta at realized vol is to be in the middle of the coming interval, paths
// weighed by the square of the price, beyond the hedge's delta.
double fair_delta(const Problem& p, const BandFrame& frame, double x) {
  const Dynamics& d = p.dynamics;
  const double width = d.realized_vol * std::sqrt(frame.left);
  const double ahead = 0.5 * (width * width - frame.width * frame.width) +
                       0.5 * d.realized_vol * d.realized_vol * p.interval;
  double fair = 0.0;
  for (int j = 0; j < p.book.count; ++j) {
    const double d1 = (frame.offset[j] + ahead + x) / width;
    fair += p.book.legs[j].calls * normal_cdf(d1) - p.book.legs[j].puts * normal_cdf(-d1);
  }
  return fair;
}

// What a look that stands for several does not see of how far the hedge is off, and of the square of
// that: of a walk that is in its band as often as usual, what the theory says; of a hedge that stays at
// an edge, part of the way to the edge as it is.
struct Unseen {
  double off;
  double square;
};

Unseen unseen(const BandNode& node, const Traded& traded, std::size_t k) {
  constexpr double part_of_the_way =
      0.4;  // between two looks it is at the edge for some of the time
  const double mass = traded.mass[k];
  if (node.as.chance == 0.0 || !(mass > 0.0)) return {0.0, 0.0};
  const double usual = std::clamp(node.as.chance, 1e-6, 1.0 - 1e-6);
  const double outside = std::clamp((traded.above[k] + traded.below[k]) / mass, 0.0, 1.0);
  if (node.as.trade_size > 0.0) {
    return {0.0, mass * std::min(1.5, outside / usual) * node.as.square};
  }
  const double as_usual = std::min(1.0, outside / usual);
  const double stays = part_of_the_way * std::max(0.0, (outside - usual) / (1.0 - usual));
  const double width = node.taken_half_width;
  const double drawn = 0.5 * (node.high - node.low);
  const double to_edge = std::max(0.0, width * width - drawn * drawn - node.as.square);
  const double square = as_usual * node.as.square + stays * to_edge;
  const double one_way =
      outside > 0.0 ? (traded.below[k] - traded.above[k]) / (mass * outside) : 0.0;
  return {width > 0.0 ? mass * std::clamp(one_way, -1.0, 1.0) * square / (width + drawn) : 0.0,
          mass * square};
}

// The square of the distance between hedge and fair delta, beyond what it is where the hedge is the
// delta; paths weighed by the square of the price.
double straying(const Problem& p, const BandFrame& frame, const HedgeLaw& law,
                const std::vector<BandNode>& nodes, int first, const Traded& traded,
                const LookStep& step) {
  const std::size_t count = nodes.size();
  std::vector<double> mass(count, 0.0);
  std::vector<double> held(count, 0.0);
  std::vector<double> square(count, 0.0);
  for (int j = 0; j < law.level_count(); ++j) {
    const double hedge = law.levels[j];
    const double* row = law.row(j);
    for (int i = law.from[j]; i < law.to[j]; ++i) {
      const double off = nodes[i - first].centre - hedge;
      mass[i - first] += row[i];
      held[i - first] += row[i] * off;
      square[i - first] += row[i] * off * off;
    }
  }
  double squares = 0.0;
  double crossed = 0.0;
  double shifted = 0.0;
  for (std::size_t k = 0; k < count; ++k) {
    const BandNode& node = nodes[k];
    if (mass[k] == 0.0) continue;
    const double weight = std::exp(node.x);
    const double shift = node.delta - node.centre;
    const double miss = fair_delta(p, frame, node.x) - node.delta;
    const Unseen more = unseen(node, traded, k);
    const double share = step.widen > 1.0 && node.taken_walk.mean_square > 0.0
                             ? node.true_walk.mean_square / node.taken_walk.mean_square
                             : 1.0;
    squares += share * weight * (square[k] + more.square);
    crossed += share * weight * (held[k] + more.off) * 2.0 * (shift + miss);
    shifted += weight * mass[k] * shift * (shift + 2.0 * miss);
  }
  const Dynamics& d = p.dynamics;
  return (squares + crossed + shifted) * std::exp(-(d.rate - d.dividend_yield) * frame.time);
}

// A hedge whose price has left every strike behind is held to expiry, the delta what is delivered.
void add_gone(BandSums& sums, const Problem& p, const Levels& levels, const Gone& gone,
              double delivered, double time, double narrow) {
  const Dynamics& d = p.dynamics;
  const double realized2 = d.realized_vol * d.realized_vol;
  const double growth = std::expm1(realized2 * (d.expiry - time)) / realized2;
  const double by_carry = std::exp(-(d.rate - d.dividend_yield) * time);
  for (std::size_t j = 0; j < levels.size(); ++j) {
    const double off = levels[j] - delivered;
    sums.unwind_cash += gone.mass[j] * std::abs(levels[j]);
    sums.unwind_physical += gone.mass[j] * std::abs(off);
    sums.straying += gone.by_price[j] * off * off * narrow * by_carry * growth;
  }
}

void add_unwind(BandSums& sums, const Problem& p, const HedgeLaw& law) {
  const Dynamics& d = p.dynamics;
  const double to_go = d.realized_vol * std::sqrt(p.interval);
  const double ahead = d.drift * p.interval + 0.5 * to_go * to_go;
  const int strikes = p.book.count;
  for (int i = 0; i < law.places.count; ++i) {
    // Chances of ending between one strike and the next, and what is delivered there.
    std::array<double, most_legs + 1> chance;
    std::array<double, most_legs + 1> delivered;
    double beyond = 1.0;
    double delta = 0.0;
    for (int j = 0; j < strikes; ++j) delta -= p.book.legs[j].puts;
    for (int j = 0; j <= strikes; ++j) {
      const double next = j < strikes ? normal_cdf((log_moneyness(d.spot, p.book.legs[j].strike) +
                                                    law.places.at(i) + ahead) /
                                                   to_go)
                                      : 0.0;
      chance[j] = beyond - next;
      delivered[j] = delta;
      beyond = next;
      if (j < strikes) delta += p.book.legs[j].options();
    }
    for (int level = 0; level < law.level_count(); ++level) {
      if (i < law.from[level] || i >= law.to[level]) continue;
      const double mass = law.row(level)[i];
      const double hedge = law.levels[level];
      sums.unwind_cash += mass * std::abs(hedge);
      for (int j = 0; j <= strikes; ++j) {
        sums.unwind_physical += mass * chance[j] * std::abs(hedge - delivered[j]);
      }
    }
  }
}

// What has been carried so far, and what is summed up on the way.
struct Walk {
  const Problem& problem;
  Wanted wanted;
  HedgeLaw law;
  BandSums sums;
  double strayed;  // straying at the last look taken
  double growth;   // integral over an interval of how the square of the price grows
};

void take_look(Walk& walk, const LookStep& step, const GoneBothWays& gone) {
  const Problem& p = walk.problem;
  const double time = p.time_of(step.end);
  double lowest = 0.0;
  double highest = 0.0;
  for (const Leg& leg : p.book.held()) {
    lowest -= leg.puts;
    highest += leg.calls;
  }
  add_gone(walk.sums, p, walk.law.levels, gone.below, lowest, time, step.narrow);
  add_gone(walk.sums, p, walk.law.levels, gone.above, highest, time, step.narrow);
  const Range range = range_of(walk.law);
  const BandFrame frame = band_frame(p.book, p.dynamics, p.band, time);
  const std::vector<BandNode> nodes =
      band_nodes(frame, p.dynamics, walk.law.places, range.from, range.to, step);
  const Traded traded = trade(walk.law, nodes, range.from, p.band, step, dust * p.options);
  add_trades(walk.sums, p, nodes, traded, step);
  if (walk.wanted == Wanted::costs) return;
  // The hedge is held from look to look: of the looks from the last taken on, this one is not yet.
  const double now = straying(p, frame, walk.law, nodes, range.from, traded, step);
  walk.sums.straying +=
      0.5 * walk.growth * ((step.looks + 1) * walk.strayed + (step.looks - 1) * now);
  walk.strayed = now;
}

}  // namespace

BandSums solve_band(const OptionBook& book, const Dynamics& d, const Band& band, Wanted wanted) {
  const Problem p = problem_of(book, d, band);
  const std::vector<LookStep> steps = look_steps(book, d, band);
  const double realized2 = d.realized_vol * d.realized_vol;
  const double delta = band_place(band_frame(book, d, band, 0.0), 0.0).delta;
  Walk walk{p, wanted, law_at(0.0, delta), {}, 0.0, std::expm1(realized2 * p.interval) / realized2};
  std::size_t stage_end = 0;
  for (std::size_t k = 0; k < steps.size(); ++k) {
    const PriceStep move = price_step(p, steps[k].looks);
    if (k < stage_end) {
      take_look(walk, steps[k], carry(walk.law, move));
      continue;
    }
    stage_end = end_of_stage(p, steps, k);
    const PriceGrid places = places_of_stage(p, steps, k, stage_end);
    const Levels levels = levels_of_stage(p, walk.law, places, steps[k], steps[stage_end - 1]);
    take_look(walk, steps[k], carry_to(walk.law, move, places, levels));
  }
  walk.sums.straying += walk.growth * walk.strayed;
  add_unwind(walk.sums, p, walk.law);
  return walk.sums;
}

}  // namespace gammadrag
