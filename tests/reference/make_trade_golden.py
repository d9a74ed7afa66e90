"""Expected powers of the size of a hedge's trades, by brute force: prints tests/golden/trades.h.

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


if __name__ == "__main__":
    print("// Written by tests/reference/make_trade_golden.py. Sums over the rebalances of the discounted")
    print("// expectation of price times size to a power.")
    print("#pragma once\n\nnamespace gammadrag::golden {\n")
    print("struct TradePowers {\n  const char* name;\n  double half;\n  double one;\n  double three_halves;\n  double two;\n};\n")
    print("inline constexpr TradePowers trade_powers[] = {")
    for name, *case in CASES:
        values = sums(*case, 2401)
        print('    {"%s", %s},' % (name, ", ".join("%.12g" % v for v in values)))
    print("};\n\n}  // namespace gammadrag::golden")
