#include "gammadrag/implied_vol.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "gammadrag/normal.h"

namespace gammadrag {
namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();

// Roundings of the price that may not move the vol by as much as itself.
constexpr double least_sensitivity = 1e4;

// The book's value beyond its forward intrinsic, as a function of width = vol sqrt(T).
struct TimeValue {
  struct Strike {
    double scale;
    double log_moneyness;  // never positive: always the out-of-the-money side
  };
  std::array<Strike, most_legs> strikes;
  int count;

  double value(double width) const {
    double sum = 0.0;
    for (int j = 0; j < count; ++j) {
      sum += strikes[j].scale * out_of_money_value(strikes[j].log_moneyness, width);
    }
    return sum;
  }
  double slope(double width) const {
    double sum = 0.0;
    for (int j = 0; j < count; ++j) {
      sum += strikes[j].scale * normal_pdf(strikes[j].log_moneyness / width + 0.5 * width);
    }
    return sum;
  }
};

TimeValue time_value(const OptionBook& book, const Market& m) {
  TimeValue time_value{{}, book.count};
  const double spot = m.spot * std::exp(-m.dividend_yield * m.expiry);
  for (int j = 0; j < book.count; ++j) {
    const Leg& leg = book.legs[j];
    const double strike = leg.strike * std::exp(-m.rate * m.expiry);
    const double moneyness =
        log_moneyness(m.spot, leg.strike) + (m.rate - m.dividend_yield) * m.expiry;
    time_value.strikes[j] = {(leg.calls + leg.puts) * std::min(spot, strike), -std::abs(moneyness)};
  }
  return time_value;
}

// The value's inflection in width: convex below, concave above, so Newton from here is safe upward.
double inflection(const TimeValue& f) {
  double moneyness = std::abs(f.strikes[0].log_moneyness);
  for (int j = 1; j < f.count; ++j) {
    moneyness = std::min(moneyness, std::abs(f.strikes[j].log_moneyness));
  }
  return std::max(std::sqrt(2.0 * moneyness), 1e-3);
}

double solve_width(const TimeValue& f, double target) {
  double low = 0.0;
  double high = std::numeric_limits<double>::infinity();
  double width = inflection(f);
  for (int i = 0; i < 200; ++i) {
    const double value = f.value(width);
    if (value == target) break;
    (value < target ? low : high) = width;
    const double slope = f.slope(width);
    // Below the inflection the log of the value is nearly linear in 1 / width^2.
    const double log_step = std::log(value / target) * value / slope;
    const double next = value < 0.5 * target || value > 2.0 * target
                            ? width / std::sqrt(std::max(1.0 + 2.0 * log_step / width, 0.0))
                            : width - (value - target) / slope;
    const double middle =
        high < 1e300 ? (low > 0.0 ? std::sqrt(low * high) : 0.5 * high) : 2.0 * width;
    const double previous = width;
    width = next > low && next < high && next < 8.0 * width ? next : middle;
    if (std::abs(width - previous) <= epsilon * width) break;
  }
  return width;
}

}  // namespace

Outcome<double> implied_vol(const OptionBook& book, const Market& market, double price) {
  if (!std::isfinite(price)) return Error{ErrorCode::not_finite, "price"};
  const Error no_information{ErrorCode::price_carries_no_vol, "price"};
  // Where gamma changes its sign a price may belong to two vols, or to none.
  if (gamma_sign(book) == GammaSign::mixed) return no_information;
  if (gamma_sign(book) == GammaSign::negative) return implied_vol(negated(book), market, -price);
  const double intrinsic = forward_intrinsic(book, market);
  const double bound = price_bound(book, market);
  // A price that is its intrinsic value to rounding is not below it: it only says nothing.
  const double rounding = 8.0 * epsilon * bound;
  if (price < intrinsic - rounding)
    return Error{ErrorCode::price_below_intrinsic, "price", intrinsic};
  if (price <= intrinsic) return no_information;
  if (price >= bound) return Error{ErrorCode::price_above_bound, "price", bound};

  const TimeValue f = time_value(book, market);
  const double width = solve_width(f, price - intrinsic);
  const double sensitivity = width * f.slope(width);
  if (!(sensitivity > least_sensitivity * epsilon * price)) return no_information;
  return width / std::sqrt(market.expiry);
}

}  // namespace gammadrag
