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

// Hedge dates 0, interval, ..., (count - 1) interval; the time held is count equal intervals. For a rule
// that waits for a move or a band, the dates at which it looks.
struct HedgeSchedule {
  int count;
  double interval;
};

// Whether the rule trades only after a look has shown a reason to.
bool looks_first(Rule rule);

// expiry / hedge_interval (or check_interval) rounded to nearest, at least one; one interval where
// nothing is ever hedged.
HedgeSchedule hedge_schedule(const Scenario& scenario);

// Calls and puts at one strike, per unit of the structure.
struct Leg {
  double strike;
  double calls;
  double puts;

  double options() const { return calls + puts; }
};

// A structure: strikes in rising order.
struct OptionBook {
  std::array<Leg, most_legs> legs;
  int count;

  std::span<const Leg> held() const { return {legs.data(), static_cast<std::size_t>(count)}; }
};

OptionBook option_book(const Scenario& scenario);

// The sign of gamma: one throughout, or one that changes with the price.
enum class GammaSign : std::uint8_t { positive, negative, mixed };
GammaSign gamma_sign(const OptionBook& book);

// The side whose gamma the position has: a holder of a written structure is short.
Side gamma_side(const Scenario& scenario);

// The book held the other way round.
OptionBook negated(OptionBook book);

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

// The same for a summand that is smooth on for so many dates before the first: with as many again as
// there are, fewer nodes do.
HedgeSum hedge_sum(int count, SumDetail detail, double smooth_before);

}  // namespace gammadrag
