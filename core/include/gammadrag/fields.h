// fields.h: the one table that names each input, and the door that every scenario comes through.
// Validation, binding, TypeScript types, link codec, form and docs are read from this table.
// Refuses   not_finite, below_minimum, above_maximum (any field), strikes_crossed (strikeHigh),
//           too_many_hedges (hedgeInterval), early_close_unsupported (holdingPeriod: with a band, or
//           settled in coin).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "gammadrag/outcome.h"
#include "gammadrag/scenario.h"

namespace gammadrag {

// Raised whenever a published number changes on purpose; every link carries it.
inline constexpr int numerics_version = 1;

enum class Unit : std::uint8_t {
  word,
  money,
  years,
  vol,
  rate,
  fraction,
  count,
  days,
  ratio,
  flag,
  per_unit,   // of the underlying, or of another input: a slope
  per_money,  // 1 over money
  share,      // as `fraction`, but spoken of in per cent
  text        // a list written as text: see legs.h, order_book.h
};
std::string_view name_of(Unit unit);

// How a slider spreads its range; `square` is value = to * t * t, so that it reaches zero.
enum class Scale : std::uint8_t { linear, log, square };
std::string_view name_of(Scale scale);

// What an input belongs to. Fields of `costs` price each trade and change no trade.
// Those of `simulation` matter to simulations alone.
enum class Group : std::uint8_t {
  option,
  position,
  market,
  hedging,
  costs,
  outlook,
  conventions,
  simulation
};
std::string_view name_of(Group group);

struct Slider {
  double from;
  double to;
  Scale scale;
};

// What a field holds: a number, or the index of one of its words.
struct Word {
  int index;
};
using FieldValue = std::variant<double, Word, Legs, OrderBook, Returns>;

struct FieldSpec {
  std::string_view key;       // in JavaScript and in every error
  std::string_view link_key;  // in links, for ever
  Group group;
  Unit unit;  // Unit::word admits only words, Unit::text only text; any other a number or a word
  std::span<const std::string_view> words;
  double minimum;
  double maximum;
  Slider slider;  // the usual range, for a form; validity is minimum..maximum
  std::string_view description;
  FieldValue (*get)(const Scenario&);
  void (*set)(Scenario&, const FieldValue&);      // precondition: a kind of value this field admits
  Outcome<FieldValue> (*read)(std::string_view);  // of Unit::text, else nullptr
};

// All inputs, in the order of forms, links and documents.
std::span<const FieldSpec> fields();

// The field of that key, or nullptr.
const FieldSpec* find_field(std::string_view key);

// Whether there is such a field, and numbers are what it takes.
bool is_number(const FieldSpec* field);

// What text stands for the value of a field of Unit::text.
std::string text_of(const FieldValue& value);

// The preset of a field: its value in a default Scenario.
FieldValue preset_of(const FieldSpec& field);

// The scenario itself if every field is finite and within its bounds and the fields agree.
Outcome<Scenario> validate(const Scenario& scenario);

}  // namespace gammadrag
