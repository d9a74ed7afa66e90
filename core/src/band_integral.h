// band_integral.h: parts of the local theory that the solver uses too (internal).
#pragma once

#include "gammadrag/band.h"

namespace gammadrag {

struct ExpectedTrades {
  double count;
  double discounted;
};

ExpectedTrades expected_trades(const OptionBook& book, const Dynamics& dynamics, const Band& band);

}  // namespace gammadrag
