#include "band_law.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gammadrag {
namespace {

constexpr double kernel_reach = 4.8;  // of a step, in its deviations
constexpr double nothing = 1e-13;

// The density of a step between equally spaced places: weight[k] for a move of first + k places.
struct Kernel {
  int first;
  std::vector<double> weight;
};

// Adds up to one and has the step's mean exactly, whatever is cut off.
Kernel kernel_of(const PriceStep& step, double offset, double spacing) {
  const double mean = (step.mean - offset) / spacing;
  const double deviation = step.deviation / spacing;
  const int first = static_cast<int>(std::floor(mean - kernel_reach * deviation));
  const int last = static_cast<int>(std::ceil(mean + kernel_reach * deviation));
  Kernel kernel{first, std::vector<double>(static_cast<std::size_t>(last - first + 1))};
  double sum = 0.0;
  for (int k = first; k <= last; ++k) {
    const double z = (k - mean) / deviation;
    sum += kernel.weight[k - first] = std::exp(-0.5 * z * z);
  }
  for (double& weight : kernel.weight) weight /= sum;
  return kernel;
}

// line[i + k] += weight[k] row[i], four weights at a time.
void fold(const double* row, int count, const std::vector<double>& weight, double* line) {
  const int taps = static_cast<int>(weight.size());
  int k = 0;
  for (; k + 4 <= taps; k += 4) {
    const double a = weight[k];
    const double b = weight[k + 1];
    const double c = weight[k + 2];
    const double d = weight[k + 3];
    double* to = line + k;
    if (count < 4) {
      for (int i = 0; i < count; ++i) {
        to[i] += a * row[i];
        to[i + 1] += b * row[i];
        to[i + 2] += c * row[i];
        to[i + 3] += d * row[i];
      }
      continue;
    }
    to[0] += a * row[0];
    to[1] += a * row[1] + b * row[0];
    to[2] += a * row[2] + b * row[1] + c * row[0];
    for (int i = 3; i < count; ++i) {
      to[i] += (a * row[i] + b * row[i - 1]) + (c * row[i - 2] + d * row[i - 3]);
    }
    to[count] += b * row[count - 1] + c * row[count - 2] + d * row[count - 3];
    to[count + 1] += c * row[count - 1] + d * row[count - 2];
    to[count + 2] += d * row[count - 1];
  }
  for (; k < taps; ++k) {
    const double a = weight[k];
    for (int i = 0; i < count; ++i) line[k + i] += a * row[i];
  }
}

GoneBothWays none_gone(int levels) {
  const Gone none{std::vector<double>(levels, 0.0), std::vector<double>(levels, 0.0)};
  return {none, none};
}

// Writes a line whose first place is number `first` of the law's into its row; what is off it is gone.
void place_line(HedgeLaw& law, int level, const std::vector<double>& line, int first,
                GoneBothWays& gone) {
  const PriceGrid& places = law.places;
  double* row = law.row(level);
  const int size = static_cast<int>(line.size());
  const auto leave = [&](Gone& side, int i) {
    const double mass = line[i];
    if (mass == 0.0) return;
    side.mass[level] += mass;
    side.by_price[level] += mass * std::exp(places.at(first + i));
  };
  const int from = std::clamp(first, 0, places.count);
  const int to = std::clamp(first + size, from, places.count);
  for (int i = 0; i < std::min(size, -first); ++i) leave(gone.below, i);
  for (int i = std::max(0, places.count - first); i < size; ++i) leave(gone.above, i);
  if (from == to) {
    std::fill(row, row + places.count, 0.0);
    law.from[level] = law.to[level] = 0;
    return;
  }
  std::copy(line.begin() + (from - first), line.begin() + (from - first) + (to - from), row + from);
  law.from[level] = from;
  law.to[level] = to;
}

// The same law at other levels.
HedgeLaw at_levels(const HedgeLaw& law, const Levels& levels) {
  HedgeLaw moved = empty_law(law.places, levels);
  int near = 0;
  for (int j = 0; j < law.level_count(); ++j) {
    if (law.from[j] >= law.to[j]) continue;
    const Shares shares = shares_of(levels, law.levels[j], near);
    near = shares.first;
    const double* row = law.row(j);
    for (int s = 0; s < 4; ++s) {
      const int level = shares.first + s;
      const double share = shares.share[s];
      if (share == 0.0) continue;
      double* to = moved.row(level);
      for (int i = law.from[j]; i < law.to[j]; ++i) to[i] += share * row[i];
      const bool first = moved.from[level] >= moved.to[level];
      moved.from[level] = first ? law.from[j] : std::min(moved.from[level], law.from[j]);
      moved.to[level] = first ? law.to[j] : std::max(moved.to[level], law.to[j]);
    }
  }
  return moved;
}

}  // namespace

HedgeLaw empty_law(const PriceGrid& places, const Levels& levels) {
  return {places, levels, std::vector<double>(levels.size() * places.count, 0.0),
          std::vector<int>(levels.size(), 0), std::vector<int>(levels.size(), 0)};
}

HedgeLaw law_at(double x, double hedge) { return {{x, 1.0, 1}, {hedge}, {1.0}, {0}, {1}}; }

GoneBothWays carry(HedgeLaw& law, const PriceStep& step) {
  const Kernel kernel = kernel_of(step, 0.0, law.places.spacing);
  GoneBothWays gone = none_gone(law.level_count());
  std::vector<double> line;
  for (int j = 0; j < law.level_count(); ++j) {
    const int from = law.from[j];
    const int count = law.to[j] - from;
    if (count <= 0) continue;
    line.assign(count + kernel.weight.size() - 1, 0.0);
    fold(law.row(j) + from, count, kernel.weight, line.data());
    place_line(law, j, line, from + kernel.first, gone);
  }
  return gone;
}

GoneBothWays carry_to(HedgeLaw& law, const PriceStep& step, const PriceGrid& places,
                      const Levels& levels) {
  const HedgeLaw start = at_levels(law, levels);
  law = empty_law(places, levels);
  std::vector<Kernel> kernels;
  for (int i = 0; i < start.places.count; ++i) {
    kernels.push_back(kernel_of(step, places.first - start.places.at(i), places.spacing));
  }
  GoneBothWays gone = none_gone(law.level_count());
  std::vector<double> line;
  for (int j = 0; j < law.level_count(); ++j) {
    const int from = start.from[j];
    const int to = start.to[j];
    if (from >= to) continue;
    const int first = kernels[from].first;
    const Kernel& last = kernels[to - 1];
    line.assign(last.first + last.weight.size() - first, 0.0);
    for (int i = from; i < to; ++i) {
      const double mass = start.row(j)[i];
      double* at = line.data() + (kernels[i].first - first);
      for (std::size_t k = 0; k < kernels[i].weight.size(); ++k) {
        at[k] += mass * kernels[i].weight[k];
      }
    }
    place_line(law, j, line, first, gone);
  }
  return gone;
}

void trim(HedgeLaw& law) {
  for (int j = 0; j < law.level_count(); ++j) {
    const double* row = law.row(j);
    int from = law.from[j];
    int to = law.to[j];
    while (from < to && std::abs(row[from]) < nothing) ++from;
    while (to > from && std::abs(row[to - 1]) < nothing) --to;
    law.from[j] = from;
    law.to[j] = to;
  }
}

}  // namespace gammadrag
