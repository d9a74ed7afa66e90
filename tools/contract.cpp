// Prints web/src/model/contract.gen.ts: the core's tables of inputs and outputs as TypeScript.
#include <array>
#include <charconv>
#include <cmath>
#include <iostream>
#include <string>
#include <string_view>
#include <variant>

#include "gammadrag/fields.h"
#include "gammadrag/outcome.h"
#include "gammadrag/outputs.h"

namespace gammadrag {
namespace {

using std::cout;

constexpr int unit_count = static_cast<int>(Unit::text) + 1;
constexpr int group_count = static_cast<int>(Group::simulation) + 1;

// The shortest decimal that reads back as the same double.
std::string number(double value) {
  std::array<char, 32> buffer{};
  const double size = std::abs(value);
  const bool plain = size == 0.0 || (size >= 1e-4 && size < 1e7);
  const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
  char* const start = buffer.data();
  return {start, std::to_chars(start, start + buffer.size(), value, format).ptr};
}

std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

// The words joined by a separator, each in quotes.
template <class Words>
std::string joined(const Words& words, std::string_view separator) {
  std::string result;
  for (const auto& word : words) {
    if (!result.empty()) result += separator;
    result += quoted(word);
  }
  return result;
}

std::string preset(const FieldSpec& field) {
  const FieldValue value = preset_of(field);
  if (field.unit == Unit::text) return quoted(text_of(value));
  if (const double* stated = std::get_if<double>(&value)) return number(*stated);
  return quoted(field.words[static_cast<std::size_t>(std::get<Word>(value).index)]);
}

std::string type_of(const FieldSpec& field) {
  const std::string words = joined(field.words, " | ");
  if (field.unit == Unit::word) return words;
  if (field.unit == Unit::text) return "string";
  return words.empty() ? "number" : "number | " + words;
}

// A type whose values are the names of an enumeration's first `count` values.
template <class Enumeration>
void print_names(std::string_view type, int count) {
  cout << "export type " << type << " =";
  for (int i = 0; i < count; ++i) {
    cout << "\n  | " << quoted(name_of(static_cast<Enumeration>(i)));
  }
  cout << ";\n\n";
}

void print_fields() {
  cout << "export interface Scenario {\n";
  for (const FieldSpec& field : fields()) {
    cout << "  /** " << field.description << " */\n"
         << "  " << field.key << ": " << type_of(field) << ";\n";
  }
  cout
      << "}\n\nexport type FieldKey = keyof Scenario;\n\n"
      << "export interface FieldSpec {\n"
      << "  readonly key: FieldKey;\n"
      << "  readonly linkKey: string;\n"
      << "  readonly group: FieldGroup;\n"
      << "  readonly unit: Unit;\n"
      << "  /** With unit 'word' the only values; otherwise values beside the numbers. Unit 'text' "
         "takes neither. */\n"
      << "  readonly words: readonly string[];\n"
      << "  readonly preset: number | string;\n"
      << "  readonly minimum: number;\n"
      << "  readonly maximum: number;\n"
      << "  /** The usual range; a square scale is value = to * t * t, so that it reaches zero. "
         "*/\n"
      << "  readonly slider: {\n"
      << "    readonly from: number;\n"
      << "    readonly to: number;\n"
      << "    readonly scale: 'linear' | 'log' | 'square';\n"
      << "  };\n"
      << "  readonly description: string;\n"
      << "}\n\n";
  cout << "export const fields: readonly FieldSpec[] = [\n";
  for (const FieldSpec& field : fields()) {
    cout << "  {\n    key: " << quoted(field.key) << ",\n    linkKey: " << quoted(field.link_key)
         << ",\n    group: " << quoted(name_of(field.group))
         << ",\n    unit: " << quoted(name_of(field.unit)) << ",\n    words: ["
         << joined(field.words, ", ") << "],\n    preset: " << preset(field)
         << ",\n    minimum: " << number(field.minimum)
         << ",\n    maximum: " << number(field.maximum)
         << ",\n    slider: { from: " << number(field.slider.from)
         << ", to: " << number(field.slider.to)
         << ", scale: " << quoted(name_of(field.slider.scale))
         << " },\n    description: " << quoted(field.description) << ",\n  },\n";
  }
  cout << "];\n\n";
}

// A result's members, as lines of an interface.
template <class Result>
void print_members(std::span<const OutputSpec<Result>> outputs) {
  for (const auto& output : outputs) {
    cout << "  /** " << output.description << " */\n  " << output.key << ": "
         << (output.unit == Unit::word   ? joined(output.words, " | ")
             : output.unit == Unit::flag ? "boolean"
                                         : "number")
         << (output.presence == Presence::where_defined ? " | null" : "") << ";\n";
  }
}

template <class Result>
void print_interface(std::string_view name, std::span<const OutputSpec<Result>> outputs) {
  cout << "export interface " << name << " {\n";
  print_members(outputs);
  cout << "}\n\n";
}

// One array per output of a result; 0 where a point has no answer or no such number.
template <class Result>
void print_series(std::string_view name, std::span<const OutputSpec<Result>> outputs) {
  cout << "export interface " << name << " {\n"
       << "  /** Zero where there is an answer, else one more than the place in errorCodes. */\n"
       << "  status: Uint8Array;\n";
  for (const auto& output : outputs) {
    cout << "  " << output.key << ": Float64Array;\n";
  }
  cout << "}\n\n";
}

template <class Result>
void print_specs(std::string_view group, std::span<const OutputSpec<Result>> outputs) {
  for (const auto& output : outputs) {
    cout << "  {\n    group: " << quoted(group) << ",\n    key: " << quoted(output.key)
         << ",\n    unit: " << quoted(name_of(output.unit))
         << ",\n    description: " << quoted(output.description) << ",\n  },\n";
  }
}

// Words that an argument may be, as values and as a type.
template <class Words>
void print_words(std::string_view list, std::string_view type, const Words& words) {
  cout << "export const " << list << " = [";
  cout << joined(words, ", ") << "] as const;\nexport type " << type << " = (typeof " << list
       << ")[number];\n\n";
}

void print_solver_results() {
  print_words("measures", "Measure", measure_names);
  print_words("aims", "AimName", aim_names);
  print_interface("SolutionRoot", root_outputs());
  cout << "export interface Solution {\n";
  print_members(solution_outputs());
  cout << "  /** In rising order. */\n  roots: SolutionRoot[];\n}\n\n";
  print_interface("RulePoint", rule_point_outputs());
  cout << "export interface RuleOptimum extends RulePoint {\n";
  print_members(rule_optimum_outputs());
  cout << "}\n\n";
  print_series("RuleSeries", rule_point_outputs());
}

void print_estimates(std::span<const EstimateSpec> table) {
  for (const EstimateSpec& output : table) {
    cout << "  /** " << output.description << " */\n  " << output.key << ": number;\n";
  }
}

void print_simulation_results() {
  cout << "/** Means over the paths of what a P&L is made of, and of what goes with it. */\n"
       << "export interface SimulationParts {\n";
  print_estimates(simulation_part_outputs());
  cout << "}\n\nexport interface SimulationEstimates {\n";
  print_estimates(simulation_outputs());
  cout << "}\n\n";
  print_words("likePaths", "LikePath", like_names);
  cout << "export interface SimulationSummary extends SimulationEstimates {\n"
       << "  /** Paths done. */\n  paths: number;\n  steps: number;\n"
       << "  /** Of the mean; those of the other estimates are in standardErrors. */\n"
       << "  standardError: number;\n  standardErrors: SimulationEstimates;\n"
       << "  parts: SimulationParts;\n  partErrors: SimulationParts;\n"
       << "  quantileLevels: Float64Array;\n  /** Of the P&L. */\n  quantiles: Float64Array;\n"
       << "  quantileErrors: Float64Array;\n"
       << "  /** Numbers of paths that stand for others. */\n"
       << "  like: Record<LikePath, number>;\n"
       << "  /** Bars of equal width; the outermost hold what is further out. */\n"
       << "  histogram: { from: number; to: number; counts: Float64Array };\n}\n\n";
  print_words("pathColumns", "PathColumn", column_names);
}

void print_estimate_specs(std::string_view group, std::span<const EstimateSpec> table) {
  for (const EstimateSpec& output : table) {
    cout << "  {\n    group: " << quoted(group) << ",\n    key: " << quoted(output.key)
         << ",\n    unit: " << quoted(name_of(output.unit))
         << ",\n    description: " << quoted(output.description) << ",\n  },\n";
  }
}

void print_results() {
  print_interface("Drag", drag_outputs());
  print_interface("Outlook", outlook_outputs());
  print_interface("CoinPrice", coin_price_outputs());
  cout << "export interface Price {\n";
  print_members(price_outputs());
  cout << "  /** The same options settled in coin. */\n  coin: CoinPrice;\n}\n\n";
  print_interface("Figures", figures_outputs());
  cout << "export interface BreakEven extends Figures {\n";
  print_members(break_even_vol_outputs());
  print_members(break_even_outputs());
  cout << "  drag: Drag;\n  outlook: Outlook;\n}\n\n";
  print_series("Series", break_even_vol_outputs());
  print_series("OutlookSeries", outlook_outputs());
  print_solver_results();
  print_simulation_results();
}

void print_outputs() {
  cout << "export interface OutputSpec {\n"
       << "  readonly group:\n"
       << "    | 'breakEven'\n    | 'figures'\n    | 'drag'\n    | 'outlook'\n    | 'price'\n    | "
          "'coin'\n"
       << "    | 'solution'\n    | 'solutionRoot'\n    | 'rulePoint'\n    | 'ruleOptimum'\n"
       << "    | 'simulation'\n    | 'simulationPart';\n"
       << "  readonly key: string;\n"
       << "  readonly unit: Unit;\n"
       << "  readonly description: string;\n"
       << "}\n\nexport const outputs: readonly OutputSpec[] = [\n";
  print_specs("breakEven", break_even_vol_outputs());
  print_specs("breakEven", break_even_outputs());
  print_specs("figures", figures_outputs());
  print_specs("drag", drag_outputs());
  print_specs("outlook", outlook_outputs());
  print_specs("price", price_outputs());
  print_specs("coin", coin_price_outputs());
  print_specs("solution", solution_outputs());
  print_specs("solutionRoot", root_outputs());
  print_specs("rulePoint", rule_point_outputs());
  print_specs("ruleOptimum", rule_optimum_outputs());
  print_estimate_specs("simulation", simulation_outputs());
  print_estimate_specs("simulationPart", simulation_part_outputs());
  cout << "];\n\n";
}

void print_error_codes() {
  cout << "export const errorCodes = [\n";
  for (int i = 0; i < error_code_count; ++i) {
    cout << "  " << quoted(name_of(static_cast<ErrorCode>(i))) << ",\n";
  }
  cout << "] as const;\nexport type ErrorCode = (typeof errorCodes)[number];\n";
}

}  // namespace
}  // namespace gammadrag

int main() {
  std::cout << "// Generated from core/src/fields.cpp by `npm run build:contract`. Do not edit.\n"
            << "export const numericsVersion = " << gammadrag::numerics_version << ";\n\n";
  gammadrag::print_names<gammadrag::Unit>("Unit", gammadrag::unit_count);
  gammadrag::print_names<gammadrag::Group>("FieldGroup", gammadrag::group_count);
  gammadrag::print_fields();
  gammadrag::print_results();
  gammadrag::print_outputs();
  gammadrag::print_error_codes();
}
