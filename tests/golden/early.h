// early.h: brute-force results of positions closed before expiry, S = 100, one unit held.
// Written by tests/reference/mc_early.cpp: 400,000 paths each; every mean beside its standard error. The
// cases themselves are in tests/core/closing_test.cpp.
#pragma once

namespace gammadrag::golden {

struct EarlyRow {
  const char* name;
  double gross, gross_error;
  double hedging, hedging_error;
  double closing, closing_error;
  double std_dev, std_dev_error;
};

inline constexpr EarlyRow early_closes[] = {
    {"call", 0.733217768, 7.37e-04, 0.135800814, 3.98e-05, 0.15124183, 1.03e-04, 0.4661926,
     5.94e-04},
    {"put drifting", -0.751870609, 3.29e-04, 0.100971707, 1.98e-05, 0.326639617, 6.19e-05,
     0.2078126, 2.51e-04},
    {"straddle", 8.99646152e-05, 1.08e-03, 0.242537884, 8.02e-05, 0.118743833, 5.33e-05, 0.6811204,
     7.53e-04},
    {"strangle", 1.54285082, 2.08e-03, 0.156872131, 4.24e-05, 0.225346809, 1.47e-04, 1.315715,
     1.69e-03},
    {"spread", 0.105008833, 4.55e-04, 0.0482935991, 1.25e-05, 0.233239384, 1.90e-04, 0.2877512,
     4.19e-04},
    {"never hedged", 0.301939537, 7.26e-03, 0, 0.00e+00, 0.240646972, 6.84e-05, 4.594318, 7.33e-03},
    {"impact", 0.728953002, 7.36e-04, 0.0236275899, 1.26e-05, 0, 0.00e+00, 0.4654631, 5.93e-04},
};

}  // namespace gammadrag::golden
