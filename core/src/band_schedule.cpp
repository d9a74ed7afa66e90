#include "band_schedule.h"

#include <algorithm>
#include <cmath>

#include "band_look.h"

namespace gammadrag {
namespace {

// Of a step, in how far the band reaches.
double longest_in_reach(TradeTo trade_to) { return trade_to == TradeTo::edge ? 0.9 : 0.5; }

// Of a step against the time left: at the start of a life at least and at most, and ever.
double shortest(const OptionBook& book) { return book.count > 2 ? 0.045 : 0.03; }
double longest(TradeTo trade_to, double late) {
  return trade_to == TradeTo::edge ? 0.07 * late : 0.05 * std::sqrt(late);
}
constexpr double longest_ever = 0.3;

// Half-width and step where the band is narrowest against the step.
struct Tightest {
  double half_width;
  double step;
};

Tightest tightest_at(const OptionBook& book, const Dynamics& d, const Band& band, double time) {
  const BandFrame frame = band_frame(book, d, band, time);
  const double log_move = log_move_of(d);
  const double mean = (d.drift + 0.5 * d.realized_vol * d.realized_vol) * time;
  const double reach = 3.0 * d.realized_vol * std::sqrt(time);
  Tightest tightest{1.0, 0.0};
  const auto look_at = [&](double x) {
    const LocalBand local = local_band(frame, std::clamp(x, mean - reach, mean + reach), log_move);
    const double step = std::exp(local.log_step);
    const double half_width = std::exp(local.place.log_half_width);
    if (std::isfinite(half_width) && step * tightest.half_width > half_width * tightest.step) {
      tightest = {half_width, step};
    }
  };
  for (int j = 0; j < book.count; ++j) {
    look_at(-frame.offset[j]);
    if (j > 0) look_at(-0.5 * (frame.offset[j] + frame.offset[j - 1]));
  }
  return tightest;
}

}  // namespace

std::vector<LookStep> look_steps(const OptionBook& book, const Dynamics& d, const Band& band) {
  std::vector<LookStep> steps;
  const double interval = d.expiry / d.count;
  int look = 0;
  while (look < d.count - 1) {
    const double left = d.count - look;
    const Tightest at = tightest_at(book, d, band, look * interval);
    const double reach = reach_at_looks(at.half_width, at.step, band.trade_to);
    const double in_reach = longest_in_reach(band.trade_to);
    const double most = in_reach * reach / std::max(at.step, 1e-300);
    // What is traded late matters less, by the root of the time left.
    const double late = std::sqrt(std::sqrt(d.count / left));
    const double most_share = std::min(longest(band.trade_to, late), longest_ever);
    const double least_share = std::min(shortest(book) * late, most_share);
    const double wanted =
        std::clamp(std::min(most * most, 1e9), least_share * left, most_share * left);
    const int looks = std::min(d.count - 1 - look, std::max(1, static_cast<int>(wanted)));
    double widen = 1.0;
    double narrow = 1.0;
    if (looks > 1 && std::sqrt(static_cast<double>(looks)) > most) {
      const double floor2 = at.half_width * at.half_width + 0.25 * at.step * at.step;
      const double needed =
          at.step * (std::sqrt(static_cast<double>(looks)) / in_reach - walk_overshoot);
      const double more = needed * needed - at.half_width * at.half_width;
      widen = std::sqrt(1.0 + std::max(0.0, more) / floor2);
      narrow = std::min(1.0, at.half_width * at.half_width / std::max(needed * needed, 1e-300));
    }
    look += looks;
    steps.push_back({looks, look, widen, narrow});
  }
  return steps;
}

}  // namespace gammadrag
