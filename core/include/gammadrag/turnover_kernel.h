// turnover_kernel.h: how much a normal probability is expected to move between two hedges.
// Symbols   A, B jointly normal, W standard normal and independent of them; X = W - A and Y = W - B
//           standardised have correlation cos(theta); h, g are their standardised means, so that
//           E Phi(A) = Phi(h) and E Phi(B) = Phi(g).
// Refuses   nothing: finite h, g and 0 <= theta <= pi / 2 are trusted.
// Accuracy  measured: 2e-16 absolute, 1e-14 relative wherever the value is above 1e-300.
// Cost      about 60 ns where theta is small (the usual case), a few microseconds elsewhere.
// Source    derived in docs/method.md, "Turnover"; [Owen-1956] for the integral it generalises
#pragma once

namespace gammadrag {

// theta as its sine and cosine, so that neither end loses digits.
struct Angle {
  double sine;
  double cosine;
};

// E |Phi(A) - Phi(B)| = Phi(h) + Phi(g) - 2 Phi2(h, g; cos theta).
double turnover_kernel(double h, double g, Angle theta);

// Phi2(h, g; cos theta), the bivariate normal distribution for correlations of zero or more.
double bivariate_normal_cdf(double h, double g, Angle theta);

}  // namespace gammadrag
