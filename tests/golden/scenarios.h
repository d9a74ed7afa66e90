// scenarios.h: the rows of the golden tables as the core takes them.
#pragma once

#include <cmath>
#include <string_view>

#include "gammadrag/hedging.h"
#include "gammadrag/scenario.h"
#include "golden/extra.h"
#include "golden/golden.h"

namespace gammadrag::golden {

inline Structure option_of(double cp) { return cp > 0 ? Structure::call : Structure::put; }

// One call (cp +1) or put (cp -1).
inline OptionBook single(double strike, double cp) {
  Scenario s;
  s.structure = option_of(cp);
  s.strike = strike;
  return option_book(s);
}

inline Unwind unwind_of(std::string_view word) {
  if (word == "cash") return Unwind::cash;
  return word == "physical" ? Unwind::physical : Unwind::none;
}

inline Scenario scenario_of(const ExactCostsRow& row) {
  Scenario s;
  s.structure = option_of(row.cp);
  s.spot = row.S;
  s.strike = row.K;
  s.expiry = row.T;
  s.hedge_interval = row.T / row.N;
  s.rate = row.r;
  s.dividend_yield = row.q;
  s.implied_vol = row.sigma_i;
  s.hedge_vol = row.sigma_h;
  s.realized_vol = row.sigma_r;
  s.half_spread = row.k;
  s.excess_drift = std::isnan(row.mu) ? 0.0 : row.mu - (row.r - row.q);
  return s;
}

inline Scenario scenario_of(const BreakEvensRow& row) {
  Scenario s;
  s.structure = option_of(row.cp);
  s.spot = row.S;
  s.strike = row.K;
  s.expiry = row.T;
  s.hedge_interval = row.T / row.N;
  s.rate = row.r;
  s.dividend_yield = row.q;
  s.implied_vol = row.implied_vol;
  s.half_spread = row.k;
  if (std::string_view(row.hedge_vol) == "realized") s.hedge_vol = SameAs::realized_vol;
  s.set_up = row.set_up ? SetUp::traded : SetUp::none;
  s.unwind = unwind_of(row.unwind);
  return s;
}

inline Scenario scenario_of(const MoreBreakEvensRow& row) {
  Scenario s;
  s.structure = option_of(row.cp);
  s.side = row.side > 0 ? Side::long_gamma : Side::short_gamma;
  s.spot = row.S;
  s.strike = row.K;
  s.expiry = row.T;
  s.hedge_interval = row.T / row.N;
  s.rate = row.r;
  s.dividend_yield = row.q;
  s.implied_vol = row.implied_vol;
  s.half_spread = row.k;
  s.fixed_cost = row.fixed_cost;
  s.excess_drift = row.excess_drift;
  s.unwind = row.cash > 0 ? Unwind::cash : Unwind::physical;
  return s;
}

}  // namespace gammadrag::golden
