// scan.h: the places in which an input is looked at over its whole valid range (internal).
#pragma once

#include <optional>
#include <vector>

#include "gammadrag/fields.h"

namespace gammadrag {

// Rising: the usual range as its slider spreads it, ever longer steps to the bounds beyond it, and
// closely around the present value.
std::vector<double> places_of(const FieldSpec& field, std::optional<double> present);

// Whole numbers from `lowest` to `highest`: every one at first, then in steps of a third.
std::vector<double> whole_places(double lowest, double highest, double present);

// Why a scenario cannot be looked at whatever its inputs are to each other: one is out of its own
// bounds.
std::optional<Error> out_of_bounds(const Scenario& scenario);

}  // namespace gammadrag
