// block_math_table.h: coefficients of block_math.h (internal).
#pragma once

namespace gammadrag::table {

extern const double exponential[7];
extern const double logarithm[5];
extern const double sine[5];
extern const double cosine[6];
extern const double normal_top[8];
extern const double normal_bottom[8];

}  // namespace gammadrag::table
