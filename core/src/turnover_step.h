// turnover_step.h: what one hedge date is expected to trade (internal).
// Units     options' worth of the underlying: turnover.h's value over its scale.
#pragma once

#include "gammadrag/turnover.h"

namespace gammadrag {

// E |change of the delta| from date - 1 to date; paths weighed by price. Dates may be fractions.
// Precondition: 1 <= date < count.
double expected_step(const OptionBook& book, const Dynamics& dynamics, double date);

}  // namespace gammadrag
