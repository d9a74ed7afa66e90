#include "gammadrag/inverse.h"

#include <array>
#include <string_view>

#include "core/support.h"
#include "gammadrag/break_even.h"
#include "gammadrag/net_variance.h"
#include "gammadrag/normal.h"
#include "golden/closed_forms.h"
#include "golden/simulated.h"

namespace gammadrag::test {
namespace {

// A month of an option on a coin, hedged twice a day, with rates on both sides.
Scenario coin_case(Structure structure) {
  Scenario s;
  s.structure = structure;
  s.spot = 60000;
  s.strike = structure == Structure::strangle ? 55000 : 65000;
  s.strike_high = 68000;
  s.expiry = 30.0 / 365;
  s.rate = 0.05;
  s.dividend_yield = 0.01;
  s.implied_vol = 0.55;
  s.hedge_interval = s.expiry / 60;
  s.days_per_year = 365;
  return s;
}

constexpr std::array structures{Structure::call, Structure::put, Structure::straddle,
                                Structure::strangle};

Structure structure_of(std::string_view word) {
  if (word == "call") return Structure::call;
  if (word == "put") return Structure::put;
  return word == "straddle" ? Structure::straddle : Structure::strangle;
}

TEST(Inverse, prices_and_deltas_agree_with_the_reference_values) {
  constexpr double asked = 1e-13;
  for (const auto& row : golden::coin_prices) {
    const Market market{row.F, row.T, 0, 0};
    const CoinPrice coin = coin_price(single(row.K, row.cp), market, row.vol);
    expect_close(coin.price, row.coin_price, asked, "price");
    expect_close(quote_value(coin.price, market), row.quote_price, asked, "in quote currency");
    expect_close(coin.delta, row.delta, asked, "delta");
    expect_close(coin.premium_adjusted_delta, row.premium_adjusted, asked, "premium adjusted");
    expect_close(coin.dollars_to_trade, row.F * row.premium_adjusted, asked, "dollars");
    expect_close(coin.dollar_gamma, row.gamma * row.F * row.F, asked, "dollar gamma");
  }
}

TEST(Inverse, delta_less_price_is_the_premium_adjusted_delta_at_any_rates) {
  for (const Structure structure : structures) {
    const Position p = opened(coin_case(structure));
    const CoinPrice coin = coin_price(p.book, p.market, 0.55);
    EXPECT_NEAR(coin.premium_adjusted_delta, coin.delta - coin.price, 4 * epsilon);
  }
}

TEST(Inverse, the_dual_has_the_price_the_delta_and_the_gamma_in_coin) {
  constexpr double digits = 1e-13;
  for (const Structure structure : structures) {
    const Position p = opened(coin_case(structure));
    const Position dual = settled_in_coin(p);
    const CoinPrice coin = coin_price(p.book, p.market, 0.55);
    const Price price = price_with_greeks(dual.book, dual.market, 0.55);
    expect_close(price.price, coin.price, digits, "price");
    expect_close(price.delta, -coin.premium_adjusted_delta, digits, "delta", 1.0);
    expect_close(price.dollar_gamma, coin.coin_dollar_gamma, digits, "dollar gamma");
    expect_close(quote_value(dual.premium, p.market), p.premium, digits, "premium");
  }
}

TEST(Inverse, the_dual_of_the_dual_is_the_position_in_units_of_its_spot) {
  for (const Structure structure : structures) {
    Scenario s = coin_case(structure);
    s.excess_drift = 0.2;
    const Position p = opened(s);
    const Position again = settled_in_coin(settled_in_coin(p));
    expect_close(again.premium * s.spot, p.premium, 1e-13, "premium");
    expect_close(expected_edge(again, 0.7) * s.spot, expected_edge(p, 0.7), 1e-11, "edge");
    expect_close(drag(again).total * s.spot, drag(p).total, 1e-9, "drag");
    expect_close(break_even_vol(again).value(), break_even_vol(p).value(), 1e-9, "break-even");
  }
}

TEST(Inverse, the_simulated_call_has_its_expected_profit_and_cost) {
  for (const auto& row : golden::coin_lifes) {
    Scenario s;
    s.spot = row.S;
    s.strike = row.K;
    s.expiry = row.T;
    s.hedge_interval = row.T / row.N;
    s.implied_vol = row.implied_vol;
    s.realized_vol = row.realized_vol;
    s.half_spread = row.k;
    const Position dual = settled_in_coin(opened(s));
    const double gross = expected_edge(dual, row.realized_vol);
    const double cost = drag(dual).rebalancing;
    // The exact values were made in double precision from differences of prices.
    expect_close(gross, row.gross, 1e-11, "gross");
    expect_close(cost, row.cost, 1e-11, "cost");
    EXPECT_NEAR(gross, row.gross_simulated, 4 * row.gross_error);
    EXPECT_NEAR(cost, row.cost_simulated, 4 * row.cost_error);
  }
}

TEST(Inverse, whole_life_break_evens_agree_with_simulation) {
  for (const auto& row : golden::coin_break_evens) {
    Scenario s;
    s.structure = structure_of(row.structure);
    s.side = row.side > 0 ? Side::long_gamma : Side::short_gamma;
    s.spot = row.S;
    s.strike = row.K1;
    s.strike_high = row.K2;
    s.expiry = row.T;
    s.hedge_interval = row.T / row.N;
    s.rate = row.r;
    s.dividend_yield = row.q;
    s.implied_vol = row.implied_vol;
    s.half_spread = row.k;
    s.set_up = std::string_view(row.set_up) == "traded" ? SetUp::traded : SetUp::none;
    s.unwind = golden::unwind_of(row.unwind);
    const Outcome<double> vol = break_even_vol(settled_in_coin(opened(s)));
    ASSERT_TRUE(vol);
    EXPECT_NEAR(vol.value(), row.value, 4 * row.std_error) << row.structure;
  }
}

TEST(Inverse, the_break_even_of_short_intervals_is_that_of_quote_settlement) {
  for (const Structure structure : structures) {
    for (const Side side : {Side::long_gamma, Side::short_gamma}) {
      Scenario s = coin_case(structure);
      s.side = side;
      const Position p = opened(s);
      EXPECT_EQ(*short_interval_break_even_vol(settled_in_coin(p)),
                *short_interval_break_even_vol(p));
    }
  }
}

TEST(Inverse, expected_profit_before_costs_is_that_of_quote_settlement_at_spot) {
  for (const Structure structure : structures) {
    for (const Side side : {Side::long_gamma, Side::short_gamma}) {
      Scenario s = coin_case(structure);
      s.side = side;
      const Position p = opened(s);
      const Position dual = settled_in_coin(p);
      for (const double vol : {0.3, 0.54, 0.9}) {
        expect_close(quote_value(expected_edge(dual, vol), p.market), expected_edge(p, vol), 1e-11,
                     "edge");
      }
    }
  }
}

TEST(Inverse, cost_of_rebalancing_nears_that_of_quote_settlement_as_intervals_shrink) {
  for (const Structure structure : structures) {
    Scenario s = coin_case(structure);
    double gap = 1.0;
    for (const double count : {15.0, 60.0, 240.0}) {
      s.hedge_interval = s.expiry / count;
      const Position p = opened(s);
      const double coin = quote_value(drag(settled_in_coin(p)).rebalancing, p.market);
      const double next = std::abs(coin / drag(p).rebalancing - 1.0);
      EXPECT_LT(next, 0.2 / count);
      EXPECT_LT(next, gap);
      gap = next;
    }
  }
}

// One path, each step's coin turned into dollars as it is made, is the path of the dollar book.
TEST(Inverse, profits_in_coin_and_in_dollars_reconcile_step_by_step) {
  Scenario s = coin_case(Structure::strangle);
  s.rate = s.dividend_yield = 0.0;
  const Position p = opened(s);
  const std::array<double, 6> path{60000, 61700, 58200, 66000, 69500, 64100};
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const double left = s.expiry * (1.0 - 0.15 * static_cast<double>(i));
    const Market now{path[i], left, 0, 0};
    const Market next{path[i + 1], left - 0.15 * s.expiry, 0, 0};
    const CoinPrice held = coin_price(p.book, now, 0.55);
    const CoinPrice after = coin_price(p.book, next, 0.55);
    // An inverse future, short that many dollars' worth of coin.
    const double hedge = -held.dollars_to_trade * (1.0 / now.spot - 1.0 / next.spot);
    const double coin = after.price - held.price + hedge;
    const double dollars =
        price(p.book, next, 0.55) - price(p.book, now, 0.55) - held.delta * (next.spot - now.spot);
    EXPECT_NEAR(quote_value(coin, next), dollars, 1e-10) << i;  // of prices of thousands
  }
}

TEST(Inverse, a_drift_fair_in_dollars_is_not_fair_in_coin) {
  // Hedged once, no rates: E[X] grows by exp(vol^2 T), and so does the share of the payoff in it.
  Scenario s = coin_case(Structure::call);
  s.rate = s.dividend_yield = 0.0;
  s.hedge_interval = s.expiry;
  constexpr double vol = 0.6;
  const Position fair = opened(s);
  EXPECT_EQ(fair_drift_in_coin(fair.market, vol), vol * vol);
  s.excess_drift = -vol * vol;
  const double width = vol * std::sqrt(s.expiry);
  const double d2 = std::log(s.spot / s.strike) / width - 0.5 * width;
  const double growth = std::exp(width * width);
  const double payoff = normal_cdf(d2) - s.strike / s.spot * growth * normal_cdf(d2 - width);
  const CoinPrice coin = coin_price(fair.book, fair.market, s.implied_vol);
  const double hedge = coin.premium_adjusted_delta * (growth - 1.0);
  EXPECT_NEAR(expected_edge(settled_in_coin(opened(s)), vol), payoff - coin.price + hedge, 1e-15);
  EXPECT_GT(std::abs(expected_edge(settled_in_coin(opened(s)), vol) -
                     expected_edge(settled_in_coin(fair), vol)),
            1e-4);
}

TEST(Inverse, every_calculation_on_a_position_answers_in_coin) {
  const Position p = opened(coin_case(Structure::straddle));
  const Position dual = settled_in_coin(p);
  const Outcome<BreakEven> found = break_even(dual);
  ASSERT_TRUE(found);
  expect_close(quote_value(found.value().figures.dollar_gamma, p.market), figures(p).dollar_gamma,
               1e-13, "dollar gamma");
  const auto coin = net_variance(dual, 0.55);
  const auto quote = net_variance(p, 0.55);
  ASSERT_TRUE(coin && quote);
  // Not the same measure: coin is worth most where it is dear.
  expect_close(std::sqrt(coin->net) * p.market.spot, std::sqrt(quote->net), 0.1, "scatter");
}

// Gas is paid in dollars whatever the option settles in, a ticket in what it settles in.
TEST(Inverse, gas_costs_as_many_coins_as_its_dollars_buy_now) {
  Scenario s = coin_case(Structure::call);
  s.rate = s.dividend_yield = 0.0;
  s.settlement = Settlement::coin;
  s.gas = 150000.0;
  s.gas_price = 2e-6;
  const Drag with_gas = drag(open_position(s).value());
  const double dollars = s.gas * s.gas_price * with_gas.trades;
  expect_close(with_gas.fixed, dollars / s.spot, 1e-12, "fixed");
}

TEST(Inverse, every_answer_within_the_bounds_is_a_number_or_a_refusal) {
  Scenario s;
  for (const Structure structure : structures) {
    for (const double strike : {1e-6, 99.0, 1e12}) {
      for (const double expiry : {1e-5, 50.0}) {
        for (const double vol : {0.001, 10.0}) {
          s.structure = structure;
          s.strike = strike;
          s.strike_high = 1e12;
          s.expiry = expiry;
          s.hedge_interval = expiry / 3;
          s.implied_vol = vol;
          const Position p = opened(s);
          const CoinPrice coin = coin_price(p.book, p.market, vol);
          for (const double value : {coin.price, coin.delta, coin.premium_adjusted_delta,
                                     coin.dollars_to_trade, coin.coin_dollar_gamma}) {
            EXPECT_TRUE(std::isfinite(value));
          }
          const Position dual = settled_in_coin(p);
          EXPECT_TRUE(std::isfinite(drag(dual).total)) << strike << " " << expiry << " " << vol;
          const Outcome<double> found = break_even_vol(dual);
          EXPECT_TRUE(!found || std::isfinite(found.value()));
        }
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
