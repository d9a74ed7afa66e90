#include "gammadrag/variance.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/black_scholes.h"
#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"
#include "gammadrag/turnover_kernel.h"

namespace gammadrag {
namespace {

// Puts are calls less forwards, and a forward is hedged without error: all legs count as calls.
struct CallPair {
  double options;
  double log_moneyness_1;
  double log_moneyness_2;
};

double carry_of(const Dynamics& d) { return d.rate - d.dividend_yield; }

// E[S^2 Phi(d1 at hedge_vol, strike 1) Phi(d1 at vol_2, strike 2, underlying moved up by `shift`)]
// over E[S^2], at time t with `left` to go.
double product_moment(const Dynamics& d, const CallPair& pair, double time, double left,
                      double vol_2, double shift) {
  const double realized = d.realized_vol * d.realized_vol * time;
  const double hedge_1 = d.hedge_vol * d.hedge_vol * left;
  const double hedge_2 = vol_2 * vol_2 * left;
  const double mean = carry_of(d) * d.expiry + 1.5 * realized;
  const double variance_1 = hedge_1 + realized;
  const double variance_2 = hedge_2 + realized;
  const double product = variance_1 * variance_2;
  const Angle angle{std::sqrt((hedge_1 * hedge_2 + realized * (hedge_1 + hedge_2)) / product),
                    realized / std::sqrt(product)};
  return bivariate_normal_cdf(
      (pair.log_moneyness_1 + mean + 0.5 * hedge_1) / std::sqrt(variance_1),
      (pair.log_moneyness_2 + mean + 0.5 * hedge_2 + shift) / std::sqrt(variance_2), angle);
}

// What hedging over the interval that begins at `date` takes off the variance (negative).
double hedge_term(const Dynamics& d, const CallPair& pair, double date) {
  const double interval = d.expiry / d.count;
  const double time = date * interval;
  const double left = (d.count - date) * interval;
  const double step = d.realized_vol * d.realized_vol * interval;
  // The integrand varies on the scale of the vol left in the option, of which a step is a square.
  static const QuadratureRule few = gauss_legendre(3);
  static const QuadratureRule many = gauss_legendre(12);
  const QuadratureRule& rule = step < 0.0025 ? few : many;
  const double covariance = integrate(rule, 0.0, step, [&](double shift) {
    return std::exp(shift) * product_moment(d, pair, time, left, d.realized_vol, shift);
  });
  const double hedge = std::expm1(step) * product_moment(d, pair, time, left, d.hedge_vol, 0.0);
  return std::exp(d.realized_vol * d.realized_vol * time) * (hedge - 2.0 * covariance);
}

// E[payoff 1 payoff 2] - E[payoff 1] E[payoff 2], discounted, in units of (S exp(-yield T))^2.
double payoff_covariance(const Dynamics& d, const CallPair& pair) {
  const double total = d.realized_vol * d.realized_vol * d.expiry;
  const double width = std::sqrt(total);
  const double forward_1 = pair.log_moneyness_1 + carry_of(d) * d.expiry;
  const double forward_2 = pair.log_moneyness_2 + carry_of(d) * d.expiry;
  const double higher_strike = std::min(forward_1, forward_2);
  const auto beyond = [&](double moments) {
    return normal_cdf((higher_strike + (moments - 0.5) * total) / width);
  };
  const auto call = [&](double forward) {
    return normal_cdf(forward / width + 0.5 * width) -
           std::exp(-forward) * normal_cdf(forward / width - 0.5 * width);
  };
  const double strike_1 = std::exp(-forward_1);
  const double strike_2 = std::exp(-forward_2);
  return std::exp(total) * beyond(2.0) - (strike_1 + strike_2) * beyond(1.0) +
         strike_1 * strike_2 * beyond(0.0) - call(forward_1) * call(forward_2);
}

double pair_covariance(const Dynamics& d, const CallPair& pair, const HedgeSum& sum) {
  double covariance = payoff_covariance(d, pair) + hedge_term(d, pair, 0.0);
  for (const HedgeSum::Node& node : sum.nodes) {
    covariance += node.weight * hedge_term(d, pair, node.date);
  }
  return pair.options * covariance;
}

}  // namespace

double pnl_variance(const OptionBook& book, const Dynamics& d, const HedgeSum& sum) {
  double variance = 0.0;
  for (const Leg& first : book.held()) {
    for (const Leg& second : book.held()) {
      variance += pair_covariance(
          d,
          {(first.calls + first.puts) * (second.calls + second.puts),
           log_moneyness(d.spot, first.strike), log_moneyness(d.spot, second.strike)},
          sum);
    }
  }
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry);
  // Rounding can leave a tiny negative where the hedge is all but perfect.
  return scale * scale * std::max(variance, 0.0);
}

}  // namespace gammadrag
