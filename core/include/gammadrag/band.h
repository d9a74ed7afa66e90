#pragma once
#include <vector>
#include "gammadrag/hedge_flow.h"
namespace gammadrag {
struct BandHedging {
  double value, trades, discounted_trades, unwind_cash, unwind_physical, pnl_variance;
  Provenance provenance, risk_provenance;
};
inline BandHedging band_cost(const OptionBook&, const Dynamics&, const Band&) { return {}; }
inline std::vector<TradeNode> band_trades(const OptionBook&, const Dynamics&, const Band&) { return {}; }
inline BandHedging band_hedging(const OptionBook&, const Dynamics&, const Band&) { return {}; }
}  // namespace gammadrag
