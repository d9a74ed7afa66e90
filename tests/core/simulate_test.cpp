#include "core/simulate_support.h"
#include "gammadrag/break_even.h"
#include "gammadrag/fields.h"

namespace gammadrag::test {
namespace {

TEST(Simulate, agrees_with_the_exact_means_of_every_reference_case) {
  for (const auto& row : golden::exact_costs) {
    for (const Unwind unwind : {Unwind::cash, Unwind::physical}) {
      Scenario s = golden::scenario_of(row);
      s.unwind = unwind;
      const SimulationSummary summary = simulated(s);
      const double last = unwind == Unwind::cash ? row.final_cash : row.final_physical;
      const double cost = row.initial + row.rebalance + last;
      // Rounding of the block's mathematics.
      const double rounding = 1e-9 * row.S;
      expect_estimate(of(summary, Part::cost), cost, row.name, rounding);
      expect_estimate(of(summary, Part::gross), row.gross_mean, row.name, rounding);
      expect_estimate(summary.mean, row.gross_mean - cost, row.name, rounding);
      expect_estimate(of(summary, Part::turnover), row.rebalance / row.k, row.name, rounding);
    }
  }
}

TEST(Simulate, agrees_with_the_exact_standard_deviation) {
  for (const auto& row : golden::exact_costs) {
    Scenario s = golden::scenario_of(row);
    s.half_spread = 0.0;
    if (s.excess_drift != 0.0) continue;  // which the exact variance leaves out
    const auto deviation = figures(opened(s)).pnl_std_dev;
    ASSERT_TRUE(deviation);
    expect_estimate(simulated(s).standard_deviation, *deviation, row.name);
  }
}

// [Merton-1976], method 8.2: the price in the model less what was paid, hedged however.
TEST(Simulate, earns_what_jumps_are_worth) {
  Scenario s = case_a();
  s.rate = 0.02;
  s.implied_vol = 0.25;
  s.realized_vol = 0.18;
  s.model = Model::jumps;
  s.half_spread = 0.0;
  const SimulationSummary summary = simulated(s);
  expect_estimate(summary.mean, -0.64551835, "Merton");
  EXPECT_GT(summary.skew.value, 2.0);
}

// [Heston-1993], method 8.3: -0.226406 by a price of QuantLib's.
TEST(Simulate, earns_what_a_moving_vol_is_worth) {
  Scenario s;
  s.expiry = 91.0 / 365.0;
  s.hedge_interval = 1.0 / 365.0;
  s.implied_vol = 0.21;
  s.realized_vol = 0.2;
  s.half_spread = 0.0;
  s.model = Model::stochastic_vol;
  s.long_run_vol = std::sqrt(0.05);
  const SimulationSummary summary = simulated(s);
  expect_estimate(summary.mean, -0.226406, "Heston");
}

// A range: over an interval h the log price has the variance v^2 (1 - exp(-speed h)) / speed in its
// stationary state, method 8.1.
TEST(Simulate, sees_less_vol_the_less_often_a_range_is_looked_at) {
  const auto captured = [](double steps) {
    Scenario s;
    s.expiry = 1.0;
    s.hedge_interval = 1.0 / steps;
    s.implied_vol = 0.4;
    s.realized_vol = 0.4;
    s.model = Model::mean_reverting;
    double squares = 0.0;
    double count = 0.0;
    const Simulation simulation = simulation_of(s, 1000.0);
    for (std::uint64_t path = 0; path < 200; ++path) {
      const auto prices =
          simulated_path(simulation, path).value()[static_cast<std::size_t>(Column::price)];
      // The first tenth of a year is five times what the range forgets in.
      for (std::size_t i = prices.size() / 10 + 1; i < prices.size(); ++i) {
        const double move = std::log(prices[i] / prices[i - 1]);
        squares += move * move * steps;
        count += 1.0;
      }
    }
    return Estimate{std::sqrt(squares / count), 0.4 / std::sqrt(count)};
  };
  expect_estimate(captured(365.0), 0.38668439877827919, "daily");
  expect_estimate(captured(73.0), 0.34034755275313312, "every five days");
}

// QuantLib's example: a call at 100, 20 % vol, five per cent, a month, hedged 21 and 84 times.
TEST(Simulate, scatters_as_quantlibs_discrete_hedging_does) {
  Scenario s;
  s.expiry = 1.0 / 12.0;
  s.rate = 0.05;
  s.half_spread = 0.0;
  const auto deviation = [&](double hedges) {
    s.hedge_interval = s.expiry / hedges;
    return simulated(s).standard_deviation;
  };
  const double growth = std::exp(s.rate * s.expiry);
  // Its figures, 0.43 and 0.22, have three digits and an error of their own, 50,000 paths.
  EXPECT_NEAR(growth * deviation(21.0).value, 0.43, 0.012);
  EXPECT_NEAR(growth * deviation(84.0).value, 0.22, 0.008);
}

TEST(Simulate, draws_returns_of_the_past_so_that_hedging_is_a_fair_game) {
  Scenario s = case_a();
  s.model = Model::bootstrap;
  s.returns = read_returns("0.012x-0.02x0.004x-0.0005x0.017x-0.009x0.001x0.03").value();
  s.return_interval = s.hedge_interval;
  s.block_length = 1.0;
  s.rule = Rule::none;
  s.hedge_interval = s.expiry;
  // Unhedged, a forward's worth: a call less a put at the forward earns nothing on average.
  s.structure = Structure::custom;
  s.legs = read_legs("1c100x-1p100").value();
  s.days_per_year = 252.0;
  s.return_interval = 1.0 / 252.0;
  expect_estimate(simulated(s).mean, 0.0, "forward");
}

TEST(Simulate, has_parts_that_add_up_to_the_pnl_of_every_path) {
  for (const Rule rule : {Rule::interval, Rule::leland, Rule::band_to_edge, Rule::none}) {
    Scenario s = case_a();
    s.rule = rule;
    s.hedge_vol = 0.26;
    s.rate = 0.04;
    s.dividend_yield = 0.02;
    s.funding_rate = 0.03;
    s.fee_per_unit = 0.01;
    s.minimum_fee = 0.02;
    s.option_half_spread = 0.01;
    const Simulation simulation = simulation_of(s, 300.0);
    const Paths all = run(simulation);
    for (const std::uint64_t path : {0u, 17u, 299u}) {
      const PathLedger ledger = simulated_path(simulation, path).value();
      const auto last = [&](Column column) {
        return ledger[static_cast<std::size_t>(column)].back();
      };
      // Of a notional of 100: the 1e-9 of it.
      constexpr double closes = 1e-7;
      EXPECT_NEAR(last(Column::net),
                  last(Column::gamma) + last(Column::theta) + last(Column::mark) +
                      last(Column::open_delta) + last(Column::higher_order) - last(Column::cost),
                  closes);
      EXPECT_EQ(last(Column::net), all.pnl[static_cast<std::size_t>(path)])
          << "the path alone and in its chunk";
    }
  }
}

TEST(Simulate, shows_the_price_in_quote_currency_where_it_settles_in_coin) {
  Scenario s = case_a();
  s.settlement = Settlement::coin;
  s.spot = 60000.0;
  s.strike = 62000.0;
  const PathLedger ledger = simulated_path(simulation_of(s, 10.0), 3).value();
  const auto& price = ledger[static_cast<std::size_t>(Column::price)];
  EXPECT_EQ(price[0], 60000.0);
  // 20 % vol over three months: half and double are ten deviations off.
  EXPECT_GT(price.back(), 30000.0);
  EXPECT_LT(price.back(), 120000.0);
}

TEST(Simulate, keeps_the_pnl_alone_to_the_same_account) {
  for (const Rule rule : {Rule::interval, Rule::whalley_wilmott}) {
    Scenario s = case_a();
    s.rule = rule;
    s.check_interval = s.hedge_interval;
    s.cash_spread = 0.01;
    s.paths = 3000.0;
    const Simulation alone = open_simulation(opened(s), std::nullopt, Ledger::pnl_alone).value();
    const Paths quick = run(alone);
    const Paths whole = run(simulation_of(s, 3000.0));
    ASSERT_EQ(quick.pnl.size(), whole.pnl.size());
    for (std::size_t i = 0; i < whole.pnl.size(); ++i) {
      // What the ledger's two accounts may differ by.
      EXPECT_NEAR(quick.pnl[i], whole.pnl[i], 1e-7);
    }
    const Estimate quickly = summarise(alone, quick.sums, quick.pnl).mean;
    const Estimate with_ledger = summarise(simulation_of(s, 3000.0), whole.sums, whole.pnl).mean;
    EXPECT_NEAR(quickly.value, with_ledger.value, 1e-9);
    EXPECT_NEAR(quickly.error, with_ledger.error, 1e-9);
  }
}

TEST(Simulate, is_the_same_whatever_chunk_comes_first_and_differs_with_the_seed) {
  Scenario s = case_a();
  const Simulation simulation = simulation_of(s, 9000.0);
  ASSERT_GT(chunk_count(simulation), 2u);
  const Chunk last = simulate_chunk(simulation, chunk_count(simulation) - 1).value();
  simulate_chunk(simulation, 0);
  EXPECT_EQ(simulate_chunk(simulation, chunk_count(simulation) - 1).value().pnl, last.pnl);
  s.seed = 2.0;
  EXPECT_NE(simulate_chunk(simulation_of(s, 9000.0), 0).value().pnl,
            simulate_chunk(simulation, 0).value().pnl);
}

TEST(Simulate, keeps_the_first_paths_when_more_are_asked_for) {
  const Paths few = run(simulation_of(case_a(), 3000.0));
  const Paths many = run(simulation_of(case_a(), 5000.0));
  EXPECT_TRUE(std::equal(few.pnl.begin(), few.pnl.end(), many.pnl.begin()));
}

TEST(Simulate, is_more_certain_of_a_mean_with_its_controls) {
  // Variance divided by: 24, 59 and 182 in the design's measurements at these widths.
  for (const auto& [width, divided] : {std::pair{0.02, 20.0}, {0.05, 50.0}, {0.1, 100.0}}) {
    Scenario s = case_a();
    s.rule = Rule::band_to_target;
    s.check_interval = s.expiry / 504.0;
    s.band_half_width = width;
    const SimulationSummary summary = simulated(s);
    const double ratio = summary.plain_mean.error / summary.mean.error;
    EXPECT_GT(ratio * ratio, divided) << width;
  }
}

TEST(Simulate, says_what_a_path_at_a_quantile_is) {
  const Simulation simulation = simulation_of(case_a(), 1001.0);
  const Paths all = run(simulation);
  const SimulationSummary summary = summarise(simulation, all.sums, all.pnl);
  std::vector<double> sorted = all.pnl;
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(all.pnl[static_cast<std::size_t>(summary.like[0])], sorted[500]);
  EXPECT_EQ(all.pnl[static_cast<std::size_t>(summary.like[1])], sorted[100]);
  double bars = 0.0;
  for (const double count : summary.counts) bars += count;
  EXPECT_EQ(bars, 1001.0);
}

// Method 11: twenty numbers whose expected shortfalls are known, here at five per cent: the worst.
TEST(Simulate, takes_the_worst_twentieth_for_the_shortfall) {
  const Simulation simulation = simulation_of(case_a(), 30.0);
  const Paths all = run(simulation);
  const SimulationSummary summary = summarise(simulation, all.sums, all.pnl);
  std::vector<double> sorted = all.pnl;
  std::sort(sorted.begin(), sorted.end());
  // 1.5 paths: the worst, and half of the next.
  EXPECT_NEAR(summary.expected_shortfall.value, -(sorted[0] + 0.5 * sorted[1]) / 1.5, 1e-12);
}

TEST(Simulate, finds_the_vol_at_which_the_mean_is_zero) {
  const Position position = opened(case_a());
  std::vector<SimulatedAt> so_far;
  for (int i = 0; i < 15; ++i) {
    const NextVol next = next_simulated_vol(position, so_far).value();
    if (next.found) {
      const double exact = break_even_vol(position).value();
      EXPECT_LE(std::abs(next.vol - exact), errors * next.error + 1e-8) << next.vol;
      EXPECT_GT(next.error, 0.0);
      return;
    }
    Position there = position;
    there.scenario.paths = 8000.0;
    const Simulation simulation = open_simulation(there, next.vol).value();
    const Paths all = run(simulation);
    so_far.push_back({next.vol, summarise(simulation, all.sums, all.pnl).mean});
  }
  FAIL() << "no vol was found";
}

TEST(Simulate, refuses_by_name_what_it_cannot_do) {
  const auto code = [](Scenario s) { return open_simulation(opened(s)).error().code; };
  Scenario s = case_a();
  s.model = Model::bootstrap;
  EXPECT_EQ(code(s), ErrorCode::returns_missing);
  s.returns = read_returns("0.01x-0.01").value();
  s.return_interval = 10.0 * s.hedge_interval;
  EXPECT_EQ(code(s), ErrorCode::returns_too_coarse);
  s.model = Model::brownian;
  s.hedge_interval = 1e-6;
  s.paths = 1e7;
  EXPECT_EQ(code(s), ErrorCode::too_much_to_simulate);
  const Simulation few = simulation_of(case_a(), 10.0);
  EXPECT_EQ(simulate_chunk(few, 1).error().code, ErrorCode::no_such_path);
  EXPECT_EQ(simulated_path(few, 10).error().code, ErrorCode::no_such_path);
  EXPECT_EQ(read_returns("0.01xrubbish").error().code, ErrorCode::returns_unreadable);
  EXPECT_EQ(read_returns("0.01x").error().code, ErrorCode::returns_unreadable);
  EXPECT_EQ(read_returns("5").error().code, ErrorCode::above_maximum);
}

TEST(Simulate, stays_finite_at_the_bounds_of_every_input) {
  for (const FieldSpec& field : fields()) {
    if (!is_number(&field)) continue;
    for (const double value : {field.minimum, field.maximum}) {
      Scenario s = case_a();
      s.hedge_interval = s.expiry / 5.0;
      s.model = field.group == Group::simulation ? Model::stochastic_vol : Model::jumps;
      field.set(s, value);
      s.paths = 256.0;
      const Outcome<Position> position = open_position(s);
      if (!position) continue;
      const Outcome<Simulation> simulation = open_simulation(position.value());
      if (!simulation || simulation.value().steps > 2000) continue;
      const Outcome<Chunk> chunk = simulate_chunk(simulation.value(), 0);
      if (!chunk) {
        ADD_FAILURE() << field.key << " " << value << ": " << name_of(chunk.error().code);
        continue;
      }
      for (const double pnl : chunk.value().pnl) {
        EXPECT_TRUE(std::isfinite(pnl)) << field.key << " " << value;
        if (!std::isfinite(pnl)) break;
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
