#include "gammadrag/quadrature.h"

#include "core/support.h"

namespace gammadrag::test {
namespace {

TEST(Quadrature, gauss_legendre_is_exact_for_polynomials) {
  for (const int points : {1, 2, 5, 12, 24}) {
    const QuadratureRule rule = gauss_legendre(points);
    for (int power = 0; power < 2 * points; ++power) {
      const double sum = integrate(rule, 0.0, 1.0, [&](double x) { return std::pow(x, power); });
      EXPECT_NEAR(sum, 1.0 / (power + 1), 20 * epsilon) << points << " points, power " << power;
    }
  }
}

TEST(Quadrature, gauss_sum_is_exact_for_sums_of_polynomials) {
  for (const int terms : {10, 17, 64, 1000, 123457}) {
    const QuadratureRule rule = gauss_sum(terms, 10);
    for (int power = 0; power < 20; ++power) {
      double expected = 0.0;
      for (int i = 0; i < terms; ++i) expected += std::pow((i + 0.5) / terms, power);
      const double sum = (rule.weights * ((rule.nodes + 0.5) / terms).pow(power)).sum();
      // A long plain sum carries a rounding a term, at random.
      expect_close(sum, expected, 40 * epsilon + epsilon * std::sqrt(terms),
                   std::to_string(terms) + " terms, power " + std::to_string(power));
    }
  }
}

TEST(Quadrature, of_a_measure_is_exact_for_its_polynomials) {
  // Integral of x^power (2 x^2) over [0, 1].
  QuadratureRule fine = gauss_legendre(30);
  fine.nodes = 0.5 + 0.5 * fine.nodes;
  fine.weights *= fine.nodes.square();
  const QuadratureRule rule = gauss_of_measure(fine, 6);
  for (int power = 0; power < 12; ++power) {
    EXPECT_NEAR((rule.weights * rule.nodes.pow(power)).sum(), 2.0 / (power + 3), 20 * epsilon)
        << power;
  }
}

TEST(Quadrature, gauss_sum_with_as_many_nodes_as_terms_is_the_terms) {
  const QuadratureRule rule = gauss_sum(8, 8);
  for (int i = 0; i < 8; ++i) {
    EXPECT_NEAR(rule.nodes[i], i, 1e-13);
    EXPECT_NEAR(rule.weights[i], 1.0, 1e-13);
  }
}

}  // namespace
}  // namespace gammadrag::test
