// simulated_sums.h: what is added up over simulated paths, as one row of numbers (internal).
#pragma once

#include "gammadrag/simulate.h"

namespace gammadrag {

// Of the options, a unit of the structure: each at its strike, or the price now if that is more.
double notional_of(const Position& position);

class SimulatedSums {
 public:
  void add(const ByPart<double>& parts, double range, std::uint64_t path);
  // Adds a row of another's.
  void add(std::span<const double> row);

  const std::array<double, sums_of_chunk>& values() const { return values_; }

  double count() const { return values_[2 * parts]; }
  double sum(Part part) const { return values_[2 * static_cast<std::size_t>(part)]; }
  double mean(Part part) const { return sum(part) / count(); }
  double variance(Part part) const;
  double covariance(Part a,
                    Part b) const;  // of net or cost with gross or turnover, or of those two
  double least_range_path() const { return values_[2 * parts + 2]; }

 private:
  std::array<double, sums_of_chunk> values_{};
};

}  // namespace gammadrag
