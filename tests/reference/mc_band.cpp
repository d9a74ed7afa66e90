// Brute force for hedging inside a band, sharing nothing with the core: simulates looks one by one, in antithetic
// pairs. Prints tests/golden/band_paths.h; each value is followed by its standard error.
// Usage: g++ -O2 -o mc_band tests/reference/mc_band.cpp && ./mc_band > tests/golden/band_paths.h   (minutes)
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

namespace {

constexpr long looks_in_all = 20000000;  // a case

double normal(double x) { return 0.5 * std::erfc(-x * M_SQRT1_2); }
double density(double x) { return std::exp(-0.5 * x * x) / std::sqrt(2.0 * M_PI); }

enum Shape { move, fixed, whalley_wilmott, zakamouline };

struct Case {
  const char* name;
  int shape, edge;
  double p, risk_aversion;  // p: move, half-width or one-way cost
  double S, K, T, realized_vol, hedge_vol, drift, r, q;
  int count, calls, puts, long_gamma;
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
  const double d1 = (log_money + (c.r - c.q + vol * vol / 2) * left) / (vol * std::sqrt(left));
  return std::exp(-c.q * left) * (c.calls * normal(d1) - c.puts * normal(-d1));
}

struct Band {
  double centre, half_width;
};

Band band_at(const Case& c, double S, double log_money, double left) {
  const double v = c.hedge_vol, k = c.p, ra = c.risk_aversion;
  const double d1 = (log_money + (c.r - c.q + v * v / 2) * left) / (v * std::sqrt(left));
  const double gamma =
      (c.calls + c.puts) * std::exp(-c.q * left) * density(d1) / (S * v * std::sqrt(left));
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
      path.cash = discount * S * std::fabs(held);
      path.physical = discount * S * std::fabs(held - (above ? c.calls : -c.puts));
      path.pnl += discount * (above ? c.calls * (S - c.K) : c.puts * (c.K - S));
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
    path.trades += 1;
    path.value += discount * S * std::fabs(to - held);
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
  for (long i = 0; i < std::max(1000L, looks_in_all / c.count); ++i) {
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
      "%d, %d, %d, %d, %.9g, %.3g, %.9g, %.3g, %.9g, %.3g, %.9g, %.3g, %.9g, %.3g},\n",
      c.name, c.shape, c.edge, c.p, c.risk_aversion, c.S, c.K, c.T, c.realized_vol, c.hedge_vol,
      c.drift, c.r, c.q, c.count, c.calls, c.puts, c.long_gamma, value.value(), value.error(),
      trades.value(), trades.error(), cash.value(), cash.error(), physical.value(),
      physical.error(), deviation, square.error() / (2 * deviation));
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
