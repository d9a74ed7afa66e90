#include <algorithm>
#include <cmath>

#include "gammadrag/break_even.h"
#include "gammadrag/simulate.h"

namespace gammadrag {
namespace {

constexpr double lowest_vol = 1e-3;
constexpr double highest_vol = 10.0;
constexpr std::size_t most_tries = 12;

Error none_found(const Position& p, const SimulatedAt& last) {
  if (last.mean.value > 0.0) return {ErrorCode::pays_at_any_vol, "breakEvenVol"};
  return {gamma_side(p.scenario) == Side::long_gamma ? ErrorCode::costs_exceed_gamma
                                                     : ErrorCode::costs_exceed_theta,
          "breakEvenVol"};
}

double first_vol(const Position& p) {
  const Outcome<double> expected = break_even_vol(p);
  return expected ? std::clamp(expected.value(), lowest_vol, highest_vol) : p.scenario.implied_vol;
}

}  // namespace

// The mean is smooth in the vol, the random numbers being the same, so a secant through the last two
// finds its zero; it is known once a step is far below the standard error.
Outcome<NextVol> next_simulated_vol(const Position& p, std::span<const SimulatedAt> so_far) {
  if (so_far.empty()) return NextVol{first_vol(p), 0.0, false};
  const SimulatedAt& last = so_far.back();
  if (so_far.size() == 1) return NextVol{std::min(1.02 * last.vol, highest_vol), 0.0, false};
  const SimulatedAt& before = so_far[so_far.size() - 2];
  const double slope = (last.mean.value - before.mean.value) / (last.vol - before.vol);
  const double root = last.vol - last.mean.value / slope;
  if (!std::isfinite(root) || so_far.size() > most_tries) return none_found(p, last);
  const double error = last.mean.error / std::abs(slope);
  const double step = std::abs(root - last.vol);
  if (so_far.size() > 2 && step <= std::max(0.01 * error, 1e-9 * last.vol)) {
    return NextVol{root, error, true};
  }
  const double next =
      std::clamp(root, std::max(0.5 * last.vol, lowest_vol), std::min(2.0 * last.vol, highest_vol));
  if (next == last.vol) return none_found(p, last);
  return NextVol{next, 0.0, false};
}

}  // namespace gammadrag
