// rule_accuracy.h: how far rules with a band are from brute force, a row a simulated case, for
// docs/accuracy.md.
#pragma once

#include <cmath>
#include <cstdio>

#include "gammadrag/band.h"
#include "gammadrag/break_even.h"
#include "golden/band_paths.h"
#include "golden/mixed.h"
#include "golden/scenarios.h"

namespace gammadrag::golden {

inline Band band_of(const BandPathsRow& row) {
  const TradeTo trade_to = row.edge != 0 ? TradeTo::edge : TradeTo::target;
  switch (row.shape) {
    case 0:
      return {PriceMoveBand{row.p}, trade_to};
    case 1:
      return {FixedBand{row.p}, trade_to};
    case 2:
      return {WhalleyWilmottBand{row.p, row.risk_aversion}, trade_to};
    default:
      break;
  }
  const bool holder = row.long_gamma != 0;
  return {ZakamoulineBand{row.p, row.risk_aversion, 1.12, holder ? 4.76 : 5.76,
                          holder ? Side::long_gamma : Side::short_gamma},
          trade_to};
}

inline OptionBook book_of(const BandPathsRow& row) {
  const Leg first{row.K, 1.0 * row.calls, 1.0 * row.puts};
  if (row.K2 == 0.0) return {{first}, 1};
  return {{first, Leg{row.K2, 1.0 * row.calls2, 1.0 * row.puts2}}, 2};
}

inline void print_off(double actual, double expected) {
  std::printf(" %+.1f %% |", 100.0 * (actual / expected - 1.0));
}

inline void print_band_rows() {
  std::printf(
      "\n## Rules\n\nBands against simulated paths, looked at as often as the column says "
      "(standard "
      "errors mostly below\n0.2 %%): how far the local integral (`instant`) and the solver "
      "(`full`) are off. Vols 20 %%, three months, no\ncarry, unless the name or the strike says "
      "otherwise; the rows are those of tests/golden/band_paths.h. A strangle is of strikes 90 and "
      "110, "
      "a spread of 100 and 110. Trades of less than a millionth of the options are not "
      "counted.\n\n"
      "| rule | parameter | strike | realized vol | looks | value, instant | value, full | trades "
      "| "
      "standard deviation |\n|---|---|---|---|---|---|---|---|---|\n");
  for (const BandPathsRow& row : band_paths) {
    const OptionBook book = book_of(row);
    const Dynamics d{
        row.S,         row.T,    row.r, row.q, row.r - row.q + row.drift, row.realized_vol,
        row.hedge_vol, row.count};
    const BandHedging instant = band_hedging_by_integral(book, d, band_of(row));
    const BandHedging full = band_hedging(book, d, band_of(row));
    std::printf("| %s | %g", row.name, row.p);
    if (row.risk_aversion > 0.0) std::printf(", %g", row.risk_aversion);
    std::printf(" | %g | %g | %d |", row.K, row.realized_vol, row.count);
    print_off(instant.value, row.value);
    print_off(full.value, row.value);
    print_off(full.trades, row.trades);
    print_off(std::sqrt(full.pnl_variance.value_or(0.0)), row.deviation);
    std::printf("\n");
  }
}

inline void print_mixed_rows() {
  std::printf(
      "\n## Legs\n\nBooks of three strikes or of mixed sign against simulated paths: hedged by the "
      "clock (band 0), or to the edge\nof a band.\n\n| legs | looks | band | cost | its standard "
      "error | trades | standard deviation |\n|---|---|---|---|---|---|---|\n");
  for (const MixedRow& row : mixed_books) {
    Scenario s;
    s.structure = Structure::custom;
    s.legs = read_legs(row.legs).value();
    s.rule = row.half_width > 0.0 ? Rule::band_to_edge : Rule::interval;
    s.band_half_width = row.half_width;
    s.hedge_interval = s.check_interval = 0.25 / row.looks;
    s.set_up = SetUp::none;
    s.unwind = Unwind::none;
    const Position p = open_position(s).value();
    const Drag costs = drag(p);
    std::printf("| `%s` | %d | %g |", row.legs, row.looks, row.half_width);
    print_off(costs.total, row.cost);
    std::printf(" %.2f %% |", 100.0 * row.standard_error / row.cost);
    print_off(costs.trades, row.trades);
    print_off(figures(p).pnl_std_dev.value_or(0.0), row.std_dev);
    std::printf("\n");
  }
}

}  // namespace gammadrag::golden
