#include "gammadrag/black_scholes.h"

#include <map>

#include "core/support.h"
#include "golden/extra.h"
#include "golden/golden.h"

namespace gammadrag::test {
namespace {

// Printed to four decimals.
constexpr double printed = 1e-4;
// The inputs' own rounding, amplified by d1 of a few.
constexpr double roundings = 1e-13;

TEST(BlackScholes, gives_the_prices_that_Haug_prints) {
  for (const auto& h : golden::haug_prices) {
    const double value = price(single(h.K, h.cp), {h.S, h.T, h.r, h.q}, h.vol);
    EXPECT_NEAR(value, h.published, printed);
    expect_close(value, h.value, 1e-12, "Haug");
  }
}

TEST(BlackScholes, gives_the_Greeks_that_Haug_prints) {
  for (const auto& h : golden::haug_greeks) {
    const Price g = price_with_greeks(single(h.K, h.cp), {h.S, h.T, h.r, h.q}, h.vol);
    const std::map<std::string, double> greeks{{"delta", g.delta}, {"gamma", g.gamma},
                                               {"vega", g.vega},   {"theta", g.theta},
                                               {"rho", g.rho},     {"phi_q", g.yield_rho}};
    const double value = greeks.at(h.greek) / h.divide_by;
    EXPECT_NEAR(value, h.published, printed) << h.greek;
    expect_close(value, h.value, 1e-12, h.greek);
  }
}

TEST(BlackScholes, gives_every_Greek_to_thirteen_digits) {
  for (const auto& r : golden::greeks) {
    const Price g = price_with_greeks(single(r.K, r.cp), {r.S, r.T, r.r, r.q}, r.vol);
    const std::string where = "K = " + std::to_string(r.K);
    expect_close(g.price, r.price, roundings, where + " price");
    expect_close(g.delta, r.delta, roundings, where + " delta");
    expect_close(g.gamma, r.gamma, roundings, where + " gamma");
    expect_close(g.vega, r.vega, roundings, where + " vega");
    expect_close(g.theta, r.theta, roundings, where + " theta");
    expect_close(g.rho, r.rho, roundings, where + " rho");
    expect_close(g.yield_rho, r.phi_q, roundings, where + " yield rho");
    expect_close(g.vanna, r.vanna, roundings, where + " vanna");
    expect_close(g.volga, r.volga, roundings, where + " volga");
    expect_close(g.charm, r.charm, 1e-12, where + " charm");
    expect_close(g.speed, r.speed, roundings, where + " speed");
    expect_close(g.color, r.color, 1e-12, where + " color");
    expect_close(g.zomma, r.zomma, roundings, where + " zomma");
    expect_close(g.dual_delta, r.dual_delta, roundings, where + " dual delta");
    expect_close(g.dollar_gamma, r.dollar_gamma, roundings, where + " dollar gamma");
  }
}

TEST(BlackScholes, prices_options_on_futures_when_the_yield_is_the_rate) {
  for (const auto& b : golden::black76) {
    expect_close(price(single(b.K, b.cp), {b.F, b.T, b.r, b.r}, b.vol), b.value, 1e-13, "Black-76");
  }
}

TEST(BlackScholes, keeps_relative_accuracy_out_of_the_money_down_to_the_smallest_prices) {
  for (const auto& w : golden::wings) {
    // Twice d1^2 roundings of log(S / K) enter the exponent: a few thousand ulps at 1e-290.
    const double d1 = std::log(100.0 / w.K) / (w.vol * std::sqrt(w.T));
    expect_close(price(single(w.K, w.cp), {100.0, w.T, 0.0, 0.0}, w.vol), w.value,
                 (16 + 3 * d1 * d1) * epsilon,
                 "K = " + std::to_string(w.K) + " T = " + std::to_string(w.T) +
                     " vol = " + std::to_string(w.vol));
  }
}

TEST(BlackScholes, holds_put_call_parity_the_pricing_equation_and_vega_of_dollar_gamma) {
  for (const double strike : {50.0, 90.0, 100.0, 117.0, 300.0}) {
    for (const double vol : {0.05, 0.3, 1.5}) {
      const Market m{100.0, 0.7, 0.04, 0.015};
      const Price call = price_with_greeks(single(strike, 1), m, vol);
      const Price put = price_with_greeks(single(strike, -1), m, vol);
      const double forward =
          m.spot * std::exp(-m.dividend_yield * m.expiry) - strike * std::exp(-m.rate * m.expiry);
      EXPECT_NEAR(call.price - put.price, forward, 1e-13 * strike);
      EXPECT_EQ(call.gamma, put.gamma);
      expect_close(call.vega, vol * m.expiry * call.dollar_gamma, 1e-14, "vega");
      for (const Price& g : {call, put}) {
        const double residual = g.theta + 0.5 * vol * vol * g.dollar_gamma +
                                (m.rate - m.dividend_yield) * m.spot * g.delta - m.rate * g.price;
        EXPECT_NEAR(residual, 0.0, 1e-12 * strike);
      }
    }
  }
}

TEST(BlackScholes, structures_are_the_sum_of_their_options) {
  Scenario s;
  s.strike = 95.0;
  s.strike_high = 108.0;
  const Market m = market_of(s);
  const auto value = [&](Structure structure) {
    s.structure = structure;
    return price(option_book(s), m, 0.3);
  };
  expect_close(value(Structure::straddle), value(Structure::call) + value(Structure::put), 1e-15,
               "straddle");
  expect_close(value(Structure::strangle), value(Structure::put) + price(single(108.0, 1), m, 0.3),
               1e-15, "strangle");
}

TEST(BlackScholes, the_decay_that_gamma_pays_is_theta_with_its_carry_terms) {
  for (const auto& row : golden::daily_moves) {
    const Price g = price_with_greeks(single(row.K, 1), {row.S, row.T, row.r, 0.0}, row.vol);
    expect_close(g.theta, row.theta, 1e-13, "theta");
    expect_close(g.theta + row.r * row.S * g.delta - row.r * g.price, row.decay, 1e-12, "decay");
    expect_close(-0.5 * row.vol * row.vol * g.dollar_gamma, row.decay, 1e-13, "decay by gamma");
    expect_close(row.vol * std::sqrt(1.0 / 252), row.move, 1e-13, "move");
  }
}

}  // namespace
}  // namespace gammadrag::test
