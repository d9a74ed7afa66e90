// band_support.h: what the tests of bands share.
#pragma once

#include "core/support.h"
#include "gammadrag/band.h"

namespace gammadrag::test {

inline double deviation_of(const BandHedging& hedging) {
  return std::sqrt(hedging.pnl_variance.value());
}

// Three standard errors of the simulation besides.
inline void expect_simulated(double actual, double simulated, double error, double relative,
                             const std::string& where) {
  EXPECT_LE(std::abs(actual - simulated), relative * simulated + 3.0 * error)
      << where << ": " << actual << " against " << simulated;
}

}  // namespace gammadrag::test
