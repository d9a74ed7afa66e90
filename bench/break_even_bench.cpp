// Times of the core's calculations on this machine. `hedges` is the number of hedge intervals.
#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

#include "gammadrag/break_even.h"
#include "gammadrag/implied_vol.h"
#include "gammadrag/sweep.h"
#include "gammadrag/variance.h"

namespace gammadrag {
namespace {

Scenario hedged(std::int64_t hedges, Structure structure = Structure::call) {
  Scenario s;
  s.structure = structure;
  s.strike = structure == Structure::strangle ? 92.0 : 100.0;
  s.strike_high = 110.0;
  s.half_spread = hedges > 10000 ? 1e-5 : 5e-4;
  s.realized_vol = 0.25;
  s.hedge_interval = s.expiry / static_cast<double>(hedges);
  return s;
}

void turnover(benchmark::State& state) {
  const Position p = open_position(hedged(state.range(0))).value();
  for (auto _ : state) benchmark::DoNotOptimize(hedge_flow(p, 0.23));
}
BENCHMARK(turnover)->ArgName("hedges")->Arg(63)->Arg(252)->Arg(10000)->Arg(1000000);

void open(benchmark::State& state) {
  const Scenario s = hedged(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(open_position(s));
}
BENCHMARK(open)->ArgName("hedges")->Arg(252)->Arg(1000000);

void root(benchmark::State& state) {
  const Position p = open_position(hedged(state.range(0))).value();
  for (auto _ : state) benchmark::DoNotOptimize(break_even_vol(p));
}
BENCHMARK(root)->ArgName("hedges")->Arg(63)->Arg(252)->Arg(10000)->Arg(1000000);

void everything(benchmark::State& state) {
  const Scenario s = hedged(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(break_even(open_position(s).value()));
}
BENCHMARK(everything)->ArgName("hedges")->Arg(63)->Arg(252)->Arg(10000)->Arg(1000000);

void strangle_turnover(benchmark::State& state) {
  const Position p = open_position(hedged(state.range(0), Structure::strangle)).value();
  for (auto _ : state) benchmark::DoNotOptimize(hedge_flow(p, 0.23));
}
BENCHMARK(strangle_turnover)->ArgName("hedges")->Arg(63)->Arg(252);

void strangle_root(benchmark::State& state) {
  const Position p = open_position(hedged(state.range(0), Structure::strangle)).value();
  for (auto _ : state) benchmark::DoNotOptimize(break_even_vol(p));
}
BENCHMARK(strangle_root)->ArgName("hedges")->Arg(63)->Arg(252);

void variance(benchmark::State& state) {
  const Position p = open_position(hedged(state.range(0))).value();
  const Dynamics d = dynamics_of(p.scenario, 0.25);
  for (auto _ : state) benchmark::DoNotOptimize(pnl_variance(p.book, d, p.sum));
}
BENCHMARK(variance)->ArgName("hedges")->Arg(63)->Arg(252)->Arg(1000000);

void implied(benchmark::State& state) {
  const Scenario s;
  const double value = price(option_book(s), market_of(s), 0.31);
  for (auto _ : state) benchmark::DoNotOptimize(implied_vol(option_book(s), market_of(s), value));
}
BENCHMARK(implied);

std::vector<double> geometric(double from, double to, std::size_t count) {
  std::vector<double> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i] = from * std::pow(to / from, static_cast<double>(i) / static_cast<double>(count - 1));
  }
  return values;
}

void map_60_by_60(benchmark::State& state) {
  const std::vector<double> intervals = geometric(0.25 / 500, 0.05, 60);
  const std::vector<double> costs = geometric(1e-5, 5e-3, 60);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        break_even_map(hedged(252), {"hedgeInterval", intervals}, {"halfSpread", costs}));
  }
}
BENCHMARK(map_60_by_60)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gammadrag
