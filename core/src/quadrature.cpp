#include "gammadrag/quadrature.h"

#include <Eigen/Eigenvalues>
#include <cmath>

namespace gammadrag {
namespace {

// The Gauss rule of a symmetric measure from its recurrence coefficients beta_1, beta_2, ...
QuadratureRule from_recurrence(double mass, const Eigen::VectorXd& beta) {
  const Eigen::Index points = beta.size() + 1;
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
  solver.computeFromTridiagonal(Eigen::VectorXd::Zero(points), beta.cwiseSqrt());
  return {solver.eigenvalues().array(),
          mass * solver.eigenvectors().row(0).transpose().array().square()};
}

}  // namespace

QuadratureRule gauss_legendre(int points) {
  Eigen::VectorXd beta(points - 1);
  for (int k = 1; k < points; ++k) beta[k - 1] = k * k / (4.0 * k * k - 1.0);
  return from_recurrence(2.0, beta);
}

QuadratureRule gauss_sum(int terms, int points) {
  const double n = terms;
  Eigen::VectorXd beta(points - 1);
  for (int k = 1; k < points; ++k) {
    beta[k - 1] = k * k * (n - k) * (n + k) / (4.0 * (4.0 * k * k - 1.0));
  }
  QuadratureRule rule = from_recurrence(n, beta);
  rule.nodes += 0.5 * (n - 1.0);
  return rule;
}

}  // namespace gammadrag
