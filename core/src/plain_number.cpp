#include "plain_number.h"

#include <algorithm>
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
  std::array<char, 40> buffer{};
  const auto written = [&](const char* format, int digits) {
    std::snprintf(buffer.data(), buffer.size(), format, digits, value);
    return std::string(buffer.data());
  };
  for (int digits = 0; digits <= 16; ++digits) {
    const std::string text = written("%.*e", digits);
    if (digits < 16 && std::strtod(text.c_str(), nullptr) != value) continue;
    const int exponent = std::atoi(text.c_str() + text.find('e') + 1);
    if (exponent >= -6 && exponent < 15) return written("%.*f", std::max(digits - exponent, 0));
    return text.substr(0, text.find('e') + 1) + std::to_string(exponent);
  }
  return {};
}

}  // namespace gammadrag
