// solve_for.h: the value of any one input at which a position reaches a goal: the highest implied
// vol worth paying, the highest cost, the shortest interval, the smallest size.
// Model     the input is looked at over its whole valid range, most closely over its usual range and
//           around its present value; scenarios that the door refuses on the way are gaps. Everything
//           else stays as it is: an outlook that is "implied" follows the implied vol.
// Refuses   unknown_field (no such number), not_finite (goal); out of bounds inputs; what the door
//           says, if it refuses every value of the input.
// Accuracy  the goal is met to a few roundings of the measure, where the input moves it
//           continuously. Hedges are whole in number: hedgeInterval (checkInterval, for a rule that
//           looks first) is found to the count, and expiry to the place of the jump where the measure
//           jumps over the goal. Roots closer together than the places looked at may be missed.
// Cost      50 to 80 evaluations of the measure, and about 10 a root.
// Source    root.h, search.h
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gammadrag/measure.h"
#include "gammadrag/outcome.h"

namespace gammadrag {

// How often the goal is reached. `always` and `never`: the goal is met, or missed, at every value;
// `none`: the measure has no value anywhere in the range.
enum class SolutionKind : std::uint8_t { none, one, two, always, never };
inline constexpr std::array<std::string_view, 5> solution_kind_names{"none", "one", "two", "always",
                                                                     "never"};

// Where the measure is over the range: on both sides of the goal, on one, on it, or nowhere.
enum class Reach : std::uint8_t { crosses, above, below, equal, undefined };
inline constexpr std::array<std::string_view, 5> reach_names{"crosses", "above", "below", "equal",
                                                             "undefined"};

// On which side of the root the goal is met.
enum class MetSide : std::uint8_t { above, below };
inline constexpr std::array<std::string_view, 2> met_side_names{"above", "below"};

// The nearest value that misses the goal, where the measure jumps over it.
struct Neighbour {
  double value;
  std::optional<double> residual;
};

// The value of the price of an option that belongs to an implied vol, per unit of the structure.
struct QuotedVol {
  double implied_vol;
  double option_price;
};

struct Root {
  double value;
  std::optional<double> residual;      // measure less goal there
  MetSide met;                         // where the goal is met
  std::optional<Neighbour> neighbour;  // present where the root is not exact: the measure jumps
  std::optional<QuotedVol> quote;      // where an implied vol or an option price is asked for
};

struct Solution {
  SolutionKind kind;
  Reach reach;
  double sign_changes;      // all there are; of more than two, the two nearest to the present value
  std::vector<Root> roots;  // rising
};

// `field` is the key of a number in the table of inputs, or option_price_key.
inline constexpr std::string_view option_price_key = "optionPrice";

Outcome<Solution> solve_for(const Scenario& scenario, std::string_view field, Goal goal = {},
                            Detail detail = Detail::full);

}  // namespace gammadrag
