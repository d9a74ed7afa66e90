// block_math.h: the functions a simulation takes of many paths at once (internal). Without branches
// and without the C library, so that a plain loop over paths is vectorised, and every compiler,
// level of optimisation and machine gives the same bits.
// Refuses   nothing: exponential clamps its argument to +-700, logarithm takes positive normal
//           numbers, cosine_and_sine a fraction of a turn in 32 bits.
// Accuracy  measured: exponential 2e-12 relative; absolute: logarithm 1e-12, sine and cosine 2e-12,
//           normal_cdf 5e-11 (a tail beyond 6.5 is 0).
// Source    fitted by tests/reference/fit_block_math.py; sums in Estrin's order
#pragma once

#include <cstdint>

#include "block_math_table.h"

namespace gammadrag::block {

// One function left out of line keeps a whole loop from being vectorised.
#define GAMMADRAG_BLOCK_INLINE [[gnu::always_inline]] inline

// Before a loop of long chains of operations: two rounds at once, so that neither waits for its own.
#ifdef __clang__
#define GAMMADRAG_BLOCK_LOOP _Pragma("clang loop interleave_count(2)")
#else
#define GAMMADRAG_BLOCK_LOOP
#endif

GAMMADRAG_BLOCK_INLINE double lesser(double a, double b) { return a < b ? a : b; }
GAMMADRAG_BLOCK_INLINE double greater(double a, double b) { return a > b ? a : b; }
GAMMADRAG_BLOCK_INLINE double magnitude(double x) { return __builtin_fabs(x); }

// x, but no further from zero than `most`; off by the rounding of most. Two comparisons in a row
// would do, but GCC makes branches of them, and then no vectors.
GAMMADRAG_BLOCK_INLINE double held_within(double x, double most) {
  return 0.5 * (magnitude(x + most) - magnitude(x - most));
}

GAMMADRAG_BLOCK_INLINE std::uint64_t bits_of(double x) {
  return __builtin_bit_cast(std::uint64_t, x);
}
GAMMADRAG_BLOCK_INLINE double from_bits(std::uint64_t bits) {
  return __builtin_bit_cast(double, bits);
}

// 2^52 + 2^51: added and taken away again, it rounds to a whole number, which then stands in the
// lowest bits of the sum.
inline constexpr double rounder = 6755399441055744.0;

GAMMADRAG_BLOCK_INLINE double exponential(double x) {
  const double* c = table::exponential;
  const double held = held_within(x, 700.0);
  const double shifted = held * 1.4426950408889634074 + rounder;
  const double whole = shifted - rounder;
  // ln 2 in two parts, the first with enough zeros at its end that the product is exact.
  const double r = (held - whole * 0x1.62e42fee00000p-1) - whole * 0x1.a39ef35793c76p-33;
  const double r2 = r * r;
  const double r4 = r2 * r2;
  const double low = (c[0] + c[1] * r) + (c[2] + c[3] * r) * r2;
  const double high = (c[4] + c[5] * r) + c[6] * r2;
  const double value = (1.0 + r) + r2 * (low + high * r4);
  return value * from_bits((bits_of(shifted) + 1023) << 52);
}

GAMMADRAG_BLOCK_INLINE double logarithm(double x) {
  const double* c = table::logarithm;
  constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcd;  // bits of sqrt(1/2)
  const std::uint64_t moved = bits_of(x) + (0x3ff0000000000000 - root_half);
  const double exponent =
      from_bits((moved >> 52) | 0x4330000000000000) - (4503599627370496.0 + 1023.0);
  const double m = from_bits((moved & 0x000fffffffffffff) + root_half);
  const double s = (m - 1.0) / (m + 1.0);
  const double y = s * s;
  const double y2 = y * y;
  const double series = (c[0] + c[1] * y) + ((c[2] + c[3] * y) + c[4] * y2) * y2;
  return exponent * 0.69314718055994530942 + 2.0 * s * series;
}

struct Turn {
  double cosine;
  double sine;
};

// Of `fraction` / 2^32 of a full turn.
GAMMADRAG_BLOCK_INLINE Turn cosine_and_sine(std::uint32_t fraction) {
  const double* cs = table::sine;
  const double* cc = table::cosine;
  // The nearest quarter turn, and what is left of it, at most an eighth either way.
  const std::uint32_t quarter = (fraction + 0x20000000u) >> 30;
  const std::int32_t rest = static_cast<std::int32_t>(fraction - (quarter << 30));
  const double a = static_cast<double>(rest) * (6.28318530717958647693 / 4294967296.0);
  const double y = a * a;
  const double y2 = y * y;
  const double s = a * ((cs[0] + cs[1] * y) + ((cs[2] + cs[3] * y) + cs[4] * y2) * y2);
  const double c =
      ((cc[0] + cc[1] * y) + (cc[2] + cc[3] * y) * y2) + (cc[4] + cc[5] * y) * (y2 * y2);
  // A quarter turn swaps the two; signs follow by setting the sign bit.
  const bool swapped = (quarter & 1u) != 0;
  const std::uint64_t minus_cosine = static_cast<std::uint64_t>((quarter + 1u) & 2u) << 62;
  const std::uint64_t minus_sine = static_cast<std::uint64_t>(quarter & 2u) << 62;
  return {from_bits(bits_of(swapped ? s : c) ^ minus_cosine),
          from_bits(bits_of(swapped ? c : s) ^ minus_sine)};
}

GAMMADRAG_BLOCK_INLINE double normal_cdf(double x) {
  const double* p = table::normal_top;
  const double* q = table::normal_bottom;
  const double held = held_within(x, 6.5);
  const double y = held * held;
  const double y2 = y * y;
  const double y4 = y2 * y2;
  const double top = ((p[0] + p[1] * y) + (p[2] + p[3] * y) * y2) +
                     ((p[4] + p[5] * y) + (p[6] + p[7] * y) * y2) * y4;
  const double bottom = ((q[0] + q[1] * y) + (q[2] + q[3] * y) * y2) +
                        ((q[4] + q[5] * y) + (q[6] + q[7] * y) * y2) * y4;
  return 0.5 + held * top / bottom;
}

GAMMADRAG_BLOCK_INLINE double normal_pdf(double x) {
  return 0.39894228040143267794 * exponential(-0.5 * x * x);
}

// x^y for positive x.
GAMMADRAG_BLOCK_INLINE double power(double x, double y) { return exponential(y * logarithm(x)); }

}  // namespace gammadrag::block
