#include "gammadrag/scenario_costs.h"

#include <cmath>

#include "gammadrag/fields.h"

namespace gammadrag {
namespace {

Quotes quotes_of(const Scenario& s) {
  if (s.order_book.bids.empty() && s.order_book.asks.empty()) return HalfSpread{s.half_spread};
  return s.order_book;
}

}  // namespace

CostSchedule cost_schedule(const Scenario& s, double realized_vol) {
  return {.quotes = quotes_of(s),
          .fees = {.taker = s.fee_rate, .maker = s.maker_fee_rate, .maker_share = s.maker_share},
          .fee_per_contract = s.fee_per_unit,
          .contract_size = s.contract_size,
          .bounds = {.minimum = s.minimum_fee > 0.0 ? std::optional(s.minimum_fee) : std::nullopt,
                     .maximum = s.maximum_fee,
                     .maximum_rate = s.maximum_fee_rate},
          .fixed = s.fixed_cost + s.gas * s.gas_price,
          .square_root_impact = {.coefficient = s.impact_coefficient,
                                 .daily_vol = realized_vol * std::sqrt(1.0 / s.days_per_year),
                                 .daily_volume = s.daily_volume},
          .linear_impact = s.linear_impact,
          .lot = s.lot_size};
}

OptionFee option_fee_of(const Scenario& s) {
  OptionFee fee{.rate = s.option_fee_rate,
                .cap = s.option_fee_cap,
                .contract_size = s.multiplier,
                .half_spread_vol = s.option_half_spread};
  if (s.option_fee_per_contract > 0.0) fee.tiers = {{0.0, s.option_fee_per_contract}};
  if (s.option_fee_minimum > 0.0) fee.minimum = s.option_fee_minimum;
  return fee;
}

double one_way_cost(const Scenario& s) {
  const CostSchedule schedule = cost_schedule(s, 0.0);
  return one_way_rate(schedule) + s.fee_per_unit / (s.contract_size * s.spot);
}

bool is_free(const Scenario& s) { return without_costs(s) == s; }

Scenario without_costs(Scenario s) {
  const Scenario presets;
  for (const FieldSpec& field : fields()) {
    if (field.group == Group::costs) field.set(s, field.get(presets));
  }
  s.half_spread = 0.0;
  return s;
}

std::optional<Error> refused_cost(const Scenario& s) {
  // The vol only scales an impact, whatever it is.
  const Outcome<CostSchedule> checked = validate_costs(cost_schedule(s, outlook_vol(s)));
  if (!checked) return checked.error();
  const Outcome<OptionFee> fee = validate_option_fee(option_fee_of(s));
  if (!fee) return fee.error();
  return std::nullopt;
}

}  // namespace gammadrag
