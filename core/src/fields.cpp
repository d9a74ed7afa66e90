#include "gammadrag/fields.h"

#include <array>
#include <cmath>

#include "gammadrag/closed_forms.h"
#include "gammadrag/hedging.h"
#include "gammadrag/hedging_rule.h"
#include "gammadrag/scenario_costs.h"

namespace gammadrag {
namespace {

Outcome<Scenario> within_bounds(const Scenario& scenario) {
  for (const FieldSpec& field : fields()) {
    const FieldValue value = field.get(scenario);
    const double* number = std::get_if<double>(&value);
    if (!number) continue;
    if (!std::isfinite(*number)) return Error{ErrorCode::not_finite, field.key};
    if (*number < field.minimum) return Error{ErrorCode::below_minimum, field.key, field.minimum};
    if (*number > field.maximum) return Error{ErrorCode::above_maximum, field.key, field.maximum};
  }
  return scenario;
}

std::optional<Error> refused_structure(const Scenario& scenario) {
  if (scenario.structure == Structure::strangle && scenario.strike_high < scenario.strike) {
    return Error{ErrorCode::strikes_crossed, "strikeHigh", scenario.strike};
  }
  if (scenario.structure == Structure::custom && option_book(scenario).count == 0) {
    return Error{ErrorCode::legs_missing, "legs"};
  }
  return std::nullopt;
}

// A band's law of price and hedge, and a book kept in coin, are worked out to expiry alone.
std::optional<Error> refused_early_close(const Scenario& s) {
  if (!closes_early(s)) return std::nullopt;
  if (!looks_first(s.rule) && s.settlement == Settlement::quote) return std::nullopt;
  return Error{ErrorCode::early_close_unsupported, "holdingPeriod"};
}

// Leland's vol of a holder does not exist once costs exceed what it could express.
std::optional<Error> refused_rule(const Scenario& s) {
  // Zakamouline's fit moves the centre of the band by the size of gamma, which is one option's.
  if (s.rule == Rule::zakamouline && gamma_sign(option_book(s)) == GammaSign::mixed) {
    return Error{ErrorCode::gamma_changes_sign, "rule"};
  }
  if (s.rule != Rule::leland) return std::nullopt;
  const double vol = hedge_vol_at(s, outlook_vol(s));
  if (leland_vol(gamma_side(s), vol, one_way_cost(s), hedge_schedule(s).interval))
    return std::nullopt;
  return Error{ErrorCode::leland_vol_undefined, "rule"};
}

}  // namespace

std::string_view name_of(Unit unit) {
  constexpr std::array<std::string_view, 14> names{"word",     "money",    "years", "vol",   "rate",
                                                   "fraction", "count",    "days",  "ratio", "flag",
                                                   "perUnit",  "perMoney", "share", "text"};
  return names[static_cast<std::size_t>(unit)];
}

std::string_view name_of(Group group) {
  constexpr std::array<std::string_view, 8> names{
      "option", "position", "market", "hedging", "costs", "outlook", "conventions", "simulation"};
  return names[static_cast<std::size_t>(group)];
}

std::string_view name_of(Scale scale) {
  constexpr std::array<std::string_view, 3> names{"linear", "log", "square"};
  return names[static_cast<std::size_t>(scale)];
}

std::string_view name_of(ErrorCode code) {
  constexpr std::array<std::string_view, error_code_count> names{"not_an_object",
                                                                 "not_a_number",
                                                                 "not_finite",
                                                                 "below_minimum",
                                                                 "above_maximum",
                                                                 "unknown_word",
                                                                 "strikes_crossed",
                                                                 "too_many_hedges",
                                                                 "costs_exceed_gamma",
                                                                 "costs_exceed_theta",
                                                                 "price_below_intrinsic",
                                                                 "price_above_bound",
                                                                 "price_carries_no_vol",
                                                                 "unknown_field",
                                                                 "not_an_array",
                                                                 "too_many_points",
                                                                 "pays_at_any_vol",
                                                                 "nothing_to_scalp",
                                                                 "order_book_empty",
                                                                 "order_book_crossed",
                                                                 "maximum_below_minimum",
                                                                 "negative_cost",
                                                                 "order_book_unreadable",
                                                                 "too_many_levels",
                                                                 "legs_unreadable",
                                                                 "too_many_legs",
                                                                 "leland_vol_undefined",
                                                                 "band_within_cost",
                                                                 "legs_missing",
                                                                 "unknown_measure",
                                                                 "unknown_aim",
                                                                 "no_edge_to_optimize",
                                                                 "no_rule_meets_limit",
                                                                 "risk_unknown",
                                                                 "gamma_changes_sign",
                                                                 "returns_unreadable",
                                                                 "too_many_returns",
                                                                 "returns_missing",
                                                                 "returns_too_coarse",
                                                                 "too_much_to_simulate",
                                                                 "no_such_path",
                                                                 "ledger_does_not_close",
                                                                 "early_close_unsupported"};
  return names[static_cast<std::size_t>(code)];
}

const FieldSpec* find_field(std::string_view key) {
  for (const FieldSpec& field : fields()) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

bool is_number(const FieldSpec* field) {
  return field && field->unit != Unit::word && field->unit != Unit::text;
}

std::string text_of(const FieldValue& value) {
  if (const Legs* legs = std::get_if<Legs>(&value)) return text_of(*legs);
  if (const Returns* returns = std::get_if<Returns>(&value)) return text_of(*returns);
  const OrderBook* book = std::get_if<OrderBook>(&value);
  return book ? text_of(*book) : std::string();
}

FieldValue preset_of(const FieldSpec& field) { return field.get(Scenario{}); }

Outcome<Scenario> validate(const Scenario& scenario) {
  const Outcome<Scenario> bounded = within_bounds(scenario);
  if (!bounded) return bounded;
  // Compared as doubles: the ratio itself may be far beyond any integer.
  const bool looks = looks_first(scenario.rule);
  const double interval = looks ? scenario.check_interval : scenario.hedge_interval;
  if (scenario.rule != Rule::none && time_held(scenario) / interval > most_hedges + 0.5) {
    return Error{ErrorCode::too_many_hedges, looks ? "checkInterval" : "hedgeInterval",
                 time_held(scenario) / most_hedges};
  }
  if (const std::optional<Error> refused = refused_cost(scenario)) return *refused;
  if (const std::optional<Error> refused = refused_structure(scenario)) return *refused;
  if (const std::optional<Error> refused = refused_early_close(scenario)) return *refused;
  if (const std::optional<Error> refused = refused_rule(scenario)) return *refused;
  return scenario;
}

}  // namespace gammadrag
