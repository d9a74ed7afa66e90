// G at t is the density, at ln K, of ln S_t plus an independent normal of variance s_h^2 (T - t),
// times K exp(-rate T). So E[G_t G_u] is a bivariate normal density: the product of two marginal ones
// times Mehler's kernel. As u runs from t to T the second variance runs linearly, which turns one of
// the two integrals over time into a mean over variances; where s_h = s that is a single value.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

#include "gammadrag/black_scholes.h"
#include "gammadrag/net_variance.h"
#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"

namespace gammadrag {
namespace {

// A date: what variance the price has gone through, and what the hedge and the price have left.
struct Moment {
  double time_weight;  // length of life it stands for
  double left;         // years
  double gone;         // s^2 t
  double hedge_left;   // s_h^2 (T - t)
  double price_left;   // s^2 (T - t)
};

// One strike's options, as what their gamma at expiry weighs.
struct Strike {
  double log_moneyness;  // of the forward
  double weight;         // options times K exp(-rate T)
};

struct Strikes {
  std::array<Strike, most_legs> strikes;
  int count;

  std::span<const Strike> held() const { return {strikes.data(), static_cast<std::size_t>(count)}; }
};

Strikes strikes_of(const OptionBook& book, const Dynamics& d) {
  Strikes result{{}, book.count};
  const double carry = (d.rate - d.dividend_yield) * d.expiry;
  for (int j = 0; j < book.count; ++j) {
    const Leg& leg = book.legs[j];
    result.strikes[j] = {log_moneyness(d.spot, leg.strike) + carry,
                         (leg.calls + leg.puts) * leg.strike * std::exp(-d.rate * d.expiry)};
  }
  return result;
}

// d2 of a strike whose log price at expiry has that variance.
double d2_at(const Strike& strike, double variance) {
  const double width = std::sqrt(variance);
  return strike.log_moneyness / width - 0.5 * width;
}

// Nodes of a mean over variances from s_h^2 to s^2, as multiples of the first; weights sum to one.
struct VarianceNode {
  double ratio;
  double weight;
};

// Gauss's rule in the logarithm: they may lie decades apart.
std::vector<VarianceNode> variance_nodes(const Dynamics& d) {
  const double length = 2.0 * std::log(d.realized_vol / d.hedge_vol);
  if (length == 0.0) return {{1.0, 1.0}};
  static const QuadratureRule rule = gauss_legendre(7);
  constexpr double longest = 1.0;
  const int panels = static_cast<int>(std::ceil(std::abs(length) / longest));
  const double panel = length / panels;
  std::vector<VarianceNode> nodes;
  for (int i = 0; i < panels; ++i) {
    for (Eigen::Index j = 0; j < rule.nodes.size(); ++j) {
      const double ratio = std::exp(panel * (i + 0.5 * (1.0 + rule.nodes[j])));
      nodes.push_back({ratio, 0.5 * panel * rule.weights[j] * ratio / std::expm1(length)});
    }
  }
  return nodes;
}

// The joint density of two gammas, the second with variance `second` still to come.
struct Pair {
  double joint;      // E[G G']
  double excess;     // less E[G] E[G']
  double curvature;  // second derivative of E[G G'] in the log price behind G'
};

Pair pair_at(const Moment& m, const Strike& one, const Strike& other, double second) {
  const double variance_1 = m.hedge_left + m.gone;
  const double variance_2 = second + m.gone;
  const double product = variance_1 * variance_2;
  const double a = d2_at(one, variance_1);
  const double b = d2_at(other, variance_2);
  const double correlation = m.gone / std::sqrt(product);
  const double sine2 = (m.hedge_left * variance_2 + m.gone * second) / product;
  const double sine = std::sqrt(sine2);
  const double gap = a - b;
  const double bend = correlation * a * b / (1.0 + correlation) -
                      0.5 * correlation * correlation * gap * gap / sine2;
  const double scale = one.weight * other.weight / (2.0 * std::numbers::pi * std::sqrt(product));
  const double squares = -0.5 * (a * a + b * b);
  const double joint = scale * std::exp(squares + bend) / sine;
  // Near independence the difference is taken whole; elsewhere there is nothing to lose, and an
  // exponential of the bend alone might overflow.
  const double shortfall = correlation * correlation / (1.0 + sine);  // 1 - sine
  const double excess = std::abs(bend) < 0.5
                            ? scale * std::exp(squares) * (std::expm1(bend) + shortfall) / sine
                            : joint - scale * std::exp(squares);
  const double pull = a / (1.0 + correlation) - gap / sine2;
  return {joint, excess, joint * (pull * pull - 1.0 / sine2) / variance_2};
}

void add_date(GammaMoments& sum, const Strikes& strikes, const std::vector<VarianceNode>& nodes,
              const Moment& m) {
  for (const Strike& one : strikes.held()) {
    for (const Strike& other : strikes.held()) {
      const double square = pair_at(m, one, other, m.hedge_left).joint;
      double excess = 0.0;
      double curvature = 0.0;
      for (const VarianceNode& node : nodes) {
        const Pair pair = pair_at(m, one, other, m.hedge_left * node.ratio);
        excess += node.weight * pair.excess;
        curvature += node.weight * pair.curvature;
      }
      sum.variance += 2.0 * m.time_weight * m.left * excess;
      sum.square += m.time_weight * square;
      sum.curved_square += m.time_weight * (square + m.price_left * curvature);
    }
  }
}

// E of the integral of G: the date at which nothing is known yet.
double expected_gamma(const Strikes& strikes, const std::vector<VarianceNode>& nodes,
                      const Dynamics& d) {
  const double hedge = d.hedge_vol * d.hedge_vol * d.expiry;
  double sum = 0.0;
  for (const Strike& strike : strikes.held()) {
    for (const VarianceNode& node : nodes) {
      const double variance = hedge * node.ratio;
      sum +=
          node.weight * strike.weight * normal_pdf(d2_at(strike, variance)) / std::sqrt(variance);
    }
  }
  return d.expiry * sum;
}

// The date at which correlation between a gamma and itself is cos(angle).
Moment moment_at(const Dynamics& d, double angle, double weight) {
  const double hedge = d.hedge_vol * d.hedge_vol;
  const double realized = d.realized_vol * d.realized_vol;
  const double gone = std::cos(angle);
  const double half = std::sin(0.5 * angle);
  const double left = 2.0 * half * half;  // 1 - gone
  const double total = realized * left + hedge * gone;
  const double time = d.expiry * hedge * gone / total;
  const double time_left = d.expiry * realized * left / total;
  const double slope = d.expiry * (hedge / total) * (realized / total) * std::sin(angle);
  return {weight * slope, time_left, realized * time, hedge * time_left, realized * time_left};
}

// How many times a quarter turn is halved towards its end before the integrand is smooth.
struct Grading {
  int towards_expiry;
  int towards_start;
};

Grading grading_of(const Strikes& strikes, const Dynamics& d) {
  constexpr double most = 24.0;
  const double ratio = d.hedge_vol / d.realized_vol;
  double towards_expiry = std::max(1.0, 1.0 / ratio);
  for (const Strike& strike : strikes.held()) {
    for (const double vol : {d.hedge_vol, d.realized_vol}) {
      towards_expiry = std::max(towards_expiry, std::abs(d2_at(strike, vol * vol * d.expiry)));
    }
  }
  if (strikes.count > 1) {
    const double gap = strikes.strikes[0].log_moneyness - strikes.strikes[1].log_moneyness;
    const double width = std::sqrt(d.expiry) * std::max(d.hedge_vol, d.realized_vol);
    if (gap != 0.0) towards_expiry = std::max(towards_expiry, 4.0 * width / std::abs(gap));
  }
  const double towards_start = std::max({1.0, ratio * ratio, 1.0 / (ratio * ratio)});
  const auto halvings = [&](double sharpness) {
    return static_cast<int>(std::min(most, 1.0 + std::ceil(std::log2(sharpness))));
  };
  return {halvings(towards_expiry), halvings(towards_start)};
}

// Calls visit(from, to) on panels that shrink towards both ends of a quarter turn.
template <class Function>
void visit_panels(const Grading& grading, Function&& visit) {
  constexpr double middle = 0.25 * std::numbers::pi;
  const auto half = [&](int halvings, double end, double direction) {
    double far = middle;
    for (int i = 0; i <= halvings; ++i) {
      const double near = i < halvings ? 0.5 * far : 0.0;
      visit(end + direction * near, end + direction * far);
      far = near;
    }
  };
  half(grading.towards_expiry, 0.0, 1.0);
  half(grading.towards_start, 2.0 * middle, -1.0);
}

}  // namespace

GammaMoments gamma_moments(const OptionBook& book, const Dynamics& d) {
  const Strikes strikes = strikes_of(book, d);
  const std::vector<VarianceNode> nodes = variance_nodes(d);
  GammaMoments sum{expected_gamma(strikes, nodes, d), 0.0, 0.0, 0.0};
  static const QuadratureRule rule = gauss_legendre(8);
  visit_panels(grading_of(strikes, d), [&](double from, double to) {
    const double half = 0.5 * std::abs(to - from);
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
      const double angle = 0.5 * (from + to) + half * rule.nodes[i];
      add_date(sum, strikes, nodes, moment_at(d, angle, half * rule.weights[i]));
    }
  });
  sum.variance = std::max(sum.variance, 0.0);
  return sum;
}

}  // namespace gammadrag
