#include "gammadrag/normal.h"

#include "core/support.h"
#include "golden/extra.h"

namespace gammadrag::test {
namespace {

// A few roundings of double arithmetic.
constexpr double few_ulps = 6 * epsilon;

TEST(Normal, keeps_relative_accuracy_far_into_the_tail) {
  for (const auto& row : golden::normal_tails) {
    const std::string where = "z = " + std::to_string(row.z);
    expect_close(normal_pdf(row.z), row.density, few_ulps, where);
    expect_close(normal_cdf(-row.z), row.tail, few_ulps, where);
    expect_close(mills_ratio(row.z), row.mills, few_ulps, where);
    expect_close(mills_slope(-row.z), row.slope, few_ulps, where);
  }
}

TEST(Normal, distribution_is_symmetric_and_monotone) {
  double before = 0.0;
  for (double x = -38.0; x <= 9.0; x += 0.01) {
    const double value = normal_cdf(x);
    EXPECT_GE(value, before) << x;
    EXPECT_NEAR(value + normal_cdf(-x), 1.0, 2 * epsilon) << x;
    before = value;
  }
}

TEST(Normal, slope_of_the_mills_ratio_is_its_derivative) {
  constexpr double h = 1e-5;
  for (double u = -6.0; u <= 1.0; u += 0.1) {
    const auto y = [](double at) { return normal_cdf(at) / normal_pdf(at); };
    // Central differences: h^2 times a third derivative of order one.
    expect_close(mills_slope(u), (y(u + h) - y(u - h)) / (2 * h), 1e-7, std::to_string(u));
  }
}

TEST(Normal, difference_of_distributions_does_not_cancel_on_either_side) {
  const double left = normal_cdf_difference(-8.0, -8.5);
  EXPECT_EQ(left, normal_cdf_difference(8.5, 8.0));
  EXPECT_GT(left, 0.0);
  EXPECT_EQ(normal_cdf_difference(-8.5, -8.0), -left);
}

}  // namespace
}  // namespace gammadrag::test
