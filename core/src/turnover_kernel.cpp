#include "gammadrag/turnover_kernel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"

namespace gammadrag {
namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();

// With P, Q independent standard normals, X = P cos(theta/2) + Q sin(theta/2) and
// Y = P cos(theta/2) - Q sin(theta/2), conditioning on Q gives
//   E |Phi(A) - Phi(B)| = E_Q |Phi(x + tan(theta/2) p) - Phi(x - tan(theta/2) p)|,  p = Q - offset,
// whose Taylor series in slope = tan(theta/2) has Hermite functions of x and absolute moments of a
// shifted normal as coefficients. Its first term is the short-interval (Leland) turnover.
std::optional<double> by_series(double h, double g, double slope) {
  const double secant = std::sqrt(1.0 + slope * slope);
  const double x = 0.5 * (h + g) * secant;
  const double offset = 0.5 * std::abs(h - g) * secant / slope;
  const double slope2 = slope * slope;
  const double offset2 = offset * offset;
  // Above this the terms alternate or grow enough to cost digits.
  if (slope2 * (3.0 + x * x + offset2) > 0.3) return std::nullopt;

  const double density = normal_pdf(offset);
  const double moment_1 = 2.0 * density + offset * (1.0 - 2.0 * normal_cdf(-offset));
  double moment = moment_1;                                       // E |Q + offset|^(2j+1)
  double next_moment = (offset2 + 3.0) * moment_1 - 2.0 * density;
  double even = 1.0;                                              // He_2j(x)
  double odd = x;                                                 // He_2j+1(x)
  double power = 2.0 * slope;                                     // 2 slope^(2j+1) / (2j+1)!
  double sum = power * moment;
  for (int j = 1; j <= 14; ++j) {
    even = x * odd - (2.0 * j - 1.0) * even;
    odd = x * even - 2.0 * j * odd;
    power *= slope2 / (2.0 * j * (2.0 * j + 1.0));
    const double term = power * even * next_moment;
    sum += term;
    // He_2j alone may pass through zero, never together with its neighbour.
    if (power * next_moment * (std::abs(even) + std::abs(odd)) < 0.25 * epsilon * sum) {
      return normal_pdf(x) * sum;
    }
    const double k = 2.0 * j + 1.0;
    const double following = (offset2 + 2.0 * k + 1.0) * next_moment - k * (k - 1.0) * moment;
    moment = next_moment;
    next_moment = following;
  }
  return std::nullopt;
}

// d turnover / d angle, times pi.
double rate_at(double h, double g, double angle) {
  const double sine = std::sin(angle);
  const double gap = h - g;
  return std::exp(-(0.5 * gap * gap / (sine * sine) + h * g / (1.0 + std::cos(angle))));
}

// From theta = 0, where A = B: |Phi(h) - Phi(g)| plus the integral of the rate up to theta.
double from_zero(double h, double g, double theta) {
  static const QuadratureRule rule = gauss_legendre(24);
  const auto rate = [&](double angle) { return rate_at(h, g, angle); };
  // Below |h - g| / 9 the rate is under exp(-40) of its size; above, one panel an octave keeps up
  // with its essential singularity at zero.
  const double start = std::min(std::abs(h - g) / 9.0, theta);
  double sum = 0.0;
  if (start < 1e-12) {
    sum = integrate(rule, 0.0, theta, rate);
  } else {
    for (double from = start; from < theta; from *= 2.0) {
      sum += integrate(rule, from, std::min(2.0 * from, theta), rate);
    }
  }
  return std::abs(normal_cdf_difference(h, g)) + sum / std::numbers::pi;
}

// From theta = pi / 2, where A and B are independent, down to theta: no singularity on the way.
double from_right_angle(double h, double g, double theta) {
  static const QuadratureRule rule = gauss_legendre(20);
  const double sum = integrate(rule, theta, 0.5 * std::numbers::pi,
                               [&](double angle) { return rate_at(h, g, angle); });
  return normal_cdf(h) * normal_cdf(-g) + normal_cdf(-h) * normal_cdf(g) - sum / std::numbers::pi;
}

}  // namespace

double turnover_kernel(double h, double g, Angle theta) {
  if (theta.sine == 0.0) return std::abs(normal_cdf_difference(h, g));
  const double slope = theta.sine / (1.0 + theta.cosine);
  if (const auto value = by_series(h, g, slope)) return *value;
  const double angle = std::atan2(theta.sine, theta.cosine);
  return angle > 0.7 ? from_right_angle(h, g, angle) : from_zero(h, g, angle);
}

double bivariate_normal_cdf(double h, double g, Angle theta) {
  return 0.5 * (normal_cdf(h) + normal_cdf(g) - turnover_kernel(h, g, theta));
}

}  // namespace gammadrag
