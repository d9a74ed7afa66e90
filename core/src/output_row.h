// output_row.h: one line of a table of outputs, read off a member (internal).
#pragma once

#include <optional>

#include "gammadrag/outputs.h"

namespace gammadrag {

inline OutputValue wrapped(double value) { return value; }
inline OutputValue wrapped(bool value) { return value; }
inline OutputValue wrapped(const std::optional<double>& value) {
  return value ? OutputValue(*value) : OutputValue(std::monostate{});
}

template <class Result, auto member>
constexpr OutputSpec<Result> output(std::string_view key, Unit unit, std::string_view description) {
  using Held = std::remove_cvref_t<decltype(std::declval<Result>().*member)>;
  constexpr bool optional = std::is_same_v<Held, std::optional<double>>;
  return {key, unit,        optional ? Presence::where_defined : Presence::always,
          {},  description, [](const Result& result) { return wrapped(result.*member); }};
}

}  // namespace gammadrag
