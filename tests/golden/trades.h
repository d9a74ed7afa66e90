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

}  // namespace gammadrag::golden
