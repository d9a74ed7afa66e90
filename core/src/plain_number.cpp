#include "plain_number.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace gammadrag {
namespace {

constexpr std::size_t longest_number = 32;

}  // namespace

std::optional<double> read_plain_number(std::string_view text) {
  if (text.empty() || text.size() > longest_number) return std::nullopt;
  if (text.find_first_not_of("0123456789.e-") != std::string_view::npos) return std::nullopt;
  const std::string copy(text);
  char* end = nullptr;
  const double value = std::strtod(copy.c_str(), &end);
  if (end != copy.c_str() + copy.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string plain_text_of(double value) {
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

}  // namespace gammadrag
