// band.h: hedging inside a band: the hedge is left alone until it has strayed from the delta.
// Model     at every look, an interval apart, the hedge is traded if it is further from the centre of
//           its band than the half-width: to that centre (target), or to the nearer edge. At the
//           start it is the delta. Otherwise as turnover.h; Dynamics::count is the number of looks,
//           counting the start. Deltas are at hedge_vol.
// Units     value, unwind: present value in quote currency, per unit of the structure. half_width:
//           units of the underlying per unit of the structure.
// Refuses   nothing: inputs are trusted. Zakamouline's vol of the centre is held between a quarter
//           of the hedge vol and four times it.
// Accuracy  measured against simulated paths (tests/core/band_paths_test.cpp, docs/accuracy.md); of
//           band_hedging, for bands of any width, 5 to 8,000 looks, one strike or two:
//           value      1 %; 1.5 % traded to a target, 2 % if the market has twice the hedge vol; 3 %
//                      where gamma changes its sign under Whalley-Wilmott's band.
//           trades     3 %; to an edge 10 % from 2,000 looks up, 15 % far out of the money. Those to
//                      an edge of less than a millionth of the options are not counted. Where gamma
//                      changes its sign under Whalley-Wilmott's band up to 60 % too many.
//           deviation  of the P&L 3 %; 5 % traded to a target.
//           unwind     cash 1 %, strangles 1 %; physical, a small part, 5 to 15 %.
//           A PriceMoveBand has a method of its own: value 1.5 %, to an edge 8 % low; trades 3 %;
//           cash 2 %; physical unwind 25 % at 63 looks, several times too large at 2,000.
//           The local theory, which stands in where vols are a factor of eight apart or strikes out of
//           reach: value 1 % for narrow bands (0.05), but 3 % at 0.1, 18 % at 0.2, and for
//           Whalley-Wilmott's 5 % low at 0.05, 15 % at 0.1, 39 % at 0.23; Zakamouline's 2.5 %, its
//           trades 30 %, its deviation up to 25 %, its physical unwind not at all.
// Cost      native: one strike 2 to 5 ms at 63 looks, 4 to 12 from 252 to a million, the more the
//           narrower the band; two strikes 6 to 15; six to eight up to 100. Local theory 1 to 4 ms.
// Source    derived in docs/method.md, "Bands"; [Whalley-Wilmott-1997], [Zakamouline-2006]
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gammadrag/hedging_rule.h"
#include "gammadrag/turnover.h"

namespace gammadrag {

// How it was come by: band_hedging below falls back on the integral where its grid is no help.
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

// What the grid of a PriceMoveBand makes of a hedge without a band, whose turnover is known exactly: all
// are held against the same, which is half the work of each. Absent for other bands, and where the grid
// is no help.
struct BandControl {
  double value;
  double unwind_cash;
  double unwind_physical;
};

std::optional<BandControl> band_control(const OptionBook& book, const Dynamics& dynamics,
                                        const Band& band);

// By the law of price and hedge, carried from look to look; where that is out of reach by the local
// theory.
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
