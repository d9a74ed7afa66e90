#include "gammadrag/inverse.h"

#include <utility>

namespace gammadrag {
namespace {

// A call on S struck K is K / S puts struck S / K on a dollar's worth of coin, and a put as many
// calls; the lower of two strikes becomes the higher.
OptionBook dual_book(const OptionBook& book, double spot) {
  OptionBook result = book;
  for (int j = 0; j < book.count; ++j) {
    const Leg& leg = book.legs[j];
    const double puts_each = leg.strike / spot;
    result.legs[book.count - 1 - j] = {spot / leg.strike, puts_each * leg.puts,
                                       puts_each * leg.calls};
  }
  return result;
}

// Who bids for coin offers dollars, and the sizes are in dollars.
OrderBook dual_order_book(const OrderBook& book, double spot) {
  OrderBook result;
  for (const BookLevel& level : book.asks) {
    result.bids.push_back({spot / level.price, level.size / spot});
  }
  for (const BookLevel& level : book.bids) {
    result.asks.push_back({spot / level.price, level.size / spot});
  }
  return result;
}

Structure dual_structure(Structure structure) {
  if (structure == Structure::call) return Structure::put;
  return structure == Structure::put ? Structure::call : structure;
}

Scenario dual_scenario(const Scenario& scenario, const OptionBook& dual) {
  Scenario result = scenario;
  result.structure = dual_structure(scenario.structure);
  result.spot = 1.0;
  result.strike = dual.legs[0].strike;
  result.strike_high = dual.legs[dual.count - 1].strike;
  std::swap(result.rate, result.dividend_yield);
  result.excess_drift = -scenario.excess_drift;
  // The hedge trades dollars, counted here in what a coin is worth now.
  const double spot = scenario.spot;
  result.order_book = dual_order_book(scenario.order_book, spot);
  result.contract_size /= spot;
  result.lot_size /= spot;
  result.daily_volume /= spot;
  result.linear_impact *= spot * spot;
  result.gas_price /= spot;  // gas is paid in the quote currency
  // What moves the logarithm of S up moves that of X down.
  if (scenario.reversion_level) result.reversion_level = spot / *scenario.reversion_level;
  result.jump_mean = -scenario.jump_mean;
  result.vol_correlation = -scenario.vol_correlation;
  for (double& value : result.returns.values) value = -value;
  return result;
}

}  // namespace

CoinPrice coin_price(const OptionBook& book, const Market& market, double vol) {
  const Price price = price_with_greeks(book, market, vol);
  double adjusted = 0.0;
  for (const Leg& leg : book.held()) {
    const Price alone = price_with_greeks({{leg}, 1}, market, vol);
    adjusted -= leg.strike / market.spot * alone.dual_delta;
  }
  return {.price = price.price / market.spot,
          .delta = price.delta,
          .premium_adjusted_delta = adjusted,
          .dollars_to_trade = market.spot * adjusted,
          .dollar_gamma = price.dollar_gamma,
          .coin_dollar_gamma = price.dollar_gamma / market.spot};
}

Position settled_in_coin(const Position& position) {
  Position result = position;
  result.book = dual_book(position.book, position.market.spot);
  result.scenario = dual_scenario(position.scenario, result.book);
  result.market = market_of(result.scenario);
  result.time_value_book = out_of_money_book(result.book, result.market);
  result.premium = result.units * price(result.book, result.market, result.scenario.implied_vol);
  return result;
}

double fair_drift_in_coin(const Market& market, double realized_vol) {
  return market.rate - market.dividend_yield + realized_vol * realized_vol;
}

double quote_value(double coin, const Market& market) { return coin * market.spot; }

}  // namespace gammadrag
