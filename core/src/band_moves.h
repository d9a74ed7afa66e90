// band_moves.h: a hedge that waits for a price move (internal): band.h's functions for a PriceMoveBand.
// Its band is fixed in ln S and its hedge is marked to the day, so that the state is (d1, place in the
// band) and not (price, hedge).
#pragma once

#include <optional>

#include "gammadrag/band.h"

namespace gammadrag {

std::optional<BandControl> move_control(const OptionBook& book, const Dynamics& dynamics,
                                        const Band& band);

BandHedging move_hedging(const OptionBook& book, const Dynamics& dynamics, const Band& band,
                         BandDetail detail, const std::optional<BandControl>& control);

}  // namespace gammadrag
