#include "gammadrag/quadrature.h"

#include <Eigen/Eigenvalues>
#include <cmath>

namespace gammadrag {
namespace {

// The Gauss rule of a measure from its recurrence coefficients alpha_0, ... and beta_1, ...
QuadratureRule from_recurrence(double mass, const Eigen::VectorXd& alpha,
                               const Eigen::VectorXd& beta) {
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
  solver.computeFromTridiagonal(alpha, beta.cwiseSqrt());
  return {solver.eigenvalues().array(),
          mass * solver.eigenvectors().row(0).transpose().array().square()};
}

// The same of a symmetric measure, whose alphas are zero.
QuadratureRule from_recurrence(double mass, const Eigen::VectorXd& beta) {
  return from_recurrence(mass, Eigen::VectorXd::Zero(beta.size() + 1), beta);
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

QuadratureRule gauss_of_measure(const QuadratureRule& fine, int points) {
  Eigen::VectorXd alpha(points);
  Eigen::VectorXd beta(points);
  const double mass = fine.weights.sum();
  // Orthonormal polynomials on the fine nodes, each from the two before it.
  Eigen::ArrayXd before = Eigen::ArrayXd::Zero(fine.nodes.size());
  Eigen::ArrayXd now = Eigen::ArrayXd::Constant(fine.nodes.size(), 1.0 / std::sqrt(mass));
  double norm = 0.0;
  for (int k = 0; k < points; ++k) {
    alpha[k] = (fine.weights * fine.nodes * now * now).sum();
    const Eigen::ArrayXd next = (fine.nodes - alpha[k]) * now - norm * before;
    beta[k] = (fine.weights * next * next).sum();
    norm = std::sqrt(beta[k]);
    before = now;
    now = next / norm;
  }
  return from_recurrence(mass, alpha, beta.head(points - 1));
}

}  // namespace gammadrag
