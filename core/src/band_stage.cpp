#include "band_stage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "band_nodes.h"

namespace gammadrag {
namespace {

constexpr double spacing_in_steps = 1.0;   // of places, in deviations of a step
constexpr double spacing_in_widths = 0.2;  // and in the option's own scale
constexpr double levels_in_steps = 1.0;    // of levels, in deviations of the delta's step
constexpr double levels_in_widths = 0.25;
constexpr double own_reach = 6.0;  // from a strike, in its own scale
constexpr double law_reach = 5.3;  // of the price, in deviations
constexpr int most_places = 400;
constexpr int most_hedge_levels = 320;
// Of places times levels: books of many strikes are taken a little coarser.
int most_cells(const OptionBook& book) { return book.count > 2 ? 30000 : 60000; }

// No levels need be closer together: at an edge the least trade that is counted is still told.
double least_apart(TradeTo trade_to) { return trade_to == TradeTo::edge ? 0.3 * dust : 1e-3; }

// The lower edge of the band, its centre, and the upper edge.
using Standing = std::array<double, 3>;

Standing standing_at(const BandFrame& frame, double x) {
  const BandPlace place = band_place(frame, x);
  const double half_width = std::exp(place.log_half_width);
  return {place.centre - half_width, place.centre, place.centre + half_width};
}
}  // namespace

Problem problem_of(const OptionBook& book, const Dynamics& d, const Band& band) {
  const BandFrame start = band_frame(book, d, band, 0.0);
  return {book,
          d,
          band,
          d.expiry / d.count,
          options_of(book),
          start.offset[0] / start.width,
          start.offset[book.count - 1] / start.width};
}

std::size_t end_of_stage(const Problem& p, const std::vector<LookStep>& steps, std::size_t from) {
  const int start = steps[from].end - steps[from].looks;
  const double left = p.dynamics.count - start;
  std::size_t end = from + 1;
  while (end < steps.size()) {
    const double then = p.dynamics.count - steps[end].end;
    const double ratio = static_cast<double>(steps[end].looks) / steps[from].looks;
    if (then < 0.55 * left || ratio > 2.0 || ratio < 0.5) break;
    ++end;
  }
  return end;
}
PriceGrid places_of_stage(const Problem& p, const std::vector<LookStep>& steps, std::size_t from,
                          std::size_t end) {
  const Dynamics& d = p.dynamics;
  const int first_look = steps[from].end - steps[from].looks;
  const int last_look = steps[end - 1].end;
  const BandFrame frame = band_frame(p.book, d, p.band, p.time_of(first_look));
  const double vol_ratio = d.realized_vol / d.hedge_vol;
  const double to_go = 4.5 * d.realized_vol * std::sqrt(frame.left);
  const double below = std::max(std::max(own_reach, 2.0 - p.start_first) * frame.width, to_go);
  const double above = std::max(std::max(own_reach, 2.0 + p.start_last) * frame.width, to_go);
  const double time = p.time_of(last_look);
  const double variance = d.realized_vol * d.realized_vol * time;
  const double reach = law_reach * std::sqrt(variance);
  double low = d.drift * time - 0.5 * variance - reach;
  double high = d.drift * time + 1.5 * variance + reach;
  low = std::max(low, -frame.offset[0] - below);
  high = std::min(high, -frame.offset[p.book.count - 1] + above);

  int fewest = steps[from].looks;
  for (std::size_t k = from; k < end; ++k) fewest = std::min(fewest, steps[k].looks);
  const double width = d.hedge_vol * std::sqrt(d.expiry - time);
  double spacing = std::min(spacing_in_steps * d.realized_vol * std::sqrt(fewest * p.interval),
                            spacing_in_widths * width * std::max(1.0, vol_ratio / 3.0));
  spacing = std::max(spacing, (high - low) / most_places);
  // A place stands still against the strike.
  const double anchor = -frame.offset[0];
  const double first = anchor + spacing * std::floor((low - anchor) / spacing);
  const int count = std::max(4, static_cast<int>(std::ceil((high - first) / spacing)) + 1);
  return {first, spacing, count};
}
Levels levels_of_stage(const Problem& p, const HedgeLaw& law, const PriceGrid& places,
                       const LookStep& first, const LookStep& last) {
  const Dynamics& d = p.dynamics;
  const double least = least_apart(p.band.trade_to) * options_of(p.book);
  std::vector<LevelWish> wishes;
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  const int fewest = std::min(first.looks, last.looks);
  const double step = d.realized_vol * std::sqrt(fewest * p.interval);
  for (const int look : {first.end - (first.looks - 1), last.end}) {
    const BandFrame frame = band_frame(p.book, d, p.band, p.time_of(look));
    const double own =
        std::min(levels_in_steps * step, levels_in_widths * frame.width) / places.spacing;
    Standing before = standing_at(frame, places.at(-1));
    Standing here = standing_at(frame, places.at(0));
    for (int i = 0; i < places.count; ++i) {
      const Standing after = standing_at(frame, places.at(i + 1));
      for (int which = 0; which < 3; ++which) {
        const double change =
            std::max(std::abs(after[which] - here[which]), std::abs(here[which] - before[which]));
        wishes.push_back({here[which], std::max(least, own * change)});
      }
      low = std::min(low, here[1]);
      high = std::max(high, here[1]);
      before = here;
      here = after;
    }
  }
  std::erase_if(wishes, [&](const LevelWish& w) { return !(w.hedge >= low && w.hedge <= high); });
  for (int j = 0; j < law.level_count(); ++j) {
    const double hedge = law.levels[j];
    if (law.from[j] < law.to[j] && (hedge < low || hedge > high)) {
      wishes.push_back({hedge, 0.1 * p.options});
    }
  }
  return levels_for(std::move(wishes),
                    std::min(most_hedge_levels, most_cells(p.book) / places.count));
}
}  // namespace gammadrag
