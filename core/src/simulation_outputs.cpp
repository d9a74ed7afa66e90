// The outputs of a simulation; the others are in outputs.cpp.
#include <array>

#include "gammadrag/outputs.h"

namespace gammadrag {
namespace {

template <Estimate SimulationSummary::*member>
constexpr EstimateSpec estimate(std::string_view key, Unit unit, std::string_view description) {
  return {key, unit, description, [](const SimulationSummary& s) { return s.*member; }};
}

template <Part part>
constexpr EstimateSpec mean_of(Unit unit, std::string_view description) {
  constexpr std::size_t place = static_cast<std::size_t>(part);
  return {part_names[place], unit, description,
          [](const SimulationSummary& s) { return s.part[place]; }};
}

constexpr std::array<EstimateSpec, 9> table{
    estimate<&SimulationSummary::mean>(
        "mean", Unit::money,
        "Mean P&L of the whole position after all costs, present value; what it has in common with "
        "quantities known exactly is taken out of its error."),
    estimate<&SimulationSummary::plain_mean>("plainMean", Unit::money,
                                             "The same as a plain average over the paths."),
    estimate<&SimulationSummary::standard_deviation>("standardDeviation", Unit::money,
                                                     "Standard deviation of that P&L."),
    estimate<&SimulationSummary::skew>("skew", Unit::ratio,
                                       "Skew: negative where large losses outnumber large gains."),
    estimate<&SimulationSummary::excess_kurtosis>("excessKurtosis", Unit::ratio,
                                                  "Kurtosis less the normal distribution's three."),
    estimate<&SimulationSummary::loss_probability>("lossProbability", Unit::share,
                                                   "Share of the paths that lose money."),
    estimate<&SimulationSummary::value_at_risk>("valueAtRisk", Unit::money,
                                                "The loss that one path in twenty exceeds."),
    estimate<&SimulationSummary::expected_shortfall>(
        "expectedShortfall", Unit::money, "The mean loss of the worst twentieth of the paths."),
    estimate<&SimulationSummary::sharpe>(
        "sharpe", Unit::ratio, "Mean over standard deviation of the P&L over the whole life."),
};

constexpr std::array<EstimateSpec, parts> part_table{
    mean_of<Part::gamma>(Unit::money, "What gamma earns on the moves, at the hedge vol."),
    mean_of<Part::theta>(Unit::money, "The decay that goes with it."),
    mean_of<Part::mark>(Unit::money, "The options' value at the hedge vol less what was paid."),
    mean_of<Part::open_delta>(Unit::money, "What a hedge that was let stray from the delta made."),
    mean_of<Part::higher_order>(
        Unit::money, "What gamma and theta leave unexplained: moves are not infinitely small."),
    mean_of<Part::spread>(Unit::money, "Half-spread paid on the hedge, negative."),
    mean_of<Part::fee>(Unit::money, "Fees on the hedge, negative."),
    mean_of<Part::fixed>(Unit::money, "Costs per trade whatever its size, negative."),
    mean_of<Part::impact>(Unit::money, "Moving the price, or walking the order book, negative."),
    mean_of<Part::carry>(Unit::money,
                         "Funding, borrow and the spread on cash, positive if received."),
    mean_of<Part::option>(Unit::money, "Fees and half-spread of the options, negative."),
    mean_of<Part::net>(Unit::money, "The P&L: the sum of all of the above."),
    mean_of<Part::gross>(Unit::money, "The P&L before costs."),
    mean_of<Part::cost>(Unit::money, "All costs together, positive."),
    mean_of<Part::turnover>(Unit::money, "Value a hedge moved at every look would trade."),
    mean_of<Part::trades>(Unit::count, "Trades of the hedge, the first and the last included."),
    mean_of<Part::drawdown>(Unit::money, "Largest fall of the P&L so far from its height so far."),
};

}  // namespace

std::span<const EstimateSpec> simulation_outputs() { return table; }
std::span<const EstimateSpec> simulation_part_outputs() { return part_table; }

}  // namespace gammadrag
