// simulation.h: the calls of a simulation, which is asked for chunk by chunk so that many can work
// on it: simulationPlan says how many there are, simulationSummary reads what came of them.
#pragma once

#include "convert.h"
#include "gammadrag/simulate.h"

namespace gammadrag::door {

// A vol of the caller's, or none.
inline Outcome<std::optional<double>> read_vol(const val& vol) {
  if (vol.isUndefined() || vol.isNull()) return std::optional<double>();
  if (!vol.isNumber()) return Error{ErrorCode::not_a_number, "realizedVol"};
  const double value = vol.as<double>();
  const FieldSpec* field = find_field("realizedVol");
  if (!(value >= field->minimum)) {
    return Error{ErrorCode::below_minimum, field->key, field->minimum};
  }
  if (value > field->maximum) return Error{ErrorCode::above_maximum, field->key, field->maximum};
  return std::optional(value);
}

inline Outcome<Ledger> read_ledger(const val& ledger) {
  if (ledger.isUndefined()) return Ledger::kept;
  const auto place = place_of(ledger, ledger_names);
  if (!place) return Error{ErrorCode::unknown_word, "ledger"};
  return static_cast<Ledger>(*place);
}

template <class Calculate>
val with_simulation(const val& scenario, const val& vol, Calculate&& calculate,
                    Ledger ledger = Ledger::kept) {
  const Outcome<Scenario> read = read_scenario(scenario);
  if (!read) return refused(read.error());
  const Outcome<std::optional<double>> stated = read_vol(vol);
  if (!stated) return refused(stated.error());
  const Outcome<Position> opened = open_position(read.value());
  if (!opened) return refused(opened.error());
  const Outcome<Simulation> simulation = open_simulation(opened.value(), stated.value(), ledger);
  if (!simulation) return refused(simulation.error());
  return calculate(simulation.value());
}

// A whole number from 0 to below `end`.
inline Outcome<std::uint64_t> read_place(const val& value, double end, std::string_view field) {
  const double number = value.isNumber() ? value.as<double>() : -1.0;
  if (!(number >= 0.0)) return Error{ErrorCode::below_minimum, field, 0.0};
  if (!(number < end)) return Error{ErrorCode::above_maximum, field, end - 1.0};
  return static_cast<std::uint64_t>(number);
}

// A Float64Array, copied in one piece.
inline Outcome<std::vector<double>> read_doubles(const val& array, std::string_view field) {
  if (!is_object(array) || !array["BYTES_PER_ELEMENT"].isNumber() ||
      array["BYTES_PER_ELEMENT"].as<double>() != sizeof(double) || !array["length"].isNumber()) {
    return Error{ErrorCode::not_an_array, field};
  }
  if (array["length"].as<double>() > 2e7) return Error{ErrorCode::too_many_points, field, 2e7};
  return emscripten::convertJSArrayToNumberVector<double>(array);
}

inline val js_simulation_plan(const val& scenario, const val& vol) {
  return with_simulation(scenario, vol, [](const Simulation& simulation) {
    val value = val::object();
    value.set("paths", static_cast<double>(simulation.paths));
    value.set("steps", simulation.steps);
    value.set("chunkPaths", static_cast<double>(chunk_paths(simulation)));
    value.set("chunks", static_cast<double>(chunk_count(simulation)));
    value.set("realizedVol", simulation.realized_vol);
    return accepted(value);
  });
}

inline val written(const Chunk& chunk) {
  val value = val::object();
  value.set("sums", copied(std::vector<double>(chunk.sums.begin(), chunk.sums.end())));
  value.set("pnl", copied(chunk.pnl));
  return value;
}

inline val js_simulate_chunk(const val& scenario, const val& chunk, const val& vol,
                             const val& ledger) {
  const Outcome<Ledger> wanted = read_ledger(ledger);
  if (!wanted) return refused(wanted.error());
  const auto simulate = [&](const Simulation& simulation) {
    const auto place = read_place(chunk, static_cast<double>(chunk_count(simulation)), "chunk");
    if (!place) return refused(place.error());
    const Outcome<Chunk> result = simulate_chunk(simulation, place.value());
    if (!result) return refused(result.error());
    return accepted(written(result.value()));
  };
  return with_simulation(scenario, vol, simulate, wanted.value());
}

struct WrittenEstimates {
  val values;
  val errors;
};

inline void write(WrittenEstimates& object, std::span<const EstimateSpec> table,
                  const SimulationSummary& summary) {
  for (const EstimateSpec& output : table) {
    const Estimate estimate = output.get(summary);
    object.values.set(output.key.data(), estimate.value);
    object.errors.set(output.key.data(), estimate.error);
  }
}

template <std::size_t count>
val copied(const std::array<double, count>& numbers) {
  return copied(std::vector<double>(numbers.begin(), numbers.end()));
}

inline val written(const SimulationSummary& summary) {
  WrittenEstimates whole{val::object(), val::object()};
  write(whole, simulation_outputs(), summary);
  WrittenEstimates of_parts{val::object(), val::object()};
  write(of_parts, simulation_part_outputs(), summary);
  val value = whole.values;
  value.set("paths", summary.paths);
  value.set("steps", summary.steps);
  value.set("standardError", summary.mean.error);
  value.set("standardErrors", whole.errors);
  value.set("parts", of_parts.values);
  value.set("partErrors", of_parts.errors);
  value.set("quantileLevels", copied(quantile_levels));
  std::vector<double> quantiles;
  std::vector<double> errors;
  for (const Estimate& quantile : summary.quantiles) {
    quantiles.push_back(quantile.value);
    errors.push_back(quantile.error);
  }
  value.set("quantiles", copied(quantiles));
  value.set("quantileErrors", copied(errors));
  val like = val::object();
  for (std::size_t i = 0; i < like_names.size(); ++i) {
    like.set(like_names[i].data(), summary.like[i]);
  }
  value.set("like", like);
  val histogram = val::object();
  histogram.set("from", summary.lowest);
  histogram.set("to", summary.highest);
  histogram.set("counts", copied(summary.counts));
  value.set("histogram", histogram);
  return value;
}

// Of the chunks from the first on, in order: their sums one after the other, and their paths' P&L.
inline val js_simulation_summary(const val& scenario, const val& sums, const val& pnl,
                                 const val& vol) {
  return with_simulation(scenario, vol, [&](const Simulation& simulation) {
    const auto rows = read_doubles(sums, "sums");
    if (!rows) return refused(rows.error());
    const auto paths = read_doubles(pnl, "pnl");
    if (!paths) return refused(paths.error());
    const std::size_t each = static_cast<std::size_t>(chunk_paths(simulation));
    const std::size_t chunks = (paths.value().size() + each - 1) / each;
    if (chunks == 0 || paths.value().size() > simulation.paths ||
        rows.value().size() != chunks * sums_of_chunk) {
      return refused({ErrorCode::no_such_path, "pnl", static_cast<double>(simulation.paths)});
    }
    return accepted(written(summarise(simulation, rows.value(), paths.value())));
  });
}

inline val js_simulated_path(const val& scenario, const val& path, const val& vol) {
  return with_simulation(scenario, vol, [&](const Simulation& simulation) {
    const auto place = read_place(path, static_cast<double>(simulation.paths), "path");
    if (!place) return refused(place.error());
    const Outcome<PathLedger> ledger = simulated_path(simulation, place.value());
    if (!ledger) return refused(ledger.error());
    val value = val::object();
    for (std::size_t i = 0; i < column_names.size(); ++i) {
      value.set(column_names[i].data(), copied(ledger.value()[i]));
    }
    return accepted(value);
  });
}

inline val js_simulated_fan(const val& scenario, const val& points) {
  return with_simulation(scenario, val::undefined(), [&](const Simulation& simulation) {
    const auto count = read_place(points, 1001.0, "points");
    if (!count) return refused(count.error());
    const Fan fan = simulated_fan(simulation, static_cast<int>(count.value()));
    val pnl = val::array();
    val price = val::array();
    for (std::size_t k = 0; k < fan_levels.size(); ++k) {
      pnl.set(k, copied(fan.pnl[k]));
      price.set(k, copied(fan.price[k]));
    }
    val value = val::object();
    value.set("levels", copied(fan_levels));
    value.set("times", copied(fan.times));
    value.set("pnl", pnl);
    value.set("price", price);
    return accepted(value);
  });
}

// Vols simulated at so far, the mean at each and its standard error.
inline val js_next_simulated_vol(const val& scenario, const val& vols, const val& means,
                                 const val& errors) {
  return with_simulation(scenario, val::undefined(), [&](const Simulation& simulation) {
    const auto at = read_numbers(vols, "vols");
    if (!at) return refused(at.error());
    const auto mean = read_numbers(means, "means");
    if (!mean) return refused(mean.error());
    const auto error = read_numbers(errors, "errors");
    if (!error) return refused(error.error());
    std::vector<SimulatedAt> so_far;
    for (std::size_t i = 0; i < at.value().size(); ++i) {
      if (i >= mean.value().size() || i >= error.value().size()) {
        return refused({ErrorCode::not_an_array, "means"});
      }
      so_far.push_back({at.value()[i], {mean.value()[i], error.value()[i]}});
    }
    const Outcome<NextVol> next = next_simulated_vol(simulation.position, so_far);
    if (!next) return refused(next.error());
    val value = val::object();
    value.set("vol", next.value().vol);
    value.set("error", next.value().error);
    value.set("found", next.value().found);
    return accepted(value);
  });
}

}  // namespace gammadrag::door
