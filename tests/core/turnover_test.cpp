#include "gammadrag/turnover.h"

#include "core/support.h"
#include "gammadrag/normal.h"
#include "gammadrag/turnover_kernel.h"
#include "golden/extra.h"
#include "golden/golden.h"

namespace gammadrag::test {
namespace {

Angle angle(double theta) { return {std::sin(theta), std::cos(theta)}; }

HedgeSum every_date(int count) {
  HedgeSum sum;
  for (int i = 1; i < count; ++i) sum.nodes.push_back({static_cast<double>(i), 1.0});
  return sum;
}

TEST(TurnoverKernel, agrees_with_the_reference_values) {
  for (const auto& row : golden::turnover_kernels) {
    EXPECT_NEAR(turnover_kernel(row.h, row.g, angle(row.theta)), row.value, 1e-16) << row.h;
  }
}

TEST(TurnoverKernel, keeps_relative_accuracy_over_angles_gaps_and_tails) {
  for (const auto& row : golden::kernel_grid) {
    // Rounding of h, g and theta, amplified by the tail's steepness, and of the gap h - g.
    const double gap = std::abs(row.h - row.g);
    const double tail = 1.0 + row.h * row.h;
    const double gap_rounding = gap > 0 ? (1.0 + std::abs(row.h)) / std::max(gap, row.theta) : 0.0;
    expect_close(
        turnover_kernel(row.h, row.g, angle(row.theta)), row.value,
        8 * epsilon * (tail + gap_rounding),
        std::to_string(row.h) + " " + std::to_string(row.g) + " " + std::to_string(row.theta));
  }
}

TEST(TurnoverKernel, is_even_symmetric_and_vanishes_without_movement) {
  EXPECT_EQ(turnover_kernel(0.3, 0.3, {0.0, 1.0}), 0.0);
  for (const double theta : {0.01, 0.4, 1.2}) {
    const double value = turnover_kernel(0.7, 0.5, angle(theta));
    expect_close(turnover_kernel(0.5, 0.7, angle(theta)), value, 4 * epsilon, "exchange");
    expect_close(turnover_kernel(-0.7, -0.5, angle(theta)), value, 4 * epsilon, "mirror");
  }
  expect_close(turnover_kernel(0.7, 0.5, {1.0, 0.0}),
               normal_cdf(0.7) + normal_cdf(0.5) - 2 * normal_cdf(0.7) * normal_cdf(0.5),
               8 * epsilon, "independence");
}

TEST(Turnover, agrees_with_the_exact_whole_life_costs) {
  for (const auto& row : golden::exact_costs) {
    const double drift = std::isnan(row.mu) ? row.r - row.q : row.mu;
    const int count = static_cast<int>(row.N);
    const Turnover t = expected_turnover(
        single(row.K, row.cp), {row.S, row.T, row.r, row.q, drift, row.sigma_r, row.sigma_h, count},
        hedge_sum(count));
    constexpr double accuracy = 1e-13;  // asked: 1e-12
    expect_close(row.k * t.set_up, row.initial, accuracy, row.name);
    expect_close(row.k * t.rebalancing, row.rebalance, accuracy, row.name);
    expect_close(row.k * t.unwind_cash, row.final_cash, accuracy, row.name);
    expect_close(row.k * t.unwind_physical, row.final_physical, accuracy, row.name);
  }
}

TEST(Turnover, few_nodes_give_the_sum_over_every_date) {
  for (const double realized_vol : {0.02, 0.1, 0.2, 0.23, 0.9, 4.0}) {
    for (const double drift : {0.02, -0.5}) {
      for (const int count : {2, 17, 40, 252, 3000, 100000}) {
        const Dynamics d{100, 0.5, 0.03, 0.01, drift, realized_vol, 0.2, count};
        const OptionBook book = single(108, 1);
        const double quick = expected_turnover(book, d, hedge_sum(count)).rebalancing;
        const double slow = expected_turnover(book, d, every_date(count)).rebalancing;
        // A million terms summed one by one round by 1e-13 themselves.
        expect_close(quick, slow, 1e-12,
                     std::to_string(count) + " at " + std::to_string(realized_vol));
      }
    }
  }
}

TEST(Turnover, the_thrifty_sum_is_close_enough_for_two_strikes) {
  for (const double realized_vol : {0.1, 0.2, 0.35}) {
    for (const int count : {10, 63, 252, 3000, 100000}) {
      const Dynamics d{100, 0.5, 0.03, 0.01, 0.02, realized_vol, 0.2, count};
      const double full = expected_turnover(single(108, 1), d, hedge_sum(count)).rebalancing;
      const double thrifty =
          expected_turnover(single(108, 1), d, hedge_sum(count, SumDetail::thrifty)).rebalancing;
      expect_close(thrifty, full, 1e-9, std::to_string(count));
    }
  }
  EXPECT_LT(hedge_sum(252, SumDetail::thrifty).nodes.size(), 60u);
}

TEST(Turnover, a_million_hedges_cost_a_few_hundred_nodes) {
  EXPECT_LE(hedge_sum(1000000).nodes.size(), 400u);
  EXPECT_TRUE(hedge_sum(1).nodes.empty());
  EXPECT_EQ(hedge_sum(2).nodes.size(), 1u);
}

TEST(Turnover, two_equal_strikes_are_a_straddle) {
  const OptionBook straddle{{Leg{103, 1, 1}}, 1};
  const OptionBook split{{Leg{103, 0, 1}, Leg{103, 1, 0}}, 2};
  for (const int count : {1, 2, 3, 10, 63, 400}) {
    for (const double realized_vol : {0.1, 0.2, 0.45}) {
      const Dynamics d{100, 0.25, 0.03, 0.01, 0.06, realized_vol, 0.2, count};
      const Turnover one = expected_turnover(straddle, d, hedge_sum(count));
      const Turnover two = expected_turnover(split, d, hedge_sum(count));
      const std::string where = std::to_string(count) + " at " + std::to_string(realized_vol);
      constexpr double accuracy = 1e-10;  // of the quadrature over levels
      expect_close(two.set_up, one.set_up, accuracy, where + " set-up");
      expect_close(two.rebalancing, one.rebalancing, accuracy, where + " rebalancing");
      expect_close(two.unwind_cash, one.unwind_cash, accuracy, where + " cash");
      expect_close(two.unwind_physical, one.unwind_physical, accuracy, where + " physical");
    }
  }
}

TEST(Turnover, of_a_strangle_agrees_with_brute_force) {
  for (const auto& row : golden::strangles) {
    const int count = static_cast<int>(row.N);
    const OptionBook book{{Leg{row.K1, 0, 1}, Leg{row.K2, 1, 0}}, 2};
    const Turnover t = expected_turnover(
        book, {row.S, row.T, 0, 0, 0, row.realized_vol, row.hedge_vol, count}, hedge_sum(count));
    const std::string where = std::to_string(count);
    constexpr double brute_force = 2e-9;  // of the nested quadrature that made the values
    expect_close(t.rebalancing, row.S * row.rebalancing, brute_force, where + " rebalancing");
    expect_close(t.unwind_cash, row.S * row.cash, brute_force, where + " cash");
    expect_close(t.unwind_physical, row.S * row.physical, brute_force, where + " physical");
  }
}

TEST(Turnover, a_strangle_far_apart_is_its_options_one_by_one) {
  // Where one strike's delta moves, the other's stands still.
  const Dynamics d{100, 0.02, 0, 0, 0, 0.2, 0.2, 20};
  const OptionBook strangle{{Leg{97, 0, 1}, Leg{103.5, 1, 0}}, 2};
  const OptionBook wide{{Leg{70, 0, 1}, Leg{103.5, 1, 0}}, 2};
  const double call = expected_turnover(single(103.5, 1), d, hedge_sum(20)).rebalancing;
  const double put = expected_turnover(single(97, -1), d, hedge_sum(20)).rebalancing;
  expect_close(expected_turnover(wide, d, hedge_sum(20)).rebalancing, call, 1e-9, "far put");
  EXPECT_LE(expected_turnover(strangle, d, hedge_sum(20)).rebalancing, call + put);
}

TEST(Turnover, closed_form_for_short_intervals_is_its_limit) {
  // kappa vega over the exact rebalancing is 1 + (1 - (ln N + c) / 8) / N: one date fewer than
  // intervals, and the delta's own decay near expiry.
  const double vega_per_kappa = vega(single(100, 1), {100, 0.25, 0, 0}, 0.2);
  const auto scaled_gap = [&](int count) {
    const Dynamics d{100, 0.25, 0, 0, 0, 0.2, 0.2, count};
    const double closed = std::sqrt(2.0 / (M_PI * d.expiry / count)) * vega_per_kappa;
    return count *
           (closed / expected_turnover(single(100, 1), d, hedge_sum(count)).rebalancing - 1);
  };
  EXPECT_NEAR(scaled_gap(10000) - scaled_gap(1000000), std::log(100.0) / 8, 1e-3);
  EXPECT_NEAR(scaled_gap(1000) - scaled_gap(10000), std::log(10.0) / 8, 1e-2);
}

}  // namespace
}  // namespace gammadrag::test
