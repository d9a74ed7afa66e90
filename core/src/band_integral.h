// band_integral.h: parts of the local theory that the solver uses too (internal).
#pragma once

#include "gammadrag/band.h"

namespace gammadrag {

struct ExpectedTrades {
  double count;
  double discounted;
};

ExpectedTrades expected_trades(const OptionBook& book, const Dynamics& dynamics, const Band& band);

// Whether the band is too wide ever to be left: wider than the delta has room to move, or than the
// price but once in hundreds of lives.
bool never_traded(const OptionBook& book, const Dynamics& dynamics, const Band& band);

// A hedge that is not touched until expiry.
BandHedging held_to_expiry(const OptionBook& book, const Dynamics& dynamics, BandDetail detail);

}  // namespace gammadrag
