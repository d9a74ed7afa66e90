#include "gammadrag/legs.h"

#include <cmath>
#include <cstdlib>
#include <optional>

namespace gammadrag {
namespace {

constexpr std::string_view field = "legs";
constexpr std::size_t longest_number = 32;

// A plain decimal: strtod also reads hexadecimals, infinities and what comes before rubbish.
std::optional<double> read_number(std::string_view text) {
  if (text.empty() || text.size() > longest_number) return std::nullopt;
  if (text.find_first_not_of("0123456789.e-") != std::string_view::npos) return std::nullopt;
  const std::string copy(text);
  char* end = nullptr;
  const double value = std::strtod(copy.c_str(), &end);
  if (end != copy.c_str() + copy.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

Outcome<OptionLeg> read_leg(std::string_view text) {
  const std::size_t letter = text.find_first_of("cp");
  if (letter == std::string_view::npos) return Error{ErrorCode::legs_unreadable, field};
  const std::optional<double> quantity = read_number(text.substr(0, letter));
  const std::optional<double> strike = read_number(text.substr(letter + 1));
  if (!quantity || !strike) return Error{ErrorCode::legs_unreadable, field};
  if (*strike < 1e-6) return Error{ErrorCode::below_minimum, field, 1e-6};
  if (*strike > 1e12) return Error{ErrorCode::above_maximum, field, 1e12};
  if (std::abs(*quantity) < 1e-9) return Error{ErrorCode::below_minimum, field, 1e-9};
  if (std::abs(*quantity) > 1e9) return Error{ErrorCode::above_maximum, field, 1e9};
  return OptionLeg{text[letter] == 'c' ? OptionKind::call : OptionKind::put, *strike, *quantity};
}

std::string shown(double value) {
  // The fewest digits that read back as the same number.
  std::array<char, 40> buffer{};
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value);
    if (std::strtod(buffer.data(), nullptr) == value) break;
  }
  std::string text(buffer.data());
  std::erase(text, '+');
  return text;
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
    text += shown(leg.quantity);
    text += leg.kind == OptionKind::call ? 'c' : 'p';
    text += shown(leg.strike);
  }
  return text;
}

}  // namespace gammadrag
