#include "gammadrag/normal.h"

#include <cmath>
#include <cstddef>

#include "mills_table.h"

namespace gammadrag {
namespace {

constexpr double one_over_sqrt_two_pi = 0.39894228040143267794;
constexpr double sqrt_two_pi = 2.50662827463100050242;

// Four interleaved Horner chains in t^4, so that no step waits for the one before it.
template <std::size_t count>
double polynomial(const double (&powers)[count], double t) {
  const double t2 = t * t;
  const double t4 = t2 * t2;
  double sums[4] = {};
  for (std::size_t i = (count + 3) / 4; i-- > 0;) {
    for (std::size_t j = 0; j < 4; ++j) {
      sums[j] = sums[j] * t4 + (4 * i + j < count ? powers[4 * i + j] : 0.0);
    }
  }
  return (sums[0] + t2 * sums[2]) + t * (sums[1] + t2 * sums[3]);
}

double mapped(double z) { return (z - 4.0) / (z + 4.0); }

// exp(-x^2 / 2): the rounding of x^2 alone would cost x^2 / 2 ulps, so the square is split in an
// exact part and a remainder small enough for three terms of the series.
double half_square_exp(double x) {
  const double high = static_cast<double>(static_cast<float>(x));
  const double rest = 0.5 * (x - high) * (x + high);
  return std::exp(-0.5 * high * high) * (1.0 - rest * (1.0 - rest * (0.5 - rest / 6.0)));
}

}  // namespace

double normal_pdf(double x) {
  if (std::abs(x) > 39.0) return 0.0;
  return one_over_sqrt_two_pi * half_square_exp(x);
}

double mills_ratio(double z) { return polynomial(table::mills, mapped(z)) / (1.0 + z); }

double normal_cdf(double x) {
  const double z = std::abs(x);
  const double tail = normal_pdf(z) * mills_ratio(z);
  return x < 0.0 ? tail : 1.0 - tail;
}

double mills_slope(double u) {
  const double z = std::abs(u);
  const double slope = polynomial(table::mills_slope, mapped(z)) / ((1.0 + z) * (1.0 + z));
  return u <= 0.0 ? slope : slope + u * sqrt_two_pi / half_square_exp(u);
}

double normal_cdf_difference(double x, double y) {
  return x + y > 0.0 ? normal_cdf(-y) - normal_cdf(-x) : normal_cdf(x) - normal_cdf(y);
}

}  // namespace gammadrag
