// Brute force for hedging inside a band, sharing nothing with the core: simulates looks one by one, in antithetic
// pairs. Prints tests/golden/band_paths.h; each value is followed by its standard error.
// Usage: g++ -O2 -o mc_band tests/reference/mc_band.cpp && ./mc_band > tests/golden/band_paths.h   (minutes)
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

namespace {

// A case: so many looks, or paths where that is more of them.
constexpr long looks_in_all = 20000000;
constexpr long least_pairs = 30000;

// Far from every strike a hedge at the edge of its band is pushed on by next to nothing at look after look.
// A trade of less than this share of the options is not counted, unless the price has moved enough.
constexpr double dust = 1e-6;

double normal(double x) { return 0.5 * std::erfc(-x * M_SQRT1_2); }
double density(double x) { return std::exp(-0.5 * x * x) / std::sqrt(2.0 * M_PI); }

enum Shape { move, fixed, whalley_wilmott, zakamouline };

struct Case {
  const char* name;
  int shape, edge;
  double p, risk_aversion;  // p: move, half-width or one-way cost
  double S, K, T, realized_vol, hedge_vol, drift, r, q;
  int count, calls, puts, long_gamma;
  double K2 = 0;  // a second strike, where there is one
  int calls2 = 0, puts2 = 0;
};

constexpr double week = 5.0 / 252.0;
constexpr double month = 1.0 / 12.0;

const Case cases[] = {
    {"fixed edge", fixed, 1, .05, 0, 100, 100, .25, .2, .2, 0, 0, 0, 2000, 1, 0, 0},
    {"fixed target", fixed, 0, .05, 0, 100, 100, .25, .2, .2, 0, 0, 0, 2000, 1, 0, 0},
    {"fixed edge", fixed, 1, .1, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"fixed target", fixed, 0, .1, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"fixed edge", fixed, 1, .05, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"fixed target", fixed, 0, .05, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"fixed target", fixed, 0, .2, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww wide", whalley_wilmott, 1, .0005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww target", whalley_wilmott, 0, .0005, 1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 100, .25, .25, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 100, .25, .3, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 100, .25, .15, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 110, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 120, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 90, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"fixed edge", fixed, 1, .05, 0, 100, 110, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"fixed edge", fixed, 1, .05, 0, 100, 120, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"fixed target", fixed, 0, .05, 0, 100, 110, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww drift", whalley_wilmott, 1, .0005, 1, 100, 105, .5, .25, .22, .25, .05, .02, 126, 1, 0, 0},
    {"fixed straddle", fixed, 1, .1, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 1, 0},
    {"ww straddle", whalley_wilmott, 1, .0005, 1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 1, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 100, week, .2, .2, 0, 0, 0, 5, 1, 0, 0},
    {"ww wide", whalley_wilmott, 1, .005, 1, 100, 100, week, .2, .2, 0, 0, 0, 5, 1, 0, 0},
    {"fixed edge", fixed, 1, .1, 0, 100, 100, week, .2, .2, 0, 0, 0, 5, 1, 0, 0},
    {"fixed target", fixed, 0, .1, 0, 100, 100, week, .2, .2, 0, 0, 0, 5, 1, 0, 0},
    {"fixed edge", fixed, 1, .1, 0, 100, 100, month, .2, .2, 0, 0, 0, 21, 1, 0, 0},
    {"move", move, 0, .02, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"move", move, 0, .05, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"move edge", move, 1, .02, 0, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"move", move, 0, .02, 0, 100, 105, .25, .3, .2, 0, 0, 0, 63, 1, 0, 0},
    {"zakamouline short", zakamouline, 1, .0005, 1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"zakamouline long", zakamouline, 1, .0005, 1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 1},
    {"zakamouline short", zakamouline, 1, .0005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"zakamouline long", zakamouline, 1, .0005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 1},
    {"zakamouline short", zakamouline, 1, .01, 1, 100, 100, 1, .25, .25, 0, 0, 0, 252, 1, 0, 0},
    {"zakamouline long", zakamouline, 1, .01, 1, 100, 100, 1, .25, .25, 0, 0, 0, 252, 1, 0, 1},
    {"zakamouline short", zakamouline, 1, .01, 1, 100, 100, 1, .25, .25, 0, 0, 0, 2000, 1, 0, 0},

    {"ww .11", whalley_wilmott, 1, .0005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"ww .11", whalley_wilmott, 1, .0005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 2000, 1, 0, 0},
    {"ww .23", whalley_wilmott, 1, .005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww .23", whalley_wilmott, 1, .005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"ww .23", whalley_wilmott, 1, .005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 8000, 1, 0, 0},
    {"ww .6", whalley_wilmott, 1, .009, .01, 100, 100, .25, .2, .2, 0, 0, 0, 63, 1, 0, 0},
    {"ww .6", whalley_wilmott, 1, .009, .01, 100, 100, .25, .2, .2, 0, 0, 0, 2000, 1, 0, 0},
    {"ww .11 target", whalley_wilmott, 0, .0005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"ww .05", whalley_wilmott, 1, .0005, 1, 100, 100, .25, .2, .2, 0, 0, 0, 2000, 1, 0, 0},
    {"ww .05", whalley_wilmott, 1, .0005, 1, 100, 100, week, .2, .2, 0, 0, 0, 20, 1, 0, 0},
    {"fixed edge", fixed, 1, .2, 0, 100, 100, .25, .2, .2, 0, 0, 0, 20, 1, 0, 0},
    {"fixed edge", fixed, 1, .2, 0, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"fixed edge", fixed, 1, .2, 0, 100, 100, .25, .2, .2, 0, 0, 0, 8000, 1, 0, 0},
    {"fixed target", fixed, 0, .2, 0, 100, 100, .25, .2, .2, 0, 0, 0, 20, 1, 0, 0},
    {"fixed target", fixed, 0, .2, 0, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"fixed target", fixed, 0, .2, 0, 100, 100, .25, .2, .2, 0, 0, 0, 8000, 1, 0, 0},
    {"fixed target", fixed, 0, .02, 0, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"fixed edge", fixed, 1, .02, 0, 100, 100, .25, .2, .2, 0, 0, 0, 2000, 1, 0, 0},
    {"fixed edge", fixed, 1, .05, 0, 100, 125, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 130, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"ww", whalley_wilmott, 1, .0005, 1, 100, 80, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"fixed edge", fixed, 1, .1, 0, 100, 100, .25, .1, .2, 0, 0, 0, 252, 1, 0, 0},
    {"fixed edge", fixed, 1, .1, 0, 100, 100, .25, .4, .2, 0, 0, 0, 252, 1, 0, 0},
    {"fixed target", fixed, 0, .1, 0, 100, 105, .25, .1, .2, 0, 0, 0, 252, 1, 0, 0},
    {"fixed target", fixed, 0, .1, 0, 100, 105, .25, .4, .2, 0, 0, 0, 252, 1, 0, 0},
    {"ww .11", whalley_wilmott, 1, .0005, .1, 100, 100, .25, .1, .2, 0, 0, 0, 252, 1, 0, 0},
    {"ww .11", whalley_wilmott, 1, .0005, .1, 100, 100, .25, .4, .2, 0, 0, 0, 252, 1, 0, 0},
    {"zakamouline short", zakamouline, 1, .0005, 1, 100, 100, .25, .2, .2, 0, 0, 0, 2000, 1, 0, 0},
    {"zakamouline long", zakamouline, 1, .005, .1, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 1},
    {"zakamouline short", zakamouline, 1, .005, .1, 100, 110, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0},
    {"strangle", fixed, 1, .05, 0, 100, 90, .25, .2, .2, 0, 0, 0, 252, 0, 1, 0, 110, 1, 0},
    {"strangle", fixed, 0, .1, 0, 100, 90, .25, .2, .2, 0, 0, 0, 252, 0, 1, 0, 110, 1, 0},
    {"strangle ww",
     whalley_wilmott,
     1,
     .0005,
     1,
     100,
     90,
     .25,
     .2,
     .2,
     0,
     0,
     0,
     252,
     0,
     1,
     0,
     110,
     1,
     0},
    {"strangle ww",
     whalley_wilmott,
     1,
     .005,
     .1,
     100,
     90,
     .25,
     .2,
     .2,
     0,
     0,
     0,
     252,
     0,
     1,
     0,
     110,
     1,
     0},
    {"strangle zak",
     zakamouline,
     1,
     .0005,
     1,
     100,
     90,
     .25,
     .2,
     .2,
     0,
     0,
     0,
     252,
     0,
     1,
     0,
     110,
     1,
     0},
    {"spread", fixed, 1, .05, 0, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0, 110, -1, 0},
    {"spread", fixed, 0, .1, 0, 100, 100, .25, .2, .2, 0, 0, 0, 252, 1, 0, 0, 110, -1, 0},
    {"spread ww", whalley_wilmott,
     1,           .0005,
     1,           100,
     100,         .25,
     .2,          .2,
     0,           0,
     0,           252,
     1,           0,
     0,           110,
     -1,          0},
    {"spread ww", whalley_wilmott,
     1,           .0005,
     .1,          100,
     100,         .25,
     .2,          .2,
     0,           0,
     0,           2000,
     1,           0,
     0,           110,
     -1,          0},
    {"move", move, 0, .02, 0, 100, 100, .25, .2, .2, 0, 0, 0, 2000, 1, 0, 0},
};

struct Mean {
  double sum = 0.0, squares = 0.0;
  long count = 0;
  void add(double x) { sum += x, squares += x * x, ++count; }
  double value() const { return sum / count; }
  double variance() const { return squares / count - value() * value(); }
  double error() const { return std::sqrt(variance() / count); }
};

double delta(const Case& c, double log_money, double left, double vol) {
  const double width = vol * std::sqrt(left);
  const double d1 = (log_money + (c.r - c.q + vol * vol / 2) * left) / width;
  double sum = c.calls * normal(d1) - c.puts * normal(-d1);
  if (c.K2 > 0) {
    const double second = d1 + std::log(c.K / c.K2) / width;
    sum += c.calls2 * normal(second) - c.puts2 * normal(-second);
  }
  return std::exp(-c.q * left) * sum;
}

struct Band {
  double centre, half_width;
};

Band band_at(const Case& c, double S, double log_money, double left) {
  const double v = c.hedge_vol, k = c.p, ra = c.risk_aversion;
  const double width = v * std::sqrt(left);
  const double d1 = (log_money + (c.r - c.q + v * v / 2) * left) / width;
  double bells = (c.calls + c.puts) * density(d1);
  if (c.K2 > 0) bells += (c.calls2 + c.puts2) * density(d1 + std::log(c.K / c.K2) / width);
  const double gamma = std::exp(-c.q * left) * std::fabs(bells) / (S * width);
  const double plain = delta(c, log_money, left, v);
  if (c.shape == fixed) return {plain, c.p};
  if (c.shape == whalley_wilmott) {
    return {plain, std::cbrt(1.5 * std::exp(-c.r * left) * k * S * gamma * gamma / ra)};
  }
  const double quarter = std::pow(std::exp(-c.r * left) / v, .25);
  const double shift = (c.long_gamma ? 4.76 : 5.76) * std::pow(k, .78) * std::pow(left, -.02) *
                       quarter * std::pow(ra * S * S * gamma, .15);
  const double ratio = std::clamp(c.long_gamma ? 1 - shift : 1 + shift, 1 / 16., 16.);
  return {delta(c, log_money, left, v * std::sqrt(ratio)),
          k / (ra * S * v * v * left) +
              1.12 * std::pow(k, .31) * std::pow(left, .05) * quarter * std::sqrt(gamma / ra)};
}

struct Path {
  double value = 0, trades = 0, cash = 0, physical = 0, pnl = 0;
};

Path walk(const Case& c, const std::vector<double>& normals, double sign) {
  const double h = c.T / c.count, money = std::log(c.S / c.K);
  const double options = std::abs(c.calls + c.puts) + std::abs(c.calls2 + c.puts2);
  double x = 0, x_held = 0, held = delta(c, money, c.T, c.hedge_vol), before = c.S;
  Path path;
  for (int j = 1; j <= c.count; ++j) {
    x += (c.drift - .5 * c.realized_vol * c.realized_vol) * h +
         c.realized_vol * std::sqrt(h) * sign * normals[j - 1];
    const double S = c.S * std::exp(x), t = j * h, left = c.T - t, discount = std::exp(-c.r * t);
    path.pnl -= held * (discount * std::exp(c.q * h) * S - std::exp(-c.r * (t - h)) * before);
    held *= std::exp(c.q * h);
    before = S;
    if (j == c.count) {
      const bool above = x + money > 0;
      double delivered = above ? c.calls : -c.puts;
      double payoff = above ? c.calls * (S - c.K) : c.puts * (c.K - S);
      if (c.K2 > 0) {
        delivered += S > c.K2 ? c.calls2 : -c.puts2;
        payoff += S > c.K2 ? c.calls2 * (S - c.K2) : c.puts2 * (c.K2 - S);
      }
      path.cash = discount * S * std::fabs(held);
      path.physical = discount * S * std::fabs(held - delivered);
      path.pnl += discount * payoff;
      return path;
    }
    double to = held;
    bool trade;
    if (c.shape == move) {
      trade = std::fabs(x - x_held) > c.p;
      if (trade) {
        x_held = c.edge ? x - (x > x_held ? c.p : -c.p) : x;
        to = delta(c, x_held + money, left, c.hedge_vol);
      }
    } else {
      const Band band = band_at(c, S, x + money, left);
      const double off = held - band.centre;
      trade = std::fabs(off) > band.half_width;
      if (trade) to = band.centre + (c.edge ? std::copysign(band.half_width, off) : 0);
    }
    if (!trade) continue;
    const double size = std::fabs(to - held);
    if (c.shape == move || size > dust * options) path.trades += 1;
    path.value += discount * S * size;
    held = to;
  }
  return path;
}

void simulate(const Case& c) {
  std::mt19937_64 generator(12345);
  std::normal_distribution<double> gauss;
  Mean value, trades, cash, physical, pnl, square;
  std::vector<double> normals(c.count);
  double shift = 0;
  for (long i = 0; i < std::max(least_pairs, looks_in_all / c.count); ++i) {
    for (double& z : normals) z = gauss(generator);
    const Path a = walk(c, normals, 1), b = walk(c, normals, -1);
    if (i == 0) shift = a.pnl;
    value.add((a.value + b.value) / 2);
    trades.add((a.trades + b.trades) / 2);
    cash.add((a.cash + b.cash) / 2);
    physical.add((a.physical + b.physical) / 2);
    pnl.add(a.pnl - shift);
    pnl.add(b.pnl - shift);
    square.add(((a.pnl - shift) * (a.pnl - shift) + (b.pnl - shift) * (b.pnl - shift)) / 2);
  }
  const double deviation = std::sqrt(pnl.variance());
  std::printf(
      "    {\"%s\", %d, %d, %.17g, %.17g, %.17g, %.17g, %.17g, %.17g, %.17g, %.17g, %.17g, %.17g, "
      "%d, %d, %d, %d, %.17g, %d, %d, %.9g, %.3g, %.9g, %.3g, %.9g, %.3g, %.9g, %.3g, %.9g, "
      "%.3g},\n",
      c.name, c.shape, c.edge, c.p, c.risk_aversion, c.S, c.K, c.T, c.realized_vol, c.hedge_vol,
      c.drift, c.r, c.q, c.count, c.calls, c.puts, c.long_gamma, c.K2, c.calls2, c.puts2,
      value.value(), value.error(), trades.value(), trades.error(), cash.value(), cash.error(),
      physical.value(), physical.error(), deviation, square.error() / (2 * deviation));
  std::fflush(stdout);
}

const char* const header =
    R"(// band_paths.h: written by tests/reference/mc_band.cpp, which looks at simulated paths one look at a time.
// shape: 0 PriceMoveBand, 1 FixedBand, 2 WhalleyWilmottBand, 3 ZakamoulineBand (1.12; 4.76 long, 5.76
// short). p: move, half-width or one-way cost. Values present, each followed by its standard error.
#pragma once

namespace gammadrag::golden {

struct BandPathsRow {
  const char* name;
  int shape, edge;
  double p, risk_aversion, S, K, T, realized_vol, hedge_vol, drift, r, q;
  int count, calls, puts, long_gamma;
  double K2;  // a second strike, where there is one
  int calls2, puts2;
  double value, value_error, trades, trades_error, cash, cash_error, physical, physical_error, deviation,
      deviation_error;
};
inline const BandPathsRow band_paths[] = {
)";

}  // namespace

int main() {
  std::printf("%s", header);
  for (const Case& c : cases) simulate(c);
  std::printf("};\n\n}  // namespace gammadrag::golden\n");
}
