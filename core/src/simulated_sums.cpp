#include "simulated_sums.h"

#include <algorithm>
#include <cmath>

namespace gammadrag {
namespace {

// The row: sum and sum of squares of each part; how many paths; the least range of the price and
// whose it was; products of the pairs below.
constexpr std::size_t count_at = 2 * parts;
constexpr std::size_t range_at = count_at + 1;
constexpr std::size_t path_at = count_at + 2;
constexpr std::size_t products_at = count_at + 3;

struct Pair {
  Part first;
  Part second;
};
constexpr std::array<Pair, 5> pairs{{{Part::net, Part::gross},
                                     {Part::net, Part::turnover},
                                     {Part::cost, Part::gross},
                                     {Part::cost, Part::turnover},
                                     {Part::gross, Part::turnover}}};
static_assert(products_at + pairs.size() == sums_of_chunk);

double of(const ByPart<double>& parts_of_path, Part part) {
  return parts_of_path[static_cast<std::size_t>(part)];
}

}  // namespace

double notional_of(const Position& p) {
  double notional = 0.0;
  for (const Leg& leg : p.book.held()) {
    notional += (std::abs(leg.calls) + std::abs(leg.puts)) * std::max(leg.strike, p.market.spot);
  }
  return notional;
}

void SimulatedSums::add(const ByPart<double>& path_parts, double range, std::uint64_t path) {
  for (std::size_t p = 0; p < parts; ++p) {
    values_[2 * p] += path_parts[p];
    values_[2 * p + 1] += path_parts[p] * path_parts[p];
  }
  if (count() == 0.0 || range < values_[range_at]) {
    values_[range_at] = range;
    values_[path_at] = static_cast<double>(path);
  }
  values_[count_at] += 1.0;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    values_[products_at + p] += of(path_parts, pairs[p].first) * of(path_parts, pairs[p].second);
  }
}

void SimulatedSums::add(std::span<const double> row) {
  const bool first = count() == 0.0;
  const bool narrower = row[range_at] < values_[range_at];
  for (std::size_t i = 0; i < sums_of_chunk; ++i) {
    if (i != range_at && i != path_at) values_[i] += row[i];
  }
  if (first || narrower) {
    values_[range_at] = row[range_at];
    values_[path_at] = row[path_at];
  }
}

double SimulatedSums::variance(Part part) const {
  const double squares = values_[2 * static_cast<std::size_t>(part) + 1];
  if (count() < 2.0) return 0.0;
  return std::max(0.0, (squares - sum(part) * mean(part)) / (count() - 1.0));
}

double SimulatedSums::covariance(Part a, Part b) const {
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const bool found = (pairs[p].first == a && pairs[p].second == b) ||
                       (pairs[p].first == b && pairs[p].second == a);
    if (found && count() > 1.0) {
      return (values_[products_at + p] - sum(a) * mean(b)) / (count() - 1.0);
    }
  }
  return 0.0;
}

}  // namespace gammadrag
