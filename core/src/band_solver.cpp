// What a hedge in a band trades, by the law of price and hedge carried from look to look
// (band_equation.h).
#include <algorithm>
#include <cmath>

#include "band_equation.h"
#include "band_integral.h"
#include "band_moves.h"
#include "gammadrag/band.h"
#include "gammadrag/variance.h"

namespace gammadrag {
namespace {

bool by_price(const Band& band) { return std::holds_alternative<PriceMoveBand>(band.shape); }

// Where places and levels resolve what happens: hedge and market not worlds apart, a strike within
// reach, and a price that can be weighed by its own square without its tails taking over.
bool solvable(const OptionBook& book, const Dynamics& d, const Band& band) {
  if (d.count < 2 || options_of(book) == 0.0) return false;
  const BandFrame start = band_frame(book, d, band, 0.0);
  const double ratio = d.realized_vol / d.hedge_vol;
  const double excess = d.drift - (d.rate - d.dividend_yield);
  const double first = start.offset[0] / start.width;
  const double last = start.offset[book.count - 1] / start.width;
  return ratio < 8.0 && ratio > 0.02 && d.realized_vol * std::sqrt(d.expiry) < 2.5 &&
         std::max(std::abs(first), std::abs(last)) < 1e6 && first > -12.0 && last < 12.0 &&
         std::abs(excess) / d.realized_vol * std::sqrt(d.expiry) < 4.0;
}

bool plausible(const BandSums& sums, const Dynamics& d, double options) {
  constexpr double rounding = 1e-3;
  const auto within = [&](double value, double most) {
    return value >= -rounding * most && value <= (1.0 + rounding) * most;
  };
  return within(sums.value, 2.0 * options * d.count) &&
         within(sums.trades, 1.05 * (d.count - 1.0)) && within(sums.unwind_cash, options) &&
         within(sums.unwind_physical, 2.0 * options) && std::isfinite(sums.discounted_trades) &&
         std::isfinite(sums.straying);
}

// What a widened band leaves behind at expiry is nearer to what a hedge without a band leaves by as
// much as that band is narrower.
double narrowed_unwind(double solved, double without_band, double share) {
  return std::max(0.0, without_band + (solved - without_band) * share);
}

std::optional<double> variance_of(const OptionBook& book, const Dynamics& d, const Band& band,
                                  const BandSums& sums) {
  const auto of_interval = pnl_variance(book, d, hedge_sum(d.count, SumDetail::thrifty));
  if (!of_interval) return std::nullopt;
  const double carry = d.rate - d.dividend_yield;
  double straying = sums.straying;
  if (d.drift != carry) {
    Dynamics fair = d;
    fair.drift = carry;
    straying = solve_band(book, fair, band, Wanted::everything).straying;
  }
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry) * d.realized_vol;
  const double variance = *of_interval + scale * scale * straying;
  return std::isfinite(variance) ? std::optional(std::max(0.0, variance)) : std::nullopt;
}

BandHedging solved(const OptionBook& book, const Dynamics& d, const Band& band, BandDetail detail) {
  const Wanted wanted = detail == BandDetail::costs ? Wanted::costs : Wanted::everything;
  const BandSums sums = solve_band(book, d, band, wanted);
  if (!plausible(sums, d, options_of(book))) {
    return band_hedging_by_integral(book, d, band, detail);
  }
  const double excess = d.drift - (d.rate - d.dividend_yield);
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry);
  const double at_expiry = scale * std::exp(excess * d.expiry);
  const double most = d.count - 1.0;
  BandHedging result{.value = std::max(0.0, scale * sums.value),
                     .trades = std::clamp(sums.trades, 0.0, most),
                     .discounted_trades = std::max(0.0, sums.discounted_trades),
                     .unwind_cash = std::max(0.0, at_expiry * sums.unwind_cash),
                     .unwind_physical = std::max(0.0, at_expiry * sums.unwind_physical),
                     .pnl_variance = {},
                     .method = BandMethod::solver};
  if (sums.widened_value > 0.0 && sums.value > 0.0) {
    const Turnover ends = expected_turnover(book, d, HedgeSum{});
    const double share = std::clamp(1.0 - sums.widened_value / sums.value, 0.0, 1.0);
    result.unwind_cash = narrowed_unwind(result.unwind_cash, ends.unwind_cash, share);
    result.unwind_physical = narrowed_unwind(result.unwind_physical, ends.unwind_physical, share);
  }
  if (detail == BandDetail::costs_and_risk) result.pnl_variance = variance_of(book, d, band, sums);
  return result;
}

bool of_no_width(const Band& band) {
  const auto* fixed = std::get_if<FixedBand>(&band.shape);
  const auto* optimal = std::get_if<WhalleyWilmottBand>(&band.shape);
  return (fixed && fixed->half_width == 0.0) || (optimal && optimal->one_way_cost == 0.0);
}

// Traded at every look.
BandHedging hedged_at_every_look(const OptionBook& book, const Dynamics& d, BandDetail detail) {
  const HedgeSum dates = hedge_sum(d.count);
  const Turnover turnover = expected_turnover(book, d, dates);
  double discounted = 0.0;
  for (const HedgeSum::Node& node : dates.nodes) {
    discounted += node.weight * std::exp(-d.rate * node.date * d.expiry / d.count);
  }
  BandHedging result{.value = turnover.rebalancing,
                     .trades = d.count - 1.0,
                     .discounted_trades = discounted,
                     .unwind_cash = turnover.unwind_cash,
                     .unwind_physical = turnover.unwind_physical,
                     .pnl_variance = {},
                     .method = BandMethod::solver};
  if (detail == BandDetail::costs_and_risk) result.pnl_variance = pnl_variance(book, d, dates);
  return result;
}

}  // namespace

std::optional<BandControl> band_control(const OptionBook& book, const Dynamics& d,
                                        const Band& band) {
  return by_price(band) ? move_control(book, d, band) : std::nullopt;
}

BandHedging band_hedging(const OptionBook& book, const Dynamics& d, const Band& band,
                         BandDetail detail, const std::optional<BandControl>& known) {
  if (by_price(band)) return move_hedging(book, d, band, detail, known);
  if (gamma_sign(book) == GammaSign::negative) {
    return band_hedging(negated(book), d, band, detail, known);
  }
  if (of_no_width(band)) return hedged_at_every_look(book, d, detail);
  if (never_traded(book, d, band)) return held_to_expiry(book, d, detail);
  if (!solvable(book, d, band)) return band_hedging_by_integral(book, d, band, detail);
  return solved(book, d, band, detail);
}

}  // namespace gammadrag
