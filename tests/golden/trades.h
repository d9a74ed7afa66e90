// Written by tests/reference/make_trade_golden.py. Sums over the rebalances of the discounted
// expectation of price times size to a power.
#pragma once

namespace gammadrag::golden {

struct TradePowers {
  const char* name;
  double half;
  double one;
  double three_halves;
  double two;
};

inline constexpr TradePowers trade_powers[] = {
    {"call", 440.93463422, 144.222946055, 55.6364076707, 24.2003092995},
    {"put_adrift", 267.779323546, 82.7828358344, 29.7886266067, 11.9901705364},
    {"strangle", 400.587097096, 176.846409518, 87.6018203175, 47.1002153619},
    {"butterfly", 206.550720375, 52.9636220714, 17.660666422, 7.34097210015},
};

// Integrals over the life of the hedge's expected discounted value (of a long position: what is
// sold), of its part where the delta is positive, and of the cash's absolute value.
struct HedgeHeld {
  const char* name;
  double value;
  double positive;
  double cash;
};

inline constexpr HedgeHeld hedges_held[] = {
    {"call", 10.0833729159, 10.0833729159, 9.31399462025},
    {"put", -18.3597157843, 0, 21.835559787},
    {"straddle", 8.12530678762, 17.2357941321, 24.9703027135},
    {"strangle", 1.54573127475, 5.43993974703, 9.1651059919},
};

}  // namespace gammadrag::golden
