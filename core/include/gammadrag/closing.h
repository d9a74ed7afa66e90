// closing.h: what is expected of options that are sold or bought back before they expire.
// Model     as turnover.h; closed at the implied vol's mark, half the spread worse.
// Symbols   E time held, T expiry, s_m the vol of the mark.
// Units     vol: decimal per sqrt(year). money: quote currency, present value, whole position.
// Refuses   nothing: a Position has been through the door.
// Accuracy  the half-spread to rounding; with a fee, whose kinks fall between nodes, within simulation's
//           standard errors of 5e-4 (tests/golden/early.h).
// Source    derived in docs/method.md, "Closing early"
#pragma once

#include "gammadrag/position.h"

namespace gammadrag {

// The vol at which an option is worth now what its mark at E is expected to be worth, if the price
// realizes `realized_vol` until then: the root of (s_r^2 E + s_m^2 (T - E)) / T.
double vol_to_expiry(const Scenario& scenario, double realized_vol, double mark_vol);

// Expected fee and half-spread of closing the options; nothing where they live to expiry.
double closing_costs(const Position& position, double realized_vol);

}  // namespace gammadrag
