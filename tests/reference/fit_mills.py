"""Writes core/src/mills_table.h: polynomials for the Mills ratio R(z) = (1 - Phi(z)) / phi(z) and for
D(z) = 1 - z R(z), z >= 0, by Chebyshev interpolation at 60 digits in t = (z - 4) / (z + 4).
Run with a Python that has mpmath: python3 tests/reference/fit_mills.py > core/src/mills_table.h"""
from mpmath import cos, erfc, exp, mp, mpf, pi, sqrt

mp.dps = 60
CENTRE = mpf(4)


def mills(z):
    if z < 30:
        return sqrt(pi / 2) * exp(z * z / 2) * erfc(z / sqrt(mpf(2)))
    tail = mpf(0)
    for k in range(200, 0, -1):  # the continued fraction converges fast out here
        tail = k / (z + tail)
    return 1 / (z + tail)


def chebyshev(function, degree):
    count = degree + 1
    nodes = [cos(pi * (k + mpf(1) / 2) / count) for k in range(count)]
    values = [function(CENTRE * (1 + t) / (1 - t)) for t in nodes]
    sums = [2 * sum(v * cos(j * pi * (k + mpf(1) / 2) / count) for k, v in enumerate(values)) / count
            for j in range(count)]
    sums[0] /= 2
    return sums


def monomials(coefficients):
    """Sum of coefficients[j] T_j(t), as powers of t."""
    powers = [mpf(0)] * len(coefficients)
    previous, current = [mpf(1)], [mpf(0), mpf(1)]
    for j, c in enumerate(coefficients):
        row = previous if j == 0 else current
        for i, a in enumerate(row):
            powers[i] += c * a
        if j > 0:
            following = [mpf(0)] + [2 * a for a in current]
            for i, a in enumerate(previous):
                following[i] -= a
            previous, current = current, following
    return powers


def array(name, powers):
    rows = ",\n".join("    " + float(p).hex() for p in powers)
    return f"inline constexpr double {name}[] = {{\n{rows},\n}};\n"


print("// mills_table.h: written by tests/reference/fit_mills.py; powers of t = (z - 4) / (z + 4), constant first.")
print("// clang-format off\n#pragma once\n\nnamespace gammadrag::table {\n")
print("// (1 + z) R(z)")
print(array("mills", monomials(chebyshev(lambda z: (1 + z) * mills(z), 24))))
print("// (1 + z)^2 (1 - z R(z))")
print(array("mills_slope", monomials(chebyshev(lambda z: (1 + z) ** 2 * (1 - z * mills(z)), 26))))
print("}  // namespace gammadrag::table")
