// The answers under every hedging rule, and for structures of any legs.
#include <array>
#include <numbers>

#include "core/support.h"
#include "gammadrag/break_even.h"
#include "gammadrag/fields.h"
#include "gammadrag/normal.h"
#include "golden/mixed.h"

namespace gammadrag::test {
namespace {

constexpr std::array every_rule{
    Rule::interval,       Rule::leland,       Rule::price_move,      Rule::price_move_std_devs,
    Rule::band_to_target, Rule::band_to_edge, Rule::whalley_wilmott, Rule::zakamouline};

Scenario under(Rule rule) {
  Scenario s = case_a();
  s.rule = rule;
  s.check_interval = 0.25 / 2000;
  return s;
}

std::string name_of_rule(Rule rule) {
  return std::string(find_field("rule")->words[static_cast<std::size_t>(rule)]);
}

TEST(Rules, without_costs_every_rule_breaks_even_at_the_implied_vol) {
  for (const Rule rule : every_rule) {
    Scenario s = under(rule);
    s.half_spread = 0.0;
    EXPECT_EQ(break_even_vol(opened(s)).value(), s.implied_vol) << name_of_rule(rule);
  }
}

TEST(Rules, costs_move_a_holder_up_and_a_writer_down_under_every_rule) {
  for (const Rule rule : every_rule) {
    Scenario s = under(rule);
    EXPECT_GT(break_even_vol(opened(s)).value(), s.implied_vol) << name_of_rule(rule);
    s.side = Side::short_gamma;
    EXPECT_LT(break_even_vol(opened(s)).value(), s.implied_vol) << name_of_rule(rule);
  }
}

TEST(Rules, expected_pnl_is_zero_at_the_break_even_of_every_rule) {
  // Share of the premium: by how much the bands' solver jumps where its number of levels changes.
  constexpr double settled = 1e-6;
  for (const Rule rule : every_rule) {
    for (const Side side : {Side::long_gamma, Side::short_gamma}) {
      Scenario s = under(rule);
      s.side = side;
      const Position p = opened(s);
      const double vol = break_even_vol(p).value();
      EXPECT_NEAR(outlook(p, vol).net_pnl, 0.0, settled * p.premium) << name_of_rule(rule);
    }
  }
}

TEST(Rules, cost_falls_and_risk_rises_with_the_band) {
  for (const Rule rule : {Rule::band_to_target, Rule::band_to_edge}) {
    double cost = std::numeric_limits<double>::infinity();
    double risk = 0.0;
    for (const double half_width : {0.02, 0.05, 0.1, 0.2}) {
      Scenario s = under(rule);
      s.band_half_width = half_width;
      const Position p = opened(s);
      EXPECT_LT(drag(p).total, cost) << half_width;
      EXPECT_GT(figures(p).pnl_std_dev.value(), risk) << half_width;
      cost = drag(p).total;
      risk = figures(p).pnl_std_dev.value();
    }
  }
}

TEST(Rules, parts_of_the_drag_add_up_under_every_rule_and_every_cost) {
  for (const Rule rule : every_rule) {
    Scenario s = under(rule);
    s.fee_rate = 0.0002;
    s.fee_per_unit = 0.005;
    s.minimum_fee = 0.001;
    s.maximum_fee_rate = 0.01;
    s.fixed_cost = 0.0003;
    s.impact_coefficient = 0.7;
    s.daily_volume = 1e5;
    s.funding_rate = 0.05;
    s.option_fee_rate = 0.0003;
    s.option_half_spread = 0.001;
    const Drag d = drag(opened(s));
    expect_close(d.spread + d.fee + d.fixed + d.impact + d.carry + d.option, d.total, 1e-12,
                 name_of_rule(rule));
    expect_close(d.set_up + d.rebalancing + d.unwind + d.carry + d.option, d.total, 1e-12,
                 name_of_rule(rule));
    for (const double part : {d.spread, d.fee, d.fixed, d.impact, d.option}) EXPECT_GT(part, 0.0);
  }
}

TEST(Rules, twice_the_position_and_twice_the_depth_cost_twice) {
  for (const Rule rule : every_rule) {
    Scenario s = under(rule);
    s.half_spread = 0.0;
    s.order_book = read_order_book("b99.99x0.1b99.9x1a100.01x0.1a100.1x1").value();
    s.risk_aversion = 0.1;
    Scenario twice = s;
    twice.quantity = 2.0;
    twice.order_book = read_order_book("b99.99x0.2b99.9x2a100.01x0.2a100.1x2").value();
    twice.risk_aversion = 0.05;  // 1 / money: of twice the money
    expect_close(drag(opened(twice)).total, 2.0 * drag(opened(s)).total, 1e-12, name_of_rule(rule));
  }
}

TEST(Rules, funding_paid_by_a_long_hedge_is_received_by_a_short_one) {
  for (const Rule rule : every_rule) {
    if (rule == Rule::leland) continue;  // whose two sides hold different deltas
    Scenario s = under(rule);
    s.funding_rate = 0.1;
    const double holder = drag(opened(s)).carry;
    s.side = Side::short_gamma;
    EXPECT_EQ(drag(opened(s)).carry, -holder) << name_of_rule(rule);
    EXPECT_LT(holder, 0.0);  // the holder of a call is short its hedge
  }
}

TEST(Rules, a_minimum_fee_binds_only_below_its_size) {
  Scenario s = under(Rule::interval);
  s.half_spread = 0.0;
  s.fee_rate = 0.001;
  const double plain = drag(opened(s)).total;
  s.minimum_fee = 1e-12;
  expect_close(drag(opened(s)).total, plain, 1e-6, "a minimum below every trade");
  s.minimum_fee = 5.0;
  const Drag bound = drag(opened(s));
  // Every one of 63 hedges and the unwind pays it, or more only for the few larger than 5000.
  expect_close(bound.total, 5.0 * 64.0, 1e-6, "a minimum above every trade");
  s.quantity = 1e9;
  expect_close(drag(opened(s)).total, 1e9 * plain, 1e-4, "a large position");
}

TEST(Rules, never_hedging_trades_nothing_and_carries_the_whole_payoff) {
  Scenario s = case_a();
  s.rule = Rule::none;
  const Position p = opened(s);
  EXPECT_EQ(drag(p).total, 0.0);
  EXPECT_EQ(drag(p).trades, 0.0);
  EXPECT_EQ(break_even_vol(p).value(), s.implied_vol);
  // S N(d1) e^(vol^2 T) terms of a call's second moment, in closed form for S = K = 100.
  const double w = 0.2 * std::sqrt(0.25);
  const double square = 1e4 * (std::exp(w * w) * normal_cdf(1.5 * w) - 2.0 * normal_cdf(0.5 * w) +
                               normal_cdf(-0.5 * w));
  const double variance = square - p.premium * p.premium;
  expect_close(figures(p).pnl_std_dev.value(), std::sqrt(variance), 1e-12, "payoff");
}

TEST(Rules, a_holder_with_a_move_trigger_within_twice_the_cost_never_breaks_even) {
  Scenario s = under(Rule::price_move);
  s.half_spread = 0.006;
  s.check_interval = 0.25 / 500000;
  const Outcome<double> vol = break_even_vol(opened(s));
  ASSERT_FALSE(vol);
  EXPECT_EQ(vol.error().code, ErrorCode::band_within_cost);
  EXPECT_EQ(vol.error().limit, 0.012);
  s.side = Side::short_gamma;
  EXPECT_TRUE(break_even_vol(opened(s)));
}

TEST(Rules, the_local_theory_of_a_wide_whalley_wilmott_band_owns_up_to_a_larger_error) {
  Scenario s = under(Rule::whalley_wilmott);
  s.half_spread = 0.005;
  s.risk_aversion = 0.1;  // a half-width of 0.23 now
  EXPECT_EQ(drag(opened(s)).provenance.error, 0.015);
  const Position instant = open_position(s, Detail::instant).value();
  EXPECT_GE(drag(instant).provenance.error.value(), 0.3);
}

TEST(Rules, leland_hedges_at_his_own_vol_and_refuses_where_there_is_none) {
  Scenario s = under(Rule::leland);
  s.side = Side::short_gamma;
  Scenario by_hand = case_a();
  by_hand.side = Side::short_gamma;
  // Leland-1985 with a round trip of 2 k: vol^2 (1 + 2 kappa / vol).
  const double kappa = 0.0005 * std::sqrt(2.0 / (std::numbers::pi * 0.25 / 63));
  by_hand.hedge_vol = std::sqrt(0.04 + 2.0 * kappa * 0.2);
  expect_close(drag(opened(s)).total, drag(opened(by_hand)).total, 1e-13, "drag");
  s.side = Side::long_gamma;
  s.half_spread = 0.05;
  const Outcome<Position> refused = open_position(s);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::leland_vol_undefined);
}

TEST(Legs, written_out_a_structure_is_the_structure) {
  struct Same {
    Structure structure;
    const char* legs;
  };
  for (const Same& same :
       {Same{Structure::call, "1c100"}, Same{Structure::put, "1p100"},
        Same{Structure::straddle, "1p100x1c100"}, Same{Structure::strangle, "1c110x1p100"}}) {
    Scenario named = case_a();
    named.structure = same.structure;
    Scenario custom = case_a();
    custom.structure = Structure::custom;
    custom.legs = read_legs(same.legs).value();
    EXPECT_EQ(break_even_vol(opened(custom)).value(), break_even_vol(opened(named)).value())
        << same.legs;
  }
}

TEST(Legs, written_by_the_holder_they_are_held_by_the_writer) {
  Scenario written = case_a();
  written.structure = Structure::custom;
  written.legs = read_legs("-1c100x-1p100").value();
  Scenario straddle = case_a();
  straddle.structure = Structure::straddle;
  straddle.side = Side::short_gamma;
  const Outlook one = outlook(opened(written), 0.23);
  const Outlook other = outlook(opened(straddle), 0.23);
  expect_close(one.net_pnl, other.net_pnl, 1e-12, "net");
  expect_close(one.cost, other.cost, 1e-14, "cost");
  expect_close(break_even_vol(opened(written)).value(), break_even_vol(opened(straddle)).value(),
               1e-12, "break-even");
}

TEST(Legs, of_mixed_sign_trade_less_than_apart_and_break_even_where_they_earn_nothing) {
  Scenario s = case_a();
  s.structure = Structure::custom;
  s.legs = read_legs("1c100x-1c110").value();
  const Position spread = opened(s);
  double apart = 0.0;
  for (const char* leg : {"1c100", "1c110"}) {
    Scenario one = s;
    one.legs = read_legs(leg).value();
    apart += drag(opened(one)).total;
  }
  EXPECT_LT(drag(spread).total, apart);
  EXPECT_EQ(drag(spread).provenance.source, Source::integral);
  const double vol = break_even_vol(spread).value();
  EXPECT_NEAR(outlook(spread, vol).net_pnl, 0.0, 1e-9 * spread.premium);
}

// Brute force (tests/reference/make_mixed_golden.py). By the clock the law of trades is good to 1e-4.
TEST(Legs, of_any_sign_cost_what_simulation_says) {
  constexpr double sampling = 3.0;  // standard errors
  for (const golden::MixedRow& row : golden::mixed_books) {
    const bool band = row.half_width > 0.0;
    Scenario s;
    s.structure = Structure::custom;
    s.legs = read_legs(row.legs).value();
    s.rule = band ? Rule::band_to_edge : Rule::interval;
    s.band_half_width = row.half_width;
    s.hedge_interval = 0.25 / row.looks;
    s.check_interval = 0.25 / row.looks;
    s.set_up = SetUp::none;
    s.unwind = Unwind::none;
    const Position p = opened(s);
    const std::string where = std::string(row.legs) + " " + std::to_string(row.looks) + " " +
                              std::to_string(row.half_width);
    const double theory = band ? 0.01 : 2e-4;
    EXPECT_NEAR(drag(p).total, row.cost, sampling * row.standard_error + theory * row.cost)
        << where;
    EXPECT_NEAR(figures(p).pnl_std_dev.value(), row.std_dev, (band ? 0.05 : 0.01) * row.std_dev)
        << where;
  }
}

TEST(Legs, none_at_all_are_refused) {
  Scenario s;
  s.structure = Structure::custom;
  const Outcome<Position> refused = open_position(s);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::legs_missing);
}

}  // namespace
}  // namespace gammadrag::test
