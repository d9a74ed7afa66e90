#include "gammadrag/variance.h"

#include "core/support.h"
#include "golden/golden.h"

namespace gammadrag::test {
namespace {

double variance_of(const OptionBook& book, int count, double hedge_vol, double realized_vol) {
  return *pnl_variance(book, {100, 0.25, 0.02, 0.01, 0.01, realized_vol, hedge_vol, count},
                       hedge_sum(count));
}

TEST(Variance, agrees_with_the_reference_values) {
  for (const auto& row : golden::variances) {
    const int count = static_cast<int>(row.N);
    for (const double cp : {1.0, -1.0}) {
      const double value = *pnl_variance(
          single(row.K, cp),
          {row.S, row.T, row.r, row.q, row.r - row.q, row.sigma_r, row.sigma_h, count},
          hedge_sum(count));
      expect_close(value, row.variance, 1e-10, std::to_string(count));  // asked: 1e-9
    }
  }
}

TEST(Variance, few_nodes_give_the_sum_over_every_date) {
  for (const int count : {40, 252, 2000}) {
    HedgeSum every_date;
    for (int i = 1; i < count; ++i) every_date.nodes.push_back({static_cast<double>(i), 1.0});
    for (const double realized_vol : {0.15, 0.2, 0.5}) {
      const Dynamics d{100, 0.25, 0.02, 0.01, 0.01, realized_vol, 0.2, count};
      expect_close(*pnl_variance(single(104, 1), d, hedge_sum(count)),
                   *pnl_variance(single(104, 1), d, every_date), 1e-9, std::to_string(count));
    }
  }
}

TEST(Variance, falls_as_one_over_the_number_of_hedges_even_at_a_million) {
  const OptionBook book = single(100, 1);
  const double thousand = 1e3 * variance_of(book, 1000, 0.2, 0.2);
  const double million = 1e6 * variance_of(book, 1000000, 0.2, 0.2);
  // Derman-Kamal less 0.354 / sqrt(N): 1.1 % at a thousand.
  EXPECT_NEAR(thousand / million, 1.0 - 0.354 / std::sqrt(1000.0), 1e-3);
}

TEST(Variance, keeps_its_digits_in_the_wings_or_is_absent) {
  // A put one day from expiry at 0.5745 of the spot, from the 50-digit library.
  const Dynamics d{1.0, 1.0 / 365, 0, 0, 0, 1.2, 1.56, 5};
  const auto wing = pnl_variance(single(0.5745, -1), d, hedge_sum(5));
  ASSERT_TRUE(wing);
  expect_close(std::sqrt(*wing), 5.7129279810356588866e-12, 1e-9, "wing");
  const Dynamics still{1.0, 1.0 / 365, 0, 0, 0, 0.05, 0.05, 5};
  EXPECT_FALSE(pnl_variance(single(0.5, -1), still, hedge_sum(5)));
}

TEST(Variance, of_a_straddle_is_four_times_that_of_its_call) {
  const OptionBook straddle{{Leg{103, 1, 1}}, 1};
  const OptionBook split{{Leg{103, 0, 1}, Leg{103, 1, 0}}, 2};
  for (const int count : {1, 7, 63}) {
    const double call = variance_of(single(103, 1), count, 0.2, 0.3);
    expect_close(variance_of(straddle, count, 0.2, 0.3), 4 * call, 1e-12, "straddle");
    expect_close(variance_of(split, count, 0.2, 0.3), 4 * call, 1e-12, "equal strikes");
  }
}

TEST(Variance, of_a_strangle_lies_within_what_its_options_allow) {
  const OptionBook strangle{{Leg{95, 0, 1}, Leg{106, 1, 0}}, 2};
  const double put = variance_of(single(95, -1), 63, 0.2, 0.2);
  const double call = variance_of(single(106, 1), 63, 0.2, 0.2);
  const double both = variance_of(strangle, 63, 0.2, 0.2);
  EXPECT_GT(both, 0.0);
  EXPECT_LT(std::sqrt(both), std::sqrt(put) + std::sqrt(call));
  EXPECT_GT(std::sqrt(both), std::abs(std::sqrt(put) - std::sqrt(call)));
}

}  // namespace
}  // namespace gammadrag::test
