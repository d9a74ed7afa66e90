#include "gammadrag/drag.h"

#include "core/support.h"
#include "golden/golden.h"

namespace gammadrag::test {
namespace {

using golden::scenario_of;

TEST(Drag, agrees_with_the_exact_whole_life_costs_in_cash_and_physical) {
  for (const auto& row : golden::exact_costs) {
    Scenario s = scenario_of(row);
    constexpr double accuracy = 1e-12;
    const Drag cash = drag(opened(s));
    expect_close(cash.set_up, row.initial, accuracy, row.name);
    expect_close(cash.rebalancing, row.rebalance, accuracy, row.name);
    expect_close(cash.unwind, row.final_cash, accuracy, row.name);
    s.unwind = Unwind::physical;
    expect_close(drag(opened(s)).unwind, row.final_physical, accuracy, row.name);
    expect_close(opened(s).premium, row.premium, accuracy, row.name);
  }
}

TEST(Drag, expected_edge_agrees_with_the_exact_gross_mean_drift_included) {
  for (const auto& row : golden::exact_costs) {
    const Scenario s = scenario_of(row);
    // A gain that is a difference of prices: absolute in the premium where it is near zero.
    expect_close(expected_edge(opened(s), row.sigma_r), row.gross_mean, 1e-12, row.name,
                 row.premium);
  }
}

TEST(Drag, drift_helps_long_gamma_by_the_published_amounts) {
  // Method, section 4.1: S = K = 100, three months, 20 % vol; excess drift, hedges, expected gain.
  struct Row {
    double drift;
    int hedges;
    double gain;
  };
  for (const auto& row :
       {Row{0.1, 63, 0.001968582024531010582888058}, Row{0.3, 63, 0.01656289337822920592919314},
        Row{-0.3, 63, 0.01597113380646532929074572}, Row{1.0, 63, 0.102377785946882821394776},
        Row{0.3, 13, 0.08057935165647207521225771}, Row{1.0, 13, 0.5080394102872534421946734}}) {
    Scenario s;
    s.hedge_interval = 0.25 / row.hedges;
    s.excess_drift = row.drift;
    EXPECT_NEAR(expected_edge(opened(s), 0.2), row.gain, 1e-12) << row.drift;
  }
}

TEST(Drag, parts_by_stage_and_by_kind_add_up_to_the_same_total) {
  Scenario s = case_a();
  s.structure = Structure::straddle;
  s.rate = 0.05;
  s.fee_rate = 0.0002;
  s.fixed_cost = 0.003;
  s.quantity = 7;
  s.multiplier = 10;
  const Drag d = drag(opened(s));
  expect_close(d.set_up + d.rebalancing + d.unwind, d.total, 1e-14, "by stage");
  expect_close(d.spread + d.fee + d.fixed, d.total, 1e-14, "by kind");
  expect_close(d.spread / d.fee, 2.5, 1e-13, "spread over fee");
  expect_close(d.per_hedge * 63, d.total, 1e-14, "per hedge");
  expect_close(d.per_day * 0.25 * 252, d.total, 1e-14, "per day");
  double trades = 0.0;
  for (int i = 0; i <= 63; ++i) trades += std::exp(-0.05 * 0.25 * i / 63);
  expect_close(d.fixed, 0.003 * trades, 1e-13, "fixed cost of 64 discounted trades");
}

TEST(Drag, leaves_out_the_stages_that_are_not_traded) {
  Scenario s = case_a();
  s.fixed_cost = 0.01;
  s.set_up = SetUp::none;
  s.unwind = Unwind::none;
  const Drag d = drag(opened(s));
  EXPECT_EQ(d.set_up, 0.0);
  EXPECT_EQ(d.unwind, 0.0);
  expect_close(d.fixed, 0.01 * 62, 1e-14, "62 rebalances");
}

TEST(Drag, scales_with_size_and_with_the_currency) {
  Scenario s = case_a();
  s.fixed_cost = 0.01;
  const Drag one = drag(opened(s));
  Scenario doubled = s;
  doubled.quantity = 2;
  const Drag two = drag(opened(doubled));
  expect_close(two.spread, 2 * one.spread, 1e-15, "twice the size, twice the spread");
  expect_close(two.fixed, one.fixed, 1e-15, "but not twice the tickets");
  Scenario other_currency = s;
  other_currency.spot *= 8;
  other_currency.strike *= 8;
  other_currency.fixed_cost *= 8;
  expect_close(drag(opened(other_currency)).total, 8 * one.total, 1e-14, "currency");
}

TEST(Outlook, edge_is_gamma_less_theta_and_net_is_edge_less_cost) {
  for (const Side side : {Side::long_gamma, Side::short_gamma}) {
    for (const double realized_vol : {0.1, 0.1999999, 0.2, 0.24, 0.8}) {
      Scenario s = case_a();
      s.side = side;
      const Outlook view = outlook(opened(s), realized_vol);
      EXPECT_NEAR(view.edge, view.gamma_pnl - view.theta_rent, 1e-14);
      EXPECT_NEAR(view.net_pnl, view.edge - view.cost, 1e-14);
      EXPECT_GT(sign_of(side) * view.gamma_pnl, 0.0);
      EXPECT_GT(sign_of(side) * view.theta_rent, 0.0);
    }
  }
}

TEST(Outlook, at_equal_vols_gamma_earns_exactly_the_rent_vega_says) {
  // Half sigma^2 times the lifetime dollar gamma is half sigma vega.
  const Outlook view = outlook(opened(case_a()), 0.2);
  const double rent = 0.5 * 0.2 * vega(single(100, 1), {100, 0.25, 0, 0}, 0.2);
  expect_close(view.gamma_pnl, rent, 1e-13, "gamma");
  expect_close(view.theta_rent, rent, 1e-13, "theta");
  EXPECT_EQ(view.edge, 0.0);
  EXPECT_FALSE(view.cost_to_edge);
}

TEST(Outlook, gamma_pnl_passes_smoothly_from_series_to_difference) {
  // The two ways to integrate the dollar gamma meet where variances differ by half.
  const Position p = opened(case_a());
  const double at = 0.2 * std::sqrt(1.5);
  const double below = outlook(p, at * (1 - 1e-9)).gamma_pnl;
  const double above = outlook(p, at * (1 + 1e-9)).gamma_pnl;
  expect_close(above, below, 1e-8, "across the switch");
}

TEST(Outlook, gives_the_guaranteed_profit_of_hedging_at_the_realized_vol) {
  // Ahmad and Wilmott's base case: implied 20 %, actual 30 %, one year, r = 5 %.
  Scenario s;
  s.expiry = 1.0;
  s.rate = 0.05;
  s.realized_vol = 0.3;
  for (const VolChoice hedge : {VolChoice(SameAs::realized_vol), VolChoice(SameAs::implied_vol)}) {
    s.hedge_vol = hedge;
    expect_close(outlook(opened(s), 0.3).edge, 3.780671213800263125303807, 1e-14, "profit");
  }
}

TEST(HighestCost, leaves_exactly_nothing) {
  Scenario s = case_a();
  s.realized_vol = 0.25;
  s.fixed_cost = 0.002;
  const auto highest = highest_one_way_cost(opened(s));
  ASSERT_TRUE(highest);
  s.half_spread = *highest;
  EXPECT_NEAR(outlook(opened(s), 0.25).net_pnl, 0.0, 1e-13);
  s.realized_vol = 0.19;
  EXPECT_FALSE(highest_one_way_cost(opened(s)));
}

TEST(Drag, stays_finite_where_drift_carries_prices_beyond_all_doubles) {
  Scenario s;
  s.spot = 145038.0;
  s.strike = 22160.0;
  s.settlement = Settlement::coin;
  s.expiry = 50.0;
  s.hedge_interval = 0.075;
  s.implied_vol = 2.7;
  s.hedge_vol = 0.035;
  s.excess_drift = -10.0;
  s.impact_coefficient = 0.9;
  s.maximum_fee_rate = 0.04;
  EXPECT_TRUE(std::isfinite(drag(opened(s)).total));
}

}  // namespace
}  // namespace gammadrag::test
