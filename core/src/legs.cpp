#include "gammadrag/legs.h"

#include <cmath>
#include <optional>

#include "plain_number.h"

namespace gammadrag {
namespace {

constexpr std::string_view field = "legs";
Outcome<OptionLeg> read_leg(std::string_view text) {
  const std::size_t letter = text.find_first_of("cp");
  if (letter == std::string_view::npos) return Error{ErrorCode::legs_unreadable, field};
  const std::optional<double> quantity = read_plain_number(text.substr(0, letter));
  const std::optional<double> strike = read_plain_number(text.substr(letter + 1));
  if (!quantity || !strike) return Error{ErrorCode::legs_unreadable, field};
  if (*strike < 1e-6) return Error{ErrorCode::below_minimum, field, 1e-6};
  if (*strike > 1e12) return Error{ErrorCode::above_maximum, field, 1e12};
  if (std::abs(*quantity) < 1e-9) return Error{ErrorCode::below_minimum, field, 1e-9};
  if (std::abs(*quantity) > 1e9) return Error{ErrorCode::above_maximum, field, 1e9};
  return OptionLeg{text[letter] == 'c' ? OptionKind::call : OptionKind::put, *strike, *quantity};
}

}  // namespace

Outcome<Legs> read_legs(std::string_view text) {
  Legs legs;
  while (!text.empty()) {
    if (legs.count == most_legs) {
      return Error{ErrorCode::too_many_legs, field, static_cast<double>(most_legs)};
    }
    const std::size_t end = text.find('x');
    const Outcome<OptionLeg> leg = read_leg(text.substr(0, end));
    if (!leg) return leg.error();
    legs.legs[static_cast<std::size_t>(legs.count++)] = leg.value();
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    if (text.empty()) return Error{ErrorCode::legs_unreadable, field};
  }
  return legs;
}

std::string text_of(const Legs& legs) {
  std::string text;
  for (const OptionLeg& leg : legs.held()) {
    if (!text.empty()) text += 'x';
    text += plain_text_of(leg.quantity);
    text += leg.kind == OptionKind::call ? 'c' : 'p';
    text += plain_text_of(leg.strike);
  }
  return text;
}

}  // namespace gammadrag
