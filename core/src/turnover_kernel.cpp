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
  const double beyond = density * mills_ratio(offset);
  const double moment_1 = 2.0 * density + offset * (1.0 - 2.0 * beyond);
  double moment = moment_1;  // E |Q + offset|^(2j+1)
  double next_moment = (offset2 + 3.0) * moment_1 - 2.0 * density;
  double even = 1.0;           // He_2j(x)
  double odd = x;              // He_2j+1(x)
  double power = 2.0 * slope;  // 2 slope^(2j+1) / (2j+1)!
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

// d turnover / d slope at slope t, times pi / 2.
double rate_at(double h, double g, double t) {
  const double secant2 = 1.0 + t * t;
  const double gap = (h - g) * secant2 / t;
  return std::exp(-0.125 * gap * gap - 0.5 * h * g * secant2) / secant2;
}

// From theta = 0, where A = B: |Phi(h) - Phi(g)| plus the integral of the rate up to the slope.
double from_zero(double h, double g, double slope) {
  static const QuadratureRule rule = gauss_legendre(24);
  const auto rate = [&](double t) { return rate_at(h, g, t); };
  // Below |h - g| / 18 the rate is under exp(-40) of its size; above, one panel an octave keeps up
  // with its essential singularity at zero.
  const double start = std::min(std::abs(h - g) / 18.0, slope);
  double sum = 0.0;
  if (start < 1e-12) {
    sum = integrate(rule, 0.0, slope, rate);
  } else {
    for (double from = start; from < slope; from *= 2.0) {
      sum += integrate(rule, from, std::min(2.0 * from, slope), rate);
    }
  }
  return std::abs(normal_cdf_difference(h, g)) + 2.0 / std::numbers::pi * sum;
}

// What Phi2 exceeds Phi(h) Phi(g) by: the rate from the slope up to theta = pi / 2, where A and B
// are independent. Nothing is singular on the way.
double dependence(double h, double g, double slope) {
  static const QuadratureRule rule = gauss_legendre(16);
  return integrate(rule, slope, 1.0, [&](double t) { return rate_at(h, g, t); }) / std::numbers::pi;
}

// Slopes above this are nearer to independence than to identity.
constexpr double wide_slope = 0.36;

double slope_of(Angle theta) { return theta.sine / (1.0 + theta.cosine); }

}  // namespace

double turnover_kernel(double h, double g, Angle theta) {
  if (theta.sine == 0.0) return std::abs(normal_cdf_difference(h, g));
  const double slope = slope_of(theta);
  if (const auto value = by_series(h, g, slope)) return *value;
  if (slope <= wide_slope) return from_zero(h, g, slope);
  return normal_cdf(h) * normal_cdf(-g) + normal_cdf(-h) * normal_cdf(g) -
         2.0 * dependence(h, g, slope);
}

double bivariate_normal_cdf(double h, double g, Angle theta) {
  const double slope = slope_of(theta);
  if (slope > wide_slope) return normal_cdf(h) * normal_cdf(g) + dependence(h, g, slope);
  return 0.5 * (normal_cdf(h) + normal_cdf(g) - turnover_kernel(h, g, theta));
}

}  // namespace gammadrag
