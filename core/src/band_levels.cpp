#include "band_levels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gammadrag {
namespace {

// Neighbouring levels are to be about as far apart: by how much more for each unit further away.
constexpr double widening = 0.6;

void widen_slowly(LevelWish& wish, const LevelWish& beside) {
  wish.apart = std::min(wish.apart, beside.apart + widening * std::abs(wish.hedge - beside.hedge));
}

// How many levels there are between two wishes, on the way up from the first and down to the second.
struct Gap {
  double rising;
  double falling;
};

Gap gap_between(const LevelWish& a, const LevelWish& b) {
  const double widest = 0.5 * (a.apart + b.apart + widening * (b.hedge - a.hedge));
  return {std::log(std::max(1.0, widest / a.apart)) / widening,
          std::log(std::max(1.0, widest / b.apart)) / widening};
}

double hedge_in_gap(const LevelWish& a, const LevelWish& b, double level) {
  const Gap gap = gap_between(a, b);
  const double up = a.apart * std::expm1(widening * level) / widening;
  const double down =
      b.apart * std::expm1(widening * (gap.rising + gap.falling - level)) / widening;
  const double hedge = level < gap.rising ? a.hedge + up : b.hedge - down;
  return std::clamp(hedge, a.hedge, b.hedge);
}

}  // namespace

Shares shares_of(const Levels& levels, double hedge, int near) {
  const int last = static_cast<int>(levels.size()) - 1;
  int cell = std::clamp(near, 0, last - 1);
  while (cell > 0 && levels[cell] > hedge) --cell;
  while (cell < last - 1 && levels[cell + 1] <= hedge) ++cell;
  Shares shares{std::clamp(cell - 1, 0, last - 3), {}};
  const double* node = levels.data() + shares.first;
  const double at = std::clamp(hedge, levels.front(), levels.back());
  for (int i = 0; i < 4; ++i) {
    double share = 1.0;
    for (int j = 0; j < 4; ++j) {
      if (j != i) share *= (at - node[j]) / (node[i] - node[j]);
    }
    shares.share[i] = share;
  }
  return shares;
}

Levels levels_for(std::vector<LevelWish> wishes, int most) {
  constexpr int fewest = 16;
  std::sort(wishes.begin(), wishes.end(),
            [](const LevelWish& a, const LevelWish& b) { return a.hedge < b.hedge; });
  for (std::size_t i = 1; i < wishes.size(); ++i) widen_slowly(wishes[i], wishes[i - 1]);
  for (std::size_t i = wishes.size() - 1; i-- > 0;) widen_slowly(wishes[i], wishes[i + 1]);
  std::vector<double> count(wishes.size(), 0.0);
  for (std::size_t i = 1; i < wishes.size(); ++i) {
    const Gap gap = gap_between(wishes[i - 1], wishes[i]);
    count[i] = count[i - 1] + gap.rising + gap.falling;
  }
  const double wanted =
      fewest * std::exp2(0.25 * std::ceil(4.0 * std::log2(std::max(1.0, count.back() / fewest))));
  const int levels = std::clamp(wanted < most ? static_cast<int>(wanted) : most, fewest, most);
  Levels result(static_cast<std::size_t>(levels));
  std::size_t k = 1;
  for (int j = 0; j < levels; ++j) {
    const double at = count.back() * j / (levels - 1.0);
    while (k + 1 < count.size() && count[k] < at) ++k;
    result[j] = hedge_in_gap(wishes[k - 1], wishes[k], at - count[k - 1]);
  }
  // All apart, whatever rounding makes of it.
  const double least = 1e-13 * (1.0 + std::max(std::abs(result.front()), std::abs(result.back())));
  for (std::size_t j = 1; j < result.size(); ++j) {
    result[j] = std::max(result[j], result[j - 1] + least);
  }
  return result;
}

}  // namespace gammadrag
