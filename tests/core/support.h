// support.h: what the core's tests share.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

#include "gammadrag/position.h"
#include "golden/scenarios.h"

namespace gammadrag::test {

inline constexpr double epsilon = std::numeric_limits<double>::epsilon();

// Within `relative` of the expected value, or of `floor` where that is larger.
inline void expect_close(double actual, double expected, double relative, const std::string& where,
                         double floor = 0.0) {
  EXPECT_LE(std::abs(actual - expected), relative * std::max(std::abs(expected), floor))
      << where << ": " << actual << " against " << expected;
}

using golden::single;

inline Position opened(const Scenario& scenario) {
  const Outcome<Position> position = open_position(scenario);
  EXPECT_TRUE(position) << (position ? "" : std::string(position.error().field));
  return position.value();
}

// Case A of the method: three months at the money, hedged 63 times at 5 bp.
inline Scenario case_a() {
  Scenario scenario;
  scenario.hedge_interval = 0.25 / 63;
  return scenario;
}

}  // namespace gammadrag::test
