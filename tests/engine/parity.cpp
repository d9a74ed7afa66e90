// Prints random scenarios and what the native core makes of them, one JSON object a line, for the
// test that asks the wasm engine the same.
#include <cstdint>
#include <cstdio>
#include <string>

#include "engine/as_json.h"
#include "gammadrag/fields.h"
#include "gammadrag/outputs.h"

namespace gammadrag {
namespace {

using test::add_entry;
using test::braced;
using test::quoted;
using test::shown;

constexpr int scenarios = 240;

// splitmix64: any stream does, as long as it is the same on every machine.
double uniform(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1p-53;
}

FieldValue random_value(const FieldSpec& field, std::uint64_t& state) {
  if (field.key == "legs") return field.read("1p90x2c100x-1c110").value();
  // One cost in twenty, or next to nothing would break even.
  const bool left = field.group == Group::costs && uniform(state) > 0.05;
  if (left || field.unit == Unit::text) return preset_of(field);
  const double at = uniform(state);
  const auto words = static_cast<double>(field.words.size());
  if (field.unit == Unit::word || (words > 0 && uniform(state) < 0.5)) {
    return Word{static_cast<int>(at * words)};
  }
  return field.slider.from + at * at * (field.slider.to - field.slider.from);
}

std::string shown(const OutputValue& value) {
  if (const double* number = std::get_if<double>(&value)) return shown(*number);
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* word = std::get_if<std::string_view>(&value)) return quoted(*word);
  return "null";
}

template <class Result>
void add_outputs(std::string& list, std::span<const OutputSpec<Result>> table,
                 const Result& result) {
  for (const OutputSpec<Result>& output : table) {
    add_entry(list, output.key, shown(output.get(result)));
  }
}

template <class Result>
std::string outputs(std::span<const OutputSpec<Result>> table, const Result& result) {
  std::string list;
  add_outputs(list, table, result);
  return braced(list);
}

std::string refused(const Error& error) {
  std::string list;
  add_entry(list, "error", quoted(name_of(error.code)));
  return braced(list);
}

std::string result_of(const Scenario& scenario) {
  const Outcome<Position> position = open_position(scenario);
  if (!position) return refused(position.error());
  const Outcome<BreakEven> all = break_even(position.value());
  if (!all) return refused(all.error());
  std::string list;
  add_entry(list, "error", "null");
  add_outputs(list, break_even_vol_outputs(), all.value().vol);
  add_outputs(list, break_even_outputs(), all.value());
  add_outputs(list, figures_outputs(), all.value().figures);
  add_entry(list, "drag", outputs(drag_outputs(), all.value().drag));
  add_entry(list, "outlook", outputs(outlook_outputs(), all.value().outlook));
  return braced(list);
}

void print_one(std::uint64_t& state) {
  Scenario scenario;
  std::string inputs;
  for (const FieldSpec& field : fields()) {
    // Prices near one another, or most options would be worthless.
    const bool price = field.unit == Unit::money && field.group == Group::option;
    FieldValue value = random_value(field, state);
    if (price) value = 80.0 + 40.0 * uniform(state);
    // Few enough hedges for a test; two strikes are slow.
    const double most = scenario.structure == Structure::strangle ? 20.0 : 300.0;
    if (field.key == "checkInterval") value = scenario.expiry / (1.0 + 500.0 * uniform(state));
    if (field.key == "hedgeInterval") value = scenario.expiry / (1.0 + most * uniform(state));
    field.set(scenario, value);
    add_entry(inputs, field.key, shown(field, value));
  }
  std::string line;
  add_entry(line, "scenario", braced(inputs));
  add_entry(line, "result", result_of(scenario));
  std::puts(braced(line).c_str());
}

}  // namespace
}  // namespace gammadrag

int main() {
  std::uint64_t state = 20261123;
  for (int i = 0; i < gammadrag::scenarios; ++i) gammadrag::print_one(state);
}
