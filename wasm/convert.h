// convert.h: from JavaScript values to the core's and back. Translates, and computes nothing.
// A refusal crosses as { ok: false, error: { code, field, limit } }, a result as
// { ok: true, value }. Nothing here throws: every type is looked at before it is read.
#pragma once

#include <emscripten/val.h>

#include <string>
#include <string_view>
#include <vector>

#include "gammadrag/outputs.h"
#include "gammadrag/sweep.h"

namespace gammadrag::door {

using emscripten::val;

// The tables' keys come from string literals, so their data() ends with a zero.
inline val text(std::string_view key) { return val(std::string(key)); }

inline val refused(const Error& error) {
  val object = val::object();
  object.set("code", text(name_of(error.code)));
  object.set("field", val(std::string(error.field)));
  object.set("limit", error.limit ? val(*error.limit) : val::null());
  val outcome = val::object();
  outcome.set("ok", false);
  outcome.set("error", object);
  return outcome;
}

inline val accepted(const val& value) {
  val outcome = val::object();
  outcome.set("ok", true);
  outcome.set("value", value);
  return outcome;
}

inline val to_val(const OutputValue& value) {
  if (const double* number = std::get_if<double>(&value)) return val(*number);
  if (const bool* flag = std::get_if<bool>(&value)) return val(*flag);
  if (const auto* word = std::get_if<std::string_view>(&value)) return text(*word);
  return val::null();
}

// Adds every output of the table to the object.
template <class Result>
void write(val& object, std::span<const OutputSpec<Result>> table, const Result& result) {
  for (const OutputSpec<Result>& output : table)
    object.set(output.key.data(), to_val(output.get(result)));
}

template <class Result>
val written(std::span<const OutputSpec<Result>> table, const Result& result) {
  val object = val::object();
  write(object, table, result);
  return object;
}

inline bool is_object(const val& value) {
  return !value.isNull() && value.typeOf().as<std::string>() == "object";
}

// The place of a word in a list, or nothing.
template <class Words>
std::optional<std::size_t> place_of(const val& word, const Words& words) {
  if (!word.isString()) return std::nullopt;
  const std::string text = word.as<std::string>();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == text) return i;
  }
  return std::nullopt;
}

// One field's value, or why it cannot be one.
inline Outcome<FieldValue> read_field(const FieldSpec& field, const val& value) {
  if (value.isNumber() && field.unit != Unit::text) {
    if (field.unit == Unit::word) return Error{ErrorCode::unknown_word, field.key};
    return FieldValue(value.as<double>());
  }
  if (field.unit == Unit::text) return field.read(value.isString() ? value.as<std::string>() : "?");
  if (!value.isString() || field.words.empty()) return Error{ErrorCode::not_a_number, field.key};
  const auto place = place_of(value, field.words);
  if (!place) return Error{ErrorCode::unknown_word, field.key};
  return FieldValue(Word{static_cast<int>(*place)});
}

// Presets where a field is left out.
inline Outcome<Scenario> read_scenario(const val& object) {
  // An array is an object too, but no scenario.
  if (!is_object(object) || object["length"].isNumber())
    return Error{ErrorCode::not_an_object, "scenario"};
  Scenario scenario;
  for (const FieldSpec& field : fields()) {
    const val value = object[field.key.data()];
    if (value.isUndefined()) continue;
    const Outcome<FieldValue> read = read_field(field, value);
    if (!read) return read.error();
    field.set(scenario, read.value());
  }
  return scenario;
}

// Anything array-like that holds numbers: an Array or a typed array.
inline Outcome<std::vector<double>> read_numbers(const val& array, std::string_view field) {
  if (!is_object(array)) return Error{ErrorCode::not_an_array, field};
  const val length = array["length"];
  if (!length.isNumber()) return Error{ErrorCode::not_an_array, field};
  const double count = length.as<double>();
  if (!(count >= 0.0)) return Error{ErrorCode::not_an_array, field};
  if (count > most_points) return Error{ErrorCode::too_many_points, field, most_points};
  std::vector<double> numbers(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const val number = array[i];
    if (!number.isNumber()) return Error{ErrorCode::not_a_number, field};
    numbers[i] = number.as<double>();
  }
  return numbers;
}

template <class Number>
val copied(const std::vector<Number>& numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data()))
      .template call<val>("slice");
}

inline double number_of(const OutputValue& value) {
  if (const double* number = std::get_if<double>(&value)) return *number;
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? 1.0 : 0.0;
  return 0.0;
}

// One typed array per output, 0 where the point was refused or has no such number, and `status`: 0
// for a result, else 1 + the error code.
template <class Result>
val columns(std::span<const OutputSpec<Result>> table, const Sweep<Result>& points) {
  val object = val::object();
  std::vector<std::uint8_t> status(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    status[i] = points[i] ? std::uint8_t{0}
                          : static_cast<std::uint8_t>(1 + static_cast<int>(points[i].error().code));
  }
  object.set("status", copied(status));
  std::vector<double> column(points.size());
  for (const OutputSpec<Result>& output : table) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      column[i] = points[i] ? number_of(output.get(points[i].value())) : 0.0;
    }
    object.set(output.key.data(), copied(column));
  }
  return object;
}

}  // namespace gammadrag::door
