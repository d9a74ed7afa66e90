// The outputs of solve_for, frontier and optimize; the others are in outputs.cpp.
#include <array>

#include "output_row.h"

namespace gammadrag {
namespace {

constexpr OutputValue absent{std::monostate{}};

// The names of an enumeration, by the place of the value that `member` holds.
template <class Result, auto member, const auto& names>
constexpr OutputSpec<Result> word(std::string_view key, std::string_view description) {
  return {key, Unit::word, Presence::always, names, description, [](const Result& result) {
            return OutputValue(names[static_cast<std::size_t>(result.*member)]);
          }};
}

constexpr OutputSpec<Root> of_root(std::string_view key, Unit unit, std::string_view description,
                                   OutputValue (*get)(const Root&)) {
  return {key, unit, Presence::where_defined, {}, description, get};
}

constexpr std::array<OutputSpec<Solution>, 3> solution_table{
    word<Solution, &Solution::kind, solution_kind_names>(
        "kind",
        "How many roots there are; or that the goal is met always or never; or that the measure "
        "has "
        "no value anywhere."),
    word<Solution, &Solution::reach, reach_names>(
        "reach", "Where the measure is: across the goal, above, below or on it, or nowhere."),
    output<Solution, &Solution::sign_changes>(
        "signChanges", Unit::count,
        "How often the goal is crossed; of more than two the two nearest to the present value are "
        "given."),
};

constexpr std::array<OutputSpec<Root>, 8> root_table{
    output<Root, &Root::value>("value", Unit::ratio, "The input, in its own unit."),
    output<Root, &Root::residual>(
        "residual", Unit::ratio,
        "The measure there less the goal; absent where the measure has no value."),
    word<Root, &Root::met, met_side_names>("met", "On which side of the value the goal is met."),
    OutputSpec<Root>{
        "exact",
        Unit::flag,
        Presence::always,
        {},
        "Whether the goal is reached, and not jumped over: hedges are whole in number. "
        "Then the value is the last that meets it.",
        [](const Root& root) { return OutputValue(!root.neighbour); }},
    of_root("neighbour", Unit::ratio, "Where it jumps, the next value, which misses the goal.",
            [](const Root& root) {
              return root.neighbour ? OutputValue(root.neighbour->value) : absent;
            }),
    of_root("neighbourResidual", Unit::ratio, "The measure less the goal at that next value.",
            [](const Root& root) {
              return root.neighbour ? wrapped(root.neighbour->residual) : absent;
            }),
    of_root("impliedVol", Unit::vol, "Where a vol or a price of the option was asked for: the vol.",
            [](const Root& root) {
              return root.quote ? OutputValue(root.quote->implied_vol) : absent;
            }),
    of_root("optionPrice", Unit::money,
            "And the price that belongs to it, per unit of the structure.",
            [](const Root& root) {
              return root.quote ? OutputValue(root.quote->option_price) : absent;
            }),
};

constexpr std::array<OutputSpec<RulePoint>, 8> point_table{
    output<RulePoint, &RulePoint::parameter>(
        "parameter", Unit::ratio,
        "The rule's parameter, in the unit of its input; 0 where it has none."),
    output<RulePoint, &RulePoint::cost>("cost", Unit::money, "Expected cost of hedging."),
    output<RulePoint, &RulePoint::cost_vol_points>(
        "costVolPoints", Unit::vol, "That cost over the vega at the outlook, as a decimal vol."),
    output<RulePoint, &RulePoint::pnl_std_dev>("pnlStdDev", Unit::money,
                                               "Standard deviation of the P&L before costs."),
    output<RulePoint, &RulePoint::net_pnl_std_dev>("netPnlStdDev", Unit::money,
                                                   "Standard deviation of the P&L after costs."),
    output<RulePoint, &RulePoint::net_pnl>("netPnl", Unit::money, "Expected P&L after costs."),
    output<RulePoint, &RulePoint::sharpe>(
        "sharpe", Unit::ratio,
        "Expected P&L over its standard deviation, after costs, over the whole life."),
    output<RulePoint, &RulePoint::trades>("trades", Unit::count, "Expected number of trades."),
};

constexpr std::array<OutputSpec<RuleOptimum>, 2> optimum_table{
    output<RuleOptimum, &RuleOptimum::aim_value>(
        "aimValue", Unit::ratio,
        "What was aimed for: the Sharpe ratio, the mean-variance loss, or the expected cost."),
    output<RuleOptimum, &RuleOptimum::at_bound>(
        "atBound", Unit::flag, "Whether the parameter is the furthest it was moved."),
};

}  // namespace

std::span<const OutputSpec<Solution>> solution_outputs() { return solution_table; }
std::span<const OutputSpec<Root>> root_outputs() { return root_table; }
std::span<const OutputSpec<RulePoint>> rule_point_outputs() { return point_table; }
std::span<const OutputSpec<RuleOptimum>> rule_optimum_outputs() { return optimum_table; }

}  // namespace gammadrag
