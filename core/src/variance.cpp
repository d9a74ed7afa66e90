#include "gammadrag/variance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "gammadrag/black_scholes.h"
#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"
#include "gammadrag/turnover_kernel.h"

namespace gammadrag {
namespace {

// Two strikes with their options taken as calls (side 1) or as puts (side -1): a put is a call less
// a forward, and a forward is hedged without error, so either gives the same variance.
struct OptionPair {
  double options;
  double side;
  double log_moneyness_1;
  double log_moneyness_2;
};

double carry_of(const Dynamics& d) { return d.rate - d.dividend_yield; }

// E[S^2 delta_1 delta_2] over E[S^2] at time t with `left` to go: delta 1 at hedge_vol, delta 2 with
// the variance `hedge_2` to come and the underlying moved up by `shift`.
double product_moment(const Dynamics& d, const OptionPair& pair, double time, double left,
                      double hedge_2, double shift) {
  const double realized = d.realized_vol * d.realized_vol * time;
  const double hedge_1 = d.hedge_vol * d.hedge_vol * left;
  const double mean = carry_of(d) * d.expiry + 1.5 * realized;
  const double variance_1 = hedge_1 + realized;
  const double variance_2 = hedge_2 + realized;
  const double product = variance_1 * variance_2;
  const Angle angle{std::sqrt((hedge_1 * hedge_2 + realized * (hedge_1 + hedge_2)) / product),
                    realized / std::sqrt(product)};
  return bivariate_normal_cdf(
      pair.side * (pair.log_moneyness_1 + mean + 0.5 * hedge_1) / std::sqrt(variance_1),
      pair.side * (pair.log_moneyness_2 + mean + 0.5 * hedge_2 + shift) / std::sqrt(variance_2),
      angle);
}

// What hedging over the interval that begins at `date` takes off the variance (negative).
double hedge_term(const Dynamics& d, const OptionPair& pair, double date) {
  const double interval = d.interval();
  const double time = date * interval;
  const double left = d.left_at(date);
  // What the mark still has to come: what is realized until the position is closed, then its own vol.
  const double to_come =
      d.realized_vol * d.realized_vol * (left - d.rest) + d.mark_vol * d.mark_vol * d.rest;
  const double step = d.realized_vol * d.realized_vol * interval;
  // The integrand varies on the scale of the vol left in the option, of which a step is a square.
  static const QuadratureRule few = gauss_legendre(3);
  static const QuadratureRule many = gauss_legendre(12);
  const QuadratureRule& rule = step < 0.0025 ? few : many;
  const double covariance = integrate(rule, 0.0, step, [&](double shift) {
    return std::exp(shift) * product_moment(d, pair, time, left, to_come, shift);
  });
  const double hedge =
      std::expm1(step) * product_moment(d, pair, time, left, d.hedge_vol * d.hedge_vol * left, 0.0);
  return std::exp(d.realized_vol * d.realized_vol * time) * (hedge - 2.0 * covariance);
}

// A covariance, and the size of the terms whose difference it is.
struct Covariance {
  double value;
  double size;
};

// Of two marks at the date on which the position is closed: each is what its payoff is expected to be,
// so they are payoffs of two prices that part there. In units of (S exp(-yield T))^2.
Covariance mark_covariance(const Dynamics& d, const OptionPair& pair) {
  const double common = d.realized_vol * d.realized_vol * d.held();
  const double apart = d.mark_vol * d.mark_vol * d.rest;
  const double total = common + apart;
  const double width = std::sqrt(total);
  const Angle angle{std::sqrt(apart * (total + common)) / total, common / total};
  const double forward_1 = pair.log_moneyness_1 + carry_of(d) * d.expiry;
  const double forward_2 = pair.log_moneyness_2 + carry_of(d) * d.expiry;
  // Both pay, paths weighted by what moves the two logarithms up by that much.
  const auto paying = [&](double shift_1, double shift_2) {
    return bivariate_normal_cdf(pair.side * (forward_1 - 0.5 * total + shift_1) / width,
                                pair.side * (forward_2 - 0.5 * total + shift_2) / width, angle);
  };
  const auto mean = [&](double forward) {
    return normal_cdf(pair.side * (forward / width + 0.5 * width)) -
           std::exp(-forward) * normal_cdf(pair.side * (forward / width - 0.5 * width));
  };
  const double strike_1 = std::exp(-forward_1);
  const double strike_2 = std::exp(-forward_2);
  const double squares = std::exp(common) * paying(total + common, total + common) +
                         strike_1 * strike_2 * paying(0.0, 0.0);
  const double products = strike_1 * paying(common, total) + strike_2 * paying(total, common);
  return {squares - products - mean(forward_1) * mean(forward_2), squares + products};
}

// E[payoff 1 payoff 2] - E[payoff 1] E[payoff 2], discounted, in units of (S exp(-yield T))^2.
Covariance payoff_covariance(const Dynamics& d, const OptionPair& pair) {
  if (d.rest > 0.0) return mark_covariance(d, pair);
  const double total = d.realized_vol * d.realized_vol * d.expiry;
  const double width = std::sqrt(total);
  const double forward_1 = pair.log_moneyness_1 + carry_of(d) * d.expiry;
  const double forward_2 = pair.log_moneyness_2 + carry_of(d) * d.expiry;
  const double both_pay = pair.side * std::min(pair.side * forward_1, pair.side * forward_2);
  const auto paying = [&](double moments) {
    return normal_cdf(pair.side * (both_pay + (moments - 0.5) * total) / width);
  };
  const auto mean = [&](double forward) {
    return normal_cdf(pair.side * (forward / width + 0.5 * width)) -
           std::exp(-forward) * normal_cdf(pair.side * (forward / width - 0.5 * width));
  };
  const double strike_1 = std::exp(-forward_1);
  const double strike_2 = std::exp(-forward_2);
  const double squares = std::exp(total) * paying(2.0) + strike_1 * strike_2 * paying(0.0);
  const double products = (strike_1 + strike_2) * paying(1.0);
  return {squares - products - mean(forward_1) * mean(forward_2), squares + products};
}

Covariance pair_covariance(const Dynamics& d, const OptionPair& pair, const HedgeSum& sum) {
  Covariance covariance = payoff_covariance(d, pair);
  covariance.value += hedge_term(d, pair, 0.0);
  for (const HedgeSum::Node& node : sum.nodes) {
    covariance.value += node.weight * hedge_term(d, pair, node.date);
  }
  return {pair.options * covariance.value, pair.options * covariance.size};
}

// Puts where every option is one; otherwise calls.
double side_of(const OptionBook& book) {
  for (const Leg& leg : book.held()) {
    if (leg.calls > 0.0) return 1.0;
  }
  return -1.0;
}

// A payoff between two strikes: constant + slope S.
struct Line {
  double constant;
  double slope;
};

Line payoff_above(const OptionBook& book, double price) {
  Line line{0.0, 0.0};
  for (const Leg& leg : book.held()) {
    const double options = price >= leg.strike ? leg.calls : -leg.puts;
    line.slope += options;
    line.constant -= options * leg.strike;
  }
  return line;
}

}  // namespace

std::optional<double> pnl_variance(const OptionBook& book, const Dynamics& d, const HedgeSum& sum) {
  // Ten thousand roundings of the largest terms: the fourth digit would begin to be noise.
  constexpr double least_share = 1e4 * std::numeric_limits<double>::epsilon();
  Covariance variance{0.0, 0.0};
  for (const Leg& first : book.held()) {
    for (const Leg& second : book.held()) {
      const Covariance covariance = pair_covariance(
          d,
          {(first.calls + first.puts) * (second.calls + second.puts), side_of(book),
           log_moneyness(d.spot, first.strike), log_moneyness(d.spot, second.strike)},
          sum);
      variance.value += covariance.value;
      variance.size += covariance.size;
    }
  }
  if (!(variance.value > least_share * variance.size)) return std::nullopt;
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry);
  const double result = scale * scale * variance.value;
  return std::isfinite(result) ? std::optional(result) : std::nullopt;
}

namespace {

// Of the mark alone, by panels over where the price stands when the position is closed.
double mark_variance(const OptionBook& book, const Dynamics& d) {
  static const QuadratureRule rule = gauss_legendre(12);
  constexpr double reach = 8.0;
  constexpr int panels = 48;
  const double deviation = d.realized_vol * std::sqrt(d.held());
  const double drift = carry_of(d) * d.held() - 0.5 * deviation * deviation;
  const double whole =
      std::sqrt((deviation * deviation + d.mark_vol * d.mark_vol * d.rest) / d.expiry);
  const double discount = std::exp(-d.rate * d.held());
  const double mean = price(book, {d.spot, d.expiry, d.rate, d.dividend_yield}, whole);
  const double length = 2.0 * (reach + deviation) / panels;
  double sum = 0.0;
  for (int i = 0; i < panels; ++i) {
    const double from = -reach + i * length;
    sum += integrate(rule, from, from + length, [&](double z) {
      const Market then{d.spot * std::exp(drift + deviation * z), d.rest, d.rate, d.dividend_yield};
      const double off = discount * price(book, then, d.mark_vol) - mean;
      return normal_pdf(z) * off * off;
    });
  }
  return sum;
}

}  // namespace

double payoff_variance(const OptionBook& book, const Dynamics& d) {
  if (d.rest > 0.0) return mark_variance(book, d);
  const double width = d.realized_vol * std::sqrt(d.expiry);
  const double carry = (d.rate - d.dividend_yield) * d.expiry;
  // In units of the forward, so that no power of it overflows.
  const auto below = [&](double log_price, double power) {
    return normal_cdf((log_price - carry) / width - (power - 0.5) * width);
  };
  const double mean = price(book, {d.spot, d.expiry, d.rate, d.dividend_yield}, d.realized_vol) *
                      std::exp(d.dividend_yield * d.expiry) / d.spot;
  const double forward = d.spot * std::exp(carry);
  double variance = 0.0;
  std::array<double, 3> reached{0.0, 0.0, 0.0};  // of each power, the share below the last strike
  for (int j = 0; j <= book.count; ++j) {
    const bool last = j == book.count;
    const double strike = last ? 0.0 : book.legs[static_cast<std::size_t>(j)].strike;
    const double from = j == 0 ? 0.0 : book.legs[static_cast<std::size_t>(j - 1)].strike;
    const Line line = payoff_above(book, from);
    const double constant = line.constant / forward - mean;
    const std::array<double, 3> weights{constant * constant, 2.0 * constant * line.slope,
                                        line.slope * line.slope * std::exp(width * width)};
    for (std::size_t power = 0; power < 3; ++power) {
      const double upto =
          last ? 1.0 : below(-log_moneyness(d.spot, strike), static_cast<double>(power));
      variance += weights[power] * (upto - reached[power]);
      reached[power] = upto;
    }
  }
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry);
  return std::max(scale * scale * variance, 0.0);
}

}  // namespace gammadrag
