#pragma once
#include "gammadrag/hedge_flow.h"
namespace gammadrag {
struct BandHedging { double value, trades, discounted_trades, unwind_cash, unwind_physical, pnl_variance; Provenance provenance; };
inline BandHedging band_cost(const OptionBook&, const Dynamics&, const Band&) { return {}; }
inline BandHedging band_hedging(const OptionBook&, const Dynamics&, const Band&) { return {}; }
}
