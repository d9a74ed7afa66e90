// turnover.h: the value a delta hedge at fixed intervals is expected to trade over the whole life.
// Model     dS = drift S dt + realized_vol S dW; delta at hedge_vol, re-hedged at each date.
// Symbols   S spot, T expiry, b carry = rate - yield; expectations weigh paths by price.
// Units     present value in quote currency, per unit of the structure.
// Accuracy  measured: see docs/accuracy.md#turnover.
// Cost      one strike: microseconds at any number of hedges; two strikes: about 100 times that.
// Source    derived in docs/method.md, "Turnover"; compare [Toft-1996], [Angelini-Herzel-2007]
#pragma once

#include "gammadrag/hedging.h"

namespace gammadrag {

// How the underlying moves and how it is hedged.
struct Dynamics {
  double spot;
  double expiry;
  double rate;
  double dividend_yield;
  double drift;  // of the price itself; rate - dividend_yield makes hedging a fair game
  double realized_vol;
  double hedge_vol;
  int count;              // hedge dates
  double rest = 0.0;      // of the life, after everything is closed
  double mark_vol = 0.0;  // at which the options are then closed

  double held() const { return expiry - rest; }
  double interval() const { return held() / count; }
  // Of the options' life at a date.
  double left_at(double date) const { return (count - date) * interval() + rest; }
};

Dynamics dynamics_of(const Scenario& scenario, double realized_vol);

// Expected present value traded at each stage of the hedge's life.
struct Turnover {
  double set_up;
  double rebalancing;
  double unwind_cash;
  double unwind_physical;
};

// The dates of rebalances, for what they trade under these dynamics: fewer where the vols are close.
HedgeSum rebalancing_dates(const Dynamics& dynamics, SumDetail detail);

// Value of the first hedge alone.
double set_up_turnover(const OptionBook& book, const Dynamics& dynamics);

// Whether the turnover is known to rounding: one strike, or two whose gamma has one sign. Any other
// book is integrated over the law of its trades (trade_law.h), to about 1e-6.
bool has_closed_form(const OptionBook& book);

// Precondition: sum is hedge_sum(dynamics.count) or rebalancing_dates(dynamics).
Turnover expected_turnover(const OptionBook& book, const Dynamics& dynamics, const HedgeSum& sum);

// Expected delta of the book at time t, in units of S exp(-yield (T - t)).
double expected_delta(const OptionBook& book, const Dynamics& dynamics, double time);

}  // namespace gammadrag
