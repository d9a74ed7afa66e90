// quadrature.h: Gauss rules, for integrals and for long sums of a smooth summand.
// Shapes    nodes, weights: n.
// Refuses   nothing: counts are trusted (n >= 1, points <= n for a sum).
// Accuracy  exact for polynomials of degree 2 n - 1, to a few eps.
// Cost      O(n^2) once, by the eigenvalues of the Jacobi matrix.
// Source    [Golub-Welsch-1969]; discrete Chebyshev recurrence [NIST-DLMF 18.22];
//           Stieltjes procedure [NIST-DLMF 3.5]
#pragma once

#include <Eigen/Core>

namespace gammadrag {

struct QuadratureRule {
  Eigen::ArrayXd nodes;
  Eigen::ArrayXd weights;
};

// Integral over [-1, 1] by `points` nodes.
QuadratureRule gauss_legendre(int points);

// Sum of f(0) + ... + f(terms - 1) by `points` nodes between 0 and terms - 1: the Gauss rule of the
// counting measure, which tends to Gauss-Legendre as `terms` grows.
QuadratureRule gauss_sum(int terms, int points);

// The Gauss rule by `points` of a measure that a finer rule stands for.
QuadratureRule gauss_of_measure(const QuadratureRule& fine, int points);

// Integral of f over [from, to] by a rule on [-1, 1].
template <class Function>
double integrate(const QuadratureRule& rule, double from, double to, Function&& f) {
  const double half = 0.5 * (to - from);
  const double centre = 0.5 * (to + from);
  double sum = 0.0;
  for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
    sum += rule.weights[i] * f(centre + half * rule.nodes[i]);
  }
  return half * sum;
}

}  // namespace gammadrag
