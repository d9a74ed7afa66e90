// band.h: hedging inside a band: what is traded when the delta is left alone until it has strayed.
// Model     at every look, interval apart, the hedge is traded if it is further from the centre of
//           its band than the half-width; the hedge at the start is the delta. Otherwise as
//           turnover.h; Dynamics::count is the number of looks, counting the start.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gammadrag/hedging_rule.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

// How it was come by: band_hedging below falls back on the integral where its equation is no help.
enum class BandMethod : std::uint8_t { integral, solver };

// Expected of a hedge in a band, present values in quote currency, per unit of the structure.
struct BandHedging {
  double value;              // traded at all looks after the start
  double trades;             // number of them
  double discounted_trades;  // each weighted by exp(-rate t)
  double unwind_cash;        // the hedge sold at expiry
  double unwind_physical;    // what delivery leaves of it sold
  // Of option less hedge, gross of costs, with drift equal to carry; absent as in variance.h.
  std::optional<double> pnl_variance;
  BandMethod method = BandMethod::integral;
};

// Whether the variance is worked out too.
enum class BandDetail : std::uint8_t { costs, costs_and_risk };

// By the local theory: everywhere the band is taken as narrow against the option's own scale.
BandHedging band_hedging_by_integral(const OptionBook& book, const Dynamics& dynamics,
                                     const Band& band,
                                     BandDetail detail = BandDetail::costs_and_risk);

// By the equation the hedge obeys, where there is one strike; otherwise by the local theory.
BandHedging band_hedging(const OptionBook& book, const Dynamics& dynamics, const Band& band,
                         BandDetail detail = BandDetail::costs_and_risk);

// Where and how large the trades are expected to be, by the local theory.
std::vector<TradeNode> band_trades(const OptionBook& book, const Dynamics& dynamics,
                                   const Band& band);

// The band at one moment, in units of the underlying per unit of the structure.
struct BandNow {
  double centre;
  double half_width;
};

BandNow band_now(const OptionBook& book, const Dynamics& dynamics, const Band& band, double time);

}  // namespace gammadrag
