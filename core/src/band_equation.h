// band_equation.h: what a hedge in a band is expected to trade, from the law of price and hedge
// (internal).
// Units     deltas, weighed by the price at expiry where the drift is the carry: band_solver.cpp scales.
#pragma once

#include <cstdint>

#include "band_schedule.h"

namespace gammadrag {

struct BandSums {
  double value = 0.0;
  double trades = 0.0;
  double discounted_trades = 0.0;
  double unwind_cash = 0.0;
  double unwind_physical = 0.0;
  // Of the square of the distance between hedge and delta, beyond what it is without a band.
  double straying = 0.0;
  // Of the value, what was traded with the band widened, weighed by how much of the width that was.
  double widened_value = 0.0;
};

enum class Wanted : std::uint8_t { costs, everything };

BandSums solve_band(const OptionBook& book, const Dynamics& dynamics, const Band& band,
                    Wanted wanted);

}  // namespace gammadrag
