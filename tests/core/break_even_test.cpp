#include "gammadrag/break_even.h"

#include "core/support.h"
#include "golden/extra.h"
#include "golden/golden.h"

namespace gammadrag::test {
namespace {

double break_even_of(const Scenario& scenario) {
  const Outcome<double> vol = break_even_vol(opened(scenario));
  EXPECT_TRUE(vol);
  return vol ? vol.value() : 0.0;
}

// Asked: 1e-10 absolute.
constexpr double accuracy = 1e-13;

TEST(BreakEven, agrees_with_the_whole_life_reference_values) {
  for (const auto& row : golden::break_evens) {
    const Scenario s = golden::scenario_of(row);
    EXPECT_NEAR(break_even_of(s), row.value, accuracy) << row.N << row.hedge_vol << row.unwind;
    EXPECT_NEAR(*short_interval_break_even_vol(opened(s)), row.local, 1e-15);
  }
}

TEST(BreakEven, agrees_with_references_for_writers_fixed_costs_and_drift) {
  for (const auto& row : golden::more_break_evens) {
    EXPECT_NEAR(break_even_of(golden::scenario_of(row)), row.value, accuracy)
        << row.N << " " << row.side;
  }
}

TEST(BreakEven, closed_form_agrees_with_its_reference_values) {
  for (const auto& row : golden::local_break_evens) {
    Scenario s;
    s.implied_vol = row.implied_vol;
    s.half_spread = row.k;
    s.expiry = row.interval * 40;
    s.hedge_interval = row.interval;
    const double long_gamma = *short_interval_break_even_vol(opened(s));
    s.side = Side::short_gamma;
    const double short_gamma = *short_interval_break_even_vol(opened(s));
    expect_close(long_gamma, row.long_gamma, 1e-14, "long");
    expect_close(short_gamma, row.short_gamma, 1e-14, "short");
    expect_close(long_gamma * short_gamma, row.implied_vol * row.implied_vol, 1e-14, "product");
  }
}

TEST(BreakEven, closed_form_carries_fixed_costs_against_dollar_gamma) {
  for (const auto& row : golden::fixed_cost_break_evens) {
    Scenario s = case_a();
    s.hedge_interval = row.interval;
    s.half_spread = row.k;
    s.fixed_cost = row.fixed_cost;
    // The reference's dollar gamma is this option's, printed to 17 digits.
    expect_close(*short_interval_break_even_vol(opened(s)), row.long_gamma, 1e-12, "fixed");
  }
}

TEST(BreakEven, without_cost_is_the_implied_vol_to_the_last_bit) {
  for (const Side side : {Side::long_gamma, Side::short_gamma}) {
    for (const Structure structure :
         {Structure::call, Structure::put, Structure::straddle, Structure::strangle}) {
      Scenario s;
      s.structure = structure;
      s.side = side;
      s.implied_vol = 0.237;
      s.half_spread = 0.0;
      EXPECT_EQ(break_even_of(s), 0.237);
      EXPECT_EQ(*short_interval_break_even_vol(opened(s)), 0.237);
    }
  }
}

TEST(BreakEven, net_pnl_is_zero_there) {
  Scenario s = case_a();
  s.rate = 0.03;
  s.fixed_cost = 0.004;
  for (const Structure structure :
       {Structure::call, Structure::put, Structure::straddle, Structure::strangle}) {
    for (const Side side : {Side::long_gamma, Side::short_gamma}) {
      s.structure = structure;
      s.side = side;
      const Position p = opened(s);
      const double vol = break_even_of(s);
      EXPECT_NEAR(outlook(p, vol).net_pnl, 0.0, 1e-13 * p.premium) << vol;
      EXPECT_GT(sign_of(side) * (vol - 0.2), 0.0);
    }
  }
}

TEST(BreakEven, moves_away_from_implied_as_cost_and_frequency_rise) {
  for (const Side side : {Side::long_gamma, Side::short_gamma}) {
    Scenario s;
    s.side = side;
    double before = s.implied_vol;
    for (const double half_spread : {1e-7, 1e-5, 2e-4, 1e-3, 5e-3}) {
      s.half_spread = half_spread;
      const double vol = break_even_of(s);
      EXPECT_GT(sign_of(side) * (vol - before), 0.0) << half_spread;
      before = vol;
    }
    s.half_spread = 0.0005;
    before = 0.0;
    for (const int hedges : {5, 20, 63, 500, 5000}) {
      s.hedge_interval = s.expiry / hedges;
      const double drag_vol = std::abs(break_even_of(s) - s.implied_vol);
      EXPECT_GT(drag_vol, before) << hedges;
      before = drag_vol;
    }
  }
}

TEST(BreakEven, does_not_depend_on_size_or_currency_without_fixed_costs) {
  Scenario s = case_a();
  const double vol = break_even_of(s);
  s.quantity = 250;
  s.multiplier = 100;
  s.spot *= 17;
  s.strike *= 17;
  expect_close(break_even_of(s), vol, 1e-14, "scaled");
}

TEST(BreakEven, calls_and_puts_agree_where_only_rebalancing_costs) {
  Scenario s = case_a();
  s.strike = 93;
  s.rate = 0.02;
  s.set_up = SetUp::none;
  s.unwind = Unwind::none;
  const double call = break_even_of(s);
  s.structure = Structure::put;
  expect_close(break_even_of(s), call, 1e-13, "parity");
}

TEST(BreakEven, rebalancing_alone_comes_close_to_the_closed_form_at_any_strike) {
  for (const double strike : {85.0, 100.0, 120.0}) {
    Scenario s;
    s.strike = strike;
    s.hedge_interval = s.expiry / 5000;
    s.set_up = SetUp::none;
    s.unwind = Unwind::none;
    const BreakEvenVol found = break_even_with_closed_form(opened(s)).value();
    EXPECT_TRUE(found.short_interval_reliable) << strike;
    EXPECT_LT(*found.short_interval_gap, 1e-3);
  }
}

TEST(BreakEven, flags_the_closed_form_where_set_up_and_unwind_matter) {
  const BreakEvenVol found = break_even_with_closed_form(opened(case_a())).value();
  EXPECT_FALSE(found.short_interval_reliable);
  EXPECT_NEAR(*found.short_interval_gap, (0.2090364464 - 0.2064332549) / 0.0090364464, 1e-8);
}

TEST(BreakEven, calls_and_puts_agree_deep_in_the_money_too) {
  for (const double strike : {55.0, 60.0, 75.0, 150.0, 190.0}) {
    for (const double drift : {0.0, 0.1}) {
      Scenario s = case_a();
      s.strike = strike;
      s.excess_drift = drift;
      s.set_up = SetUp::none;
      s.unwind = Unwind::physical;
      const double call = break_even_of(s);
      s.structure = Structure::put;
      // Their time value may be a billionth of the spot, yet keeps ten digits.
      expect_close(break_even_of(s), call, 1e-10, std::to_string(strike));
    }
  }
}

TEST(BreakEven, refuses_an_option_with_nothing_to_scalp) {
  for (const double strike : {1.0, 20.0, 1e6}) {
    for (const Side side : {Side::long_gamma, Side::short_gamma}) {
      Scenario s = case_a();
      s.strike = strike;
      s.side = side;
      const Outcome<double> vol = break_even_vol(opened(s));
      ASSERT_FALSE(vol) << strike;
      EXPECT_EQ(vol.error().code, ErrorCode::nothing_to_scalp);
    }
  }
}

TEST(BreakEven, says_when_drift_alone_pays_at_any_vol) {
  Scenario s;
  s.excess_drift = 1.0;
  s.hedge_interval = 0.05;
  for (const double half_spread : {0.0, 0.0005}) {
    s.half_spread = half_spread;
    const Outcome<double> vol = break_even_vol(opened(s));
    ASSERT_FALSE(vol);
    EXPECT_EQ(vol.error().code, ErrorCode::pays_at_any_vol);
    for (const double at : {0.001, 0.05, 0.2, 1.0}) EXPECT_GT(outlook(opened(s), at).net_pnl, 0.0);
  }
}

TEST(BreakEven, drag_is_measured_from_where_free_trading_breaks_even) {
  Scenario s;
  s.excess_drift = 0.4;
  s.hedge_interval = 0.05;
  const BreakEvenVol costly = break_even_with_closed_form(opened(s)).value();
  s.half_spread = 0.0;
  const BreakEvenVol free = break_even_with_closed_form(opened(s)).value();
  EXPECT_LT(free.break_even_vol, 0.2);
  EXPECT_LT(costly.vol_over_implied, 0.0);
  EXPECT_EQ(*free.drag_vol_points, 0.0);
  expect_close(*costly.drag_vol_points, costly.break_even_vol - free.break_even_vol, 1e-14, "drag");
  EXPECT_FALSE(costly.short_interval_gap);
  EXPECT_FALSE(costly.short_interval_reliable);
}

TEST(BreakEven, of_strangles_far_apart_takes_no_longer) {
  Scenario s;
  s.structure = Structure::strangle;
  s.strike = 80;
  s.strike_high = 120;
  for (const double implied_vol : {0.03, 0.06, 0.1}) {
    s.implied_vol = implied_vol;
    const Outcome<double> vol = break_even_vol(opened(s));
    if (!vol) EXPECT_EQ(vol.error().code, ErrorCode::nothing_to_scalp);
    else EXPECT_GT(vol.value(), implied_vol);
  }
}

TEST(BreakEven, stays_within_its_time_at_a_million_hedges) {
  Scenario s;
  s.half_spread = 1e-6;
  s.hedge_interval = s.expiry / 1e6;
  const double quick = break_even_of(s);
  const Position p = opened(s);
  EXPECT_NEAR(outlook(p, quick).net_pnl, 0.0, 1e-12);
  EXPECT_EQ(p.schedule.count, 1000000);
}

TEST(BreakEven, says_when_costs_eat_every_realized_vol) {
  Scenario s = case_a();
  s.half_spread = 0.5;
  s.hedge_interval = s.expiry / 5000;
  const Outcome<double> long_gamma = break_even_vol(opened(s));
  ASSERT_FALSE(long_gamma);
  EXPECT_EQ(long_gamma.error().code, ErrorCode::costs_exceed_gamma);
  s.half_spread = 0.0005;
  s.fixed_cost = 1.0;
  s.side = Side::short_gamma;
  const Outcome<double> short_gamma = break_even_vol(opened(s));
  ASSERT_FALSE(short_gamma);
  EXPECT_EQ(short_gamma.error().code, ErrorCode::costs_exceed_theta);
  EXPECT_FALSE(short_interval_break_even_vol(opened(s)));
}

TEST(BreakEven, finds_roots_that_lie_far_from_implied) {
  Scenario s = case_a();
  s.half_spread = 0.02;
  EXPECT_GT(break_even_of(s), 0.5);
  s.side = Side::short_gamma;
  s.half_spread = 0.008;
  EXPECT_LT(break_even_of(s), 0.12);
}

TEST(BreakEven, figures_follow_from_the_root) {
  Scenario s = case_a();
  s.days_per_year = 365;
  const BreakEven all = break_even(opened(s)).value();
  const double vol = all.vol.break_even_vol;
  expect_close(*all.vol.drag_vol_points, vol - 0.2, 1e-15, "drag in vol");
  expect_close(all.break_even_daily_move, vol / std::sqrt(365.0), 1e-15, "daily move");
  expect_close(all.break_even_move_per_hedge, vol * std::sqrt(0.25 / 63), 1e-15, "per hedge");
  expect_close(*all.drag.share_of_premium, 0.04445191479539177417822248, 1e-13, "share");
  expect_close(*all.figures.pnl_std_dev, 0.43485535241124350777, 1e-10, "deviation");
  EXPECT_EQ(all.figures.hedge_count, 63);
}

}  // namespace
}  // namespace gammadrag::test
