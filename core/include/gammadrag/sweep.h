// sweep.h: the calculations over one or two inputs, for curves and maps.
// Shapes    points: n, or nx * ny with x fastest (point iy * nx + ix).
// Refuses   unknown_field (no such number), too_many_points (as a whole); any other refusal is that
//           of one point and stays with it.
// Cost      break-even: 30 to 60 us a point. Outlook: one turnover a point, or one a column where
//           the second field is a cost.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "gammadrag/break_even.h"

namespace gammadrag {

inline constexpr double most_points = 100000.0;

// One input and the values it takes.
struct Axis {
  std::string_view field;
  std::span<const double> values;
};

template <class Result>
using Sweep = std::vector<Outcome<Result>>;

Outcome<Sweep<BreakEvenVol>> break_even_curve(const Scenario& scenario, Axis x,
                                              Detail detail = Detail::full);
Outcome<Sweep<BreakEvenVol>> break_even_map(const Scenario& scenario, Axis x, Axis y,
                                            Detail detail = Detail::full);
Outcome<Sweep<Outlook>> outlook_curve(const Scenario& scenario, Axis x,
                                      Detail detail = Detail::full);
Outcome<Sweep<Outlook>> outlook_map(const Scenario& scenario, Axis x, Axis y,
                                    Detail detail = Detail::full);

// highest_one_way_cost at each hedge interval, 0 where even free trading does not pay.
Outcome<Sweep<double>> highest_cost_curve(const Scenario& scenario,
                                          std::span<const double> hedge_intervals);

}  // namespace gammadrag
