#include "gammadrag/hedge_costs.h"

#include <cmath>

#include "gammadrag/band.h"
#include "gammadrag/carry.h"
#include "gammadrag/scenario_costs.h"
#include "gammadrag/trade_law.h"

namespace gammadrag {
namespace {

using Trades = std::vector<TradeNode>;

// Of a stage whose costs are in proportion to value, and fixed a trade.
TradeCost proportional_cost(const CostSchedule& schedule, const Stage& stage) {
  TradeCost cost{.spread = half_spread_of(schedule.quotes) * stage.value,
                 .fee = blended_fee_rate(schedule.fees) * stage.value,
                 .fixed = schedule.fixed * stage.discounted_trades,
                 .impact = 0.0,
                 .total = 0.0};
  cost.total = cost.spread + cost.fee + cost.fixed;
  return cost;
}

double value_of(const Trades& trades, const Position& p) {
  double value = 0.0;
  for (const TradeNode& t : trades) {
    if (!std::isfinite(t.spot)) continue;  // a price beyond all doubles, which no path gets to
    value += std::exp(-p.scenario.rate * t.time) * t.spot * t.size * t.expected_trades;
  }
  return p.units * value;
}

// Of a stage whose costs are not: integrated over the law of its trades, and what the law misses of
// the value traded made good in proportion.
TradeCost integrated_cost(const Position& p, const CostSchedule& schedule, const Stage& stage,
                          const Trades& trades) {
  const Stage missed{stage.value - value_of(trades, p), 0.0, 0.0};
  return expected_costs(schedule, trades, p.scenario.rate, p.units) +
         proportional_cost(schedule, missed);
}

double count_of(const Trades& trades) {
  double count = 0.0;
  for (const TradeNode& t : trades) count += t.expected_trades;
  return count;
}

// The law of the rebalances, of as many trades and as much value as the flow says.
Trades rebalancing_law(const Position& p, const Dynamics& d, const HedgeFlow& flow) {
  if (!(flow.rebalancing.trades > 0.0) || !(flow.rebalancing.value > 0.0)) return {};
  const HedgingRule rule = hedging_rule(p.scenario);
  const Band* band = std::get_if<Band>(&rule);
  Trades trades = band ? band_trades(p.book, d, *band)
                       : interval_trades(p.book.held(), d, rebalancing_dates(d, SumDetail::coarse));
  const double value = value_of(trades, p);
  const double count = count_of(trades);
  if (!(value > 0.0) || !(count > 0.0)) return {};
  const double more_trades = flow.rebalancing.trades / count;
  const double larger = flow.rebalancing.value / (value * more_trades);
  for (TradeNode& trade : trades) {
    trade.expected_trades *= more_trades;
    trade.size *= larger;
  }
  return trades;
}

struct TradeLaws {
  Trades set_up;
  Trades rebalancing;
  Trades unwind;
};

TradeLaws trade_laws(const Position& p, const HedgeFlow& flow) {
  const Scenario& s = p.scenario;
  if (s.rule == Rule::none) return {};
  const Dynamics d = dynamics_of(s, flow.realized_vol);
  TradeLaws laws{{}, rebalancing_law(p, d, flow), {}};
  if (s.set_up == SetUp::traded) laws.set_up = {set_up_trade(p.book.held(), d)};
  if (s.unwind != Unwind::none) laws.unwind = unwind_trades(p.book.held(), d, s.unwind);
  return laws;
}

double whole_lots(const Trades& trades, double lot) {
  return count_of(lot > 0.0 ? in_whole_lots(trades, lot) : trades);
}

Provenance provenance_of(const Position& p, const HedgeFlow& flow) {
  const bool exact = flow.provenance.source == Source::exact && p.scenario.rule != Rule::none;
  return exact ? Provenance{Source::integral, trade_law_error} : flow.provenance;
}

}  // namespace

HedgeCosts hedge_costs(const Position& p, const HedgeFlow& flow) {
  const CostSchedule schedule = cost_schedule(p.scenario, flow.realized_vol);
  if (is_proportional(schedule) && schedule.lot == 0.0) {
    return {.set_up = proportional_cost(schedule, flow.set_up),
            .rebalancing = proportional_cost(schedule, flow.rebalancing),
            .unwind = proportional_cost(schedule, flow.unwind),
            .trades = flow.set_up.trades + flow.rebalancing.trades + flow.unwind.trades,
            .provenance = flow.provenance};
  }
  const TradeLaws laws = trade_laws(p, flow);
  const double lot = schedule.lot / p.units;
  return {.set_up = integrated_cost(p, schedule, flow.set_up, laws.set_up),
          .rebalancing = integrated_cost(p, schedule, flow.rebalancing, laws.rebalancing),
          .unwind = integrated_cost(p, schedule, flow.unwind, laws.unwind),
          .trades = whole_lots(laws.set_up, lot) + whole_lots(laws.rebalancing, lot) +
                    whole_lots(laws.unwind, lot),
          .provenance = provenance_of(p, flow)};
}

double hedge_carry(const Position& p, double realized_vol) {
  const Scenario& s = p.scenario;
  if (s.rule == Rule::none) return 0.0;
  const Carry carry{
      .funding_rate = s.funding_rate, .borrow_rate = s.borrow_rate, .cash_spread = s.cash_spread};
  if (carry.funding_rate == 0.0 && carry.borrow_rate == 0.0 && carry.cash_spread == 0.0) return 0.0;
  return p.units * expected_carry(p.book, dynamics_of(s, realized_vol), p.sum, carry, s.side).total;
}

double option_costs(const Position& p) {
  const Scenario& s = p.scenario;
  const OptionFee fee = option_fee_of(s);
  double total = 0.0;
  const auto add = [&](const Leg& one, double options) {
    if (options == 0.0) return;
    const OptionBook book{{one}, 1};
    // An option settled in coin is 1 / strike of the options that its dual book holds (inverse.h).
    const double share = s.settlement == Settlement::coin ? one.strike : 1.0;
    total += option_fee(fee, s.spot, price(book, p.market, s.implied_vol) / share,
                        options * share * s.quantity) +
             option_half_spread(fee, options * p.units * vega(book, p.market, s.implied_vol));
  };
  for (const Leg& leg : p.book.held()) {
    add({leg.strike, 1.0, 0.0}, std::abs(leg.calls));
    add({leg.strike, 0.0, 1.0}, std::abs(leg.puts));
  }
  return total;
}

}  // namespace gammadrag
