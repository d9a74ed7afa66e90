#include "gammadrag/fields.h"

#include <set>

#include "core/support.h"
#include "gammadrag/outputs.h"

namespace gammadrag::test {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

using gammadrag::is_number;
bool is_number(const FieldSpec& field) { return is_number(&field); }

TEST(Fields, presets_are_valid) { EXPECT_TRUE(validate(Scenario{})); }

TEST(Fields, every_field_has_its_own_key_link_key_and_sentence) {
  std::set<std::string_view> keys;
  std::set<std::string_view> link_keys;
  for (const FieldSpec& field : fields()) {
    EXPECT_TRUE(keys.insert(field.key).second) << field.key;
    EXPECT_TRUE(link_keys.insert(field.link_key).second) << field.link_key;
    EXPECT_NE(field.link_key, "n");  // counts the fields of a link
    EXPECT_NE(field.link_key, "v");  // names its version
    EXPECT_EQ(field.description.back(), '.') << field.key;
    EXPECT_EQ(find_field(field.key), &field);
  }
  EXPECT_EQ(find_field("nothing"), nullptr);
}

TEST(Fields, what_is_set_is_what_is_read) {
  for (const FieldSpec& field : fields()) {
    Scenario s;
    if (is_number(field)) {
      field.set(s, field.maximum);
      EXPECT_EQ(std::get<double>(field.get(s)), field.maximum) << field.key;
    }
    if (field.unit == Unit::text) {
      const std::string written = field.key == "legs"      ? "1c100x-2p90.5"
                                  : field.key == "returns" ? "0.012x-0.004x0"
                                                           : "b99.9x5b99x7a100.1x4";
      const Outcome<FieldValue> value = field.read(written);
      ASSERT_TRUE(value) << field.key;
      field.set(s, value.value());
      EXPECT_EQ(text_of(field.get(s)), written);
    }
    for (int i = 0; i < static_cast<int>(field.words.size()); ++i) {
      field.set(s, Word{i});
      EXPECT_EQ(std::get<Word>(field.get(s)).index, i) << field.key;
    }
  }
}

TEST(Fields, sliders_stay_within_the_bounds) {
  for (const FieldSpec& field : fields()) {
    EXPECT_GE(field.slider.from, field.minimum) << field.key;
    EXPECT_LE(field.slider.to, field.maximum) << field.key;
  }
}

TEST(Fields, refuses_every_number_outside_its_bounds_by_name) {
  for (const FieldSpec& field : fields()) {
    if (!is_number(field)) continue;
    struct Bad {
      double value;
      ErrorCode code;
    };
    for (const Bad bad :
         {Bad{std::nextafter(field.minimum, -infinity), ErrorCode::below_minimum},
          Bad{std::nextafter(field.maximum, infinity), ErrorCode::above_maximum},
          Bad{infinity, ErrorCode::not_finite}, Bad{-infinity, ErrorCode::not_finite},
          Bad{std::nan(""), ErrorCode::not_finite}}) {
      Scenario s;
      field.set(s, bad.value);
      const Outcome<Scenario> outcome = validate(s);
      ASSERT_FALSE(outcome) << field.key << " " << bad.value;
      EXPECT_EQ(outcome.error().code, bad.code) << field.key;
      EXPECT_EQ(outcome.error().field, field.key);
    }
  }
}

struct BadText {
  const char* key;
  const char* text;
  ErrorCode code;
};

TEST(Fields, refuses_lists_that_cannot_be_read_by_name) {
  for (const BadText& bad : {
           BadText{"legs", "1c", ErrorCode::legs_unreadable},
           BadText{"legs", "c100", ErrorCode::legs_unreadable},
           BadText{"legs", "1c100x", ErrorCode::legs_unreadable},
           BadText{"legs", "1c0x1", ErrorCode::below_minimum},
           BadText{"legs", "0c100", ErrorCode::below_minimum},
           BadText{"legs", "1c-100", ErrorCode::below_minimum},
           BadText{"legs", "1cinf", ErrorCode::legs_unreadable},
           BadText{"legs", "1c1e999", ErrorCode::legs_unreadable},
           BadText{"legs", "1c1x1c2x1c3x1c4x1c5x1c6x1c7x1c8x1c9", ErrorCode::too_many_legs},
           BadText{"orderBook", "a100x1", ErrorCode::order_book_empty},
           BadText{"orderBook", "b101x1a100x1", ErrorCode::order_book_crossed},
           BadText{"orderBook", "b99x0a100x1", ErrorCode::below_minimum},
           BadText{"orderBook", "b99a100x1", ErrorCode::order_book_unreadable},
           BadText{"orderBook", "hello", ErrorCode::order_book_unreadable},
       }) {
    const Outcome<FieldValue> read = find_field(bad.key)->read(bad.text);
    ASSERT_FALSE(read) << bad.text;
    EXPECT_EQ(read.error().code, bad.code) << bad.text;
    EXPECT_EQ(read.error().field, bad.key) << bad.text;
  }
}

TEST(Fields, refuses_costs_that_contradict_themselves) {
  Scenario bounds;
  bounds.minimum_fee = 2.0;
  bounds.maximum_fee = 1.0;
  EXPECT_EQ(validate(bounds).error().code, ErrorCode::maximum_below_minimum);
  Scenario rebate;
  rebate.half_spread = 0.0001;
  rebate.maker_share = 1.0;
  rebate.maker_fee_rate = -0.0002;
  EXPECT_EQ(validate(rebate).error().code, ErrorCode::negative_cost);
  rebate.maker_fee_rate = -0.0001;
  EXPECT_TRUE(validate(rebate));
}

TEST(Fields, refuses_fields_that_do_not_agree) {
  Scenario crossed;
  crossed.structure = Structure::strangle;
  crossed.strike_high = 99;
  EXPECT_EQ(validate(crossed).error().code, ErrorCode::strikes_crossed);
  crossed.structure = Structure::call;  // which has no second strike
  EXPECT_TRUE(validate(crossed));
  Scenario busy;
  busy.expiry = 50;
  busy.hedge_interval = 1e-9;
  const Outcome<Scenario> outcome = validate(busy);
  EXPECT_EQ(outcome.error().code, ErrorCode::too_many_hedges);
  EXPECT_EQ(outcome.error().field, "hedgeInterval");
  EXPECT_EQ(outcome.error().limit, 50 / most_hedges);
}

// Every number of a result, whatever group it is in.
template <class Result>
void expect_finite(std::span<const OutputSpec<Result>> table, const Result& result,
                   const std::string& where) {
  for (const OutputSpec<Result>& output : table) {
    const OutputValue value = output.get(result);
    if (const double* number = std::get_if<double>(&value)) {
      EXPECT_TRUE(std::isfinite(*number)) << where << ": " << output.key << " = " << *number;
    }
  }
}

void expect_number_or_reason(const Scenario& s, const std::string& where) {
  const Outcome<Position> position = open_position(s);
  if (!position) return;
  const Position& p = position.value();
  expect_finite(price_outputs(), price_with_greeks(p.book, p.market, s.implied_vol), where);
  const Outcome<BreakEven> all = break_even(p);
  expect_finite(drag_outputs(), all ? all.value().drag : drag(p), where);
  expect_finite(outlook_outputs(), all ? all.value().outlook : outlook(p, outlook_vol(s)), where);
  expect_finite(figures_outputs(), all ? all.value().figures : figures(p), where);
  if (!all) return;
  expect_finite(break_even_vol_outputs(), all.value().vol, where);
  expect_finite(break_even_outputs(), all.value(), where);
}

// Each pair at one of its four corners, which one by turns: over all pairs every corner is met.
TEST(Fields, any_two_fields_at_their_bounds_give_numbers_or_a_reason) {
  std::size_t turn = 0;
  for (const FieldSpec& one : fields()) {
    for (const FieldSpec& other : fields()) {
      if (&one >= &other || !is_number(one) || !is_number(other)) continue;
      turn += 7;
      const double first = turn % 2 == 0 ? one.minimum : one.maximum;
      const double second = turn / 2 % 2 == 0 ? other.minimum : other.maximum;
      Scenario s;
      one.set(s, first);
      other.set(s, second);
      expect_number_or_reason(s, std::string(one.key) + " " + std::to_string(first) + ", " +
                                     std::string(other.key) + " " + std::to_string(second));
    }
  }
}

TEST(Fields, under_every_rule_any_field_at_its_bounds_gives_numbers_or_a_reason) {
  const FieldSpec& rule = *find_field("rule");
  std::size_t turn = 0;
  for (int i = 0; i < static_cast<int>(rule.words.size()); ++i) {
    for (const FieldSpec& field : fields()) {
      if (!is_number(field)) continue;
      // The lower bound or the upper one by turns, of each field under every other rule.
      const double bound = ++turn % 2 == 0 ? field.minimum : field.maximum;
      Scenario s;
      s.check_interval = 1.0 / 252.0;
      rule.set(s, Word{i});
      field.set(s, bound);
      expect_number_or_reason(s, std::string(rule.words[i]) + ", " + std::string(field.key) + " " +
                                     std::to_string(bound));
    }
  }
}

TEST(Outputs, every_output_has_a_key_and_a_sentence) {
  const auto check = [](auto table) {
    std::set<std::string_view> keys;
    for (const auto& output : table) {
      EXPECT_TRUE(keys.insert(output.key).second) << output.key;
      EXPECT_EQ(output.description.back(), '.') << output.key;
    }
  };
  check(break_even_vol_outputs());
  check(break_even_outputs());
  check(figures_outputs());
  check(solution_outputs());
  check(root_outputs());
  check(rule_point_outputs());
  check(rule_optimum_outputs());
  check(drag_outputs());
  check(outlook_outputs());
  check(price_outputs());
}

}  // namespace
}  // namespace gammadrag::test
