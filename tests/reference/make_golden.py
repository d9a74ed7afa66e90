"""Writes tests/golden/golden.h from a file of reference values (JSON), made with mpmath at 34 to 50 digits
by scripts that share nothing with this project's code.
Usage: python3 tests/reference/make_golden.py refs.json > tests/golden/golden.h"""
import json
import sys

from golden_table import doubles, number, table

refs = json.load(open(sys.argv[1]))

print("// golden.h: written by tests/reference/make_golden.py from values computed with mpmath at 34 to 50 digits.")
print("// S spot, K strike, T expiry, r rate, q yield, k one-way cost, N hedges, cp +1 call and -1 put.")
print("#pragma once\n\n#include <limits>\n\nnamespace gammadrag::golden {\n")
print("inline constexpr double none = std::numeric_limits<double>::quiet_NaN();\n")

sign = {"C": "1.0", "P": "-1.0"}
table("haug_prices", doubles("cp", "S", "K", "T", "r", "q", "vol", "published", "value"),
      [[sign[h["type"]]] + [number(h[c]) for c in ("S", "K", "T", "r", "q", "sigma", "published", "value")]
       for h in refs["haug_prices"]], "Prices printed to four decimals in [Haug-2007], and to 32 digits.")
table("haug_greeks", [("greek", "const char*")] + doubles("cp", "S", "K", "T", "r", "q", "vol", "divide_by",
                                                           "published", "value"),
      [[f'"{h["greek"]}"', sign[h["type"]]] +
       [number(h[c]) for c in ("S", "K", "T", "r", "q", "sigma", "divide_by", "published", "value")]
       for h in refs["haug_greeks"]], "Greeks printed in [Haug-2007], and to 32 digits.")
greeks = ("price", "delta", "gamma", "vega", "theta", "rho", "phi_q", "vanna", "volga", "charm", "speed", "color",
          "zomma", "dual_delta", "dollar_gamma")
table("greeks", doubles("cp", "S", "K", "T", "r", "q", "vol", *greeks),
      [[number(g[c]) for c in ("cp", "S", "K", "T", "r", "q", "sigma") + greeks] for g in refs["greeks"]],
      "Every Greek, checked against numerical differentiation when made.")
table("black76", doubles("cp", "F", "K", "T", "r", "vol", "value"),
      [[number(b[c]) for c in ("cp", "F", "K", "T", "r", "sigma", "value")] for b in refs["black76"]],
      "Options on a futures price F.")
table("implied_vols", doubles("cp", "F", "K", "T", "vol", "price"),
      [[number(b[c]) for c in ("cp", "F", "K", "T", "sigma", "price")] for b in refs["implied_vol"]],
      "Undiscounted prices at a known vol.")
table("local_break_evens", doubles("implied_vol", "k", "interval", "kappa", "long_gamma", "short_gamma", "daily_move"),
      [[number(b[c]) for c in ("sigma_i", "k_oneway", "dt", "kappa", "long_gamma", "short_gamma", "daily_move_be")]
       for b in refs["local_breakeven"]], "The closed form for short intervals.")
table("fixed_cost_break_evens", doubles("implied_vol", "k", "interval", "fixed_cost", "dollar_gamma", "long_gamma"),
      [[number(b[c]) for c in ("sigma_i", "k", "dt", "fixed_cost", "gamma_S2", "long_gamma")]
       for b in refs["local_breakeven_fixed"]], "The closed form with a fixed cost a trade.")
table("turnover_kernels", doubles("h", "g", "theta", "value"),
      [[number(b[c]) for c in ("h", "g", "theta", "value")] for b in refs["turnover_kernel"]],
      "E |Phi(A) - Phi(B)|.")
cost = ("S", "K", "T", "N", "r", "q", "sigma_i", "sigma_h", "sigma_r", "k", "mu", "cp", "premium", "initial",
        "rebalance", "final_cash", "final_physical", "gross_mean", "smalldt_cost")
table("exact_costs", [("name", "const char*")] + doubles(*cost),
      [[f'"{name}"'] + [number(row[c]) for c in cost] for name, row in refs["exact_cost"].items()],
      "Whole-life expected costs and gross P&L; mu is none where drift equals carry.")
flags = {"initial": {True: "true", False: "false"}}
table("break_evens", doubles("S", "K", "T", "N", "r", "q", "implied_vol", "k", "cp") +
      [("hedge_vol", "const char*"), ("set_up", "bool"), ("unwind", "const char*")] + doubles("value", "local"),
      [[number(b[c]) for c in ("S", "K", "T", "N", "r", "q", "sigma_i", "k", "cp")] +
       [f'"{b["hedge_vol"]}"', flags["initial"][b["initial"]], f'"{b["final"]}"', number(b["sigma_star"]),
        number(b["local"])] for b in refs["whole_life_breakeven"]], "Whole-life break-evens, long gamma.")
table("variances", doubles("S", "K", "T", "N", "r", "q", "sigma_h", "sigma_r", "variance"),
      [[number(b[c]) for c in ("S", "K", "T", "N", "r", "q", "sigma_h", "sigma_r", "var_exact")]
       for b in refs["variance"]], "Variance of the hedged P&L before costs.")
g = refs["extra"]["gamma_theta"]
table("daily_moves", doubles("S", "K", "T", "r", "vol", "theta", "decay", "move"),
      [[number(g[c]) for c in ("S", "K", "T", "r", "sigma", "theta", "theta_star", "be_move_pct_correct")]],
      "The decay that gamma must pay, theta + b S delta - r V, and the daily move that pays it.")
print("}  // namespace gammadrag::golden")
