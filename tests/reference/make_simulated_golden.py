"""Writes tests/golden/simulated.h: break-evens of coin-settled options and covariances of P&L and cost, by simulation
with NumPy, path by path from the definition of the trade. Nothing here knows of a dual, a kernel or a closed form.
Usage: python3 tests/reference/make_simulated_golden.py > tests/golden/simulated.h   (two minutes)"""
import numpy as np
from golden_table import doubles, number, table
from scipy.special import ndtr


def coin_hedge(S, K, cp, left, r, vol):
    """Dollars that hedge one coin's worth of an option: (K / S) exp(-r left) cp Phi(cp d2) coins of them."""
    return cp * K * np.exp(-r * left) * ndtr(cp * (np.log(S / K) + r_less_q * left - vol * vol * left / 2)
                                             / (vol * np.sqrt(left)))


def coin_value(S, K, cp, left, r, q, vol):
    width = vol * np.sqrt(left)
    d1 = (np.log(S / K) + (r - q) * left) / width + width / 2
    return cp * (np.exp(-q * left) * ndtr(cp * d1) - K / S * np.exp(-r * left) * ndtr(cp * (d1 - width)))


def coin_path(case, realized, normals):
    """P&L before costs of the holder and cost, in coin at present value, if S is such that 1/S is a fair game."""
    global r_less_q
    S0, legs, T, N, r, q, vol, k, set_up, unwind = case
    r_less_q = r - q
    h = T / N
    S = np.full(normals.shape[1], float(S0))
    pnl = -sum(coin_value(S0, K, cp, T, r, q, vol) for K, cp in legs) * np.ones_like(S)
    held = sum(coin_hedge(S, K, cp, T, r, vol) for K, cp in legs)
    cost = k * np.abs(held) / S if set_up == "traded" else np.zeros_like(S)
    for i in range(1, N + 1):
        # ln S drifts by r - q + vol^2 / 2, for X = 1 / S to drift by q - r.
        after = S * np.exp((r - q + realized * realized / 2) * h + realized * np.sqrt(h) * normals[i - 1])
        grown = held * np.exp(r * h)  # dollars earn the dollar's rate
        pnl += np.exp(-q * i * h) * grown / after - np.exp(-q * (i - 1) * h) * held / S
        S = after
        if i < N:
            held = sum(coin_hedge(S, K, cp, T - i * h, r, vol) for K, cp in legs)
        else:
            held = 0 if unwind != "physical" else sum(cp * K * (cp * (S - K) > 0) for K, cp in legs)
        if i < N or unwind != "none":
            cost += k * np.exp(-q * i * h) * np.abs(held - grown) / S
    pnl += np.exp(-q * T) * sum(np.maximum(cp * (1 - K / S), 0) for K, cp in legs)
    return pnl, cost


def coin_break_even(case, side, paths, seed):
    """Where the mean of side pnl - cost is zero, between two vols near it on the same random numbers."""
    N, guess = case[3], case[6]
    for count, reach in ((40000, 0.1 * guess), (paths, 0.004)):
        rng = np.random.default_rng(seed)
        sums = {vol: [] for vol in (guess - reach, guess + reach)}
        done = 0
        while done < count:
            normals = rng.standard_normal((N, 40000))
            for vol in sums:
                pnl, cost = coin_path(case, vol, normals)
                sums[vol].append(side * pnl - cost)
            done += normals.shape[1]
        (low, high), (below, above) = sums.keys(), [np.concatenate(x) for x in sums.values()]
        slope = (above.mean() - below.mean()) / (high - low)
        guess = low - below.mean() / slope
    error = 0.5 * (above + below).std() / np.sqrt(len(above)) / abs(slope)
    return guess, error


rows = []
month = 30 / 365
for structure, legs, S, T, N, r, q, vol, k, side, set_up, unwind in [
        ("call", [(65000, 1)], 60000, month, 60, 0, 0, 0.55, 0.0005, 1, "none", "none"),
        ("call", [(65000, 1)], 60000, month, 60, 0, 0, 0.55, 0.0005, 1, "traded", "cash"),
        ("put", [(55000, -1)], 60000, month, 60, 0, 0, 0.6, 0.001, -1, "traded", "cash"),
        ("straddle", [(60000, 1), (60000, -1)], 60000, 7 / 365, 42, 0.04, 0.01, 0.7, 0.001, 1, "traded", "physical"),
        ("strangle", [(55000, -1), (68000, 1)], 60000, month, 30, 0.05, 0.0, 0.65, 0.001, 1, "traded", "cash"),
        ("strangle", [(2700, -1), (3300, 1)], 3000, 0.5, 60, 0.02, 0.03, 0.9, 0.002, -1, "traded", "physical")]:
    case = (S, legs, T, N, r, q, vol, k, set_up, unwind)
    found, error = coin_break_even(case, side, 400000, 11 + len(rows))
    rows.append([f'"{structure}"'] + [number(float(x)) for x in (S, legs[0][0], legs[-1][0], T, N, r, q, vol, k, side)]
                + [f'"{set_up}"', f'"{unwind}"', f"{found:.7f}", f"{error:.1e}"])


def delta_path(S0, K, T, N, hedge, realized, k, paths, seed):
    """P&L before costs and rebalancing cost of a call, no carry."""
    rng = np.random.default_rng(seed)
    h, S = T / N, np.full(paths, float(S0))

    def delta(left):
        return ndtr(np.log(S / K) / (hedge * np.sqrt(left)) + hedge * np.sqrt(left) / 2)

    held, pnl, cost = delta(T), np.zeros(paths), np.zeros(paths)
    for i in range(1, N + 1):
        after = S * np.exp(-realized * realized * h / 2 + realized * np.sqrt(h) * rng.standard_normal(paths))
        pnl -= held * (after - S)
        S = after
        if i < N:
            now = delta(T - i * h)
            cost += k * S * np.abs(now - held)
            held = now
    return pnl + np.maximum(S - K, 0), cost


covariances = []
for S, K, T, N, hedge, realized, k in [(100, 100, 0.25, 63, 0.2, 0.2, 0.0005), (100, 100, 1, 100, 1, 1, 0.005),
                                       (100, 100, 0.25, 250, 0.2, 0.22, 0.0005), (100, 110, 0.5, 126, 0.3, 0.27, 0.001)]:
    pnl, cost = (np.concatenate(x) for x in zip(*(delta_path(S, K, T, N, hedge, realized, k, 100000, seed)
                                                  for seed in range(10))))
    product = (pnl - pnl.mean()) * (cost - cost.mean())
    covariances.append([number(float(x)) for x in (S, K, T, N, hedge, realized, k)]
                       + [f"{product.mean():.8g}", f"{product.std() / np.sqrt(len(product)):.2g}", f"{cost.var():.8g}"])

print("// simulated.h: written by tests/reference/make_simulated_golden.py, by simulation with NumPy: each value with its")
print("// standard error.")
print("// S spot, K strikes, T expiry, N hedges, r rate, q yield, k one-way cost.")
print("#pragma once\n\nnamespace gammadrag::golden {\n")
table("coin_break_evens", [("structure", "const char*")] + doubles("S", "K1", "K2", "T", "N", "r", "q", "implied_vol", "k",
                                                                  "side")
      + [("set_up", "const char*"), ("unwind", "const char*")] + doubles("value", "std_error"), rows,
      "Break-even realized vols of options settled in coin, hedged at implied vol; 1 / S is a fair game.")
table("cost_covariances", doubles("S", "K", "T", "N", "hedge_vol", "realized_vol", "k", "covariance", "std_error",
                                  "cost_variance"), covariances,
      "Covariance of the P&L before costs and the rebalancing cost of a call, no carry; a million paths.")
print("}  // namespace gammadrag::golden")
