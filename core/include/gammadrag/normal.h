// normal.h: the standard normal distribution, right in relative terms far into its tails.
// Symbols   phi density, Phi distribution, R(z) = (1 - Phi(z)) / phi(z) Mills ratio, Y(x) = R(-x).
// Refuses   nothing: finite arguments are trusted.
// Accuracy  measured against 50 digits: density and distribution within 4 eps relative for
//           |x| <= 37; Mills ratio and its slope within 3 eps.
// Cost      about 10 ns each: one exp, one polynomial.
// Source    [NIST-DLMF 7.8]; polynomials by tests/reference/fit_mills.py
#pragma once

namespace gammadrag {

double normal_pdf(double x);
double normal_cdf(double x);

// R(z) for z >= 0.
double mills_ratio(double z);

// dY/du = 1 + u Y(u) for any u: positive, and without the cancellation that formula has.
double mills_slope(double u);

// Phi(x) - Phi(y) without cancellation between values near one.
double normal_cdf_difference(double x, double y);

}  // namespace gammadrag
