// as_json.h: scenarios and results as JSON, for programs that print what the native core makes of them.
#pragma once

#include <cstdio>
#include <string>

#include "gammadrag/fields.h"

namespace gammadrag::test {

inline std::string quoted(std::string_view text) {
  std::string result(1, '"');
  result += text;
  result += '"';
  return result;
}

inline void add_entry(std::string& list, std::string_view key, const std::string& value) {
  if (!list.empty()) list += ',';
  list += quoted(key);
  list += ':';
  list += value;
}

inline std::string braced(const std::string& list) {
  std::string result(1, '{');
  result += list;
  result += '}';
  return result;
}

inline std::string shown(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.17g", value);
  return buffer;
}

inline std::string shown(const FieldSpec& field, const FieldValue& value) {
  if (field.unit == Unit::text) return quoted(text_of(value));
  if (const double* number = std::get_if<double>(&value)) return shown(*number);
  return quoted(field.words[static_cast<std::size_t>(std::get<Word>(value).index)]);
}

// The fields that differ from their presets.
inline std::string shown(const Scenario& scenario) {
  const Scenario presets;
  std::string list;
  for (const FieldSpec& field : fields()) {
    const std::string value = shown(field, field.get(scenario));
    if (value != shown(field, field.get(presets))) add_entry(list, field.key, value);
  }
  return braced(list);
}

}  // namespace gammadrag::test
