#include "gammadrag/carry.h"

#include <cmath>

#include "delta_path.h"

namespace gammadrag {
namespace {

// Sum of f(date) over every date on which a hedge is put on, the first included.
template <class Function>
double sum_over_dates(const HedgeSum& sum, Function&& f) {
  double total = f(0.0);
  for (const HedgeSum::Node& node : sum.nodes) total += node.weight * f(node.date);
  return total;
}

// Integral of exp(growth u) over an interval.
double grown(double growth, double interval) {
  return std::abs(growth * interval) < 1e-12 ? interval : std::expm1(growth * interval) / growth;
}

DeltaState state_at(const OptionBook& book, const Dynamics& d, double date) {
  return delta_state(book, d, date * d.interval(), d.left_at(date));
}

// Expected |delta| at a date, paths weighted by price.
double expected_size(const OptionBook& book, const Dynamics& d, double date) {
  return expected_distance(book, state_at(book, d, date), 0.0);
}

// The discounted cash as a function of the price is a delta of its own: of strikes' worth of
// options, with d2 in place of d1 and paths weighted alike.
double expected_cash(const OptionBook& book, const Dynamics& d, double date) {
  OptionBook worth = book;
  DeltaState state = state_at(book, d, date);
  const double spread =
      state.width * state.width + state.deviation * state.deviation;  // from d1 to d2
  for (int j = 0; j < book.count; ++j) {
    Leg& leg = worth.legs[static_cast<std::size_t>(j)];
    leg.calls *= leg.strike;
    leg.puts *= leg.strike;
    state.centre[static_cast<std::size_t>(j)] -= spread;
  }
  return expected_distance(worth, state, 0.0);
}

}  // namespace

CarryCost expected_carry(const OptionBook& book, const Dynamics& d, const HedgeSum& sum,
                         const Carry& carry, Side side) {
  const double interval = d.interval();
  const double growth = d.drift - (d.rate - d.dividend_yield);
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry) * grown(growth, interval);
  const auto growing = [&](auto&& f) {
    return scale * sum_over_dates(sum, [&](double date) {
             return std::exp(growth * date * interval) * f(date);
           });
  };
  const double value =
      growing([&](double date) { return expected_delta(book, d, date * interval); });
  CarryCost cost{.funding = -sign_of(side) * carry.funding_rate * value,
                 .borrow = 0.0,
                 .cash = 0.0,
                 .total = 0.0};
  if (carry.borrow_rate != 0.0) {
    const double size = growing([&](double date) { return expected_size(book, d, date); });
    // Of a long position the hedge is short where delta is positive: max(D, 0) = (|D| + D) / 2.
    cost.borrow = carry.borrow_rate * 0.5 * (size + sign_of(side) * value);
  }
  if (carry.cash_spread != 0.0) {
    cost.cash = carry.cash_spread * std::exp(-d.rate * d.expiry) * interval *
                sum_over_dates(sum, [&](double date) { return expected_cash(book, d, date); });
  }
  cost.total = cost.funding + cost.borrow + cost.cash;
  return cost;
}

}  // namespace gammadrag
