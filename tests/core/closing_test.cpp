#include "gammadrag/closing.h"

#include "core/support.h"
#include "gammadrag/break_even.h"
#include "gammadrag/hedge_costs.h"
#include "gammadrag/scenario_costs.h"
#include "gammadrag/simulate.h"
#include "gammadrag/solve_for.h"
#include "golden/early.h"

namespace gammadrag::test {
namespace {

Scenario closed_at(double expiry, double held, int hedges) {
  Scenario s;
  s.expiry = expiry;
  s.holding_period = held;
  s.hedge_interval = held / hedges;
  return s;
}

Scenario with_rates(Scenario s, double rate, double yield) {
  s.rate = rate;
  s.dividend_yield = yield;
  return s;
}

Scenario with_vols(Scenario s, double implied, double realized, VolChoice hedge) {
  s.implied_vol = implied;
  s.realized_vol = realized;
  s.hedge_vol = hedge;
  return s;
}

Scenario with_option_costs(Scenario s, double half_spread, double rate, double cap,
                           double minimum) {
  s.option_half_spread = half_spread;
  s.option_fee_rate = rate;
  s.option_fee_cap = cap;
  s.option_fee_minimum = minimum;
  return s;
}

// The cases of tests/reference/mc_early.cpp, in its order.
std::vector<Scenario> simulated_cases() {
  const auto own = SameAs::implied_vol;
  Scenario call = with_vols(with_rates(closed_at(0.5, 0.25, 40), .03, .01), .2, .25, own);
  call = with_option_costs(call, .01, 3e-4, .125, 0);
  Scenario put = with_vols(with_rates(closed_at(1, 0.25, 20), .05, 0), .3, .2, own);
  put = with_option_costs(put, .01, 3e-4, .01, .05);
  put.structure = Structure::put;
  put.strike = 95;
  put.excess_drift = .1;
  put.half_spread = 1e-3;
  Scenario straddle = with_vols(closed_at(0.25, 0.2, 60), .2, .2, .22);
  straddle = with_option_costs(straddle, .005, 3e-4, .125, .04);
  straddle.structure = Structure::straddle;
  straddle.strike = 103;
  Scenario strangle = with_vols(with_rates(closed_at(0.5, 0.3, 30), .02, .03), .25, .3, own);
  strangle = with_option_costs(strangle, .01, 3e-4, .125, 0);
  strangle.structure = Structure::strangle;
  strangle.strike = 92;
  Scenario spread = with_vols(closed_at(0.5, 0.25, 30), .2, .25, own);
  spread.option_half_spread = .01;
  spread.structure = Structure::custom;
  spread.legs = read_legs("1c100x-1c110").value();
  Scenario never = with_vols(with_rates(closed_at(0.5, 0.1, 1), .03, .01), .2, .25, own);
  never = with_option_costs(never, .01, 3e-4, .125, 0);
  never.rule = Rule::none;
  Scenario impact = with_vols(with_rates(closed_at(0.5, 0.25, 40), .03, .04), .2, .25, own);
  impact.half_spread = 0;
  impact.impact_coefficient = 1;  // times the day's vol over the root of the volume: 2e-4
  impact.daily_volume = std::pow(.25 / std::sqrt(252.0) / 2e-4, 2);
  return {call, put, straddle, strangle, spread, never, impact};
}

TEST(Closing, agrees_with_simulation_of_positions_closed_early) {
  const std::vector<Scenario> cases = simulated_cases();
  ASSERT_EQ(cases.size(), std::size(golden::early_closes));
  constexpr double errors = 3.0;  // standard errors of the simulation
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const golden::EarlyRow& row = golden::early_closes[i];
    const Position p = opened(cases[i]);
    const double vol = outlook_vol(p.scenario);
    EXPECT_NEAR(expected_edge(p, vol), row.gross, errors * row.gross_error) << row.name;
    const HedgeCosts hedging = hedge_costs(p, hedge_flow(p, vol));
    const double cost = hedging.set_up.total + hedging.rebalancing.total + hedging.unwind.total;
    const double by_law = 1e-4 * row.hedging;  // what an integral over the law may be off besides
    EXPECT_NEAR(cost, row.hedging, errors * row.hedging_error + by_law) << row.name;
    EXPECT_NEAR(closing_costs(p, vol), row.closing, errors * row.closing_error) << row.name;
    EXPECT_NEAR(drag(p).total, cost + option_costs(p) + closing_costs(p, vol), 1e-12) << row.name;
    if (p.scenario.excess_drift != 0.0) continue;
    const auto variance = pnl_risk(p, vol).variance;
    ASSERT_TRUE(variance) << row.name;
    EXPECT_NEAR(std::sqrt(*variance), row.std_dev, errors * row.std_dev_error) << row.name;
  }
}

TEST(Closing, a_position_held_to_expiry_or_beyond_is_what_it_was_to_the_last_bit) {
  for (Scenario s : simulated_cases()) {
    s.holding_period = std::nullopt;
    const Position before = opened(s);
    for (const double held : {s.expiry, 2.0 * s.expiry}) {
      s.holding_period = held;
      const Position after = opened(s);
      EXPECT_EQ(drag(after).total, drag(before).total);
      EXPECT_EQ(expected_edge(after, 0.3), expected_edge(before, 0.3));
      EXPECT_EQ(pnl_risk(after, 0.3).variance, pnl_risk(before, 0.3).variance);
      EXPECT_EQ(closing_costs(after, 0.3), 0.0);
      const Outcome<double> one = break_even_vol(before);
      const Outcome<double> other = break_even_vol(after);
      ASSERT_EQ(bool(one), bool(other));
      EXPECT_EQ(one ? one.value() : 0.0, other ? other.value() : 0.0);
    }
  }
}

TEST(Closing, without_costs_breaks_even_at_the_implied_vol) {
  for (Scenario s : simulated_cases()) {
    s.excess_drift = 0;
    const Position p = opened(without_costs(s));
    EXPECT_EQ(break_even_vol(p).value(), s.implied_vol);
    EXPECT_NEAR(expected_edge(p, s.implied_vol), 0.0, 1e-13);
  }
}

TEST(Closing, expected_pnl_is_zero_at_the_break_even_of_either_side) {
  for (Scenario s : simulated_cases()) {
    if (s.rule == Rule::none) continue;
    for (const Side side : {Side::long_gamma, Side::short_gamma}) {
      s.side = side;
      const Position p = opened(s);
      const Outcome<double> vol = break_even_vol(p);
      if (!vol) continue;
      constexpr double settled = 1e-8;  // of what is sought along costs by a law
      EXPECT_NEAR(outlook(p, vol.value()).net_pnl, 0.0, settled * p.scenario.spot);
    }
  }
}

TEST(Closing, gamma_less_theta_is_the_edge_and_gamma_earns_half_its_variance) {
  // Held a tenth of its life a call's expected gamma hardly changes: gamma P&L is close to
  // s^2 E / 2 times dollar gamma now, as theta rent is to s_i^2 E / 2 times it.
  Scenario s = closed_at(1.0, 0.001, 4);
  s.realized_vol = 0.3;
  const Position p = opened(s);
  const GrossOutlook gross = gross_outlook(p, 0.3);
  EXPECT_NEAR(gross.gamma_pnl - gross.theta_rent, gross.edge, 1e-13);
  const double dollar_gamma = price_with_greeks(p.book, p.market, 0.2).dollar_gamma;
  constexpr double higher_orders = 2e-3;  // of the share of the life that is held
  expect_close(gross.gamma_pnl, 0.5 * 0.09 * 0.001 * dollar_gamma, higher_orders, "gamma");
  expect_close(gross.theta_rent, 0.5 * 0.04 * 0.001 * dollar_gamma, higher_orders, "theta");
}

TEST(Closing, closed_at_once_pays_the_option_spread_twice_and_the_hedge_twice) {
  Scenario s = closed_at(0.5, 1e-5, 1);
  s.option_half_spread = 0.01;
  const Position p = opened(s);
  const double vega_now = vega(p.book, p.market, s.implied_vol);
  constexpr double of_the_time = 1e-3;  // the root of the time held over the life
  expect_close(option_costs(p), 0.01 * vega_now, 1e-14, "on entry");
  expect_close(closing_costs(p, 0.2), 0.01 * vega_now, of_the_time, "on exit");
  const Drag d = drag(p);
  expect_close(d.unwind, d.set_up, of_the_time, "hedge");
  EXPECT_EQ(d.rebalancing, 0.0);
  EXPECT_NEAR(expected_edge(p, 0.3), 0.0, 1e-3);
}

TEST(Closing, closed_just_before_expiry_is_nearly_held_to_it) {
  Scenario s = closed_at(0.25, 0.25 * (1 - 1e-9), 63);
  s.option_half_spread = 0.01;
  s.realized_vol = 0.25;
  const Position early = opened(s);
  s.holding_period = std::nullopt;
  const Position held = opened(s);
  constexpr double near = 1e-4;  // the root of the share of the life that is left
  expect_close(drag(early).total, drag(held).total, near, "cost");
  expect_close(expected_edge(early, 0.25), expected_edge(held, 0.25), near, "edge");
  expect_close(*pnl_risk(early, 0.25).variance, *pnl_risk(held, 0.25).variance, near, "variance");
}

TEST(Closing, refuses_by_name_what_is_worked_out_to_expiry_alone) {
  const auto expect_refused = [](const Scenario& s) {
    const Outcome<Position> p = open_position(s);
    ASSERT_FALSE(p);
    EXPECT_EQ(p.error().code, ErrorCode::early_close_unsupported);
    EXPECT_EQ(p.error().field, "holdingPeriod");
  };
  Scenario band = closed_at(0.5, 0.25, 40);
  band.rule = Rule::band_to_edge;
  expect_refused(band);
  Scenario coin = closed_at(0.5, 0.25, 40);
  coin.settlement = Settlement::coin;
  expect_refused(coin);
  const Position p = opened(closed_at(0.5, 0.25, 40));
  const Outcome<Simulation> simulated = open_simulation(p, std::nullopt);
  ASSERT_FALSE(simulated);
  EXPECT_EQ(simulated.error().code, ErrorCode::early_close_unsupported);
}

TEST(Closing, solves_for_the_time_to_hold) {
  Scenario s = closed_at(0.5, 0.25, 40);
  s.hedge_interval = 1.0 / 252;
  s.realized_vol = 0.22;
  s.option_half_spread = 0.002;
  const Outcome<Solution> solution = solve_for(s, "holdingPeriod", {Measure::net_pnl, 0.0});
  ASSERT_TRUE(solution);
  ASSERT_FALSE(solution.value().roots.empty());
  for (const Root& root : solution.value().roots) {
    s.holding_period = root.value;
    const double premium = opened(s).premium;
    // Exact, or one of the two sides of a jump in the number of hedges.
    EXPECT_NEAR(outlook(opened(s), 0.22).net_pnl, 0.0, 0.02 * premium);
  }
}

TEST(Closing, leaves_no_figure_that_is_not_finite) {
  for (const double held : {1e-5, 0.1, 4.9}) {
    for (const double realized : {0.001, 0.2, 10.0}) {
      for (const double strike : {1.0, 100.0, 1e4}) {
        Scenario s = closed_at(5.0, held, 10);
        s = with_option_costs(with_vols(s, 0.2, realized, SameAs::implied_vol), .01, 3e-4, .1, 1);
        s.strike = strike;
        const Position p = opened(s);
        EXPECT_TRUE(std::isfinite(drag(p).total));
        EXPECT_TRUE(std::isfinite(outlook(p, realized).net_pnl));
        const auto variance = pnl_risk(p, realized).variance;
        EXPECT_TRUE(!variance || std::isfinite(*variance));
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
