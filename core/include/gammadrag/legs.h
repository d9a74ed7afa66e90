// legs.h: options of one expiry held together, and the text that stands for them.
// Shapes    1 to 8 legs; quantities may be negative (written).
// Refuses   legs_unreadable (no such text), too_many_legs; bounds of strike and quantity.
//
// The text has one part a leg, joined by x: quantity, c or p, strike. 1c100x-2p90.5 is a call at 100
// and two written puts at 90.5. It needs no escaping in a link.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gammadrag/outcome.h"

namespace gammadrag {

inline constexpr int most_legs = 8;

enum class OptionKind : std::uint8_t { call, put };

struct OptionLeg {
  OptionKind kind;
  double strike;
  double quantity;

  friend bool operator==(const OptionLeg&, const OptionLeg&) = default;
};

// Legs beyond `count` are all alike, so that equal legs make equal values.
struct Legs {
  std::array<OptionLeg, most_legs> legs{};
  int count = 0;

  std::span<const OptionLeg> held() const { return {legs.data(), static_cast<std::size_t>(count)}; }
  friend bool operator==(const Legs&, const Legs&) = default;
};

Outcome<Legs> read_legs(std::string_view text);
std::string text_of(const Legs& legs);

}  // namespace gammadrag
