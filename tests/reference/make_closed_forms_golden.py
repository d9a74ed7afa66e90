"""Writes tests/golden/closed_forms.h: closed forms, moments of the lifetime dollar gamma, coin-settled options.
Most rows are taken from the same file of reference values (JSON) as golden.h. The moments are integrated here, in
double precision with NumPy, straight from their definitions: over the price at each date, not by Mehler's kernel.
Usage: python3 tests/reference/make_closed_forms_golden.py refs.json > tests/golden/closed_forms.h"""
import json
import sys

import numpy as np
from golden_table import doubles, number, table

refs = json.load(open(sys.argv[1]))
sign = {1: "1.0", -1: "-1.0"}


def numbers(row, *keys):
    return [number(row[key]) for key in keys]


print("// closed_forms.h: written by tests/reference/make_closed_forms_golden.py from values computed with mpmath at")
print("// 34 to 50 digits; where a comment says so, with NumPy in double precision or by simulation.")
print("// S spot, K strike, T expiry, r rate, q yield, k one-way cost, N hedges, cp +1 call and -1 put.")
print("#pragma once\n\n#include \"golden/golden.h\"\n\nnamespace gammadrag::golden {\n")

# What the printed figures were printed for; k is half of their round trip.
published = [("0.1", "0.005", "1/365", "0.159"), ("0.2", "0.0005", "1/365", "0.2075"),
             ("0.2", "0.0005", "1/1460", "0.215"), ("0.2", "0.0005", "1/8760", "0.234")]
table("leland_published", doubles("vol", "k", "interval", "published", "value"),
      [[number(x) for x in given] + [number(row["value"])] for given, row in zip(published, refs["leland_published"])],
      "Leland vols of a writer as printed (Sinclair, Volatility Trading, chapter 4; public notes), and to 32 digits.")
table("leland_vols", doubles("vol", "k", "interval", "number", "long_gamma", "short_gamma"),
      [numbers(row, "sigma_i", "k_oneway", "dt", "leland_number") +
       ["none" if "undefined" in row["leland_long"] else number(row["leland_long"]), number(row["leland_short"])]
       for row in refs["local_breakeven"]], "Leland's number and vols; none where there is none.")
table("boyle_vorst_vols", doubles("vol", "k", "interval", "short_gamma"),
      [numbers(row, "sigma", "k", "dt", "short") for row in refs["boyle_vorst"]], "Boyle and Vorst's vol of a writer.")
table("boyle_vorst_prices", doubles("K", "k", "N", "short_binomial", "short_formula", "long_binomial", "long_formula"),
      [numbers(row, "K", "k", "n", "long_binomial", "long_BV") + numbers(row, "short_binomial", "short_BV")
       for row in refs["boyle_vorst_binomial"]],
      "What replicating a call costs (its writer) and yields (its holder) on a tree, exactly, and by the formula, in\n"
      "// double precision; S = 100, T = 1, r = 0.1, vol = 0.2. None where the formula has no vol.")
table("move_break_evens", doubles("implied_vol", "k", "move", "long_gamma", "short_gamma", "trades_per_year"),
      [numbers(row, "sigma_i", "k", "b", "long_gamma", "short_gamma", "trades_per_year_at_be")
       for row in refs["move_breakeven"]], "Break-evens of hedging by the move; trades at the long one.")
bands = []
for row in refs["ww"]:
    for key, side, shift in (("zak_short_112_576", "-1.0", "5.76"), ("zak_long_112_476", "1.0", "4.76")):
        bands.append(numbers(row, "S", "K", "T", "r", "q", "sigma", "k", "risk_aversion", "gamma", "ww_halfwidth")
                     + [side, "1.12", shift] + numbers(row[key], "H0", "H1", "K", "sigma_m", "delta_m"))
table("bands", doubles("S", "K", "T", "r", "q", "vol", "k", "risk_aversion", "gamma", "whalley_wilmott", "side",
                       "width_coefficient", "shift_coefficient", "H0", "H1", "shift", "centre_vol", "centre_delta"),
      bands, "Bands of Whalley and Wilmott and of Zakamouline, around a call.")
table("derman_kamals", doubles("N", "exact", "formula"),
      [numbers(row, "N", "std_exact", "std_DK") for row in refs["dk_correction"]["dk"]],
      "Standard deviations before costs, exact and by Derman and Kamal; S = K = 100, T = 0.25, vol = 0.2.")
table("sharpe_formulas", doubles("N", "mean", "std_dev"),
      [numbers(row, "N", "mean", "sd") for row in refs["dk_correction"]["sharpe"]],
      "The formulas' mean and standard deviation after costs; S = K = 100, T = 0.25, implied 0.2, realized 0.25 = hedge,\n"
      "// k = 0.0005. They are highest in ratio at 424.")
table("sharpe_simulations", doubles("N", "mean", "std_dev"),
      [numbers(row, "N", "mean", "sd") for row in refs["monte_carlo"]["misc"]["sharpe"]["rows"]],
      "The same by simulation of rebalancing alone, to about 0.5 %.")
table("half_edges", doubles("hedge_count"), [[number(refs["dk_correction"]["Nopt_half_edge"])]],
      "The number of hedges at which cost is half the edge, same case.")
table("net_std_devs", doubles("S", "K", "T", "N", "r", "q", "implied_vol", "hedge_vol", "realized_vol", "k", "gross",
                              "gross_error", "net_long", "net_short"),
      [numbers(row, "S", "K", "T", "N", "r", "q", "si", "sh", "sr", "k", "std_mc", "std_mc_se", "std_net_long_mc",
               "std_net_short_mc") for row in refs["monte_carlo"]["var"]],
      "Standard deviations by simulation, 300 000 paths and more: before costs with its standard error, and after.")
table("cost_variations", doubles("deviations", "variation", "mean", "variance"),
      [[number(x) for x in row] for row in refs["cost_cv"]],
      "Variation of the rebalancing cost, mean and variance of the lifetime dollar gamma;\n"
      "// S = 100, T = 0.25, vol = 0.2, K = 100 exp(0.1 deviations).")
table("loss_rates", doubles("vol", "rate"),
      [[number(refs["lvr"]["sigma_daily"]), number(refs["lvr"]["daily_lvr_over_V"])],
       [number(refs["lvr"]["sigma_annual"]), number(refs["lvr"]["annual"])]], "Losses to rebalancing, a day and a year.")
table("coin_prices", doubles("F", "K", "T", "vol", "cp", "quote_price", "coin_price", "delta", "premium_adjusted",
                             "gamma"),
      [numbers(row, "F", "K", "T", "sigma", "cp", "price_usd", "price_coin", "delta_bs", "delta_pa", "gamma_usd")
       for row in refs["inverse"]], "Coin-settled options on a future F, no rate.")
coin = refs["monte_carlo"]["misc2"]["inverse"]
table("coin_lifes", doubles("S", "K", "T", "N", "implied_vol", "realized_vol", "k", "gross", "gross_simulated",
                            "gross_error", "cost", "cost_simulated", "cost_error"),
      [numbers(coin, "S0", "K", "T", "N", "si", "sr", "k", "gross_exact", "gross_mc", "gross_se", "cost_exact",
               "cost_mc", "cost_se")],
      "A coin-settled call hedged at implied vol: expected P&L before costs and cost of rebalancing, exact and by\n"
      "// simulation (400 000 paths).")


def normal(x):
    return np.exp(-0.5 * x * x) / np.sqrt(2 * np.pi)


def gamma_moments(strikes, S, T, r, q, sh, sr):
    """Mean, variance, integral of E[G^2] and of E[G (G + sr^2 F'')], G the sum over strikes of exp(-r t) S^2 gamma
    at sh, F what it is still expected to sum up to, primes in ln S. By E[(int G)^2] = 2 int E[G F] dt."""
    b = r - q

    def averaged(y, K, left, variance):
        """E_t of the gamma whose total variance is still `variance`, and its second derivative in y = ln S_t."""
        d2 = (y - np.log(K) + b * left - variance / 2) / np.sqrt(variance)
        gamma = K * np.exp(-r * T) * normal(d2) / np.sqrt(variance)
        return gamma, gamma * (d2 * d2 - 1) / variance

    nodes, weights = np.polynomial.legendre.leggauss(40)

    def to_come(y, left):
        """F and F''."""
        total, curved = 0.0, 0.0
        for x, w in zip(nodes, weights):
            variance = (0.5 * (1 + x) * sr * sr + 0.5 * (1 - x) * sh * sh) * left
            for K in strikes:
                gamma, second = averaged(y, K, left, variance)
                total = total + 0.5 * w * left * gamma
                curved = curved + 0.5 * w * left * second
        return total, curved

    z, zw = np.polynomial.legendre.leggauss(160)
    z, zw = 10 * z, 10 * zw
    moments = np.zeros(3)
    angles, angle_weights = np.polynomial.legendre.leggauss(60)
    pieces = np.concatenate([[0], np.geomspace(1e-3, 1, 12)]) * np.pi / 2
    for low, high in zip(pieces, pieces[1:]):
        for x, w in zip(angles, angle_weights):
            angle = 0.5 * (low + high) + 0.5 * (high - low) * x
            t, left = T * np.cos(angle), 2 * T * np.sin(angle / 2) ** 2
            dt = T * np.sin(angle) * 0.5 * (high - low) * w
            price, gamma = sr * sr * t, sh * sh * left
            start = np.log(S) + b * t - price / 2
            for K in strikes:  # a gamma times the density of ln S_t is a normal density again
                centre = np.log(K) - b * left + gamma / 2
                variance = price * gamma / (price + gamma)
                middle = (start * gamma + centre * price) / (price + gamma)
                weight = K * np.exp(-r * T) * normal((start - centre) / np.sqrt(price + gamma)) / np.sqrt(price + gamma)
                y = middle + np.sqrt(variance) * z
                now = sum(averaged(y, other, left, gamma)[0] for other in strikes)
                total, curved = to_come(y, left)
                moments += weight * dt * np.array([np.sum(zw * normal(z) * f) for f in
                                                   (2 * total, now, now + sr * sr * curved)])
    mean = to_come(np.log(S), T)[0]
    return mean, moments[0] - mean * mean, moments[1], moments[2]


rows = []
for strikes, S, T, r, q, sh, sr in [([100], 100, 0.25, 0, 0, 0.2, 0.2), ([110], 100, 0.25, 0, 0, 0.2, 0.2),
                                    ([80], 100, 0.25, 0.05, 0.02, 0.2, 0.2), ([100], 100, 0.25, 0, 0, 0.2, 0.3),
                                    ([110], 100, 0.5, 0.03, 0.01, 0.3, 0.22), ([120], 100, 1, 0.03, 0.01, 1.2, 1.0),
                                    ([60000], 65000, 30 / 365, 0, 0, 0.55, 0.65), ([145], 100, 0.25, 0, 0, 0.2, 0.2),
                                    ([100], 100, 0.25, 0, 0, 0.15, 0.6), ([130], 100, 0.5, 0, 0, 0.5, 0.2),
                                    ([90, 115], 100, 0.5, 0.02, 0.0, 0.25, 0.25),
                                    ([95, 100], 100, 0.1, 0.0, 0.01, 0.3, 0.4)]:
    both = strikes if len(strikes) > 1 else strikes * 2
    rows.append([number(len(strikes))] + [number(float(x)) for x in (*both, S, T, r, q, sh, sr)]
                + [repr(float(x)) for x in gamma_moments(strikes, S, T, r, q, sh, sr)])
table("gamma_moments", doubles("strikes", "K1", "K2", "S", "T", "r", "q", "hedge_vol", "realized_vol", "mean", "variance",
                               "square", "curved_square"), rows,
      "Moments of the lifetime dollar gamma of one option at each strike, by NumPy to about 1e-10.")
square = refs["variance"][0]
table("gamma_squares", doubles("S", "K", "T", "vol", "variance", "square"),
      [numbers(square, "S", "K", "T", "sigma_r") + [number(refs["var_intG"][0]["value"]), number(square["int_EG2"])]],
      "The first of these by mpmath: variance to 12 digits, square to 32.")
print("}  // namespace gammadrag::golden")
