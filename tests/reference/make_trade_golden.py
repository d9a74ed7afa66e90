"""Expected powers of the size of a hedge's trades, and what holding it costs, by brute force: prints
tests/golden/trades.h.

Every date, a plain trapezoidal rule over where the underlying stands (x) and how far it steps (z),
both in standard deviations, 2401 by 2401 points over [-8, 8]. Doubling the spacing
moves size^2 by 1e-11 of itself, size^1.5 by 4e-8, size by 1e-6 and its root, steepest at the kink, by 1e-5; the
error left is a fifth of that or less. It shares nothing with the core.
"""
import numpy as np
from scipy.special import ndtr

CASES = [  # name, legs (strike, calls + puts), S, T, N, r, q, mu, realized, hedge
    ("call", [(105.0, 1.0)], 100.0, 0.25, 20, 0.03, 0.01, 0.02, 0.25, 0.2),
    ("put_adrift", [(92.0, 1.0)], 100.0, 0.5, 12, 0.01, 0.04, 0.15, 0.3, 0.35),
    ("strangle", [(95.0, 1.0), (106.0, 1.0)], 100.0, 0.25, 12, 0.0, 0.0, 0.0, 0.2, 0.2),
    ("butterfly", [(95.0, 1.0), (100.0, -2.0), (105.0, 1.0)], 100.0, 0.25, 12, 0.0, 0.0, 0.0, 0.2, 0.2),
]
POWERS = [0.5, 1.0, 1.5, 2.0]


def sums(legs, S, T, N, r, q, mu, sr, sh, points):
    grid = np.linspace(-8.0, 8.0, points)
    law = np.exp(-0.5 * grid * grid)
    law /= law.sum()
    dt = T / N
    total = np.zeros(len(POWERS))
    for i in range(1, N):
        t0, t1 = (i - 1) * dt, i * dt
        xs, wx = (grid, law) if i > 1 else (np.zeros(1), np.ones(1))
        for x, w in zip(xs, wx):
            if w < 1e-17:
                continue
            log0 = np.log(S) + (mu - sr * sr / 2) * t0 + sr * np.sqrt(t0) * x
            log1 = log0 + (mu - sr * sr / 2) * dt + sr * np.sqrt(dt) * grid

            def delta(log_spot, left):
                d1 = [(log_spot - np.log(K) + (r - q + sh * sh / 2) * left) / (sh * np.sqrt(left)) for K, _ in legs]
                return np.exp(-q * left) * sum(n * ndtr(d) for (_, n), d in zip(legs, d1))

            size = np.abs(delta(log1, T - t1) - delta(log0, T - t0) * np.exp(q * dt))
            weight = w * law * np.exp(log1 - r * t1)
            for k, power in enumerate(POWERS):
                total[k] += (weight * size**power).sum()
    return total


CARRIED = [  # name, legs (strike, calls, puts), S, T, N, r, q, mu, realized, hedge
    ("call", [(105.0, 1.0, 0.0)], 100.0, 0.25, 20, 0.03, 0.01, 0.1, 0.25, 0.2),
    ("put", [(92.0, 0.0, 1.0)], 100.0, 0.5, 12, 0.01, 0.04, -0.15, 0.3, 0.35),
    ("straddle", [(101.0, 1.0, 1.0)], 100.0, 0.5, 12, 0.05, 0.02, 0.1, 0.3, 0.25),
    ("strangle", [(95.0, 0.0, 1.0), (106.0, 1.0, 0.0)], 100.0, 0.25, 12, 0.03, 0.0, 0.03, 0.2, 0.2),
]


def carried(legs, S, T, N, r, q, mu, sr, sh, points=400001):
    """Discounted integrals over the life of E[h], E[max(h, 0)] and E|cash|, h the value of the delta."""
    grid = np.linspace(-9.0, 9.0, points)
    law = np.exp(-0.5 * grid * grid)
    law /= law.sum()
    dt = T / N
    held = np.zeros(3)
    for i in range(N):
        t, left = i * dt, T - i * dt
        spot = np.exp(np.log(S) + (mu - sr * sr / 2) * t + sr * np.sqrt(t) * grid)
        delta, value = 0.0, 0.0
        for K, calls, puts in legs:
            d1 = (np.log(spot / K) + (r - q + sh * sh / 2) * left) / (sh * np.sqrt(left))
            d2 = d1 - sh * np.sqrt(left)
            unit, money = np.exp(-q * left), K * np.exp(-r * left)
            delta = delta + unit * (calls * ndtr(d1) - puts * ndtr(-d1))
            value = value + calls * (spot * unit * ndtr(d1) - money * ndtr(d2))
            value = value + puts * (money * ndtr(-d2) - spot * unit * ndtr(-d1))
        # Between dates the units grow by the yield, the price by the drift and cash by the rate.
        u = (np.arange(2000) + 0.5) * dt / 2000
        grown = np.exp((mu + q - r) * u).mean() * dt
        paid = np.exp(-r * t)
        held[0] += paid * grown * (law * delta * spot).sum()
        held[1] += paid * grown * (law * np.maximum(delta * spot, 0.0)).sum()
        held[2] += paid * dt * (law * np.abs(delta * spot - value)).sum()
    return held


if __name__ == "__main__":
    print("// Written by tests/reference/make_trade_golden.py. Sums over the rebalances of the discounted")
    print("// expectation of price times size to a power.")
    print("#pragma once\n\nnamespace gammadrag::golden {\n")
    print("struct TradePowers {\n  const char* name;\n  double half;\n  double one;\n  double three_halves;\n  double two;\n};\n")
    print("inline constexpr TradePowers trade_powers[] = {")
    for name, *case in CASES:
        values = sums(*case, 2401)
        print('    {"%s", %s},' % (name, ", ".join("%.12g" % v for v in values)))
    print("};\n")
    print("// Integrals over the life of the hedge's expected discounted value (of a long position: what is")
    print("// sold), of its part where the delta is positive, and of the cash's absolute value.")
    print("struct HedgeHeld {\n  const char* name;\n  double value;\n  double positive;\n  double cash;\n};\n")
    print("inline constexpr HedgeHeld hedges_held[] = {")
    for name, *case in CARRIED:
        print('    {"%s", %s},' % (name, ", ".join("%.12g" % v for v in carried(*case))))
    print("};\n\n}  // namespace gammadrag::golden")
