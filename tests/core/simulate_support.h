// simulate_support.h: what the tests of the simulation share.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "core/support.h"
#include "gammadrag/simulate.h"

namespace gammadrag::test {

// A million with `npm run test:simulation`.
inline double paths_of_a_test() {
  const char* stated = std::getenv("GAMMADRAG_PATHS");
  return stated ? std::atof(stated) : 12000.0;
}

// A right value is further off by chance once in sixteen thousand times.
inline constexpr double errors = 4.0;
// An error that is itself estimated, from 32 sections: Student's distribution has wider tails.
inline constexpr double errors_by_sections = 1.5;

inline Simulation simulation_of(Scenario scenario, double paths = paths_of_a_test()) {
  scenario.paths = paths;
  const Outcome<Simulation> opened_simulation = open_simulation(opened(scenario));
  EXPECT_TRUE(opened_simulation);
  return opened_simulation.value();
}

struct Paths {
  std::vector<double> sums;
  std::vector<double> pnl;
};

inline Paths run(const Simulation& simulation) {
  Paths result;
  for (std::uint64_t chunk = 0; chunk < chunk_count(simulation); ++chunk) {
    const Outcome<Chunk> one = simulate_chunk(simulation, chunk);
    EXPECT_TRUE(one) << "chunk " << chunk;
    if (!one) return result;
    result.sums.insert(result.sums.end(), one.value().sums.begin(), one.value().sums.end());
    result.pnl.insert(result.pnl.end(), one.value().pnl.begin(), one.value().pnl.end());
  }
  return result;
}

inline SimulationSummary simulated(const Scenario& scenario) {
  // Fewer where paths are long.
  const double steps = opened(scenario).schedule.count;
  const Simulation simulation =
      simulation_of(scenario, std::ceil(paths_of_a_test() * std::min(1.0, 100.0 / steps)));
  const Paths all = run(simulation);
  return summarise(simulation, all.sums, all.pnl);
}

inline Estimate of(const SimulationSummary& summary, Part part) {
  return summary.part[static_cast<std::size_t>(part)];
}

inline void expect_estimate(Estimate estimate, double expected, const std::string& where,
                            double besides = 0.0) {
  EXPECT_LE(std::abs(estimate.value - expected), errors * estimate.error + besides)
      << where << ": " << estimate.value << " +- " << estimate.error << " against " << expected;
}

}  // namespace gammadrag::test
