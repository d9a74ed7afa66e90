#include "search.h"

#include <algorithm>
#include <cmath>

namespace gammadrag {
namespace {

constexpr int edge_steps = 24;
constexpr int touch_steps = 12;
constexpr std::size_t few_places = 5;

struct Sample {
  double at;
  std::optional<double> value;
};

using Samples = std::vector<Sample>;

// The last place with a value on the way from `with` towards `without`.
std::optional<Sample> edge_of_gap(const Line& line, Sample with, Sample without) {
  const double start = with.at;
  for (int i = 0; i < edge_steps; ++i) {
    const double at =
        between(line.places, std::min(with.at, without.at), std::max(with.at, without.at));
    if (at == with.at || at == without.at) break;
    const Sample middle{at, line.distance(at)};
    (middle.value ? with : without) = middle;
  }
  return with.at == start ? std::nullopt : std::optional(with);
}

Samples with_edges(const Line& line, const Samples& samples) {
  Samples result;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const bool starts = i > 0 && samples[i].value && !samples[i - 1].value;
    const bool ends = i + 1 < samples.size() && samples[i].value && !samples[i + 1].value;
    if (starts) {
      if (const auto edge = edge_of_gap(line, samples[i], samples[i - 1])) result.push_back(*edge);
    }
    result.push_back(samples[i]);
    if (ends) {
      if (const auto edge = edge_of_gap(line, samples[i], samples[i + 1])) result.push_back(*edge);
    }
  }
  return result;
}

bool is_zero(const Sample& sample) { return sample.value && *sample.value == 0.0; }

// Without the places where the function lies flat on zero, as it does where there is nothing to
// hedge: an end of such a stretch is no crossing.
Samples without_flats(const Samples& samples) {
  Samples result;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const bool flat = is_zero(samples[i]) && ((i > 0 && is_zero(samples[i - 1])) ||
                                              (i + 1 < samples.size() && is_zero(samples[i + 1])));
    if (!flat) result.push_back(samples[i]);
  }
  return result;
}

bool comes_near_zero(const Line& line, const Sample& a, const Sample& b, const Sample& c) {
  if (!a.value || !b.value || !c.value) return false;
  const bool met = meets(line.better, *b.value);
  return met == meets(line.better, *a.value) && met == meets(line.better, *c.value) &&
         std::isfinite(*b.value) && std::abs(*b.value) <= std::abs(*a.value) &&
         std::abs(*b.value) <= std::abs(*c.value) && *b.value != *a.value && *b.value != *c.value;
}

// The other side of zero, if the function reaches it between a and c; b lies between and nearest.
std::optional<Sample> beyond_touch(const Line& line, Sample a, Sample b, Sample c) {
  const bool met = meets(line.better, *b.value);
  for (int i = 0; i < touch_steps; ++i) {
    const double nearest = std::abs(*b.value);
    for (const Sample& end : {a, c}) {
      const double at = between(line.places, std::min(end.at, b.at), std::max(end.at, b.at));
      if (at == end.at || at == b.at) continue;
      const Sample middle{at, line.distance(at)};
      if (!middle.value) return std::nullopt;
      if (meets(line.better, *middle.value) != met) return middle;
      const bool nearer = std::abs(*middle.value) < std::abs(*b.value);
      Sample& other = end.at == a.at ? c : a;
      Sample& same = end.at == a.at ? a : c;
      if (nearer) {
        other = b;
        b = middle;
        break;
      }
      same = middle;
    }
    if (i > 2 && nearest - std::abs(*b.value) < 1e-3 * nearest &&
        std::abs(*a.value) + std::abs(*c.value) < 2.01 * nearest) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

Samples with_touches(const Line& line, const Samples& samples) {
  Samples result;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    std::optional<Sample> beyond;
    if (i > 0 && i + 1 < samples.size() &&
        comes_near_zero(line, samples[i - 1], samples[i], samples[i + 1])) {
      beyond = beyond_touch(line, samples[i - 1], samples[i], samples[i + 1]);
    }
    if (beyond && beyond->at < samples[i].at) result.push_back(*beyond);
    result.push_back(samples[i]);
    if (beyond && beyond->at > samples[i].at) result.push_back(*beyond);
  }
  return result;
}

// The function in all places, or in a few where it is the same in these: it does not depend on
// where it is looked at.
Samples sampled(const Line& line, std::span<const double> places) {
  Samples samples(places.size());
  const std::size_t last = places.size() - 1;
  std::vector<std::size_t> first{0, last / 4, last / 2, last - last / 4, last};
  first.erase(std::unique(first.begin(), first.end()), first.end());
  std::vector<bool> known(places.size());
  Samples few;
  for (const std::size_t i : first) {
    samples[i] = {places[i], line.distance(places[i])};
    known[i] = true;
    few.push_back(samples[i]);
  }
  const auto same = [&](const Sample& s) { return s.value && s.value == few.front().value; };
  if (few.size() == few_places && std::all_of(few.begin(), few.end(), same)) return few;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!known[i]) samples[i] = {places[i], line.distance(places[i])};
  }
  return samples;
}

}  // namespace

bool meets(Better better, double distance) {
  return better == Better::higher ? distance >= 0.0 : distance <= 0.0;
}

double between(Places places, double low, double high) {
  if (places == Places::whole) return std::floor(0.5 * (low + high));
  if (low > 0.0 && high > 2.0 * low) return std::sqrt(low) * std::sqrt(high);
  return low + 0.5 * (high - low);
}

Survey survey(const Line& line, std::span<const double> places) {
  Survey result{.crossings = {}, .above = 0, .below = 0, .equal = 0};
  if (places.empty()) return result;
  Samples samples = sampled(line, places);
  for (const Sample& sample : samples) {
    if (!sample.value) continue;
    (*sample.value > 0.0 ? result.above : *sample.value < 0.0 ? result.below : result.equal) += 1;
  }
  samples = with_touches(line, without_flats(with_edges(line, samples)));
  for (std::size_t i = 1; i < samples.size(); ++i) {
    const Sample& low = samples[i - 1];
    const Sample& high = samples[i];
    if (!low.value || !high.value) continue;
    if (meets(line.better, *low.value) == meets(line.better, *high.value)) continue;
    result.crossings.push_back({{low.at, *low.value}, {high.at, *high.value}});
  }
  return result;
}

Crossing narrowed(const Line& line, Crossing crossing, double width) {
  const bool low_meets = meets(line.better, crossing.low.value);
  for (int i = 0; i < 200; ++i) {
    const double at = between(line.places, crossing.low.at, crossing.high.at);
    if (at <= crossing.low.at || at >= crossing.high.at) break;
    if (crossing.high.at - crossing.low.at <= width * std::abs(at)) break;
    const auto value = line.distance(at);
    const Point middle{at, value.value_or(crossing.low.value)};
    (meets(line.better, middle.value) == low_meets ? crossing.low : crossing.high) = middle;
  }
  return crossing;
}

}  // namespace gammadrag
