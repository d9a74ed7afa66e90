#include "gammadrag/fields.h"

#include <array>
#include <cmath>

#include "gammadrag/hedging.h"

namespace gammadrag {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 4> structure_words{"call", "put", "straddle", "strangle"};
constexpr std::array<std::string_view, 2> side_words{"long", "short"};
constexpr std::array<std::string_view, 2> vol_words{"implied", "realized"};
constexpr std::array<std::string_view, 2> set_up_words{"traded", "none"};
constexpr std::array<std::string_view, 3> unwind_words{"cash", "physical", "none"};

// One way to read and write a member, whatever its kind.
template <auto member>
struct Access {
  static FieldValue get(const Scenario& scenario) {
    const auto& held = scenario.*member;
    using Held = std::remove_cvref_t<decltype(held)>;
    if constexpr (std::is_same_v<Held, double>) {
      return held;
    } else if constexpr (std::is_same_v<Held, VolChoice>) {
      if (const double* stated = std::get_if<double>(&held)) return *stated;
      return Word{static_cast<int>(std::get<SameAs>(held))};
    } else {
      return Word{static_cast<int>(held)};
    }
  }

  static void set(Scenario& scenario, FieldValue value) {
    auto& held = scenario.*member;
    using Held = std::remove_cvref_t<decltype(held)>;
    if constexpr (std::is_same_v<Held, double>) {
      held = std::get<double>(value);
    } else if constexpr (std::is_same_v<Held, VolChoice>) {
      if (const double* stated = std::get_if<double>(&value)) held = *stated;
      else held = static_cast<SameAs>(std::get<Word>(value).index);
    } else {
      held = static_cast<Held>(std::get<Word>(value).index);
    }
  }
};

struct Bounds {
  double minimum;
  double maximum;
};

struct Naming {
  std::string_view key;
  std::string_view link_key;
  Group group;
  std::string_view description;
};

template <auto member>
constexpr FieldSpec number(Naming naming, Unit unit, Bounds bounds, Slider slider,
                           Words words = {}) {
  return {naming.key,
          naming.link_key,
          naming.group,
          unit,
          words,
          bounds.minimum,
          bounds.maximum,
          slider,
          naming.description,
          &Access<member>::get,
          &Access<member>::set};
}

template <auto member>
constexpr FieldSpec word(Naming naming, Words words) {
  return number<member>(naming, Unit::word, {0, 0}, {0, 0, Scale::linear}, words);
}

constexpr Bounds money_bounds{1e-6, 1e12};
constexpr Bounds vol_bounds{0.001, 10.0};
constexpr Slider price_slider{1.0, 200000.0, Scale::log};
constexpr Slider vol_slider{0.03, 3.0, Scale::log};
constexpr Slider cost_slider{0.0, 0.01, Scale::square};

constexpr std::array<FieldSpec, 21> table{
    word<&Scenario::structure>({"structure", "s", Group::option,
                                "What is held: a call, a put, a straddle (both at one strike) or a "
                                "strangle (a put below, a call above)."},
                               structure_words),
    word<&Scenario::side>({"side", "d", Group::position,
                           "Long gamma holds the options and scalps against decay; short gamma "
                           "wrote them and pays the scalps."},
                          side_words),
    number<&Scenario::spot>({"spot", "S", Group::option, "Price of the underlying now."},
                            Unit::money, money_bounds, price_slider),
    number<&Scenario::strike>(
        {"strike", "K", Group::option, "Strike price; for a strangle, the strike of its put."},
        Unit::money, money_bounds, price_slider),
    number<&Scenario::strike_high>(
        {"strikeHigh", "K2", Group::option,
         "Strike of the call of a strangle; not used by other structures."},
        Unit::money, money_bounds, price_slider),
    number<&Scenario::expiry>({"expiry", "T", Group::option, "Time to expiry."}, Unit::years,
                              {1e-5, 50.0}, {1.0 / 365.0, 5.0, Scale::log}),
    number<&Scenario::rate>(
        {"rate", "r", Group::market, "Interest rate on cash, continuously compounded."}, Unit::rate,
        {-0.5, 1.0}, {-0.02, 0.15, Scale::linear}),
    number<&Scenario::dividend_yield>(
        {"dividendYield", "q", Group::market,
         "Continuous yield of the underlying: dividends, borrow fee, funding or a foreign rate."},
        Unit::rate, {-1.0, 1.0}, {-0.05, 0.15, Scale::linear}),
    number<&Scenario::implied_vol>({"impliedVol", "iv", Group::option,
                                    "The vol paid for (or received with) the option's price."},
                                   Unit::vol, vol_bounds, vol_slider),
    number<&Scenario::hedge_vol>(
        {"hedgeVol", "hv", Group::hedging,
         "The vol put in the delta: the implied vol, the realized vol, or a vol of your own."},
        Unit::vol, vol_bounds, vol_slider, vol_words),
    number<&Scenario::realized_vol>(
        {"realizedVol", "rv", Group::outlook,
         "Your outlook: the vol you expect the underlying to realize at the hedging times."},
        Unit::vol, vol_bounds, vol_slider, Words(vol_words).first(1)),
    number<&Scenario::excess_drift>(
        {"excessDrift", "mu", Group::outlook,
         "Drift of the price above its cost of carry (rate less yield)."},
        Unit::rate, {-10.0, 10.0}, {-0.5, 0.5, Scale::linear}),
    number<&Scenario::quantity>(
        {"quantity", "qty", Group::position, "Number of contracts (of each leg)."}, Unit::count,
        {1e-9, 1e12}, {1.0, 10000.0, Scale::log}),
    number<&Scenario::multiplier>(
        {"multiplier", "m", Group::position, "Units of the underlying per contract."}, Unit::count,
        {1e-9, 1e9}, {1.0, 1000.0, Scale::log}),
    number<&Scenario::hedge_interval>(
        {"hedgeInterval", "h", Group::hedging,
         "Time between hedges; the life is divided into the nearest whole number of intervals."},
        Unit::years, {1e-9, 50.0}, {1e-5, 0.25, Scale::log}),
    number<&Scenario::half_spread>(
        {"halfSpread", "hs", Group::costs,
         "Half the bid-ask spread of the hedge, as a fraction of its price."},
        Unit::fraction, {0.0, 0.5}, cost_slider),
    number<&Scenario::fee_rate>({"feeRate", "f", Group::costs,
                                 "Fee on each hedge trade, as a fraction of the value traded."},
                                Unit::fraction, {0.0, 0.5}, cost_slider),
    number<&Scenario::fixed_cost>(
        {"fixedCost", "c", Group::costs,
         "Cost of each hedge trade whatever its size: a ticket or gas, for the whole position."},
        Unit::money, {0.0, 1e12}, {0.0, 100.0, Scale::square}),
    word<&Scenario::set_up>({"setUp", "su", Group::hedging,
                             "Whether the first hedge is traded at a cost, or comes with the "
                             "option (tied to the underlying)."},
                            set_up_words),
    word<&Scenario::unwind>({"unwind", "u", Group::hedging,
                             "How the last hedge ends: sold at expiry (cash settlement), delivered "
                             "against the option (physical), or not counted."},
                            unwind_words),
    number<&Scenario::days_per_year>(
        {"daysPerYear", "y", Group::conventions,
         "Days that make a year: 252 trading days, 365 calendar days, or 365.25 around the clock."},
        Unit::days, {200.0, 366.0}, {252.0, 365.25, Scale::linear}),
};

Outcome<Scenario> within_bounds(const Scenario& scenario) {
  for (const FieldSpec& field : table) {
    const FieldValue value = field.get(scenario);
    const double* number = std::get_if<double>(&value);
    if (!number) continue;
    if (!std::isfinite(*number)) return Error{ErrorCode::not_finite, field.key};
    if (*number < field.minimum) return Error{ErrorCode::below_minimum, field.key, field.minimum};
    if (*number > field.maximum) return Error{ErrorCode::above_maximum, field.key, field.maximum};
  }
  return scenario;
}

}  // namespace

std::string_view name_of(Unit unit) {
  constexpr std::array<std::string_view, 11> names{"word",  "money",    "years",  "vol",
                                                   "rate",  "fraction", "count",  "days",
                                                   "ratio", "flag",     "perUnit"};
  return names[static_cast<std::size_t>(unit)];
}

std::string_view name_of(Group group) {
  constexpr std::array<std::string_view, 7> names{"option", "position", "market",     "hedging",
                                                  "costs",  "outlook",  "conventions"};
  return names[static_cast<std::size_t>(group)];
}

std::string_view name_of(Scale scale) {
  constexpr std::array<std::string_view, 3> names{"linear", "log", "square"};
  return names[static_cast<std::size_t>(scale)];
}

std::string_view name_of(ErrorCode code) {
  constexpr std::array<std::string_view, error_code_count> names{
      "not_an_object",        "not_a_number",          "not_finite",
      "below_minimum",        "above_maximum",         "unknown_word",
      "strikes_crossed",      "too_many_hedges",       "costs_exceed_gamma",
      "costs_exceed_theta",   "price_below_intrinsic", "price_above_bound",
      "price_carries_no_vol", "unknown_field",         "not_an_array",
      "too_many_points",      "pays_at_any_vol",       "nothing_to_scalp",
      "order_book_empty",     "order_book_crossed",    "maximum_below_minimum",
      "negative_cost"};
  return names[static_cast<std::size_t>(code)];
}

std::span<const FieldSpec> fields() { return table; }

const FieldSpec* find_field(std::string_view key) {
  for (const FieldSpec& field : table) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

FieldValue preset_of(const FieldSpec& field) { return field.get(Scenario{}); }

Outcome<Scenario> validate(const Scenario& scenario) {
  const Outcome<Scenario> bounded = within_bounds(scenario);
  if (!bounded) return bounded;
  if (scenario.structure == Structure::strangle && scenario.strike_high < scenario.strike) {
    return Error{ErrorCode::strikes_crossed, "strikeHigh", scenario.strike};
  }
  // Compared as doubles: the ratio itself may be far beyond any integer.
  if (scenario.expiry / scenario.hedge_interval > most_hedges + 0.5) {
    return Error{ErrorCode::too_many_hedges, "hedgeInterval", scenario.expiry / most_hedges};
  }
  return scenario;
}

}  // namespace gammadrag
