#include "band_shape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "gammadrag/black_scholes.h"
#include "gammadrag/normal.h"

namespace gammadrag {
namespace {

constexpr double nothing = -std::numeric_limits<double>::infinity();

template <class... Handlers>
struct Match : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Match(Handlers...) -> Match<Handlers...>;

double log_sum(double a, double b) {
  const double high = std::max(a, b);
  return std::isfinite(high) ? high + std::log1p(std::exp(-std::abs(a - b))) : high;
}

double log_density(double x) { return -0.5 * x * x - 0.91893853320467274178; }

// Strikes of either sign, each far into its tail: summed against the largest.
double log_slope_at(const BandFrame& f, double x) {
  if (f.book.count == 1) return f.log_first + log_density((f.offset[0] + x) / f.width);
  std::array<double, most_legs> logs;
  double largest = nothing;
  for (int j = 0; j < f.book.count; ++j) {
    logs[j] = log_density((f.offset[j] + x) / f.width);
    if (f.book.legs[j].options() != 0.0) largest = std::max(largest, logs[j]);
  }
  if (largest == nothing) return nothing;
  double sum = 0.0;
  for (int j = 0; j < f.book.count; ++j) {
    sum += f.book.legs[j].options() * std::exp(logs[j] - largest);
  }
  return largest + std::log(std::abs(sum)) - f.log_width;
}

double delta_at(const BandFrame& f, double x, double vol_ratio) {
  // At another vol: the offset's half variance and the width both change with it.
  const double width = f.width * vol_ratio;
  const double extra = 0.5 * (width * width - f.width * f.width);
  constexpr double decided = 8.5;  // beyond it a delta is 0 or 1, next to that of another strike
  double delta = 0.0;
  for (int j = 0; j < f.book.count; ++j) {
    const double d1 = (f.offset[j] + extra + x) / width;
    if (f.book.count > 1 && std::abs(d1) > decided) {
      delta += d1 > 0.0 ? f.book.legs[j].calls : -f.book.legs[j].puts;
      continue;
    }
    delta += f.book.legs[j].calls * normal_cdf(d1) - f.book.legs[j].puts * normal_cdf(-d1);
  }
  return delta;
}

// Zakamouline's vol of the centre over the hedge's vol. His fit knows no limit; ours are a quarter
// and four, far outside the range it was fitted on.
double centre_vol_ratio(const BandFrame& f, const ZakamoulineBand& band, double x,
                        double log_slope) {
  // ln(S^2 Gamma) = ln S + ln slope - yield left
  const double shift = std::exp(f.log_shift + 0.15 * (f.log_spot + x + log_slope - f.yield_left));
  const double variance = band.side == Side::long_gamma ? 1.0 - shift : 1.0 + shift;
  return std::sqrt(std::clamp(variance, 1.0 / 16.0, 16.0));
}

double centre_at(const BandFrame& f, double x, double log_slope, double delta) {
  const auto* band = std::get_if<ZakamoulineBand>(&f.band.shape);
  return band ? delta_at(f, x, centre_vol_ratio(f, *band, x, log_slope)) : delta;
}

// ln |d centre / dx|; a centre that stands still for a moment is given a little of the delta's slope.
double log_centre_slope(const BandFrame& f, double x, double log_slope) {
  if (!std::holds_alternative<ZakamoulineBand>(f.band.shape)) return log_slope;
  constexpr double least = 1e-3;
  const double step = 1e-4 * f.width;
  const auto centre = [&](double at) { return centre_at(f, at, log_slope_at(f, at), 0.0); };
  const double change = std::abs(centre(x + step) - centre(x - step)) / (2.0 * step);
  return std::max(std::log(change), log_slope + std::log(least));
}

// ln Gamma, in units of the underlying.
double log_gamma_at(const BandFrame& f, double x, double log_slope) {
  return log_slope - f.yield_left - f.log_spot - x;
}

double log_half_width_at(const BandFrame& f, double x, double log_slope) {
  const double own_units = f.yield_left;
  return std::visit(
      Match{[&](const PriceMoveBand&) { return f.log_scale + log_slope; },
            [&](const FixedBand&) { return f.log_scale + own_units; },
            [&](const WhalleyWilmottBand&) {
              const double gamma = log_gamma_at(f, x, log_slope);
              return (f.log_scale + f.log_spot + x + 2.0 * gamma) / 3.0 + own_units;
            },
            [&](const ZakamoulineBand&) {
              const double gamma = log_gamma_at(f, x, log_slope);
              return log_sum(f.log_scale + 0.5 * gamma, f.log_floor - f.log_spot - x) + own_units;
            }},
      f.band.shape);
}

// Of a half-width: ln of its factors that are the same at every price.
void add_scales(BandFrame& f, double rate) {
  const double discount = -rate * f.left;
  const double log_left = std::log(f.left);
  const double log_vol = std::log(f.hedge_vol);
  std::visit(Match{[&](const PriceMoveBand& b) { f.log_scale = std::log(b.move); },
                   [&](const FixedBand& b) { f.log_scale = std::log(b.half_width); },
                   [&](const WhalleyWilmottBand& b) {
                     f.log_scale = std::log(1.5) + discount + std::log(b.one_way_cost) -
                                   std::log(b.risk_aversion);
                   },
                   [&](const ZakamoulineBand& b) {
                     const double cost = std::log(b.one_way_cost);
                     const double aversion = std::log(b.risk_aversion);
                     const double quarter = 0.25 * (discount - log_vol);
                     f.log_scale = std::log(b.width_coefficient) + 0.31 * cost + 0.05 * log_left +
                                   quarter - 0.5 * aversion;
                     f.log_floor = cost - aversion - 2.0 * log_vol - log_left;
                     f.log_shift = std::log(b.shift_coefficient) + 0.78 * cost - 0.02 * log_left +
                                   quarter + 0.15 * aversion;
                   }},
             f.band.shape);
}

}  // namespace

BandFrame band_frame(const OptionBook& book, const Dynamics& d, const Band& band, double time) {
  const double left = d.expiry - time;
  BandFrame f{.book = book,
              .band = band,
              .time = time,
              .left = left,
              .log_spot = std::log(d.spot),
              .carry_left = (d.rate - d.dividend_yield) * left,
              .yield_left = d.dividend_yield * left,
              .hedge_vol = d.hedge_vol,
              .width = d.hedge_vol * std::sqrt(left),
              .log_width = std::log(d.hedge_vol) + 0.5 * std::log(left),
              .log_first = nothing,
              .offset = {},
              .log_scale = nothing,
              .log_floor = nothing,
              .log_shift = nothing};
  for (int j = 0; j < book.count; ++j) {
    f.offset[j] =
        log_moneyness(d.spot, book.legs[j].strike) + f.carry_left + 0.5 * f.width * f.width;
  }
  f.log_first = std::log(std::abs(book.legs[0].options())) - f.log_width;
  add_scales(f, d.rate);
  return f;
}

BandPlace band_place(const BandFrame& f, double x) {
  const double log_slope = log_slope_at(f, x);
  const double delta = delta_at(f, x, 1.0);
  return {delta, log_slope, centre_at(f, x, log_slope, delta), log_half_width_at(f, x, log_slope)};
}

LocalBand local_band(const BandFrame& f, double x, double log_move) {
  LocalBand local{band_place(f, x), {}, 0.0};
  local.log_step = log_move + log_centre_slope(f, x, local.place.log_slope);
  local.walk = band_walk(std::exp(local.place.log_half_width - local.log_step), f.band.trade_to);
  return local;
}

double chance_at_edge(const BandFrame& f, const Dynamics& d, const LocalBand& local, double x,
                      double moment, double start_delta) {
  const double realized2 = d.realized_vol * d.realized_vol;
  const double carry = d.rate - d.dividend_yield;
  // How fast x runs away from where the delta stays as it is.
  double away = 0.0;
  double mass = 0.0;
  for (int j = 0; j < f.book.count; ++j) {
    const Leg& leg = f.book.legs[j];
    const double d1 = (f.offset[j] + x) / f.width;
    const double weight =
        f.book.count == 1 ? 1.0
                          : std::abs(leg.options()) * std::exp(-0.5 * std::min(d1 * d1, 1400.0));
    away += weight * 0.5 * d1 * f.width / f.left;
    mass += weight;
  }
  const double drift =
      d.drift + (moment - 0.5) * realized2 - carry - 0.5 * f.hedge_vol * f.hedge_vol + away / mass;
  const double band = std::exp(local.place.log_half_width - local.place.log_slope);
  const double room = 2.0 * std::abs(drift) * band / realized2;
  const double interval = d.expiry / d.count;
  const double step = d.realized_vol * std::sqrt(interval);
  // room coth(room) times the chance; where the band is all room, a new furthest point is a trade.
  if (room < 1e-4) return local.walk.chance;
  const double furthest = 0.70710678118654752440 * std::abs(drift) * interval / step;
  const double chance = room > 30.0 ? furthest : local.walk.chance * room / std::tanh(room);
  // A delta that has not gone as far as the band is wide has not met an edge.
  const double gone = std::abs(local.place.delta - start_delta);
  const double reach = std::min(1.0, gone * std::exp(-local.place.log_half_width));
  const double met = reach * reach * reach * reach;
  return std::min(local.walk.chance + met * (chance - local.walk.chance), 1.0);
}

double log_move_of(const Dynamics& d) {
  return std::log(d.realized_vol) + 0.5 * std::log(d.expiry / d.count);
}

}  // namespace gammadrag
