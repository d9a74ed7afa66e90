#include "gammadrag/net_variance.h"

#include <numbers>

#include "core/support.h"
#include "gammadrag/closed_forms.h"
#include "gammadrag/drag.h"
#include "gammadrag/fields.h"
#include "golden/closed_forms.h"
#include "golden/simulated.h"

namespace gammadrag::test {
namespace {

// Hedging with what is realized, where edge is 25 % against 20 %; rebalancing alone costs.
Scenario sharpe_case(double hedge_count) {
  Scenario s;
  s.expiry = 0.25;
  s.hedge_interval = 0.25 / hedge_count;
  s.realized_vol = 0.25;
  s.hedge_vol = SameAs::realized_vol;
  s.set_up = SetUp::none;
  s.unwind = Unwind::none;
  return s;
}

Dynamics fair(double spot, double expiry, double rate, double yield, double hedge_vol,
              double realized_vol, int count = 63) {
  return {spot, expiry, rate, yield, rate - yield, realized_vol, hedge_vol, count};
}

TEST(NetVariance, moments_agree_with_the_reference_values) {
  constexpr double reference = 1e-9;  // what the quadrature they were made by leaves
  for (const auto& row : golden::gamma_moments) {
    const OptionBook book = row.strikes > 1.0
                                ? OptionBook{{Leg{row.K1, 0, 1}, Leg{row.K2, 1, 0}}, 2}
                                : single(row.K1, 1);
    const GammaMoments m =
        gamma_moments(book, fair(row.S, row.T, row.r, row.q, row.hedge_vol, row.realized_vol));
    const std::string where = std::to_string(row.K1) + " " + std::to_string(row.realized_vol);
    expect_close(m.mean, row.mean, reference, "mean " + where);
    expect_close(m.variance, row.variance, reference, "variance " + where);
    expect_close(m.square, row.square, reference, "square " + where);
    expect_close(m.curved_square, row.curved_square, reference, "curved square " + where);
  }
}

TEST(NetVariance, moments_agree_with_those_of_many_digits) {
  for (const auto& row : golden::gamma_squares) {
    const GammaMoments m =
        gamma_moments(single(row.K, 1), fair(row.S, row.T, 0, 0, row.vol, row.vol));
    expect_close(m.variance, row.variance, 1e-11, "variance");  // known to 12 digits
    expect_close(m.square, row.square, 1e-13, "square");
  }
}

TEST(NetVariance, cost_varies_with_moneyness_alone) {
  constexpr double doubles = 1e-8;  // of the reference
  for (const auto& row : golden::cost_variations) {
    const OptionBook book = single(100 * std::exp(0.1 * row.deviations), 1);
    const GammaMoments m = gamma_moments(book, fair(100, 0.25, 0, 0, 0.2, 0.2));
    expect_close(m.mean, row.mean, doubles, "mean");
    expect_close(m.variance, row.variance, doubles, "variance");
    expect_close(*cost_variation(m), row.variation, doubles, "variation");
  }
  // Where d2 is zero: the root of pi - 3, by hand from Mehler's kernel.
  const double strike = 100 * std::exp(-0.5 * 0.2 * 0.2 * 0.25);
  const GammaMoments m = gamma_moments(single(strike, 1), fair(100, 0.25, 0, 0, 0.2, 0.2));
  expect_close(*cost_variation(m), std::sqrt(std::numbers::pi - 3.0), 1e-12, "d2 = 0");
}

TEST(NetVariance, moments_of_one_strike_split_in_two_are_those_of_one) {
  for (const double realized_vol : {0.2, 0.3}) {
    const Dynamics d = fair(100, 0.25, 0.02, 0.01, 0.2, realized_vol);
    const GammaMoments one = gamma_moments({{Leg{103, 1, 1}}, 1}, d);
    const GammaMoments split = gamma_moments({{Leg{103, 0, 1}, Leg{103, 1, 0}}, 2}, d);
    const GammaMoments near =
        gamma_moments({{Leg{103, 0, 1}, Leg{std::nextafter(103., 104.), 1, 0}}, 2}, d);
    for (const GammaMoments& two : {split, near}) {
      expect_close(two.mean, one.mean, 1e-12, "mean");
      expect_close(two.variance, one.variance, 1e-9, "variance");
      expect_close(two.square, one.square, 1e-9, "square");
      expect_close(two.curved_square, one.curved_square, 1e-9, "curved square");
    }
  }
}

TEST(NetVariance, moments_pass_smoothly_through_equal_vols) {
  const GammaMoments equal = gamma_moments(single(108, 1), fair(100, 1, 0, 0, 0.2, 0.2));
  const GammaMoments near = gamma_moments(single(108, 1), fair(100, 1, 0, 0, 0.2, 0.2 + 1e-9));
  constexpr double slope = 1e-7;  // a change of 1e-9 in a vol of 0.2, a few times over
  expect_close(near.variance, equal.variance, slope, "variance");
  expect_close(near.square, equal.square, slope, "square");
  expect_close(near.curved_square, equal.curved_square, slope, "curved square");
}

TEST(NetVariance, agrees_with_simulation) {
  for (const auto& row : golden::net_std_devs) {
    Scenario s;
    s.spot = row.S;
    s.strike = row.K;
    s.expiry = row.T;
    s.rate = row.r;
    s.dividend_yield = row.q;
    s.hedge_interval = row.T / row.N;
    s.implied_vol = row.implied_vol;
    s.hedge_vol = row.hedge_vol;
    s.half_spread = row.k;
    // Four standard errors of the simulation, and what the expansion leaves.
    const double sampling = 4.0 * row.gross_error / row.gross;
    const double expansion = row.k > 0.005 ? 0.01 : 0.005;
    for (const Side side : {Side::long_gamma, Side::short_gamma}) {
      s.side = side;
      const auto variance = net_variance(opened(s), row.realized_vol);
      ASSERT_TRUE(variance);
      const double simulated = side == Side::long_gamma ? row.net_long : row.net_short;
      const std::string where = std::to_string(row.K) + " " + std::to_string(row.N);
      expect_close(std::sqrt(variance->gross), row.gross, sampling, "gross " + where);
      // Set against what costs did to the same paths, little is left of sampling; more where cost
      // outweighs the rest.
      expect_close(std::sqrt(variance->net / variance->gross), simulated / row.gross, expansion,
                   "net " + where);
    }
  }
}

TEST(NetVariance, covariance_of_cost_and_profit_agrees_with_simulation) {
  for (const auto& row : golden::cost_covariances) {
    const int count = static_cast<int>(row.N);
    const Dynamics d = fair(row.S, row.T, 0, 0, row.hedge_vol, row.realized_vol, count);
    const CostVariance cost = cost_variance(gamma_moments(single(row.K, 1), d), d, row.k);
    const std::string where = std::to_string(row.N) + " " + std::to_string(row.realized_vol);
    // Four standard errors, and one over the root of the number of hedges: the next order.
    EXPECT_NEAR(cost.covariance, row.covariance,
                4 * row.std_error + 0.3 * std::abs(row.covariance) / std::sqrt(row.N))
        << where;
    expect_close(cost.variance, row.cost_variance, 0.5 / std::sqrt(row.N), where);
  }
}

TEST(NetVariance, the_formulas_sharpe_ratio_is_highest_at_424_hedges) {
  const OptionBook book = single(100, 1);
  const Market market{100, 0.25, 0, 0};
  const Dynamics now = fair(100, 0.25, 0, 0, 0.25, 0.25);
  const GammaMoments moments = gamma_moments(book, now);
  const double slope = vega(book, market, 0.25);
  const double edge = price(book, market, 0.25) - price(book, market, 0.2);
  const auto ratio = [&](int count) {
    Dynamics d = now;
    d.count = count;
    const CostVariance cost = cost_variance(moments, d, 0.0005);
    const double gross = std::pow(corrected_derman_kamal_std_dev(slope, 0.25, count), 2);
    const auto variance = net_variance(gross, cost, Side::long_gamma);
    return sharpe_ratio(edge - cost_vol(0.0005, 0.25 / count) * slope, variance->net);
  };
  for (const auto& row : golden::sharpe_formulas) {
    // Their curved square is 0.4 % smaller, and they leave out the cost's own small moves.
    expect_close(ratio(static_cast<int>(row.N)), row.mean / row.std_dev, 1e-3,
                 std::to_string(row.N));
  }
  int best = 50;
  for (int count = 50; count < 1500; ++count) {
    if (ratio(count) > ratio(best)) best = count;
  }
  EXPECT_NEAR(best, 424, 2);  // the reference looked at every second
}

TEST(NetVariance, the_exact_sharpe_ratio_agrees_with_simulation_and_is_highest_near_424_hedges) {
  constexpr double simulated = 0.015;  // its sampling, and the expansion's next order
  const auto moments =
      gamma_moments(single(100, 1), dynamics_of(opened(sharpe_case(63)).scenario, 0.25));
  const auto ratio = [&](double count) {
    const Position p = opened(sharpe_case(count));
    return sharpe_ratio(outlook(p, 0.25).net_pnl, net_variance(p, 0.25, moments)->net);
  };
  for (const auto& row : golden::sharpe_simulations) {
    expect_close(ratio(row.N), row.mean / row.std_dev, simulated, std::to_string(row.N));
  }
  double best = 100;
  for (double count = 100; count < 1200; count += 4) {
    if (ratio(count) > ratio(best)) best = count;
  }
  EXPECT_NEAR(best, 424, 8);
  EXPECT_GT(ratio(best), 1.2 * ratio(golden::half_edges[0].hedge_count));
}

TEST(NetVariance, costs_steady_the_holder_and_unsettle_the_writer_at_few_hedges) {
  Scenario s = case_a();
  const NetVariance held = *net_variance(opened(s), 0.2);
  s.side = Side::short_gamma;
  const NetVariance written = *net_variance(opened(s), 0.2);
  EXPECT_LT(held.net, held.gross);
  EXPECT_GT(written.net, written.gross);
  EXPECT_EQ(held.covariance, -written.covariance);
}

TEST(NetVariance, is_the_gross_variance_where_trading_is_free_or_nothing_is_rebalanced) {
  Scenario s = case_a();
  s.half_spread = 0.0;
  const NetVariance free = *net_variance(opened(s), 0.25);
  EXPECT_EQ(free.net, free.gross);
  s.half_spread = 0.01;
  s.hedge_interval = s.expiry;
  const NetVariance once = *net_variance(opened(s), 0.25);
  EXPECT_EQ(once.net, once.gross);
}

TEST(NetVariance, scales_with_the_square_of_the_position) {
  Scenario s = case_a();
  const NetVariance one = *net_variance(opened(s), 0.25);
  s.quantity = 30;
  s.multiplier = 100;
  const NetVariance many = *net_variance(opened(s), 0.25);
  expect_close(many.net, 9e6 * one.net, 1e-14, "net");
  expect_close(many.covariance, 9e6 * one.covariance, 1e-14, "covariance");
}

TEST(NetVariance, every_answer_within_the_bounds_is_a_number_or_absent) {
  const auto check = [](const Scenario& s, double realized_vol) {
    const Position p = opened(s);
    const GammaMoments m = gamma_moments(p.book, dynamics_of(s, realized_vol));
    for (const double moment : {m.mean, m.variance, m.square, m.curved_square}) {
      EXPECT_TRUE(std::isfinite(moment)) << s.strike << " " << s.expiry << " " << realized_vol;
    }
    const auto variance = net_variance(p, realized_vol, m);
    EXPECT_TRUE(!variance || (std::isfinite(variance->net) && variance->net > 0.0));
    const auto variation = cost_variation(m);
    EXPECT_TRUE(!variation || std::isfinite(*variation));
  };
  Scenario s;
  s.half_spread = 0.5;
  s.strike_high = 1e12;
  for (const double expiry : {1e-5, 0.25, 50.0}) {
    for (const double strike : {1e-6, 99.0, 1e12}) {
      for (const double hedge_vol : {0.001, 0.2, 10.0}) {
        for (const double realized_vol : {0.001, 0.2, 10.0}) {
          for (const Structure structure : {Structure::call, Structure::strangle}) {
            s.structure = structure;
            s.expiry = expiry;
            s.hedge_interval = expiry / 5;
            s.strike = strike;
            s.hedge_vol = hedge_vol;
            s.rate = expiry > 1.0 ? -0.5 : 1.0;
            check(s, realized_vol);
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace gammadrag::test
