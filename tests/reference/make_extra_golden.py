"""Writes tests/golden/extra.h: values the reference file has not, by the 50-digit library beside this script
and, for two strikes, by brute-force quadrature over both prices with SciPy (about 11 digits).
Usage: python3 tests/reference/make_extra_golden.py > tests/golden/extra.h   (minutes)"""
import random

import numpy as np
from lib_mp import (N, Phi2, bs, d12, exp, exp_cost, exp_gross, log, mp, mpf, n, pi, quad, sin, cos, sqrt)
from scipy.integrate import quad as scipy_quad
from scipy.optimize import brentq
from scipy.special import ndtr

mp.dps = 40


def show(x):
    return mp.nstr(x, 25) if isinstance(x, mpf) else repr(float(x))


def table(name, struct, columns, rows, comment):
    print(f"// {comment}")
    print(f"struct {struct} {{\n  double {', '.join(columns)};\n}};")
    print(f"inline constexpr {struct} {name}[] = {{")
    for row in rows:
        print("    {" + ", ".join(show(x) for x in row) + "},")
    print("};\n")


def double(x):
    """The value a double literal has, so that no rounding of an input is mistaken for an error."""
    return mpf(float(x))


print("// extra.h: written by tests/reference/make_extra_golden.py (mpmath at 40 digits; SciPy for two strikes).")
print("#pragma once\n\nnamespace gammadrag::golden {\n")

points = [double(x) for x in ("0", "1e-8", "0.01", "0.3", "0.7", "1", "1.7", "2.5", "4", "5.5", "8", "13", "20", "30", "37")]
table("normal_tails", "NormalTailRow", ("z", "density", "tail", "mills", "slope"),
      [(z, n(z), N(-z), N(-z) / n(z), 1 - z * N(-z) / n(z)) for z in points],
      "phi(z), 1 - Phi(z), Mills ratio R(z) and 1 - z R(z).")


def turn(h, g, theta):
    gap = abs(h - g)
    f = lambda x: exp(-((h - g) ** 2 / (2 * sin(x) ** 2) + h * g / (1 + cos(x)))) if x > 0 else (exp(-h * g / 2) if gap == 0 else mpf(0))
    breaks = [mpf(0)] + ([gap] if 0 < gap < theta else []) + [theta]
    low, high = (N(h), N(g)) if h + g < 0 else (N(-h), N(-g))
    return abs(low - high) + quad(f, breaks) / pi


random.seed(7)
kernel = []
for theta in ("1e-5", "0.001", "0.03", "0.2", "0.5", "0.69", "0.71", "1.1", "1.5"):
    for h in ("0", "0.4", "-1.5", "3.2", "-6"):
        for ratio in (0.0, 0.02, 0.7, 3.0):
            t = double(theta)
            kernel.append((double(h), double(float(h) + random.choice((-1, 1)) * ratio * float(theta)), t))
table("kernel_grid", "KernelRow", ("h", "g", "theta", "value"), [(*k, turn(*k)) for k in kernel],
      "E |Phi(A) - Phi(B)| over small and large angles, gaps and tails.")

wings = []
for vol in ("0.01", "0.2", "1", "4"):
    for strike in ("30", "90", "99.99", "100", "101", "150", "400"):
        for T in ("0.002", "0.25", "3"):
            v, K, t = double(vol), double(strike), double(T)
            cp = 1 if K >= 100 else -1
            value = bs(mpf(100), K, t, mpf(0), mpf(0), v, cp)
            if value > mpf(10) ** -290:
                wings.append((mpf(cp), K, t, v, value))
table("wings", "WingRow", ("cp", "K", "T", "vol", "value"), wings, "Out-of-the-money prices, S = 100, no carry.")


def break_even(S, K, T, count, r, q, vol, k, fixed, drift, cp, side, final):
    trades = 1 + sum(exp(-r * T * i / count) for i in range(1, count)) + exp(-r * T)

    def net(sr):
        return (side * exp_gross(S, K, T, count, r, q, vol, vol, sr, r - q + drift, cp)
                - exp_cost(S, K, T, count, r, q, vol, sr, k, r - q + drift, cp, True, final)["total"] - fixed * trades)
    a = vol * (1 + side * mpf("0.03"))
    b = vol * (1 + side * mpf("0.05"))
    fa, fb = net(a), net(b)
    for _ in range(9):
        c = b - fb * (b - a) / (fb - fa)
        a, fa, b = b, fb, c
        fb = net(b)
        if abs(b - a) < mpf(10) ** -22:
            break
    return b


mp.dps = 30
rows = []
for S, K, T, count, r, q, vol, k, fixed, drift, cp, side, final in [
        (100, 100, 0.25, 13, 0, 0, 0.2, 0.0005, 0, 0, 1, -1, "cash"),
        (100, 95, 0.5, 10, 0.03, 0.01, 0.25, 0.001, 0, 0, -1, -1, "physical"),
        (100, 105, 0.25, 12, 0.04, 0.0, 0.3, 0.0005, 0.01, 0, 1, 1, "cash"),
        (100, 105, 0.25, 12, 0.04, 0.0, 0.3, 0.0005, 0.01, 0, 1, -1, "cash"),
        (100, 100, 0.25, 13, 0.02, 0.01, 0.2, 0.001, 0, 0.3, 1, 1, "cash"),
        (100, 110, 0.25, 13, 0.02, 0.01, 0.2, 0.001, 0, -0.4, -1, 1, "physical")]:
    a = [double(x) for x in (S, K, T, r, q, vol, k, fixed, drift)]
    root = break_even(a[0], a[1], a[2], count, a[3], a[4], a[5], a[6], a[7], a[8], cp, side, final)
    rows.append((*a[:3], mpf(count), *a[3:], mpf(cp), mpf(side), mpf(1 if final == "cash" else 0), root))
table("more_break_evens", "MoreBreakEvensRow",
      ("S", "K", "T", "N", "r", "q", "implied_vol", "k", "fixed_cost", "excess_drift", "cp", "side", "cash", "value"),
      rows, "Break-evens of writers, with fixed costs, with drift.")


def strangle_turnover(S, K1, K2, T, count, sh, sr):
    """Rebalancing, cash and physical turnover over S, no carry, weighing paths by price."""
    step = T / count

    def delta(j, x):  # x = ln S_t / S, j the date
        left = T - j * step
        if j == count:
            return float(x > np.log(K1 / S)) + float(x > np.log(K2 / S)) - 1.0
        s = sh * np.sqrt(left)
        return ndtr((np.log(S / K1) + x) / s + s / 2) + ndtr((np.log(S / K2) + x) / s + s / 2) - 1.0

    def expected(f, mean, sd, kinks):
        points = sorted({min(max(p, mean - 9 * sd), mean + 9 * sd) for p in kinks}
                        | {mean + i * sd for i in range(-9, 10)})
        density = lambda x: np.exp(-0.5 * ((x - mean) / sd) ** 2) / (sd * np.sqrt(2 * np.pi))
        return sum(scipy_quad(lambda x: f(x) * density(x), a, b, epsabs=1e-14, epsrel=1e-12, limit=200)[0]
                   for a, b in zip(points, points[1:]) if b > a)

    def change(j, x):  # E |delta_j - delta_(j-1)| from x at j - 1
        before = delta(j - 1, x)
        kinks = [np.log(K1 / S), np.log(K2 / S)]
        if j < count:
            kinks.append(brentq(lambda y: delta(j, y) - before, x - 5, x + 5, xtol=1e-15))
        return expected(lambda y: abs(delta(j, y) - before), x + 0.5 * sr * sr * step, sr * np.sqrt(step), kinks)

    parts = []
    for j in range(1, count + 1):
        t = (j - 1) * step
        parts.append(change(j, 0.0) if j == 1 else
                     expected(lambda x: change(j, x), 0.5 * sr * sr * t, sr * np.sqrt(t),
                              [np.log(K1 / S), np.log(K2 / S)]))
    t = (count - 1) * step
    cash = (abs(delta(0, 0.0)) if count == 1 else
            expected(lambda x: abs(delta(count - 1, x)), 0.5 * sr * sr * t, sr * np.sqrt(t),
                     [brentq(lambda x: delta(count - 1, x), -5, 5, xtol=1e-15)]))
    return sum(parts[:-1]), cash, parts[-1]


rows = []
for case in [(100, 90, 110, 0.25, 1, 0.2, 0.25), (100, 90, 110, 0.25, 4, 0.2, 0.25), (100, 98, 101, 0.1, 3, 0.3, 0.3),
             (100, 80, 130, 0.5, 5, 0.25, 0.2)]:
    rows.append((*case, *strangle_turnover(*case)))
table("strangles", "StrangleRow", ("S", "K1", "K2", "T", "N", "hedge_vol", "realized_vol", "rebalancing", "cash", "physical"),
      rows, "Turnover of a strangle over the spot, no carry.")
print("}  // namespace gammadrag::golden")
