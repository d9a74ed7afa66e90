#include "core/simulate_support.h"
#include "gammadrag/drag.h"
#include "golden/band_paths.h"

namespace gammadrag::test {
namespace {

Scenario scenario_of(const golden::BandPathsRow& row) {
  constexpr Rule rules[] = {Rule::price_move, Rule::band_to_target, Rule::whalley_wilmott,
                            Rule::zakamouline};
  Scenario s;
  s.structure = row.puts ? Structure::straddle : Structure::call;
  s.side = row.long_gamma ? Side::long_gamma : Side::short_gamma;
  s.strike = row.K;
  if (row.K2 != 0.0) {
    s.structure = Structure::custom;
    const auto add = [&](OptionKind kind, double strike, int quantity) {
      if (quantity != 0) s.legs.legs[s.legs.count++] = {kind, strike, double(quantity)};
    };
    add(OptionKind::call, row.K, row.calls);
    add(OptionKind::put, row.K, row.puts);
    add(OptionKind::call, row.K2, row.calls2);
    add(OptionKind::put, row.K2, row.puts2);
  }
  s.expiry = row.T;
  s.rate = row.r;
  s.dividend_yield = row.q;
  s.implied_vol = row.hedge_vol;
  s.realized_vol = row.realized_vol;
  s.excess_drift = row.drift - (row.r - row.q);
  s.check_interval = row.T / row.count;
  s.rule = row.shape == 1 && row.edge ? Rule::band_to_edge : rules[row.shape];
  s.price_move = row.p;
  s.band_half_width = row.p;
  s.half_spread = row.shape >= 2 ? row.p : 1e-4;
  if (row.shape >= 2) s.risk_aversion = row.risk_aversion;
  s.shift_coefficient = row.long_gamma ? 4.76 : 5.76;
  return s;
}

// Programs that share nothing with the core simulated the same bands.
TEST(Simulate, agrees_with_another_simulation_of_bands) {
  for (const auto& row : golden::band_paths) {
    const bool target_of_rule =
        row.shape == 2 && !row.edge;  // traded nowhere in the table of rules
    const bool edge_of_move = row.shape == 0 && row.edge;
    if (target_of_rule || edge_of_move) continue;
    const Scenario s = scenario_of(row);
    const SimulationSummary summary = simulated(s);
    const std::string where = std::string(row.name) + " " + std::to_string(row.p);
    const auto both = [](Estimate ours, double theirs) {
      return Estimate{ours.value, std::hypot(ours.error, theirs)};
    };
    // The first hedge and the unwind are counted here as well. The other program makes trades of next
    // to nothing and leaves them out of its count (all but those that a price move calls for); here
    // they are not made, so that some grow until they count: up to 4 %.
    constexpr double next_to_nothing = 0.04;
    expect_estimate(both(of(summary, Part::trades), row.trades_error), row.trades + 2.0, where,
                    next_to_nothing * row.trades);
    const Estimate gross{of(summary, Part::gross).error * std::sqrt(summary.paths),
                         errors_by_sections * summary.standard_deviation.error};
    expect_estimate(both(gross, row.deviation_error), row.deviation, where);
    const double first = drag(opened(s)).set_up / s.half_spread;
    const double value = row.value + row.cash + first;
    expect_estimate(both({of(summary, Part::cost).value / s.half_spread,
                          of(summary, Part::cost).error / s.half_spread},
                         std::hypot(row.value_error, row.cash_error)),
                    value, where);
  }
}

}  // namespace
}  // namespace gammadrag::test
