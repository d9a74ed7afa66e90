"""The same by numpy and scipy, all paths at once, step by step; the setting is that of setting.h."""

import time

import numpy as np
from scipy.special import ndtr

SPOT, VOL, RATE, EXPIRY, PATHS = 100.0, 0.2, 0.05, 1 / 12, 50_000


def d1(spot, left):
    width = VOL * np.sqrt(left)
    return (np.log(spot / SPOT) + RATE * left) / width + 0.5 * width


def deviation(steps):
    random = np.random.default_rng(1)
    step = EXPIRY / steps
    drift, width = (RATE - 0.5 * VOL * VOL) * step, VOL * np.sqrt(step)
    growth = np.exp(RATE * step)
    first = d1(SPOT, EXPIRY)
    premium = SPOT * (ndtr(first) - np.exp(-RATE * EXPIRY) * ndtr(first - VOL * np.sqrt(EXPIRY)))
    spot = np.full(PATHS, SPOT)
    held = np.full(PATHS, ndtr(first))
    cash = held * spot - premium
    for done in range(1, steps + 1):
        spot *= np.exp(drift + width * random.standard_normal(PATHS))
        cash *= growth
        if done < steps:
            wanted = ndtr(d1(spot, EXPIRY - done * step))
            cash += (wanted - held) * spot
            held = wanted
    cash += np.maximum(spot - SPOT, 0.0) - held * spot
    return np.std(cash * np.exp(-RATE * EXPIRY))


begin = time.perf_counter()
few, many = deviation(21), deviation(84)
print(f"{(time.perf_counter() - begin) * 1e3:.3f} {few:.4f} {many:.4f}")
