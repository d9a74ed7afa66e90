"""Writes core/src/band_walk_table.h: polynomials for a random walk with standard normal steps kept in a band.
The stationary law solves a Fredholm equation of the second kind, here by Gauss-Legendre (Nystrom), which converges
faster than any power as the kernel is a normal density.
Usage: python3 tests/reference/fit_band_walk.py > core/src/band_walk_table.h   (a second; needs NumPy and SciPy)"""
import numpy as np
from numpy.polynomial import chebyshev, polynomial
from scipy.special import ndtr

ZETA = 1.4603545088095868 / np.sqrt(2 * np.pi)  # -zeta(1/2) / sqrt(2 pi): how far a walk overshoots, on average
WIDEST = 6.0  # beyond it the asymptotic forms hold to 1e-6
DEGREE = 17


def density(x):
    return np.exp(-0.5 * x * x) / np.sqrt(2 * np.pi)


def excess(x):
    """E (Z - x)+"""
    return density(x) - x * ndtr(-x)


def walk(width, to_edge):
    """Mean traded a look, chance of a trade at a look, mean square deviation just after a look."""
    points = 40 + int(14 * width)
    x, w = np.polynomial.legendre.leggauss(points)
    x, w = x * width, w * width
    atoms = np.array([-width, width]) if to_edge else np.array([0.0])
    from_atoms = density(x[:, None] - atoms[None, :]).sum(axis=1)
    f = np.linalg.solve(np.eye(points) - density(x[:, None] - x[None, :]) * w[None, :], from_atoms)
    mass = 1.0 / (len(atoms) + (w * f).sum())
    where = np.concatenate([x, atoms])
    share = np.concatenate([w * f, np.ones(len(atoms))]) * mass
    up, down = width - where, width + where
    chance = ndtr(-up) + ndtr(-down)
    if to_edge:
        traded = excess(up) + excess(down)
    else:
        traded = density(up) + where * ndtr(-up) + density(down) - where * ndtr(-down)
    return (share * traded).sum(), (share * chance).sum(), (share * where ** 2).sum()


def fitted(f):
    """f as a polynomial in the variable mapped to [-1, 1]; its largest relative error."""
    half = 0.5 * (mapped(WIDEST) + 1.0)
    centre = 0.5 * (mapped(WIDEST) - 1.0)
    inverse = lambda t: 1.5 * (1.0 + t) / (1.0 - t)
    series = chebyshev.Chebyshev.interpolate(lambda u: np.array([f(inverse(centre + half * v)) for v in u]), DEGREE)
    check = np.linspace(0.0, WIDEST, 203)
    error = max(abs(series((mapped(y) - centre) / half) - f(y)) for y in check)
    return series.coef, error


def mapped(width):
    return (width - 1.5) / (width + 1.5)


out = [("edge_traded", True, lambda y, g, p, m: g * 2 * (y + ZETA)),
       ("edge_chance", True, lambda y, g, p, m: p * (y + ZETA)),
       ("edge_square", True, lambda y, g, p, m: m / (y + ZETA) ** 2),
       ("target_traded", False, lambda y, g, p, m: g * (y + ZETA)),
       ("target_chance", False, lambda y, g, p, m: p * ((y + ZETA) ** 2 + 0.25)),
       ("target_square", False, lambda y, g, p, m: m / (y + ZETA) ** 2)]
print("// band_walk_table.h: written by tests/reference/fit_band_walk.py (internal).")
print("// Chebyshev coefficients in the half-width y of the band, mapped by (y - 1.5) / (y + 1.5) and then")
print("// linearly from [-1, mapped(widest)] to [-1, 1].")
print("// clang-format off\n#pragma once\n\nnamespace gammadrag::table {\n")
print(f"inline constexpr double widest_walk = {WIDEST};\n")
for name, to_edge, form in out:
    coefficients, error = fitted(lambda y: form(y, *walk(y, to_edge)))
    print(f"// Largest error {error:.0e}.")
    print(f"inline constexpr double {name}[] = {{")
    for c in coefficients:
        print(f"    {c:.17g},")
    print("};\n")
print("}  // namespace gammadrag::table")
