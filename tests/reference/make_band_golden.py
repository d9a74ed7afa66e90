"""Writes tests/golden/band.h: half-widths and closed forms of hedging inside a band from a file of reference values
(mpmath, 32 digits), and Monte Carlo results from two more files, with their standard errors.
Usage: python3 tests/reference/make_band_golden.py refs.json mc_band.json mc_frontier.json > tests/golden/band.h"""
import json
import sys
from fractions import Fraction

refs, paths, frontier = (json.load(open(name)) for name in sys.argv[1:4])


def number(x):
    text = str(x)
    if "/" in text:
        return repr(float(Fraction(text)))
    return text if any(c in text for c in ".e") else text + ".0"


def table(name, struct, columns, rows, comment):
    print(f"// {comment}")
    print(f"struct {struct} {{\n  double {', '.join(columns)};\n}};")
    print(f"inline const {struct} {name}[] = {{")
    for row in rows:
        print("    {" + ", ".join(number(x) for x in row) + "},")
    print("};\n")


print("// band.h: written by tests/reference/make_band_golden.py. Hedging inside a band.")
print("#pragma once\n\nnamespace gammadrag::golden {\n")
zak = ("zak_short_112_576", "zak_long_112_476")
table("band_widths", "BandWidthsRow",
      ("S", "K", "T", "r", "q", "vol", "k", "risk_aversion", "whalley_wilmott", "whalley_wilmott_cost",
       "short_centre", "short_half_width", "long_centre", "long_half_width"),
      [[w[c] for c in ("S", "K", "T", "r", "q", "sigma", "k", "risk_aversion", "ww_halfwidth", "ww_expected_cost")] +
       [w[z][c] for z in zak for c in ("delta_m", "halfwidth")] for w in refs["ww"]],
      "Half-widths now, and what Whalley and Wilmott's is expected to cost by the local theory, looked at always.")
table("fixed_bands", "FixedBandsRow", ("S", "K", "T", "vol", "k", "half_width", "target_cost", "edge_cost", "target_trades"),
      [[d[c] for c in ("S", "K", "T", "sigma", "k", "H", "centre_cost", "edge_cost", "centre_trades")]
       for d in refs["delta_band"]], "The local theory of a fixed band, looked at always.")
table("simulated_fixed_bands", "SimulatedFixedBandsRow",
      ("half_width", "edge", "looks", "cost", "error", "trades", "deviation"),
      [[d["H"], int(d["edge"])] + [m[c] for c in ("steps", "cost", "se", "trades", "pnl_std")]
       for d in paths["delta_band"] for m in d["mc"]], "S = K = 100, T = 0.25, vol 20 %, k = 5 bp, no carry.")
table("simulated_whalley_wilmott", "SimulatedWhalleyWilmottRow",
      ("S", "K", "T", "vol", "k", "risk_aversion", "half_width", "looks", "cost", "error", "trades", "deviation"),
      [[w[c] for c in ("S", "K", "T", "s", "k", "ra", "H0")] + [m[c] for c in ("steps", "cost", "se", "trades", "pnl_std")]
       for w in paths["ww"] for m in w["mc"]], "No carry; half_width is that at the start.")
table("simulated_moves", "SimulatedMovesRow",
      ("S", "K", "T", "realized_vol", "hedge_vol", "move", "k", "cost", "error", "trades"),
      [[m[c] for c in ("S", "K", "T", "s", "sh", "b", "k", "cost_mc", "se", "trades_mc")] for m in paths["move_based"]],
      "Looked at always: exit times are simulated exactly. No carry.")
rule = {"move": 0, "delta_centre": 1, "delta_edge": 2, "ww": 3}
table("simulated_frontier", "SimulatedFrontierRow", ("rule", "parameter", "cost", "error", "deviation", "trades"),
      [[rule[f["rule"]]] + [f[c] for c in ("par", "cost", "cost_se", "sd", "trades")]
       for f in frontier["rows"] if f["rule"] in rule],
      "rule: 0 move, 1 fixed to target, 2 fixed to edge, 3 Whalley-Wilmott; 8000 looks, 8000 paths; as the fixed bands.")
print("}  // namespace gammadrag::golden")
