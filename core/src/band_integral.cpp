// The local theory of bands. Between two looks the delta takes a step that is normal and small
// against everything but the band, so at each place it is a random walk in a band of its own, and
// what is traded there is that walk's stationary mean (band_walk.h). Summed over dates and places.
#include <algorithm>
#include <cmath>
#include <limits>

#include "band_integral.h"
#include "band_shape.h"
#include "band_walk.h"
#include "delta_path.h"
#include "gammadrag/band.h"
#include "gammadrag/normal.h"
#include "gammadrag/variance.h"
#include "turnover_step.h"

namespace gammadrag {
namespace {

struct LogNormal {
  double mean;
  double deviation;
};

// ln(S_t / spot) on paths weighed by the price to the power `moment`.
LogNormal log_return(const Dynamics& d, double drift, double moment, double time) {
  const double variance = d.realized_vol * d.realized_vol * time;
  return {drift * time + (moment - 0.5) * variance, std::sqrt(variance)};
}

// Mean of f over the product of each strike's gamma with the density of x.
template <class Function>
double gamma_weighted_mean(const BandFrame& frame, const LogNormal& law, Function&& f) {
  constexpr double reach = 6.0;
  constexpr double spacing = 0.5;
  const double spread2 = law.deviation * law.deviation + frame.width * frame.width;
  double mass = 0.0;
  double sum = 0.0;
  for (int j = 0; j < frame.book.count; ++j) {
    const Leg& leg = frame.book.legs[j];
    const double weight =
        std::abs(leg.options()) * normal_pdf((law.mean + frame.offset[j]) / std::sqrt(spread2));
    if (weight == 0.0) continue;
    const double part = law.deviation * law.deviation / spread2;
    const double centre = law.mean * (1.0 - part) - frame.offset[j] * part;
    const double deviation = frame.width * std::sqrt(part);
    for (double z = -reach; z <= reach; z += spacing) {
      const double here = weight * normal_pdf(z);
      mass += here;
      sum += here * f(centre + deviation * z);
    }
  }
  return mass > 0.0 ? sum / mass : 0.0;
}

struct Stretch {
  double from;
  double to;
};

struct Stretches {
  std::array<Stretch, most_legs> part;
  int count;
};

// Where x may be and is within that many widths of a strike.
Stretches near_strikes(const BandFrame& frame, const LogNormal& law, double widths) {
  constexpr double reach = 8.0;
  const double low = law.mean - reach * law.deviation;
  const double high = law.mean + reach * law.deviation;
  Stretches result{{}, 0};
  for (int j = 0; j < frame.book.count; ++j) {
    const Stretch bell{std::max(low, -frame.offset[j] - widths * frame.width),
                       std::min(high, -frame.offset[j] + widths * frame.width)};
    if (!(bell.from < bell.to)) continue;
    Stretch* last = result.count > 0 ? &result.part[result.count - 1] : nullptr;
    if (last && bell.from <= last->to) last->to = bell.to;
    else result.part[result.count++] = bell;
  }
  return result;
}

// The trapezoidal rule over the places that count: calls visit(x, probability).
template <class Visit>
void for_each_place(const BandFrame& frame, const LogNormal& law, double widths, Visit&& visit) {
  constexpr int most_places = 80;
  const Stretches stretches = near_strikes(frame, law, widths);
  for (int i = 0; i < stretches.count; ++i) {
    const Stretch& stretch = stretches.part[i];
    const double length = stretch.to - stretch.from;
    const double wanted = 0.5 * std::min(law.deviation, 0.8 * frame.width);
    const int places =
        static_cast<int>(std::clamp(std::ceil(length / wanted), 1.0, 1.0 * most_places));
    const double spacing = length / places;
    for (int place = 0; place < places; ++place) {
      const double x = stretch.from + (place + 0.5) * spacing;
      visit(x, normal_pdf((x - law.mean) / law.deviation) * spacing / law.deviation);
    }
  }
}

// How far from a strike f still counts, in widths.
template <class Function>
double reach_of(const BandFrame& frame, const LogNormal& law, Function&& f) {
  constexpr double share = 1e-6;
  const double low = law.mean - 8.0 * law.deviation;
  const double high = law.mean + 8.0 * law.deviation;
  const double first = -frame.offset[0];
  const double last = -frame.offset[frame.book.count - 1];
  double widths = 8.0;
  for (int doublings = 0; doublings < 24; ++doublings) {
    const double below = first - widths * frame.width;
    const double above = last + widths * frame.width;
    const bool below_counts = below > low && f(below) > share * f(first);
    const bool above_counts = above < high && f(above) > share * f(last);
    if (!below_counts && !above_counts) break;
    widths *= 2.0;
  }
  return widths;
}

template <class Function>
double expectation(const BandFrame& frame, const LogNormal& law, Function&& f) {
  double sum = 0.0;
  for_each_place(frame, law, reach_of(frame, law, f),
                 [&](double x, double probability) { sum += probability * f(x); });
  return sum;
}

// A hedge is never further from the delta than the book has options: such a band is never left.
bool never_left(const LocalBand& local, const BandFrame& frame) {
  return local.place.log_half_width >= std::log(options_of(frame.book)) &&
         !std::holds_alternative<PriceMoveBand>(frame.band.shape);
}

// Expected change of the hedge at one look, over what it would be without a band.
double share_traded(const BandFrame& frame, const Dynamics& d) {
  const double log_move = log_move_of(d);
  const LogNormal law = log_return(d, d.drift, 1.0, frame.time);
  return gamma_weighted_mean(frame, law,
                             [&](double x) {
                               const LocalBand here = local_band(frame, x, log_move);
                               if (never_left(here, frame)) return 0.0;
                               const double own_step = log_move + here.place.log_slope;
                               return here.walk.traded * std::exp(here.log_step - own_step);
                             }) /
         free_walk_traded;
}

double start_delta(const OptionBook& book, const Dynamics& d, const Band& band) {
  return band_place(band_frame(book, d, band, 0.0), 0.0).delta;
}

double chance_here(const LocalBand& local, const BandFrame& frame, const Dynamics& d, double x,
                   double start) {
  if (never_left(local, frame)) return 0.0;
  return frame.band.trade_to == TradeTo::edge ? chance_at_edge(frame, d, local, x, 0.0, start)
                                              : local.walk.chance;
}

double chance_of_trade(const BandFrame& frame, const Dynamics& d, double start) {
  const double log_move = log_move_of(d);
  return expectation(frame, log_return(d, d.drift, 0.0, frame.time), [&](double x) {
    return chance_here(local_band(frame, x, log_move), frame, d, x, start);
  });
}

// What a band adds to the square of the distance between hedge and delta, paths weighed by the
// square of the price; and the square of the step.
struct Straying {
  double square;
  double step2;
};

Straying straying(const BandFrame& frame, const Dynamics& d) {
  const double log_move = log_move_of(d);
  const LogNormal law = log_return(d, d.rate - d.dividend_yield, 2.0, frame.time);
  const double options = options_of(frame.book);
  const auto square = [&](double x) {
    const LocalBand here = local_band(frame, x, log_move);
    const double shift = here.place.centre - here.place.delta;
    const double within = std::exp(2.0 * here.log_step) * here.walk.mean_square;
    return std::min(within, options * options) + shift * shift;
  };
  const auto step2 = [&](double x) {
    return std::exp(2.0 * (log_move + band_place(frame, x).log_slope));
  };
  return {expectation(frame, law, square), expectation(frame, law, step2)};
}

// How far the hedge is expected to be from the delta at the last look where the delta is all but what
// will be delivered; elsewhere it is as often too near to that as too far from it.
double left_at_end(const OptionBook& book, const Dynamics& d, const Band& band) {
  const double time = d.expiry - d.expiry / d.count;
  const BandFrame frame = band_frame(book, d, band, time);
  const double log_move = log_move_of(d);
  const double options = options_of(book);
  return expectation(frame, log_return(d, d.drift, 1.0, time), [&](double x) {
    const LocalBand here = local_band(frame, x, log_move);
    const double off = std::exp(here.log_step) * std::sqrt(here.walk.mean_square);
    const double steepest = options * normal_pdf(0.0) / frame.width;
    const double decided = 1.0 - std::min(1.0, std::exp(here.place.log_slope) / steepest);
    return std::min(off, options) * decided;
  });
}

// Of a book without a closed form: the step of the delta where it stands, as between close looks.
double step_of(const OptionBook& book, const Dynamics& d, const BandFrame& frame, double date) {
  if (has_closed_form(book)) return expected_step(book, d, date);
  const double log_move = log_move_of(d);
  return free_walk_traded *
         expectation(frame, log_return(d, d.drift, 1.0, frame.time),
                     [&](double x) { return std::exp(log_move + band_place(frame, x).log_slope); });
}

double finite(double value) {
  return std::isfinite(value) ? std::max(0.0, value) : std::numeric_limits<double>::max();
}

}  // namespace

bool never_traded(const OptionBook& book, const Dynamics& d, const Band& band) {
  if (const auto* moves = std::get_if<PriceMoveBand>(&band.shape)) {
    const double drift = std::abs(d.drift) + 0.5 * d.realized_vol * d.realized_vol;
    return moves->move > 3.0 * d.realized_vol * std::sqrt(d.expiry) + drift * d.expiry;
  }
  const auto* fixed = std::get_if<FixedBand>(&band.shape);
  if (!fixed) return false;
  const double narrowest = fixed->half_width * std::min(1.0, std::exp(d.dividend_yield * d.expiry));
  if (!has_closed_form(book)) return narrowest >= options_of(book);
  const DeltaState state = delta_state(book, d, 0.0, d.expiry);
  const DeltaLevel level = delta_level(book, state, 0.0);
  return narrowest >= std::max(level.above_lowest, level.below_highest);
}

BandHedging held_to_expiry(const OptionBook& book, const Dynamics& d, BandDetail detail) {
  Dynamics once = d;
  once.count = 1;
  const HedgeSum none = hedge_sum(1);
  const Turnover ends = expected_turnover(book, once, none);
  BandHedging result{0.0, 0.0, 0.0, ends.unwind_cash, ends.unwind_physical, {}};
  if (detail == BandDetail::costs_and_risk) result.pnl_variance = pnl_variance(book, once, none);
  return result;
}

ExpectedTrades expected_trades(const OptionBook& book, const Dynamics& d, const Band& band) {
  ExpectedTrades expected{0.0, 0.0};
  const double start = start_delta(book, d, band);
  for (const HedgeSum::Node& node : hedge_sum(d.count, SumDetail::coarse).nodes) {
    const double time = node.date * d.expiry / d.count;
    const double trades = node.weight * chance_of_trade(band_frame(book, d, band, time), d, start);
    expected.count += trades;
    expected.discounted += trades * std::exp(-d.rate * time);
  }
  return expected;
}

BandHedging band_hedging_by_integral(const OptionBook& book, const Dynamics& d, const Band& band,
                                     BandDetail detail) {
  if (gamma_sign(book) == GammaSign::negative) {
    return band_hedging_by_integral(negated(book), d, band, detail);
  }
  if (never_traded(book, d, band)) return held_to_expiry(book, d, detail);
  const double interval = d.expiry / d.count;
  const double growth = d.drift - (d.rate - d.dividend_yield);
  const double scale = d.spot * std::exp(-d.dividend_yield * d.expiry);
  const double realized2 = d.realized_vol * d.realized_vol;
  const HedgeSum sum = hedge_sum(d.count, SumDetail::coarse);
  const Turnover ends = expected_turnover(book, d, HedgeSum{});

  const ExpectedTrades counted = expected_trades(book, d, band);
  // What is next to nothing, rounding may make less than that.
  BandHedging result{0.0,
                     counted.count,
                     counted.discounted,
                     std::max(0.0, ends.unwind_cash),
                     std::max(0.0, ends.unwind_physical),
                     {}};
  double wandered = 0.0;  // variance of the delta up to the date
  double filled = 0.0;    // how much of its band the hedge has filled, of the square
  double risk = 0.0;
  for (const HedgeSum::Node& node : sum.nodes) {
    const double time = node.date * interval;
    const BandFrame frame = band_frame(book, d, band, time);
    result.value += node.weight * std::exp(growth * time) * step_of(book, d, frame, node.date) *
                    share_traded(frame, d);
    const Straying here = straying(frame, d);
    wandered += node.weight * here.step2;
    // The hedge starts at the delta and takes a while to fill its band.
    filled = here.square > 0.0 ? -std::expm1(-wandered / here.square) : 0.0;
    risk += node.weight * std::exp(realized2 * time) * here.square * filled;
  }
  result.value = finite(scale * result.value);
  if (d.count > 1) {
    result.unwind_physical =
        finite(result.unwind_physical +
               scale * std::exp(growth * d.expiry) * filled * left_at_end(book, d, band));
  }
  if (detail == BandDetail::costs) return result;
  // A difference of near numbers, for which a coarse sum will not do.
  if (const auto of_interval = pnl_variance(book, d, hedge_sum(d.count, SumDetail::thrifty))) {
    const double variance = *of_interval + scale * scale * realized2 * interval * risk;
    if (std::isfinite(variance)) result.pnl_variance = variance;
  }
  return result;
}

std::vector<TradeNode> band_trades(const OptionBook& book, const Dynamics& d, const Band& band) {
  const double interval = d.expiry / d.count;
  const double log_move = log_move_of(d);
  const double start = start_delta(book, d, band);
  std::vector<TradeNode> nodes;
  for (const HedgeSum::Node& date : hedge_sum(d.count, SumDetail::coarse).nodes) {
    const double time = date.date * interval;
    const BandFrame frame = band_frame(book, d, band, time);
    const LogNormal law = log_return(d, d.drift, 0.0, time);
    const auto chance = [&](double x) {
      return chance_here(local_band(frame, x, log_move), frame, d, x, start);
    };
    const double own_units = std::exp(-frame.yield_left);
    for_each_place(frame, law, reach_of(frame, law, chance), [&](double x, double probability) {
      const LocalBand here = local_band(frame, x, log_move);
      const double trades = date.weight * probability * chance_here(here, frame, d, x, start);
      const double spot = d.spot * std::exp(x);
      if (!(trades > 0.0) || !(spot > 0.0)) return;
      const double width = std::exp(here.place.log_half_width - here.log_step);
      // Of the walk's own balance: the square it gains a step, 1, is what trading takes away.
      const double square = band.trade_to == TradeTo::target
                                ? 1.0
                                : std::max(0.0, 1.0 - 2.0 * width * here.walk.traded);
      const double mean = here.walk.traded / here.walk.chance;
      const double spread = std::sqrt(std::max(0.0, square / here.walk.chance - mean * mean));
      const double unit = own_units * std::exp(here.log_step);
      for (const double size : {mean - spread, mean + spread}) {
        nodes.push_back({time, spot, unit * std::max(0.0, size), 0.5 * trades});
      }
    });
  }
  return nodes;
}

BandNow band_now(const OptionBook& book, const Dynamics& d, const Band& band, double time) {
  const BandFrame frame = band_frame(book, d, band, time);
  const BandPlace place = band_place(frame, 0.0);
  const double own_units = std::exp(-frame.yield_left);
  return {own_units * place.centre, own_units * std::exp(place.log_half_width)};
}

}  // namespace gammadrag
