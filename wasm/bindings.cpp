// bindings.cpp: the list of what JavaScript can call. Each function reads its arguments, calls the
// core once, and writes what comes back.
#include <emscripten/bind.h>

#include "convert.h"
#include "gammadrag/implied_vol.h"
#include "gammadrag/inverse.h"
#include "simulation.h"
#include "solvers.h"

namespace gammadrag::door {
namespace {

// Reads and opens the scenario, then hands the position to `calculate`.
template <class Calculate>
val with_position(const val& scenario, Calculate&& calculate) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<Detail> detail = read_detail(scenario);
  if (!detail) return refused(detail.error());
  const Outcome<Position> opened = open_position(read.value(), detail.value());
  if (!opened) return refused(opened.error());
  return calculate(opened.value());
}

// The same options as the market quotes them, whatever they settle in.
template <class Calculate>
val with_options(const val& scenario, Calculate&& calculate) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<Scenario> checked = validate(read.value());
  if (!checked) return refused(checked.error());
  const Scenario& s = checked.value();
  return calculate(s, option_book(s), market_of(s));
}

val js_break_even(const val& scenario) {
  return with_position(scenario, [](const Position& position) {
    const Outcome<BreakEven> result = break_even(position);
    if (!result) return refused(result.error());
    val value = written(break_even_vol_outputs(), result.value().vol);
    write(value, break_even_outputs(), result.value());
    write(value, figures_outputs(), result.value().figures);
    value.set("drag", written(drag_outputs(), result.value().drag));
    value.set("outlook", written(outlook_outputs(), result.value().outlook));
    return accepted(value);
  });
}

val js_figures(const val& scenario) {
  return with_position(scenario, [](const Position& position) {
    return accepted(written(figures_outputs(), figures(position)));
  });
}

val js_drag(const val& scenario) {
  return with_position(scenario, [](const Position& position) {
    return accepted(written(drag_outputs(), drag(position)));
  });
}

val js_outlook(const val& scenario) {
  return with_position(scenario, [](const Position& position) {
    return accepted(written(outlook_outputs(), outlook(position, outlook_vol(position.scenario))));
  });
}

val js_price(const val& scenario) {
  return with_options(
      scenario, [](const Scenario& s, const OptionBook& book, const Market& market) {
        val value = written(price_outputs(), price_with_greeks(book, market, s.implied_vol));
        value.set("coin", written(coin_price_outputs(), coin_price(book, market, s.implied_vol)));
        return accepted(value);
      });
}

val js_implied_vol(const val& scenario, const val& price) {
  return with_options(
      scenario, [&](const Scenario& s, const OptionBook& book, const Market& market) {
        if (!price.isNumber()) return refused({ErrorCode::not_a_number, "price"});
        const double unit = s.settlement == Settlement::coin ? s.spot : 1.0;
        const Outcome<double> vol = implied_vol(book, market, price.as<double>() * unit);
        if (!vol) {
          Error error = vol.error();
          if (error.limit) error.limit = *error.limit / unit;
          return refused(error);
        }
        val value = val::object();
        value.set("impliedVol", vol.value());
        return accepted(value);
      });
}

// An axis as JavaScript gives it: the key of a field, and its values.
struct ReadAxis {
  std::string field;
  std::vector<double> values;

  Axis axis() const { return {field, values}; }
};

Outcome<ReadAxis> read_axis(const val& field, const val& values) {
  if (!field.isString()) return Error{ErrorCode::unknown_field, "field"};
  const std::string key = field.as<std::string>();
  const FieldSpec* spec = find_field(key);
  if (!is_number(spec)) return Error{ErrorCode::unknown_field, "field"};
  const Outcome<std::vector<double>> read = read_numbers(values, spec->key);
  if (!read) return read.error();
  return ReadAxis{key, read.value()};
}

template <class Result, class Sweeper>
val curve(std::span<const OutputSpec<Result>> table, Sweeper&& sweeper, const val& scenario,
          const val& field, const val& values) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<Detail> detail = read_detail(scenario);
  if (!detail) return refused(detail.error());
  const Outcome<ReadAxis> x = read_axis(field, values);
  if (!x) return refused(x.error());
  const Outcome<Sweep<Result>> points = sweeper(read.value(), x.value().axis(), detail.value());
  if (!points) return refused(points.error());
  return accepted(columns(table, points.value()));
}

template <class Result, class Sweeper>
val map(std::span<const OutputSpec<Result>> table, Sweeper&& sweeper, const val& scenario,
        const ReadAxis& x, const ReadAxis& y) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<Detail> detail = read_detail(scenario);
  if (!detail) return refused(detail.error());
  const Outcome<Sweep<Result>> points = sweeper(read.value(), x.axis(), y.axis(), detail.value());
  if (!points) return refused(points.error());
  return accepted(columns(table, points.value()));
}

template <class Calculate>
val with_axes(const val& field_x, const val& xs, const val& field_y, const val& ys,
              Calculate&& calculate) {
  const Outcome<ReadAxis> x = read_axis(field_x, xs);
  if (!x) return refused(x.error());
  const Outcome<ReadAxis> y = read_axis(field_y, ys);
  if (!y) return refused(y.error());
  return calculate(x.value(), y.value());
}

val js_curve(const val& scenario, const val& field, const val& values) {
  return curve(break_even_vol_outputs(), break_even_curve, scenario, field, values);
}

val js_outlook_curve(const val& scenario, const val& field, const val& values) {
  return curve(outlook_outputs(), outlook_curve, scenario, field, values);
}

val js_map(const val& scenario, const val& field_x, const val& xs, const val& field_y,
           const val& ys) {
  return with_axes(field_x, xs, field_y, ys, [&](const ReadAxis& x, const ReadAxis& y) {
    return map(break_even_vol_outputs(), break_even_map, scenario, x, y);
  });
}

val js_outlook_map(const val& scenario, const val& field_x, const val& xs, const val& field_y,
                   const val& ys) {
  return with_axes(field_x, xs, field_y, ys, [&](const ReadAxis& x, const ReadAxis& y) {
    return map(outlook_outputs(), outlook_map, scenario, x, y);
  });
}

val js_highest_cost(const val& scenario, const val& hedge_intervals) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<std::vector<double>> intervals = read_numbers(hedge_intervals, "hedgeInterval");
  if (!intervals) return refused(intervals.error());
  const Outcome<Sweep<double>> points = highest_cost_curve(read.value(), intervals.value());
  if (!points) return refused(points.error());
  std::vector<double> costs(points.value().size());
  for (std::size_t i = 0; i < costs.size(); ++i) {
    costs[i] = points.value()[i] ? points.value()[i].value() : 0.0;
  }
  val value = val::object();
  value.set("oneWayCost", copied(costs));
  return accepted(value);
}

}  // namespace
}  // namespace gammadrag::door

EMSCRIPTEN_BINDINGS(gammadrag) {
  using namespace gammadrag::door;
  emscripten::function("breakEven", &js_break_even);
  emscripten::function("figures", &js_figures);
  emscripten::function("drag", &js_drag);
  emscripten::function("outlook", &js_outlook);
  emscripten::function("price", &js_price);
  emscripten::function("impliedVol", &js_implied_vol);
  emscripten::function("curve", &js_curve);
  emscripten::function("map", &js_map);
  emscripten::function("outlookCurve", &js_outlook_curve);
  emscripten::function("outlookMap", &js_outlook_map);
  emscripten::function("highestCost", &js_highest_cost);
  emscripten::function("solveFor", &js_solve_for);
  emscripten::function("frontier", &js_frontier);
  emscripten::function("optimize", &js_optimize);
  emscripten::function("simulationPlan", &js_simulation_plan);
  emscripten::function("simulateChunk", &js_simulate_chunk);
  emscripten::function("simulationSummary", &js_simulation_summary);
  emscripten::function("simulatedPath", &js_simulated_path);
  emscripten::function("simulatedFan", &js_simulated_fan);
  emscripten::function("nextSimulatedVol", &js_next_simulated_vol);
}
