// hedging.h: what is hedged, and when.
// Units     interval: years. calls, puts: options per unit of the structure.
// Refuses   too_many_hedges is refused at the door (fields.h), before anything is built here.
// Cost      hedge_sum: about 5 us per doubling of the count, once per count.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "gammadrag/scenario.h"

namespace gammadrag {

inline constexpr double most_hedges = 1e6;

// Hedge dates 0, interval, ..., (count - 1) interval; the life is count equal intervals.
struct HedgeSchedule {
  int count;
  double interval;
};

// expiry / hedge_interval rounded to nearest, at least one.
HedgeSchedule hedge_schedule(const Scenario& scenario);

// Calls and puts at one strike, per unit of the structure.
struct Leg {
  double strike;
  double calls;
  double puts;
};

// A structure with gamma of one sign: one strike, or two with the lower one first.
struct OptionBook {
  std::array<Leg, 2> legs;
  int count;

  std::span<const Leg> held() const { return {legs.data(), static_cast<std::size_t>(count)}; }
};

OptionBook option_book(const Scenario& scenario);

// Dates at which a summand smooth in time is evaluated, so that sum weight * f(date) is the sum of
// f(1), ..., f(count - 1). Dates may fall between two hedges; weights are positive.
struct HedgeSum {
  struct Node {
    double date;
    double weight;
  };
  std::vector<Node> nodes;
};

// Precise to rounding, with fewer nodes to about 1e-10 where each evaluation is dear, or to about
// 1e-5 where each is itself a sum.
enum class SumDetail : std::uint8_t { full, thrifty, coarse };

HedgeSum hedge_sum(int count, SumDetail detail = SumDetail::full);

}  // namespace gammadrag
