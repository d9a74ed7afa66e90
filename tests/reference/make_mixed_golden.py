#!/usr/bin/env python3
"""Writes tests/golden/mixed.h: what hedging a book of several strikes, some written, costs by brute force.

Simulates the price and the hedge itself; shares nothing with the core. Needs python3-numpy, python3-scipy.
Usage: make_mixed_golden.py > ../golden/mixed.h    (about two minutes)
"""
import numpy as np
from scipy.special import ndtr

S, T, SIGMA, COST = 100.0, 0.25, 0.2, 0.0005
BOOKS = {
    "1c100x-1c110": [(1, 1, 100), (-1, 1, 110)],
    "1p90x-2c100x1c110": [(1, -1, 90), (-2, 1, 100), (1, 1, 110)],
    "1c90x1c100x1c110": [(1, 1, 90), (1, 1, 100), (1, 1, 110)],
}


def delta(legs, x, left):
    """x = ln(price), deltas at SIGMA; each leg is (quantity, +1 call or -1 put, strike)."""
    width = SIGMA * np.sqrt(left)
    total = np.zeros_like(x)
    for quantity, kind, strike in legs:
        total += quantity * kind * ndtr(kind * ((x - np.log(strike)) / width + 0.5 * width))
    return total


def simulate(legs, looks, half_width, paths, rng):
    """Rebalancing cost, trades and P&L before costs: to the delta at every look, or to a band's edge."""
    step = T / looks
    x = np.full(paths, np.log(S))
    held = delta(legs, x, T)
    cost, trades, gain = np.zeros(paths), np.zeros(paths), np.zeros(paths)
    price = np.exp(x)
    for i in range(1, looks + 1):
        x = x - 0.5 * SIGMA**2 * step + SIGMA * np.sqrt(step) * rng.standard_normal(paths)
        new_price = np.exp(x)
        gain -= held * (new_price - price)
        price = new_price
        if i == looks:
            break
        away = held - delta(legs, x, T - i * step)
        beyond = np.abs(away) > half_width
        target = held - away + np.sign(away) * half_width
        cost += np.where(beyond, COST * price * np.abs(target - held), 0.0)
        trades += beyond
        held = np.where(beyond, target, held)
    for quantity, kind, strike in legs:
        gain += quantity * np.maximum(kind * (price - strike), 0.0)
    return cost, trades, gain.std()


print("""// mixed.h: brute-force costs of hedging books of several strikes, some written.
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

inline constexpr MixedRow mixed_books[] = {""")
rng = np.random.default_rng(20260)
for text, legs in BOOKS.items():
    for looks, half_width, paths in ((63, 0.0, 200000), (21, 0.0, 200000), (2000, 0.05, 12000), (2000, 0.1, 12000)):
        cost, trades, std = simulate(legs, looks, half_width, paths, rng)
        print(f'    {{"{text}", {looks}, {half_width}, {cost.mean():.8g}, {cost.std() / paths**0.5:.3g}, '
              f"{trades.mean():.6g}, {std:.6g}}},")
print("""};

}  // namespace gammadrag::golden""")
