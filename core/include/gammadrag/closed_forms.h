#pragma once
#include <optional>
#include "gammadrag/scenario.h"
namespace gammadrag {
inline std::optional<double> leland_vol(Side, double v, double, double) { return v; }
inline double monitored_move_break_even_vol(Side, double v, double, double, double) { return v; }
}
