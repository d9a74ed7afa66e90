// implied_vol.h: the vol at which a structure has a given price.
// Units     price: quote currency, per unit of the structure.
// Refuses   not_finite, price_below_intrinsic, price_above_bound (with the bound),
//           price_carries_no_vol (its rounding alone would move the vol by 1e-4 of itself).
// Accuracy  measured: see docs/accuracy.md#implied-vol. Works on what the price holds beyond its
//           forward intrinsic, so that the out-of-the-money side keeps every digit.
// Cost      2 to 4 us.
// Source    bracketed Newton on the log of the out-of-the-money price, after [Jaeckel-2006]
#pragma once

#include "gammadrag/black_scholes.h"
#include "gammadrag/outcome.h"

namespace gammadrag {

Outcome<double> implied_vol(const OptionBook& book, const Market& market, double price);

}  // namespace gammadrag
