// variance.h: how far the hedged P&L is expected to scatter, before costs.
// Model     as turnover.h, with drift equal to carry.
// Units     quote currency squared, per unit of the structure.
// Accuracy  measured: see docs/accuracy.md#variance.
// Cost      about 0.2 ms for one strike at any number of hedges; four times that for two.
// Source    derived in docs/method.md, "Risk"; compare [Toft-1996]; leading order [Derman-Kamal-1999]
#pragma once

#include <optional>

#include "gammadrag/turnover.h"

namespace gammadrag {

// Exact variance of the present value of option less hedge, gross of costs. Absent where it is so
// small a part of the payoff's own second moment that rounding would show, or beyond all doubles.
// Precondition: sum is hedge_sum(dynamics.count); dynamics.drift is not used. Most precise for a
// book out of the money (black_scholes.h).
std::optional<double> pnl_variance(const OptionBook& book, const Dynamics& dynamics,
                                   const HedgeSum& sum);

// Variance of the present value of the payoff alone, or of the mark where the position is closed before
// expiry, with nothing hedged.
double payoff_variance(const OptionBook& book, const Dynamics& dynamics);

}  // namespace gammadrag
