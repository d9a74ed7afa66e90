"""Writes core/src/block_math_table.cpp: polynomials and one rational function for the simulation's block maths, fitted
at 40 digits by weighted least squares whose weights are moved to where the error is (Lawson's method).
Run with a Python that has mpmath: python3 tests/reference/fit_block_math.py > core/src/block_math_table.cpp"""
import sys

from mpmath import atanh, cos, diag, erf, exp, log, lu_solve, matrix, mp, mpf, pi, sin, sqrt

mp.dps = 40


def points(low, high, count):
    return [(low + high) / 2 - (high - low) / 2 * cos(pi * (k + mpf(1) / 2) / count) for k in range(count)]


def solve(rows, right, weights):
    a = matrix(len(rows[0]), len(rows[0]))
    b = matrix(len(rows[0]), 1)
    for row, y, w in zip(rows, right, weights):
        for i, r in enumerate(row):
            b[i] += w * r * y
            for j in range(i, len(row)):
                a[i, j] += w * r * row[j]
    for i in range(len(rows[0])):
        for j in range(i):
            a[i, j] = a[j, i]
    return list(lu_solve(a, b))


def fit(rows_of, value, scale, xs, rounds):
    """Coefficients that make the largest |error| * scale(x) small; rows_of(x, q) is linear in them."""
    weights = [mpf(1)] * len(xs)
    best, found, q = None, None, [mpf(1)] * len(xs)
    for _ in range(rounds):
        rows, right = zip(*[rows_of(x, value(x)) for x in xs])
        w = [wi * (scale(x) / qi) ** 2 for wi, x, qi in zip(weights, xs, q)]
        found = solve(rows, right, w)
        errors, q = zip(*[residual(found, x, value(x), rows_of) for x in xs])
        size = [abs(e) * scale(x) for e, x in zip(errors, xs)]
        if best is None or max(size) < best[0]:
            best = (max(size), found)
        weights = [wi * s for wi, s in zip(weights, size)]
        total = sum(weights)
        weights = [wi / total * len(xs) for wi in weights]
    print(f"largest error {mp.nstr(best[0], 3)}", file=sys.stderr)
    return best[1]


def residual(found, x, f, rows_of):
    row, right = rows_of(x, f)
    left = sum(c * r for c, r in zip(found, row))
    q = mpf(1)
    if rows_of in denominators:
        q = 1 + sum(c * x ** (i + 1) for i, c in enumerate(found[denominators[rows_of]:]))
    return (left - right) / q, q


def polynomial(count):
    return lambda x, f: ([x**i for i in range(count)], f)


denominators = {}


def rational(top, bottom):
    """P(x) - f(x) (Q(x) - 1) = f(x), Q(0) = 1."""
    def rows(x, f):
        return [x**i for i in range(top)] + [-f * x ** (i + 1) for i in range(bottom)], f

    denominators[rows] = top
    return rows


def table(name, powers):
    rows = ",\n".join("    " + float(p).hex() for p in powers)
    print(f"const double {name}[{len(powers)}] = {{\n{rows},\n}};\n")


half_log2 = log(mpf(2)) / 2
print("// block_math_table.cpp: written by tests/reference/fit_block_math.py; constant first. In a translation unit of its")
print("// own, so that no compiler folds it into the loops: some engines then build every constant anew each time round.")
print("// clang-format off\n#include \"block_math_table.h\"\n\nnamespace gammadrag::table {\n")

print("// exp(r) for |r| <= ln(2) / 2: 1 + r + r^2 times this")
table("exponential", fit(polynomial(7), lambda r: (exp(r) - 1 - r) / r**2, lambda r: r**2, points(-half_log2, half_log2, 60), 30))
print("// ln((1 + s) / (1 - s)) / (2 s) as powers of s^2, for m = (1 + s) / (1 - s) between sqrt(1/2) and sqrt(2)")
s2 = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2
table("logarithm", fit(polynomial(5), lambda y: atanh(sqrt(y)) / sqrt(y) if y else mpf(1), lambda y: sqrt(y), points(mpf(0), s2, 60), 30))
quarter = pi / 4
print("// sin(a) / a and cos(a) as powers of a^2, for |a| <= pi / 4")
table("sine", fit(polynomial(5), lambda y: sin(sqrt(y)) / sqrt(y), lambda y: sqrt(y), points(mpf(0), quarter**2, 60), 30))
table("cosine", fit(polynomial(6), lambda y: cos(sqrt(y)), lambda y: mpf(1), points(mpf(0), quarter**2, 60), 30))
print("// Phi(x) - 1/2 = x P(x^2) / Q(x^2) for |x| <= 6.5")
limit = mpf("6.5")
found = fit(rational(8, 7), lambda y: erf(sqrt(y / 2)) / (2 * sqrt(y)), lambda y: sqrt(y), points(mpf(0), limit**2, 160), 60)
table("normal_top", found[:8])
table("normal_bottom", [mpf(1)] + found[8:])
print("}  // namespace gammadrag::table")
