// band.h: hedging inside a band: the hedge is left alone until it has strayed from the delta.
// Model     at every look, an interval apart, the hedge is traded if it is further from the centre of
//           its band than the half-width: to that centre (target), or to the nearer edge. At the
//           start it is the delta. Otherwise as turnover.h; Dynamics::count is the number of looks,
//           counting the start. Deltas are at hedge_vol.
// Units     value, unwind: present value in quote currency, per unit of the structure. half_width:
//           units of the underlying per unit of the structure.
// Refuses   nothing: inputs are trusted. Zakamouline's vol of the centre is held between a quarter
//           of the hedge vol and four times it.
// Accuracy  measured against simulated paths (tests/core/band_test.cpp); of band_hedging:
//           value      1.5 % for one strike from 20 looks up; 3 % where a band traded to its target is
//                      0.2 wide or wider; Whalley-Wilmott's 8 % low where it starts 0.2 wide, and
//                      45 % low where it starts wider than half of all deltas; 2 to 6 % at 5 looks.
//                      Realized at half the hedge vol: 4 to 10 %, deep strikes 20 %.
//                      A PriceMoveBand 2 %, traded to its edge 8 % low.
//           trades     2 % to the target, 10 % to the edge (more far out of the money).
//           deviation  of the P&L 2 %; 9 % for bands 0.15 wide or wider, traded to the target.
//           unwind     cash 1 %; physical, a small part, 10 %, of a PriceMoveBand 25 %.
//           The local theory, which stands in for two strikes, for Zakamouline's band and for vols
//           a factor of three apart: value 1 % for narrow bands (0.05), but 3 % at 0.1, 18 % at 0.2,
//           and for Whalley-Wilmott's 5 % low at 0.05, 15 % at 0.1, 39 % at 0.23; Zakamouline's 2.5 %,
//           its trades 30 %, its deviation up to 25 %, its physical unwind not at all. Two strikes
//           were not simulated.
// Cost      one strike 3 ms at 63 looks, 4 at 252, 10 at a million; local theory 1 to 4 ms; two
//           strikes three times that.
// Source    derived in docs/method.md, "Bands"; [Whalley-Wilmott-1997], [Zakamouline-2006]
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

// What the grid makes of a hedge without a band, whose turnover is known exactly: all bands of one
// kind of shape are held against the same, which is half the work of each. Absent where the grid is
// no help.
struct BandControl {
  double value;
  double unwind_cash;
  double unwind_physical;
};

std::optional<BandControl> band_control(const OptionBook& book, const Dynamics& dynamics,
                                        const Band& band);

// By the equation the hedge obeys, where there is one strike; otherwise by the local theory.
// Precondition: a control given is that of these arguments, whatever the width of the band.
BandHedging band_hedging(const OptionBook& book, const Dynamics& dynamics, const Band& band,
                         BandDetail detail = BandDetail::costs_and_risk,
                         const std::optional<BandControl>& control = std::nullopt);

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
