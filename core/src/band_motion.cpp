#include "band_motion.h"

#include <algorithm>
#include <cmath>

#include "gammadrag/normal.h"

namespace gammadrag {
namespace {

double log_half_of(const Problem& p, const LocalBand& local) {
  const double log_half = p.by_price() ? local.place.log_half_width - local.place.log_slope
                                       : local.place.log_half_width;
  constexpr double least = -1e4;  // finite, so that it has differences
  return std::max(log_half, least);
}

double log_widened(const Problem& p, const LocalBand& local) {
  const double log_step = log_step_of(p, local);
  return p.band.trade_to == TradeTo::edge ? log_step - std::log(2.0 * local.walk.traded)
                                          : log_step - 0.5 * std::log(local.walk.chance);
}

// How long ago a hedge of a PriceMoveBand was last traded, on average: E[T^2] / 2 E[T] of the time T
// that ln S takes to leave the band.
double age_of_hedge(const Problem& p) {
  const auto* band = std::get_if<PriceMoveBand>(&p.band.shape);
  if (!band) return 0.0;
  const double steps = band->move / std::exp(p.log_move) + walk_overshoot;
  return 5.0 / 6.0 * steps * steps * p.interval;
}

// Beyond three the band is taken to be as wide as at four, and nowhere wider or narrower: there is
// nothing left to trade there, and a polynomial could not follow a band that narrows that fast.
double steady_d1(double d1) {
  constexpr double inside = 3.0;
  const double size = std::abs(d1);
  return size < inside ? d1 : std::copysign(inside + std::tanh(size - inside), d1);
}

struct Derivatives {
  double first;
  double second;
};

// Of fourth order, at values[at].
template <class Values>
Derivatives differences(Values&& values, int at, double spacing) {
  const double near = values(at + 1) - values(at - 1);
  const double far = values(at + 2) - values(at - 2);
  const double near2 = values(at + 1) + values(at - 1) - 2.0 * values(at);
  const double far2 = values(at + 2) + values(at - 2) - 2.0 * values(at);
  return {(8.0 * near - far) / (12.0 * spacing),
          (16.0 * near2 - far2) / (12.0 * spacing * spacing)};
}

// Where the centre of the band moves, in the units the band is measured in.
struct Gauge {
  double slope;  // with d1
  double curve;
  double shift;  // with log time, d1 held
};

Gauge gauge_at(const Problem& p, const Slice& slice, const Neighbours& n, int place) {
  const BandFrame& frame = slice.frame;
  const double d1 = p.places.at(place);
  const int at = place + margin;
  if (p.by_price()) {
    return {frame.width, 0.0,
            -0.5 * d1 * frame.width + frame.carry_left + 0.5 * frame.width * frame.width};
  }
  const double slope = p.options * normal_pdf(d1);
  Gauge gauge{slope, -d1 * slope, 0.0};
  if (!std::holds_alternative<WhalleyWilmottBand>(p.band.shape)) return gauge;
  // A delta seen from look to look is past an edge by its own step less the edge's: the widened
  // band is shifted by what the edge moves.
  const auto log_half = [&](int i) { return slice.log_half[i]; };
  const Derivatives half = differences(log_half, at, p.places.spacing);
  const double overshoot = walk_overshoot * std::exp(p.log_move) / frame.width;
  constexpr double most_overshoot = 0.3;  // it is a correction, for looks that are close
  const double full = std::min(overshoot, most_overshoot) * std::exp(slice.log_half[at]);
  // Where it would outweigh the delta's own slope there is nothing left to trade.
  const double weight = full * half.first * half.first / slope;
  const double lag = full / (1.0 + weight * weight);
  const double swell = (n.after.log_half[at] - n.before.log_half[at]) / n.apart;
  gauge.slope += lag * (half.first * half.first + half.second);
  gauge.curve += lag * half.first * (half.first * half.first + 3.0 * half.second);
  gauge.shift += lag * half.first * (0.5 + swell);
  return gauge;
}

}  // namespace

Places places_around(double d1, double spacing) {
  constexpr double outermost = 6.5;
  const int below = static_cast<int>(std::ceil((std::max(outermost, -d1 + 2.0) + d1) / spacing));
  const int above = static_cast<int>(std::ceil((std::max(outermost, d1 + 2.0) - d1) / spacing));
  return {d1 - below * spacing, spacing, below + above + 1, below};
}

double log_step_of(const Problem& p, const LocalBand& local) {
  return p.by_price() ? p.log_move : local.log_step;
}

Slice slice_at(const Problem& p, double time) {
  Slice slice{band_frame(p.book, p.dynamics, p.band, time),
              band_frame(p.book, p.dynamics, p.band, std::max(0.0, time - age_of_hedge(p))),
              {},
              {},
              {}};
  for (int i = -margin; i < p.places.count + margin; ++i) {
    slice.bands.push_back(local_band(slice.frame, p.log_return_at(slice.frame, i), p.log_move));
    const double d1 = p.places.at(i);
    const double x = steady_d1(d1) * slice.frame.width - slice.frame.offset[0];
    const LocalBand steady =
        steady_d1(d1) == d1 ? slice.bands.back() : local_band(slice.frame, x, p.log_move);
    slice.log_half.push_back(log_half_of(p, steady));
    slice.log_width.push_back(log_widened(p, steady));
  }
  return slice;
}

std::vector<PlaceMotion> motion_at(const Problem& p, const Slice& slice, const Neighbours& n) {
  const Dynamics& d = p.dynamics;
  const double excess = d.drift - (d.rate - d.dividend_yield);
  const double lean = excess + 0.5 * (d.realized_vol * d.realized_vol - d.hedge_vol * d.hedge_vol);
  const double pull = lean / d.hedge_vol * std::sqrt(slice.frame.left);
  std::vector<PlaceMotion> motion;
  for (int i = 0; i < p.places.count; ++i) {
    const int at = i + margin;
    const Gauge gauge = gauge_at(p, slice, n, i);
    const auto log_width = [&](int k) { return slice.log_width[k]; };
    const Derivatives width = differences(log_width, at, p.places.spacing);
    const double narrowness = std::exp(-slice.log_width[at]);
    motion.push_back({.drift = 0.5 * p.places.at(i) + pull,
                      .slope = gauge.slope * narrowness,
                      .slope_e = -width.first,
                      .curve = (gauge.curve - 2.0 * gauge.slope * width.first) * narrowness,
                      .curve_e = width.first * width.first - width.second,
                      .shift = gauge.shift * narrowness,
                      .shift_e = -(n.after.log_width[at] - n.before.log_width[at]) / n.apart});
  }
  return motion;
}

}  // namespace gammadrag
