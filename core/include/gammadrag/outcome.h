// outcome.h: a result or the reason there is none. Nothing in the core throws.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace gammadrag {

enum class ErrorCode : std::uint8_t {
  not_an_object,
  not_a_number,
  not_finite,
  below_minimum,
  above_maximum,
  unknown_word,
  strikes_crossed,
  too_many_hedges,
  costs_exceed_gamma,
  costs_exceed_theta,
  price_below_intrinsic,
  price_above_bound,
  price_carries_no_vol,
  unknown_field,
  not_an_array,
  too_many_points,
  pays_at_any_vol,
  nothing_to_scalp,
  order_book_empty,
  order_book_crossed,
  maximum_below_minimum,
  negative_cost,
  order_book_unreadable,
  too_many_levels,
  legs_unreadable,
  too_many_legs,
  leland_vol_undefined,
  band_within_cost,
  legs_missing,
  unknown_measure,
  unknown_aim,
  no_edge_to_optimize,
  no_rule_meets_limit,
  risk_unknown,
  gamma_changes_sign,
  returns_unreadable,
  too_many_returns,
  returns_missing,
  returns_too_coarse,
  too_much_to_simulate,
  no_such_path,
  ledger_does_not_close,
  early_close_unsupported,
};

inline constexpr int error_code_count = static_cast<int>(ErrorCode::early_close_unsupported) + 1;

// The code's name as every reader of the core spells it, for instance "below_minimum".
std::string_view name_of(ErrorCode code);

// A refusal: what is wrong, with which field (the key of the field table), and the bound it broke.
struct Error {
  ErrorCode code;
  std::string_view field;
  std::optional<double> limit = std::nullopt;
};

template <class T>
class Outcome {
 public:
  Outcome(T value) : held_(std::move(value)) {}
  Outcome(Error error) : held_(error) {}

  explicit operator bool() const { return std::holds_alternative<T>(held_); }
  // Preconditions: a value is held; an error is held.
  const T& value() const { return *std::get_if<T>(&held_); }
  const Error& error() const { return *std::get_if<Error>(&held_); }

 private:
  std::variant<T, Error> held_;
};

}  // namespace gammadrag
