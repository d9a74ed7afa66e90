#include "gammadrag/costs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <string_view>

namespace gammadrag {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

// A number, the name it is refused under, and where it may lie.
struct Bounded {
  std::string_view field;
  double value;
  double minimum = 0.0;
  double maximum = unbounded;
};

std::optional<Error> refusal_of(std::span<const Bounded> numbers) {
  for (const Bounded& number : numbers) {
    if (!std::isfinite(number.value)) return Error{ErrorCode::not_finite, number.field};
    if (number.value < number.minimum) {
      return Error{ErrorCode::below_minimum, number.field, number.minimum};
    }
    if (number.value > number.maximum) {
      return Error{ErrorCode::above_maximum, number.field, number.maximum};
    }
  }
  return std::nullopt;
}

// What is divided by may be small, but not so small that the ratio is beyond all doubles.
constexpr double least_divisor = 1e-12;

double commission(const CostSchedule& s, double value, double units) {
  const CommissionBounds& bounds = s.bounds;
  double fee = blended_fee_rate(s.fees) * value + s.fee_per_contract * (units / s.contract_size);
  if (bounds.minimum) fee = std::max(fee, *bounds.minimum);
  if (bounds.maximum) fee = std::min(fee, *bounds.maximum);
  if (bounds.maximum_rate) fee = std::min(fee, *bounds.maximum_rate * value);
  return fee;
}

double square_root_impact(const SquareRootImpact& impact, double value, double units) {
  if (impact.coefficient == 0.0) return 0.0;
  return impact.coefficient * impact.daily_vol * value * std::sqrt(units / impact.daily_volume);
}

// What an order book takes beyond its best prices.
double beyond_touch(const Quotes& quotes, double value, double units) {
  const OrderBook* book = std::get_if<OrderBook>(&quotes);
  return book ? (average_slippage(*book, units) - touch_half_spread(*book)) * value : 0.0;
}

bool bounds_commission(const CommissionBounds& bounds) {
  return bounds.minimum || bounds.maximum || bounds.maximum_rate;
}

}  // namespace

double blended_fee_rate(const FeeRates& fees) {
  return (1.0 - fees.maker_share) * fees.taker + fees.maker_share * fees.maker;
}

double half_spread_of(const Quotes& quotes) {
  const HalfSpread* half = std::get_if<HalfSpread>(&quotes);
  return half ? half->rate : touch_half_spread(*std::get_if<OrderBook>(&quotes));
}

double one_way_rate(const CostSchedule& s) {
  return half_spread_of(s.quotes) + blended_fee_rate(s.fees);
}

bool is_proportional(const CostSchedule& s) {
  return std::holds_alternative<HalfSpread>(s.quotes) && s.fee_per_contract == 0.0 &&
         !bounds_commission(s.bounds) && s.square_root_impact.coefficient == 0.0 &&
         s.linear_impact == 0.0 && (s.lot == 0.0 || s.fixed == 0.0);
}

Outcome<CostSchedule> validate_costs(const CostSchedule& s) {
  const CommissionBounds& bounds = s.bounds;
  const SquareRootImpact& impact = s.square_root_impact;
  const std::array numbers{
      Bounded{"halfSpread", half_spread_of(s.quotes)},
      Bounded{"feeRate", s.fees.taker},
      Bounded{"makerFeeRate", s.fees.maker, -unbounded},
      Bounded{"makerShare", s.fees.maker_share, 0.0, 1.0},
      Bounded{"feePerUnit", s.fee_per_contract},
      Bounded{"contractSize", s.contract_size, least_divisor},
      Bounded{"minimumFee", bounds.minimum.value_or(0.0)},
      Bounded{"maximumFee", bounds.maximum.value_or(0.0)},
      Bounded{"maximumFeeRate", bounds.maximum_rate.value_or(0.0)},
      Bounded{"fixedCost", s.fixed},
      Bounded{"impactCoefficient", impact.coefficient},
      Bounded{"dailyVol", impact.daily_vol},
      Bounded{"dailyVolume", impact.daily_volume, least_divisor},
      Bounded{"linearImpact", s.linear_impact},
      Bounded{"lotSize", s.lot},
  };
  if (const std::optional<Error> refusal = refusal_of(numbers)) return *refusal;
  if (bounds.minimum && bounds.maximum && *bounds.maximum < *bounds.minimum) {
    return Error{ErrorCode::maximum_below_minimum, "maximumFee", bounds.minimum};
  }
  if (one_way_rate(s) < 0.0) return Error{ErrorCode::negative_cost, "makerFeeRate"};
  return s;
}

TradeCost operator+(const TradeCost& a, const TradeCost& b) {
  return {a.spread + b.spread, a.fee + b.fee, a.fixed + b.fixed, a.impact + b.impact,
          a.total + b.total};
}

TradeCost operator*(double factor, const TradeCost& cost) {
  return {factor * cost.spread, factor * cost.fee, factor * cost.fixed, factor * cost.impact,
          factor * cost.total};
}

TradeCost trade_cost(const CostSchedule& s, double price, double units) {
  if (units <= 0.0) return {};
  const double value = units * price;
  TradeCost cost{.spread = half_spread_of(s.quotes) * value,
                 .fee = commission(s, value, units),
                 .fixed = s.fixed,
                 .impact = square_root_impact(s.square_root_impact, value, units) +
                           s.linear_impact * units * units + beyond_touch(s.quotes, value, units),
                 .total = 0.0};
  cost.total = cost.spread + cost.fee + cost.fixed + cost.impact;
  return cost;
}

LotSplit in_lots(double units, double lot) {
  const double lots = units / lot;
  const double whole = std::floor(lots);
  return {.smaller = whole * lot, .larger = (whole + 1.0) * lot, .larger_share = lots - whole};
}

TradeCost expected_trade_cost(const CostSchedule& s, double price, double units) {
  // Lots far below the size traded change nothing, and their count would lose its fraction.
  if (s.lot == 0.0 || units > 1e9 * s.lot) return trade_cost(s, price, units);
  const LotSplit split = in_lots(units, s.lot);
  return (1.0 - split.larger_share) * trade_cost(s, price, split.smaller) +
         split.larger_share * trade_cost(s, price, split.larger);
}

Outcome<OptionFee> validate_option_fee(const OptionFee& fee) {
  const std::array numbers{
      Bounded{"optionFeeRate", fee.rate},
      Bounded{"optionFeeCap", fee.cap.value_or(0.0)},
      Bounded{"optionFeeMinimum", fee.minimum.value_or(0.0)},
      Bounded{"multiplier", fee.contract_size, least_divisor},
      Bounded{"optionHalfSpread", fee.half_spread_vol},
  };
  if (const std::optional<Error> refusal = refusal_of(numbers)) return *refusal;
  double from = 0.0;
  for (const PremiumTier& tier : fee.tiers) {
    const std::array of_tier{Bounded{"optionTier", tier.from, from},
                             Bounded{"optionFeePerContract", tier.fee}};
    if (const std::optional<Error> refusal = refusal_of(of_tier)) return *refusal;
    from = tier.from;
  }
  return fee;
}

double option_fee(const OptionFee& fee, double underlying, double option_price, double contracts) {
  if (contracts <= 0.0) return 0.0;
  double of_value = fee.rate * underlying;
  if (fee.cap) of_value = std::min(of_value, *fee.cap * option_price);
  double of_tier = 0.0;
  for (const PremiumTier& tier : fee.tiers) {
    if (option_price >= tier.from) of_tier = tier.fee;
  }
  return std::max(contracts * (of_value * fee.contract_size + of_tier), fee.minimum.value_or(0.0));
}

double option_half_spread(const OptionFee& fee, double vega) {
  return fee.half_spread_vol * std::abs(vega);
}

}  // namespace gammadrag
