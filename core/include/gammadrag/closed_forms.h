#pragma once
#include <optional>
#include "gammadrag/scenario.h"
namespace gammadrag {
inline std::optional<double> leland_vol(double v, double, double, Side) { return v; }
inline std::optional<double> price_move_break_even_vol(double v, double, double, double, Side) {
  return v;
}
}  // namespace gammadrag
