// outputs.h: the one table that names each output. Binding, TypeScript types and docs are read
// from it, as the inputs are from fields.h.
#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "gammadrag/black_scholes.h"
#include "gammadrag/break_even.h"
#include "gammadrag/drag.h"
#include "gammadrag/fields.h"
#include "gammadrag/frontier.h"
#include "gammadrag/inverse.h"
#include "gammadrag/optimize.h"
#include "gammadrag/simulate.h"
#include "gammadrag/solve_for.h"

namespace gammadrag {

// A number, a flag, a word, or nothing where there is no such number.
using OutputValue = std::variant<double, bool, std::string_view, std::monostate>;

enum class Presence : std::uint8_t { always, where_defined };

template <class Result>
struct OutputSpec {
  std::string_view key;
  Unit unit;
  Presence presence;
  std::span<const std::string_view> words;  // with Unit::word, all there are
  std::string_view description;
  OutputValue (*get)(const Result&);
};

std::span<const OutputSpec<BreakEvenVol>> break_even_vol_outputs();
std::span<const OutputSpec<BreakEven>> break_even_outputs();  // besides its parts
std::span<const OutputSpec<Figures>> figures_outputs();
std::span<const OutputSpec<Drag>> drag_outputs();
std::span<const OutputSpec<Outlook>> outlook_outputs();
std::span<const OutputSpec<Price>> price_outputs();
std::span<const OutputSpec<CoinPrice>> coin_price_outputs();  // within the price
std::span<const OutputSpec<Solution>> solution_outputs();     // besides its roots
std::span<const OutputSpec<Root>> root_outputs();
std::span<const OutputSpec<RulePoint>> rule_point_outputs();
std::span<const OutputSpec<RuleOptimum>> rule_optimum_outputs();  // besides its point

// A number of a simulation, with its standard error.
struct EstimateSpec {
  std::string_view key;
  Unit unit;
  std::string_view description;
  Estimate (*get)(const SimulationSummary&);
};
std::span<const EstimateSpec> simulation_outputs();  // besides its parts
std::span<const EstimateSpec> simulation_part_outputs();

}  // namespace gammadrag
