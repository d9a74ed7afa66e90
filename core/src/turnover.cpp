#include "gammadrag/turnover.h"

#include <algorithm>
#include <cmath>

#include "delta_path.h"
#include "gammadrag/black_scholes.h"
#include "gammadrag/hedging_rule.h"
#include "gammadrag/normal.h"
#include "gammadrag/trade_law.h"
#include "gammadrag/turnover_kernel.h"
#include "turnover_step.h"

namespace gammadrag {
namespace {

// Mean and variance of hedge_vol sqrt(T - t) (d1 - W), W independent standard normal.
struct Moments {
  double mean;
  double variance;
};

Moments delta_moments(const Dynamics& d, double log_moneyness, double time, double left) {
  const double realized = d.realized_vol * d.realized_vol;
  const double hedge = d.hedge_vol * d.hedge_vol;
  const double carry = d.rate - d.dividend_yield;
  return {log_moneyness + (d.drift + 0.5 * realized) * time + (carry + 0.5 * hedge) * left,
          hedge * left + realized * time};
}

// E |change of Phi(d1)| from date - 1 to date; date = count is delivery at expiry.
double one_strike_step(const Dynamics& d, double log_moneyness, double date) {
  const double interval = d.interval();
  const double time_before = (date - 1.0) * interval;
  const double left = d.left_at(date);
  const double left_before = d.left_at(date - 1.0);
  const Moments now = delta_moments(d, log_moneyness, date * interval, left);
  const Moments before = delta_moments(d, log_moneyness, time_before, left_before);

  const double realized = d.realized_vol * d.realized_vol;
  const double hedge = d.hedge_vol * d.hedge_vol;
  const double roots = std::sqrt(left) + std::sqrt(left_before);
  const double product = before.variance * now.variance;
  // 1 - correlation^2, its cancellation done by hand.
  const double sine2 = realized * interval *
                       (before.variance + hedge * time_before * interval / (roots * roots)) /
                       product;
  const double cosine =
      (hedge * std::sqrt(left * left_before) + realized * time_before) / std::sqrt(product);
  return turnover_kernel(now.mean / std::sqrt(now.variance),
                         before.mean / std::sqrt(before.variance), {std::sqrt(sine2), cosine});
}

double expected_delivery(const OptionBook& book, const Dynamics& d) {
  return book.count > 1 ? two_strike_delivery(book, d) : expected_step(book, d, d.count);
}

// Any book, by the law of its trades; an empty sum asks for the ends alone.
Turnover integrated_turnover(const OptionBook& book, const Dynamics& d, const HedgeSum& sum) {
  const auto value = [&](const std::vector<TradeNode>& trades) {
    double total = 0.0;
    for (const TradeNode& trade : trades) {
      if (!std::isfinite(trade.spot))
        continue;  // a price beyond all doubles, which no path gets to
      total += std::exp(-d.rate * trade.time) * trade.spot * trade.size * trade.expected_trades;
    }
    return total;
  };
  return {.set_up = set_up_turnover(book, d),
          .rebalancing =
              sum.nodes.empty()
                  ? 0.0
                  : value(interval_trades(book.held(), d, rebalancing_dates(d, SumDetail::coarse))),
          .unwind_cash = value(unwind_trades(book.held(), d, Unwind::cash)),
          .unwind_physical = value(unwind_trades(book.held(), d, Unwind::physical))};
}

}  // namespace

double expected_step(const OptionBook& book, const Dynamics& d, double date) {
  // Where one strike's delta moves, a strike that far away has 1e-10 of its own left to move.
  constexpr double apart = 13.0;
  const double width = d.hedge_vol * std::sqrt(d.left_at(date - 1.0));
  if (book.count > 1 && log_moneyness(book.legs[1].strike, book.legs[0].strike) < apart * width) {
    return two_strike_step(book, d, date);
  }
  double sum = 0.0;
  for (const Leg& leg : book.held()) {
    sum += leg.options() * one_strike_step(d, log_moneyness(d.spot, leg.strike), date);
  }
  return sum;
}

Dynamics dynamics_of(const Scenario& s, double realized_vol) {
  return {.spot = s.spot,
          .expiry = s.expiry,
          .rate = s.rate,
          .dividend_yield = s.dividend_yield,
          .drift = s.rate - s.dividend_yield + s.excess_drift,
          .realized_vol = realized_vol,
          .hedge_vol = delta_vol(s, realized_vol),
          .count = hedge_schedule(s).count,
          .rest = s.expiry - time_held(s),
          .mark_vol = s.implied_vol};
}

// The variance hedge_vol^2 (T - t) + realized_vol^2 t, on which everything expected at t depends, is
// zero where it is smooth no more: perhaps before t = 0.
HedgeSum rebalancing_dates(const Dynamics& d, SumDetail detail) {
  const double hedge = d.hedge_vol * d.hedge_vol;
  const double grows = d.realized_vol * d.realized_vol - hedge;
  const double dates = d.count;
  return hedge_sum(d.count, detail, grows > hedge / 4.0 ? dates * hedge / grows : 4.0 * dates);
}

double expected_delta(const OptionBook& book, const Dynamics& d, double time) {
  double delta = 0.0;
  for (const Leg& leg : book.held()) {
    const Moments m = delta_moments(d, log_moneyness(d.spot, leg.strike), time, d.expiry - time);
    const double mean = m.mean / std::sqrt(m.variance);
    delta += leg.calls * normal_cdf(mean) - leg.puts * normal_cdf(-mean);
  }
  return delta;
}

double set_up_turnover(const OptionBook& book, const Dynamics& d) {
  return d.spot * std::exp(-d.dividend_yield * d.expiry) * std::abs(expected_delta(book, d, 0.0));
}

bool has_closed_form(const OptionBook& book) {
  const auto held = [](const Leg& leg) { return leg.calls >= 0.0 && leg.puts >= 0.0; };
  const auto written = [](const Leg& leg) { return leg.calls <= 0.0 && leg.puts <= 0.0; };
  const auto legs = book.held();
  return book.count <= 2 && (std::all_of(legs.begin(), legs.end(), held) ||
                             std::all_of(legs.begin(), legs.end(), written));
}

Turnover expected_turnover(const OptionBook& book, const Dynamics& d, const HedgeSum& sum) {
  if (!has_closed_form(book)) return integrated_turnover(book, d, sum);
  if (gamma_sign(book) == GammaSign::negative) return expected_turnover(negated(book), d, sum);
  const double interval = d.interval();
  const double growth = d.drift - (d.rate - d.dividend_yield);
  double rebalancing = 0.0;
  for (const HedgeSum::Node& node : sum.nodes) {
    rebalancing +=
        node.weight * std::exp(growth * node.date * interval) * expected_step(book, d, node.date);
  }
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry);
  const double scale_at_end = scale * std::exp(growth * d.held());
  const DeltaState last = delta_state(book, d, (d.count - 1) * interval, d.left_at(d.count - 1));
  const double sold = scale_at_end * expected_distance(book, last, 0.0);
  return {.set_up = set_up_turnover(book, d),
          .rebalancing = scale * rebalancing,
          .unwind_cash = sold,
          .unwind_physical = d.rest > 0.0 ? sold : scale_at_end * expected_delivery(book, d)};
}

}  // namespace gammadrag
