// What a hedge that waits for a price move trades, by the equation it obeys. In log time the delta's d1 is an
// Ornstein-Uhlenbeck process that runs away, whatever the expiry, and the place of the hedge within
// its band moves with the same noise; the law of both is carried forward on a grid (band_grid.h).
// Looks are apart, so the band is widened until what it trades at each place is what a walk from
// look to look trades there (band_walk.h).
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "band_integral.h"
#include "band_motion.h"
#include "band_moves.h"
#include "delta_path.h"
#include "gammadrag/band.h"
#include "gammadrag/black_scholes.h"
#include "gammadrag/normal.h"
#include "gammadrag/variance.h"

namespace gammadrag {
namespace {

// The delta of the hedge held at e, between the least and the most it can be.
double held_delta(const Problem& p, const Slice& slice, const LocalBand& local, double x,
                  double e) {
  const double part = p.band.trade_to == TradeTo::edge ? 3.0 : 6.0;
  const double spread =
      e * std::exp(log_step_of(p, local)) * std::sqrt(part * local.walk.mean_square);
  const double held = p.by_price() ? band_place(slice.at_last_trade, x - spread).delta
                                   : local.place.centre - spread;
  return std::clamp(held, -p.book.legs[0].puts, p.book.legs[0].calls);
}

// What a trade above (side 1) or below (side -1) is worth, in delta; at an edge, per unit of e.
double reward(const Problem& p, const BandFrame& frame, const LocalBand& local, double x,
              double side) {
  const bool to_edge = p.band.trade_to == TradeTo::edge;
  const double size = to_edge ? 0.5 / local.walk.traded : local.walk.traded / local.walk.chance;
  const double move = size * std::exp(log_step_of(p, local));
  if (!p.by_price()) return move;
  if (!to_edge) return std::abs(local.place.delta - band_place(frame, x - side * move).delta);
  const double width = std::exp(p.log_move) * std::sqrt(3.0 * local.walk.mean_square);
  return move * std::exp(band_place(frame, x - side * width).log_slope);
}

struct Sums {
  double value = 0.0;
  double trades = 0.0;
  double discounted_trades = 0.0;
  double risk = 0.0;
  double unwind_cash = 0.0;
  double unwind_physical = 0.0;
};

void add_rewards(Sums& sums, const Problem& p, const Slice& slice, const Rewards& rewards) {
  const Dynamics& d = p.dynamics;
  const double time = slice.frame.time;
  const double growth = std::exp((d.drift - d.rate + d.dividend_yield) * time);
  double trades = 0.0;
  for (int i = 0; i < p.places.count; ++i) {
    const LocalBand& local = slice.bands[i + margin];
    const double x = p.log_return_at(slice.frame, i);
    sums.value += growth * (rewards.above[i] * reward(p, slice.frame, local, x, 1.0) +
                            rewards.below[i] * reward(p, slice.frame, local, x, -1.0));
    // Paths are weighed by price; trades are counted on paths as they are.
    trades += std::exp(d.drift * time - x) * (rewards.above[i] + rewards.below[i]);
  }
  if (p.band.trade_to == TradeTo::edge) return;
  sums.trades += trades;
  sums.discounted_trades += trades * std::exp(-d.rate * time);
}

// The square of the distance between hedge and delta at realized vol, beyond what it is where the
// hedge is the delta; paths weighed by the square of the price.
double straying(const Problem& p, const Slice& slice, const Law& law) {
  const Dynamics& d = p.dynamics;
  const BandFrame& frame = slice.frame;
  const InnerVector& nodes = band_basis(p.band.trade_to).nodes;
  const double realized2 = d.realized_vol * d.realized_vol;
  const double carry = d.rate - d.dividend_yield;
  const double width = d.realized_vol * std::sqrt(frame.left);
  const double offset = frame.offset[0] + 0.5 * (width * width - frame.width * frame.width);
  double sum = 0.0;
  for (int i = 0; i < p.places.count; ++i) {
    const LocalBand& local = slice.bands[i + margin];
    const double x = p.log_return_at(frame, i);
    const double fair = p.options * normal_cdf((offset + x) / width) - p.book.legs[0].puts;
    const double miss = fair - local.place.delta;
    double here = 0.0;
    for (int j = 0; j < inner_nodes; ++j) {
      const double off = local.place.delta - held_delta(p, slice, local, x, nodes[j]);
      here += law[i][j] * off * (off + 2.0 * miss);
    }
    sum += here * std::exp(x - (carry + realized2) * frame.time);
  }
  return sum * std::exp(realized2 * frame.time);
}

void add_unwind(Sums& sums, const Problem& p, const Slice& slice, const Law& law) {
  const Dynamics& d = p.dynamics;
  const BandFrame& frame = slice.frame;
  const Leg& leg = p.book.legs[0];
  const InnerVector& nodes = band_basis(p.band.trade_to).nodes;
  const double to_go = d.realized_vol * std::sqrt(frame.left);
  const double drift = d.drift * frame.left + 0.5 * to_go * to_go;
  for (int i = 0; i < p.places.count; ++i) {
    const double x = p.log_return_at(frame, i);
    const double above = (log_moneyness(d.spot, leg.strike) + x + drift) / to_go;
    for (int j = 0; j < inner_nodes; ++j) {
      const double held = held_delta(p, slice, slice.bands[i + margin], x, nodes[j]);
      sums.unwind_cash += law[i][j] * std::abs(held);
      sums.unwind_physical += law[i][j] * (normal_cdf(above) * std::abs(leg.calls - held) +
                                           normal_cdf(-above) * std::abs(held + leg.puts));
    }
  }
}

// The law at the start, and what is traded at once where the hedge starts outside its band.
Law start_law(const Problem& p, const Slice& slice, Rewards& rewards) {
  const LocalBand& local = slice.bands[p.places.start + margin];
  const TradeTo trade_to = p.band.trade_to;
  const double part = trade_to == TradeTo::edge ? 3.0 : 6.0;
  const double step_over_width =
      std::exp(log_step_of(p, local) - slice.log_width[p.places.start + margin]);
  // A walk starts from its middle, and the widened band has room to fill that the walk has not.
  const double room =
      std::max(0.0, 1.0 / part - local.walk.mean_square * step_over_width * step_over_width);
  const double spread = std::sqrt(room);
  const double middle = p.by_price() ? 0.0
                                     : (local.place.centre - local.place.delta) *
                                           std::exp(-slice.log_width[p.places.start + margin]);
  Law law(p.places.count, InnerVector::Zero());
  for (const double side : {-1.0, 1.0}) {
    const BandReading reading = read_band(trade_to, std::clamp(middle + side * spread, -1.0, 1.0));
    law[p.places.start] += 0.5 * reading.values;
    rewards.above[p.places.start] += 0.5 * reading.above;
    rewards.below[p.places.start] += 0.5 * reading.below;
  }
  return law;
}

enum class Wanted : std::uint8_t { costs, everything };

Sums solve(const Problem& p, Wanted wanted) {
  const Dynamics& d = p.dynamics;
  constexpr double longest_step = 0.125;
  const double end = std::log(static_cast<double>(d.count));  // one interval is left
  const int steps = std::max(6, static_cast<int>(std::ceil(end / longest_step)));
  const double length = end / steps;
  std::vector<Slice> slices;
  for (int k = 0; k < steps; ++k) {
    slices.push_back(slice_at(p, -d.expiry * std::expm1(-(k + 0.5) * length)));
  }
  const Slice first = slice_at(p, 0.0);
  const Slice last = slice_at(p, d.expiry - p.interval);

  Sums sums;
  Rewards at_start{std::vector<double>(p.places.count, 0.0),
                   std::vector<double>(p.places.count, 0.0)};
  Law law = start_law(p, first, at_start);
  add_rewards(sums, p, first, at_start);
  const GridStep step{length, p.places.spacing, p.variance};
  for (int k = 0; k < steps; ++k) {
    const Slice& slice = slices[k];
    const Neighbours neighbours{k > 0 ? slices[k - 1] : slice,
                                k + 1 < steps ? slices[k + 1] : slice,
                                length * ((k > 0) + (k + 1 < steps))};
    CarriedLaw carried = carry(law, motion_at(p, slice, neighbours), step, p.band.trade_to);
    law = std::move(carried.end);
    add_rewards(sums, p, slice, carried.rewards);
    if (wanted == Wanted::everything) {
      sums.risk += length * slice.frame.left * straying(p, slice, carried.mean);
    }
  }
  if (wanted == Wanted::everything) sums.risk += 0.5 * p.interval * straying(p, last, law);
  add_unwind(sums, p, last, law);
  return sums;
}

// Where the grid is at home: the hedge's and the market's vol within three of each other, and the
// strike not so far that nothing but the tail of the grid is used.
bool solvable(const OptionBook& book, const Dynamics& d, const Band& band, const BandFrame& start) {
  const double ratio = d.realized_vol / d.hedge_vol;
  const double excess = d.drift - (d.rate - d.dividend_yield);
  return book.count == 1 && has_closed_form(book) &&
         !std::holds_alternative<ZakamoulineBand>(band.shape) && d.count > 1 && ratio < 3.0 &&
         ratio > 1.0 / 3.0 && std::abs(start.offset[0] / start.width) < 6.0 &&
         d.realized_vol * std::sqrt(d.expiry) < 2.5 &&
         std::abs(excess) / d.hedge_vol * std::sqrt(d.expiry) < 4.0;
}

// A hedge traded at every look, whose turnover is known exactly, on the same grid: what the grid and
// the spacing of looks do to it they do to a hedge in a band much the same.
BandControl without_band(const Problem& p) {
  const Band none = p.by_price() ? Band{PriceMoveBand{0.0}, p.band.trade_to}
                                 : Band{FixedBand{0.0}, p.band.trade_to};
  const Sums sums =
      solve({p.book, p.dynamics, none, p.places, p.log_move, p.options, p.variance, p.interval},
            Wanted::costs);
  return {sums.value, sums.unwind_cash, sums.unwind_physical};
}

Problem problem_of(const OptionBook& book, const Dynamics& d, const Band& band,
                   const BandFrame& start) {
  constexpr double spacing = 0.25;
  const double vol_ratio = d.realized_vol / d.hedge_vol;
  return {book,
          d,
          band,
          places_around(start.offset[0] / start.width, spacing),
          log_move_of(d),
          options_of(book),
          vol_ratio * vol_ratio,
          d.expiry / d.count};
}

// How much of the count of trades is the local theory's: all where the hedge is traded to an edge it
// rests against, which no polynomial sees; and all where most looks trade, the band being narrower
// than a step and the grid's widened band a poor likeness.
double local_part(const Band& band, double chance) {
  if (band.trade_to == TradeTo::edge) return 1.0;
  return std::clamp((chance - 0.3) / 0.3, 0.0, 1.0);
}

// Where a grid that has gone astray would show.
bool plausible(const Problem& p, const Sums& sums, double share) {
  // Of a band that is hardly ever left the polynomials may make a little less than nothing.
  constexpr double below = 0.1;
  constexpr double above = 0.01;
  const auto within = [&](double value, double most) {
    return value >= -below * most && value <= (1.0 + above) * most;
  };
  return within(share, 1.0) && within(sums.unwind_cash, p.options) &&
         within(sums.unwind_physical, p.options) && within(sums.trades, p.dynamics.count);
}

}  // namespace

std::optional<BandControl> move_control(const OptionBook& book, const Dynamics& d,
                                        const Band& band) {
  if (gamma_sign(book) == GammaSign::negative) return move_control(negated(book), d, band);
  const BandFrame start = band_frame(book, d, band, 0.0);
  if (!solvable(book, d, band, start)) return std::nullopt;
  return without_band(problem_of(book, d, band, start));
}

BandHedging move_hedging(const OptionBook& book, const Dynamics& d, const Band& band,
                         BandDetail detail, const std::optional<BandControl>& known) {
  if (gamma_sign(book) == GammaSign::negative) {
    return move_hedging(negated(book), d, band, detail, known);
  }
  if (never_traded(book, d, band)) return held_to_expiry(book, d, detail);
  const BandFrame start = band_frame(book, d, band, 0.0);
  if (!solvable(book, d, band, start)) return band_hedging_by_integral(book, d, band, detail);
  const Problem problem = problem_of(book, d, band, start);
  const Sums sums =
      solve(problem, detail == BandDetail::costs ? Wanted::costs : Wanted::everything);
  const BandControl control = known ? *known : without_band(problem);
  const double share = sums.value / control.value;
  if (!plausible(problem, sums, share)) return band_hedging_by_integral(book, d, band, detail);

  const HedgeSum dates = hedge_sum(d.count, SumDetail::thrifty);
  const Turnover exact = expected_turnover(book, d, dates);
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry);
  const double excess = d.drift - (d.rate - d.dividend_yield);
  const double scale_at_expiry = scale * std::exp(excess * d.expiry);
  BandHedging result{
      .value = std::max(0.0, share) * exact.rebalancing,
      .trades = std::max(0.0, sums.trades),
      .discounted_trades = std::max(0.0, sums.discounted_trades),
      .unwind_cash = std::max(
          0.0, exact.unwind_cash + scale_at_expiry * (sums.unwind_cash - control.unwind_cash)),
      .unwind_physical =
          std::max(0.0, exact.unwind_physical +
                            scale_at_expiry * (sums.unwind_physical - control.unwind_physical)),
      .pnl_variance = {},
      .method = BandMethod::solver};
  const ExpectedTrades local = expected_trades(book, d, band);
  const double part = local_part(band, local.count / (d.count - 1.0));
  result.trades += part * (local.count - result.trades);
  result.discounted_trades += part * (local.discounted - result.discounted_trades);
  if (detail == BandDetail::costs) return result;
  if (const auto of_interval = pnl_variance(book, d, dates)) {
    const double variance =
        *of_interval + scale * scale * d.realized_vol * d.realized_vol * sums.risk;
    if (std::isfinite(variance)) result.pnl_variance = std::max(0.0, variance);
  }
  return result;
}

}  // namespace gammadrag
