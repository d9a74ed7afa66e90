// plain_number.h: decimals in the texts that stand for lists (internal).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gammadrag {

// A finite decimal, as 0.1, -2 or 1e-5; strtod alone also reads hexadecimals and what comes before
// rubbish.
std::optional<double> read_plain_number(std::string_view text);

// The fewest digits that read back as the same number, without a plus sign.
std::string plain_text_of(double value);

}  // namespace gammadrag
