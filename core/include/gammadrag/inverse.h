// inverse.h: options settled in the underlying itself, "inverse" options, valued and hedged in coin.
// Model     Black-Scholes. One contract is one coin: a call pays max(0, 1 - K / S) coin, a put
//           max(0, K / S - 1). The hedge trades an inverse perpetual or future, whose size is a
//           number of dollars and whose P&L is in coin. "Dollar" stands for the quote currency.
// Symbols   X = 1 / S, what a dollar is worth in coin. In coin an inverse call is K puts on X struck
//           1 / K, the coin's yield q is the interest rate and the dollar's rate r is a yield.
//           X is taken in units of what it is now, so that spot is 1 and a strike is S / K.
// Units     coin, and the market's own price, years and decimals for the rest.
// Refuses   nothing: the Position has been through the door.
// Accuracy  measured: a few eps over black_scholes.h; whole-life answers are those of the dual.
// Cost      as the answers for any Position.
// Source    derived in docs/method.md, "Coin-settled options"
#pragma once

#include "gammadrag/black_scholes.h"
#include "gammadrag/position.h"

namespace gammadrag {

// Of a structure, per coin of it.
struct CoinPrice {
  double price;  // coin
  double delta;  // of the same options settled in quote currency
  // delta - price = (K / S) exp(-rate T) Phi(d2) of a call: coins that hedge what it is worth in
  // dollars while its own worth is held in coin.
  double premium_adjusted_delta;
  double dollars_to_trade;   // S premium_adjusted_delta: what an inverse future hedges it with
  double dollar_gamma;       // gamma S^2, in quote currency, the same however it settles
  double coin_dollar_gamma;  // X^2 d2v / dX2, in coin: dollar_gamma / S
};

CoinPrice coin_price(const OptionBook& book, const Market& market, double vol);

// The same position with its options settled in coin: what every calculation on a Position then
// answers is in coin. Implied, realized and hedge vols are those of S and of X alike, so a break-even
// vol needs no conversion. Of the scenario of `position`
//   quantity times multiplier is in coin; the strikes in quote currency;
//   half_spread and fee_rate are shares of the value traded;
//   costs in money are in coin; sizes (contract, lot, order book, daily volume) are in dollars, and
//   linear_impact is coin per dollar squared;
//   excess_drift is above the drift at which the hedge is a fair game in coin, and that is
//   fair_drift_in_coin below, not rate less yield.
// The scenario inside the result describes X, not S, and is for the calculations alone.
Position settled_in_coin(const Position& position);

// The drift of S at which X, and so a hedge traded in it, is a fair game in coin: carry + vol^2.
// With the drift of S at its carry, a fair game in quote currency, excess_drift is -vol^2.
double fair_drift_in_coin(const Market& market, double realized_vol);

// Coin at today's spot. Expected P&L before costs is then that of the same options settled in quote
// currency: each side's expectation is a difference of prices.
double quote_value(double coin, const Market& market);

}  // namespace gammadrag
