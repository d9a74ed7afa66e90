#include "gammadrag/position.h"

#include "gammadrag/fields.h"
#include "gammadrag/inverse.h"

namespace gammadrag {
namespace {

// More strikes than one cost a quadrature at every date.
HedgeSum sum_of(const Scenario& scenario, int count) {
  const bool strikes = option_book(scenario).count > 1;
  return hedge_sum(count, strikes ? SumDetail::thrifty : SumDetail::full);
}

Position opened(const Scenario& scenario, Detail detail, HedgeSum sum) {
  const OptionBook book = option_book(scenario);
  const Market market = market_of(scenario);
  const double units = units_of(scenario);
  Position position{.scenario = scenario,
                    .detail = detail,
                    .book = book,
                    .time_value_book = out_of_money_book(book, market),
                    .market = market,
                    .schedule = hedge_schedule(scenario),
                    .sum = std::move(sum),
                    .units = units,
                    .premium = units * price(book, market, scenario.implied_vol),
                    .quoted_spot = scenario.spot};
  return scenario.settlement == Settlement::coin ? settled_in_coin(position) : position;
}

}  // namespace

Outcome<Position> open_position(const Scenario& scenario, Detail detail) {
  const Outcome<Scenario> checked = validate(scenario);
  if (!checked) return checked.error();
  return opened(scenario, detail, sum_of(scenario, hedge_schedule(scenario).count));
}

Outcome<Position> open_position(const Scenario& scenario, const Position& like) {
  const Outcome<Scenario> checked = validate(scenario);
  if (!checked) return checked.error();
  const int count = hedge_schedule(scenario).count;
  return opened(scenario, like.detail,
                count == like.schedule.count ? like.sum : sum_of(scenario, count));
}

}  // namespace gammadrag
