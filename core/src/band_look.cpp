#include "band_look.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "band_walk.h"

namespace gammadrag {
namespace {

// A walk's figures less what they tend to in a wide band: smooth, and told from a table.
struct WalkRest {
  double reach;  // beyond the half-width: .5 / traded (edge), (1 / chance - 1 / 4)^(1/2) (target)
  double size;   // traded / chance; at a target, beyond the half-width
  double mean_square;  // beyond reach^2 / 3 (edge) or / 6 (target)
};

constexpr int cells = 256;
using Table = std::array<WalkRest, cells + 1>;

double part_of(TradeTo trade_to) { return trade_to == TradeTo::edge ? 3.0 : 6.0; }

WalkRest rest_of(double width, TradeTo trade_to) {
  const BandWalk walk = band_walk(width, trade_to);
  const bool edge = trade_to == TradeTo::edge;
  const double reach =
      edge ? 0.5 / walk.traded : std::sqrt(std::max(0.0, 1.0 / walk.chance - 0.25));
  return {reach - width, walk.traded / walk.chance - (edge ? 0.0 : width),
          walk.mean_square - reach * reach / part_of(trade_to)};
}

// Cell i stands for the width w with w / (2 + w) = i / cells.
Table make_table(TradeTo trade_to) {
  Table table;
  constexpr double widest = 2000.0;
  for (int i = 0; i <= cells; ++i) {
    const double share = static_cast<double>(i) / cells;
    table[i] = rest_of(std::min(widest, 2.0 * share / std::max(1.0 - share, 1e-9)), trade_to);
  }
  return table;
}

WalkRest rest_at(double width, TradeTo trade_to) {
  static const Table edge = make_table(TradeTo::edge);
  static const Table target = make_table(TradeTo::target);
  const Table& table = trade_to == TradeTo::edge ? edge : target;
  const double at = cells * (width < 1e9 ? width / (2.0 + width) : 1.0);
  const int cell = std::min(static_cast<int>(at), cells - 1);
  const double share = at - cell;
  const auto between = [&](double a, double b) { return a + share * (b - a); };
  const WalkRest& a = table[cell];
  const WalkRest& b = table[cell + 1];
  return {between(a.reach, b.reach), between(a.size, b.size),
          between(a.mean_square, b.mean_square)};
}

// The width that reaches so far.
double width_of(double reach, TradeTo trade_to) {
  double width = reach;
  for (int i = 0; i < 4; ++i) width = std::max(0.0, reach - rest_at(width, trade_to).reach);
  return width;
}

}  // namespace

WalkTrades walk_trades(double half_width, double step, TradeTo trade_to) {
  if (!(step > 1e-9 * half_width)) return {0.0, 0.0, half_width * half_width / part_of(trade_to)};
  const double width = half_width / step;
  const WalkRest rest = rest_at(width, trade_to);
  const double reach = width + rest.reach;
  const bool edge = trade_to == TradeTo::edge;
  const double chance = edge ? 0.5 / (reach * rest.size) : 1.0 / (reach * reach + 0.25);
  return {step * chance * (edge ? rest.size : width + rest.size), chance,
          step * step * std::max(0.0, rest.mean_square + reach * reach / part_of(trade_to))};
}

double reach_at_looks(double half_width, double step, TradeTo trade_to) {
  if (!(step > 1e-9 * half_width)) return half_width;
  return half_width + step * rest_at(half_width / step, trade_to).reach;
}

LookAs look_as(double half_width, double step, double looks, TradeTo trade_to) {
  if (!(looks > 1.0) || !(step > 1e-9 * half_width)) return {half_width, 1.0, 0.0, 0.0, 0.0, 0.0};
  const bool edge = trade_to == TradeTo::edge;
  const double large = step * std::sqrt(looks);
  const double width = half_width / step;
  const WalkRest fine = rest_at(width, trade_to);
  const double reach = width + fine.reach;
  LookAs as{0.0, 1.0, 0.0, 0.0, 0.0, 0.0};
  if (!edge) {
    // Traded by the mean size wherever it is found, the walk is about where it would be; it is traded
    // as often when what a trade takes from its square is what its steps add.
    as.trade_size = step * (width + fine.size);
    const double square = step * step * (reach * reach + 0.25);
    const double found = 0.5 * (square / as.trade_size + as.trade_size) / large;
    double large_width = found;
    for (int i = 0; i < 5; ++i) {
      large_width = std::max(0.0, found - rest_at(large_width, trade_to).size);
    }
    as.half_width = large * large_width;
    as.chance = large * large / square;
    as.square = step * step * (fine.mean_square + reach * reach / part_of(trade_to)) -
                as.trade_size * as.trade_size / 6.0 + 0.25 * large * large;
    if (reach > 1e3) as.square = 0.0;
    return as;
  }
  const double large_reach = reach * step / large;  // in large steps
  const double large_width = width_of(large_reach, trade_to);
  const WalkRest coarse = rest_at(large_width, trade_to);
  const double got = large_width + coarse.reach;
  as.half_width = large * large_width;
  as.size = got / large_reach;
  as.trades_a_step = 1.0 / fine.size;
  as.chance = 0.5 / (got * coarse.size);
  const double part = part_of(trade_to);
  as.square = step * step * (fine.mean_square + reach * reach / part) -
              large * large * (coarse.mean_square + got * got / part);
  if (reach > 1e3) as.square = 0.0;
  return as;
}

}  // namespace gammadrag
