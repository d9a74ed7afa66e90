#include "gammadrag/black_scholes.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/normal.h"
#include "gammadrag/quadrature.h"

namespace gammadrag {
namespace {

struct Discounted {
  double spot;    // S exp(-yield T)
  double strike;  // K exp(-rate T)
  double log_moneyness;
};

Discounted discounted(const Market& m, double strike) {
  return {m.spot * std::exp(-m.dividend_yield * m.expiry), strike * std::exp(-m.rate * m.expiry),
          log_moneyness(m.spot, strike) + (m.rate - m.dividend_yield) * m.expiry};
}

// The out-of-the-money option of that strike, call or put.
double out_of_money_price(const Discounted& d, double width) {
  return std::min(d.spot, d.strike) * out_of_money_value(-std::abs(d.log_moneyness), width);
}

double intrinsic_of(const Leg& leg, const Discounted& d) {
  const double forward = d.spot - d.strike;
  return d.log_moneyness > 0.0 ? leg.calls * forward : leg.puts * -forward;
}

// Adds one strike's share of every Greek.
void add_greeks(Price& sum, const Leg& leg, const Market& m, double vol) {
  const Discounted d = discounted(m, leg.strike);
  const double root = std::sqrt(m.expiry);
  const double width = vol * root;
  const double d1 = d.log_moneyness / width + 0.5 * width;
  const double d2 = d1 - width;
  const double carry = m.rate - m.dividend_yield;
  const double growth = d.spot / m.spot;
  const double options = leg.calls + leg.puts;
  const double density = options * growth * normal_pdf(d1);
  const double gamma = density / (m.spot * width);
  const double vega = m.spot * density * root;
  const double delta = growth * (leg.calls * normal_cdf(d1) - leg.puts * normal_cdf(-d1));
  const double paid = d.strike * (leg.calls * normal_cdf(d2) - leg.puts * normal_cdf(-d2));

  sum.price += options * out_of_money_price(d, width) + intrinsic_of(leg, d);
  sum.delta += delta;
  sum.gamma += gamma;
  sum.vega += vega;
  sum.theta +=
      -m.spot * density * vol / (2.0 * root) + m.dividend_yield * m.spot * delta - m.rate * paid;
  sum.rho += m.expiry * paid;
  sum.yield_rho -= m.expiry * m.spot * delta;
  sum.vanna -= density * d2 / vol;
  sum.volga += vega * d1 * d2 / vol;
  sum.charm += m.dividend_yield * delta - density * (carry / width - d2 / (2.0 * m.expiry));
  sum.speed -= gamma / m.spot * (1.0 + d1 / width);
  sum.color += gamma * (m.dividend_yield + carry * d1 / width + (1.0 - d1 * d2) / (2.0 * m.expiry));
  sum.zomma += gamma * (d1 * d2 - 1.0) / vol;
  sum.dual_delta -= paid / leg.strike;
  sum.dollar_gamma += gamma * m.spot * m.spot;
}

}  // namespace

Market market_of(const Scenario& s) { return {s.spot, s.expiry, s.rate, s.dividend_yield}; }

double log_moneyness(double spot, double strike) {
  const double ratio = spot / strike;
  // Between half and twice the strike the difference is exact, and its log1p keeps it.
  return ratio > 0.5 && ratio < 2.0 ? std::log1p((spot - strike) / strike) : std::log(ratio);
}

double out_of_money_value(double x, double w) {
  const double d1 = x / w + 0.5 * w;
  const double d2 = x / w - 0.5 * w;
  const double density = normal_pdf(d1);
  if (density == 0.0 && d1 < 0.0) return 0.0;
  // Equal to density (Y(d1) - Y(d2)), Y(u) = Phi(u) / phi(u). Where the two are close, their
  // difference is taken as the integral of the slope, which has no cancellation.
  if (w < 1.0) {
    static const QuadratureRule rule = gauss_legendre(12);
    double sum = 0.0;  // over x / w +- w / 2, without rounding its length
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
      sum += rule.weights[i] * mills_slope(x / w + 0.5 * w * rule.nodes[i]);
    }
    return 0.5 * w * density * sum;
  }
  return normal_cdf(d1) - density * mills_ratio(-d2);
}

OptionBook out_of_money_book(const OptionBook& book, const Market& m) {
  OptionBook result = book;
  for (int j = 0; j < book.count; ++j) {
    Leg& leg = result.legs[static_cast<std::size_t>(j)];
    const double options = leg.calls + leg.puts;
    const bool call_in_the_money = discounted(m, leg.strike).log_moneyness > 0.0;
    leg.calls = call_in_the_money ? 0.0 : options;
    leg.puts = call_in_the_money ? options : 0.0;
  }
  return result;
}

double price(const OptionBook& book, const Market& m, double vol) {
  const double width = vol * std::sqrt(m.expiry);
  double sum = 0.0;
  for (const Leg& leg : book.held()) {
    const Discounted d = discounted(m, leg.strike);
    sum += (leg.calls + leg.puts) * out_of_money_price(d, width) + intrinsic_of(leg, d);
  }
  return sum;
}

double vega(const OptionBook& book, const Market& m, double vol) {
  const double root = std::sqrt(m.expiry);
  double sum = 0.0;
  for (const Leg& leg : book.held()) {
    const Discounted d = discounted(m, leg.strike);
    const double d1 = d.log_moneyness / (vol * root) + 0.5 * vol * root;
    sum += (leg.calls + leg.puts) * d.spot * normal_pdf(d1) * root;
  }
  return sum;
}

double forward_intrinsic(const OptionBook& book, const Market& m) {
  double sum = 0.0;
  for (const Leg& leg : book.held()) sum += intrinsic_of(leg, discounted(m, leg.strike));
  return sum;
}

double price_bound(const OptionBook& book, const Market& m) {
  double sum = 0.0;
  for (const Leg& leg : book.held()) {
    const Discounted d = discounted(m, leg.strike);
    sum += leg.calls * d.spot + leg.puts * d.strike;
  }
  return sum;
}

Price price_with_greeks(const OptionBook& book, const Market& m, double vol) {
  Price sum{};
  for (const Leg& leg : book.held()) add_greeks(sum, leg, m, vol);
  return sum;
}

}  // namespace gammadrag
