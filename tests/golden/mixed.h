// mixed.h: brute-force costs of hedging books of several strikes, some written.
// Written by tests/reference/make_mixed_golden.py: S = 100, T = 0.25, vol 20 %, cost 5 bp one way, no
// rate. half_width 0 hedges to the delta at every look; otherwise to the edge of that band.
#pragma once

namespace gammadrag::golden {

struct MixedRow {
  const char* legs;
  int looks;
  double half_width;
  double cost;
  double standard_error;
  double trades;
  double std_dev;
};

inline constexpr MixedRow mixed_books[] = {
    {"1c100x-1c110", 63, 0.0, 0.096595293, 7.65e-05, 61.9908, 0.408652},
    {"1c100x-1c110", 21, 0.0, 0.053358738, 4.05e-05, 19.9999, 0.682288},
    {"1c100x-1c110", 2000, 0.05, 0.080100928, 0.000497, 286.406, 0.369405},
    {"1c100x-1c110", 2000, 0.1, 0.043800827, 0.000287, 186.764, 0.694526},
    {"1p90x-2c100x1c110", 63, 0.0, 0.17074756, 0.000137, 61.9816, 0.699186},
    {"1p90x-2c100x1c110", 21, 0.0, 0.093828032, 7.28e-05, 19.9998, 1.16842},
    {"1p90x-2c100x1c110", 2000, 0.05, 0.21086124, 0.00133, 395.692, 0.390849},
    {"1p90x-2c100x1c110", 2000, 0.1, 0.1256999, 0.000845, 281.171, 0.735015},
    {"1c90x1c100x1c110", 63, 0.0, 0.27550012, 0.000103, 61.9893, 0.82533},
    {"1c90x1c100x1c110", 21, 0.0, 0.15446207, 6.7e-05, 19.9999, 1.42213},
    {"1c90x1c100x1c110", 2000, 0.05, 0.33827432, 0.000703, 465.855, 0.382716},
    {"1c90x1c100x1c110", 2000, 0.1, 0.18792439, 0.000422, 269.629, 0.675377},
};

}  // namespace gammadrag::golden
