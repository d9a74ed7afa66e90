// simulated.h: written by tests/reference/make_simulated_golden.py, by simulation with NumPy: each value with its
// standard error.
// S spot, K strikes, T expiry, N hedges, r rate, q yield, k one-way cost.
#pragma once

namespace gammadrag::golden {

// Break-even realized vols of options settled in coin, hedged at implied vol; 1 / S is a fair game.
struct CoinBreakEvensRow {
  const char* structure;
  double S;
  double K1;
  double K2;
  double T;
  double N;
  double r;
  double q;
  double implied_vol;
  double k;
  double side;
  const char* set_up;
  const char* unwind;
  double value;
  double std_error;
};
inline const CoinBreakEvensRow coin_break_evens[] = {
    {"call", 60000.0, 65000.0, 65000.0, 0.0821917808219178, 60.0, 0.0, 0.0, 0.55, 0.0005, 1.0, "none", "none", 0.5607039, 1.0e-04},
    {"call", 60000.0, 65000.0, 65000.0, 0.0821917808219178, 60.0, 0.0, 0.0, 0.55, 0.0005, 1.0, "traded", "cash", 0.5637684, 1.0e-04},
    {"put", 60000.0, 55000.0, 55000.0, 0.0821917808219178, 60.0, 0.0, 0.0, 0.6, 0.001, -1.0, "traded", "cash", 0.5726802, 1.1e-04},
    {"straddle", 60000.0, 60000.0, 60000.0, 0.019178082191780823, 42.0, 0.04, 0.01, 0.7, 0.001, 1.0, "traded", "physical", 0.7394194, 1.6e-04},
    {"strangle", 60000.0, 55000.0, 68000.0, 0.0821917808219178, 30.0, 0.05, 0.0, 0.65, 0.001, 1.0, "traded", "cash", 0.6682240, 1.5e-04},
    {"strangle", 3000.0, 2700.0, 3300.0, 0.5, 60.0, 0.02, 0.03, 0.9, 0.002, -1.0, "traded", "physical", 0.8819002, 1.5e-04},
};

// Covariance of the P&L before costs and the rebalancing cost of a call, no carry; a million paths.
struct CostCovariancesRow {
  double S;
  double K;
  double T;
  double N;
  double hedge_vol;
  double realized_vol;
  double k;
  double covariance;
  double std_error;
  double cost_variance;
};
inline const CostCovariancesRow cost_covariances[] = {
    {100.0, 100.0, 0.25, 63.0, 0.2, 0.2, 0.0005, 0.0022342705, 2.2e-05, 0.0021105589},
    {100.0, 100.0, 1.0, 100.0, 1.0, 1.0, 0.005, 0.17512173, 0.0024, 0.41476168},
    {100.0, 100.0, 0.25, 250.0, 0.2, 0.22, 0.0005, 0.017492088, 3.5e-05, 0.010705942},
    {100.0, 110.0, 0.5, 126.0, 0.3, 0.27, 0.001, -0.046409564, 0.0001, 0.021334855},
};

}  // namespace gammadrag::golden
