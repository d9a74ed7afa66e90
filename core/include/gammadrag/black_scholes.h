// black_scholes.h: price and Greeks of European options, with a cost of carry.
// Model     Black-Scholes-Merton; yield = rate gives Black-76 on a futures price.
// Symbols   S spot, K strike, T expiry, s vol, F = S exp((rate - yield) T), d1, d2 as usual.
// Units     expiry: years. rate, yield, vol: decimals per year. Greeks per 1.00 of their variable.
// Refuses   nothing: inputs are trusted; T and s are positive.
// Accuracy  measured: see docs/accuracy.md#price. The out-of-the-money side is never negative.
// Cost      0.2 us a price, 0.3 us with Greeks.
// Source    [Black-Scholes-1973], [Merton-1973], [Black-1976], [Haug-2007]
#pragma once

#include "gammadrag/hedging.h"
#include "gammadrag/scenario.h"

namespace gammadrag {

struct Market {
  double spot;
  double expiry;
  double rate;
  double dividend_yield;
};

Market market_of(const Scenario& scenario);

struct Price {
  double price;
  double delta;
  double gamma;
  double vega;
  double theta;  // per year
  double rho;    // the yield held fixed
  double yield_rho;
  double vanna;         // d2V / dS ds
  double volga;         // d2V / ds2
  double charm;         // d delta / dt, per year
  double speed;         // d gamma / dS
  double color;         // d gamma / dt, per year
  double zomma;         // d gamma / ds
  double dual_delta;    // dV / dK, all strikes moved together
  double dollar_gamma;  // gamma S^2
};

// Of a structure, per unit of it.
Price price_with_greeks(const OptionBook& book, const Market& market, double vol);
double price(const OptionBook& book, const Market& market, double vol);
double vega(const OptionBook& book, const Market& market, double vol);

// What the structure is worth if the underlying ends at its forward, and the most it can be worth.
double forward_intrinsic(const OptionBook& book, const Market& market);
double price_bound(const OptionBook& book, const Market& market);

// The book with each option in the money at its forward replaced by the other of its strike: the
// same options less forwards, so the same time value, gamma and hedging error, and no intrinsic
// value to lose digits to.
OptionBook out_of_money_book(const OptionBook& book, const Market& market);

// ln(spot / strike), every digit kept where the two are close.
double log_moneyness(double spot, double strike);

// A call struck at exp(-x) times the forward, x <= 0, in units of the forward: Phi(x/w + w/2) -
// exp(-x) Phi(x/w - w/2), w = s sqrt(T), in relative terms far out of the money.
double out_of_money_value(double x, double w);

}  // namespace gammadrag
