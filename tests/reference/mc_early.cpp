// Positions closed before expiry, path by path: what tests/golden/early.h holds. Shares nothing with the
// core.
//   g++ -O2 -std=c++20 mc_early.cpp -o mc_early && ./mc_early > ../golden/early.h
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>
#include <vector>

namespace {

struct Leg {
  double strike, calls, puts;
};

struct Case {
  const char* name;
  std::vector<Leg> legs;
  double expiry, held;
  int hedges;  // 0: never hedged
  double rate, yield, implied, realized, hedge, excess;
  double one_way, impact;  // impact: money per price and unit^1.5
  double half_spread, fee_rate, fee_cap, fee_minimum;
};

double cdf(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

struct Valued {
  double value, delta, vega;
};

// A call (side 1) or a put (side -1).
Valued valued(double spot, double strike, double left, double rate, double yield, double vol,
              double side) {
  const double width = vol * std::sqrt(left);
  const double d1 = (std::log(spot / strike) + (rate - yield) * left) / width + 0.5 * width;
  const double stock = std::exp(-yield * left);
  return {side * (spot * stock * cdf(side * d1) -
                  strike * std::exp(-rate * left) * cdf(side * (d1 - width))),
          side * stock * cdf(side * d1),
          spot * stock * std::sqrt(left) * std::exp(-0.5 * d1 * d1) / std::sqrt(2.0 * M_PI)};
}

Valued of_book(const Case& c, double spot, double left, double vol) {
  Valued sum{0, 0, 0};
  for (const Leg& leg : c.legs) {
    const Valued call = valued(spot, leg.strike, left, c.rate, c.yield, vol, 1);
    const Valued put = valued(spot, leg.strike, left, c.rate, c.yield, vol, -1);
    sum.value += leg.calls * call.value + leg.puts * put.value;
    sum.delta += leg.calls * call.delta + leg.puts * put.delta;
  }
  return sum;
}

double closing_cost(const Case& c, double spot) {
  const double left = c.expiry - c.held;
  double sum = 0.0;
  for (const Leg& leg : c.legs) {
    for (const double side : {1.0, -1.0}) {
      const double options = std::abs(side > 0 ? leg.calls : leg.puts);
      if (options == 0.0) continue;
      const Valued v = valued(spot, leg.strike, left, c.rate, c.yield, c.implied, side);
      const double fee = options * std::fmin(c.fee_rate * spot, c.fee_cap * v.value);
      sum += std::fmax(fee, c.fee_minimum) + options * c.half_spread * v.vega;
    }
  }
  return sum;
}

struct Mean {
  double sum = 0, square = 0, cube = 0, fourth = 0;
  void add(double x) {
    sum += x;
    square += x * x;
    cube += x * x * x;
    fourth += x * x * x * x;
  }
};

void simulate(const Case& c, int paths) {
  std::mt19937_64 bits(20240607);
  std::normal_distribution<double> normal;
  const int steps = c.hedges > 0 ? c.hedges : 1;
  const double h = c.held / steps;
  const double drift = (c.rate - c.yield + c.excess - 0.5 * c.realized * c.realized) * h;
  const double move = c.realized * std::sqrt(h);
  const double paid = of_book(c, 100.0, c.expiry, c.implied).value;
  const auto trade = [&](double spot, double units, double time) {
    return std::exp(-c.rate * time) *
           (c.one_way * spot * units + c.impact * spot * std::pow(units, 1.5));
  };
  Mean gross, hedging, closing;
  for (int path = 0; path < paths; ++path) {
    double spot = 100.0;
    double held = c.hedges > 0 ? of_book(c, spot, c.expiry, c.hedge).delta : 0.0;
    double cost = trade(spot, std::abs(held), 0.0);
    double gain = 0.0;
    for (int i = 1; i <= steps; ++i) {
      const double before = spot;
      spot *= std::exp(drift + move * normal(bits));
      const double grown = held * std::exp(c.yield * h);
      gain += std::exp(-c.rate * i * h) * grown * spot -
              std::exp(-c.rate * (i - 1) * h) * held * before;
      const double wanted =
          i == steps || c.hedges == 0 ? 0.0 : of_book(c, spot, c.expiry - i * h, c.hedge).delta;
      cost += trade(spot, std::abs(wanted - grown), i * h);
      held = wanted;
    }
    const double discount = std::exp(-c.rate * c.held);
    gross.add(discount * of_book(c, spot, c.expiry - c.held, c.implied).value - paid - gain);
    hedging.add(cost);
    closing.add(discount * closing_cost(c, spot));
  }
  const double n = paths;
  const auto error = [&](const Mean& m) {
    return std::sqrt((m.square / n - m.sum / n * m.sum / n) / n);
  };
  const double mean = gross.sum / n;
  const double variance = gross.square / n - mean * mean;
  const double fourth = gross.fourth / n - 4 * mean * gross.cube / n +
                        6 * mean * mean * gross.square / n - 3 * mean * mean * mean * mean;
  const double deviation = std::sqrt(variance);
  std::printf("    {\"%s\", %.9g, %.2e, %.9g, %.2e, %.9g, %.2e, %.7g, %.2e},\n", c.name, mean,
              error(gross), hedging.sum / n, error(hedging), closing.sum / n, error(closing),
              deviation, std::sqrt((fourth - variance * variance) / n) / (2 * deviation));
  std::fflush(stdout);
}

}  // namespace

int main() {
  std::puts(
      R"(// early.h: brute-force results of positions closed before expiry, S = 100, one unit held.
// Written by tests/reference/mc_early.cpp: 400,000 paths each; every mean beside its standard error. The
// cases themselves are in tests/core/closing_test.cpp.
#pragma once

namespace gammadrag::golden {

struct EarlyRow {
  const char* name;
  double gross, gross_error;
  double hedging, hedging_error;
  double closing, closing_error;
  double std_dev, std_dev_error;
};

inline constexpr EarlyRow early_closes[] = {)");
  const std::vector<Case> cases{
      {"call", {{100, 1, 0}}, 0.5, 0.25, 40, .03, .01, .2, .25, .2, 0, 5e-4, 0, .01, 3e-4, .125, 0},
      {"put drifting",
       {{95, 0, 1}},
       1,
       0.25,
       20,
       .05,
       0,
       .3,
       .2,
       .3,
       .1,
       1e-3,
       0,
       .01,
       3e-4,
       .01,
       .05},
      {"straddle",
       {{103, 1, 1}},
       0.25,
       0.2,
       60,
       0,
       0,
       .2,
       .2,
       .22,
       0,
       5e-4,
       0,
       .005,
       3e-4,
       .125,
       .04},
      {"strangle",
       {{92, 0, 1}, {110, 1, 0}},
       0.5,
       0.3,
       30,
       .02,
       .03,
       .25,
       .3,
       .25,
       0,
       5e-4,
       0,
       .01,
       3e-4,
       .125,
       0},
      {"spread",
       {{100, 1, 0}, {110, -1, 0}},
       0.5,
       0.25,
       30,
       0,
       0,
       .2,
       .25,
       .2,
       0,
       5e-4,
       0,
       .01,
       0,
       1,
       0},
      {"never hedged",
       {{100, 1, 0}},
       0.5,
       0.1,
       0,
       .03,
       .01,
       .2,
       .25,
       .2,
       0,
       5e-4,
       0,
       .01,
       3e-4,
       .125,
       0},
      {"impact", {{100, 1, 0}}, 0.5, 0.25, 40, .03, .04, .2, .25, .2, 0, 0, 2e-4, 0, 0, 1, 0},
  };
  for (const Case& c : cases) simulate(c, 400000);
  std::puts("};\n\n}  // namespace gammadrag::golden");
}
