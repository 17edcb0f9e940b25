"""Exact gradients and Hessians, against SymPy's derivatives evaluated by mpmath with 60 digits."""

import math
import random
from collections.abc import Callable, Sequence

import mpmath
import numpy as np
import pytest
import sympy

from gradviz.core import CURVES, SURFACES, Curve, Surface, parse_curve, parse_surface

X = sympy.symbols("x0 x1", real=True)
NAMES = {"x0": X[0], "x1": X[1], "x": X[0], "y": X[1], "e": sympy.E, "abs": sympy.Abs}
NAMES |= {"min": sympy.Min, "max": sympy.Max}
DIGITS = 60


def oracle(text: str) -> list[Callable[[Sequence[float]], mpmath.mpf]]:
    """f, its two partial derivatives and the three second ones. `text` comes from this file or the catalogue."""
    f = sympy.sympify(text, locals=NAMES, rational=True)
    first = [sympy.diff(f, x) for x in X]
    second = [sympy.diff(first[0], X[0]), sympy.diff(first[0], X[1]), sympy.diff(first[1], X[1])]

    def number(expression: sympy.Expr) -> Callable[[Sequence[float]], mpmath.mpf]:
        compiled = sympy.lambdify(X, expression, [{"DiracDelta": lambda *_: 0}, "mpmath"])
        return lambda point: compiled(*map(mpmath.mpf, point))

    return [number(expression) for expression in (f, *first, *second)]


def ours(f: Surface | Curve, point: Sequence[float]) -> list[float]:
    if isinstance(f, Curve):
        return [float(f.value(point[0])), float(f.gradient(point[0])), float(f.hessian(point[0]))]
    hessian = f.hessian(point)
    assert hessian[0, 1] == hessian[1, 0]
    return [float(f.value(point)), *f.gradient(point).tolist(), *hessian[np.triu_indices(2)].tolist()]


def condition(function: Callable[[Sequence[float]], mpmath.mpf], point: Sequence[float]) -> float:
    """How far the result moves, relatively, when the coordinates move by one rounding."""
    exact = function(point)
    moved = [function([x * (1 + s * 2.0**-50) for x, s in zip(point, signs, strict=True)]) for signs in SIGNS]
    return float(max(abs(m - exact) for m in moved))


SIGNS = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (1, -1)]


@pytest.mark.parametrize("key", SURFACES)
def test_catalogue_surface(key: str) -> None:
    surface = SURFACES[key]
    functions = oracle(surface.formula)
    chance = random.Random(key)
    with mpmath.workdps(DIGITS):
        for _ in range(8):
            point = [chance.uniform(low, high) for low, high in surface.window]
            exact = [function(point) for function in functions]
            slack = [1e-11 * float(abs(e)) + 8 * condition(f, point) for f, e in zip(functions, exact, strict=True)]
            # eps of the largest term is lost where terms cancel, however well-conditioned the sum
            slack = [s + 1e-13 * max(1.0, float(abs(exact[0]))) for s in slack]
            for given, wanted, tolerance in zip(ours(surface, point), exact, slack, strict=True):
                assert abs(given - wanted) <= tolerance, (point, given, wanted)


@pytest.mark.parametrize("key", CURVES)
def test_catalogue_curve(key: str) -> None:
    curve = CURVES[key]
    f, first, _, second, _, _ = oracle(curve.formula)
    chance = random.Random(key)
    with mpmath.workdps(DIGITS):
        for _ in range(8):
            x = chance.uniform(*curve.window[0])
            if key in ("logarithm", "root"):
                x = abs(x)
            wanted = [function([x, 0.0]) for function in (f, first, second)]
            assert ours(curve, [x]) == pytest.approx([float(w) for w in wanted], rel=1e-11, abs=1e-13)


# --- random formulas -----------------------------------------------------------------------------------------------

LEAVES = ["x0", "x1", "x0", "x1", "2", "0.5", "3", "pi", "e", "1.7"]
SAFE = ["sin({})", "cos({})", "atan({})", "tanh({})", "exp(-({})**2)", "sqrt(1+({})**2)", "log(2+({})**2)"]
OTHERS = ["tan({})", "exp({})", "log(abs({}))", "sqrt(abs({}))", "abs({})", "1/({})", "sinh({})", "cosh({})"]
OTHERS += ["asin(sin({})/2)", "acos(cos({})/3)", "-({})", "({})**2", "({})**3", "({})**-1", "({})**0.5", "2**({})"]
OTHERS += ["sign({})"]
JOINED = ["({})+({})", "({})-({})", "({})*({})", "({})/({})", "min({},{})", "max({},{})", "(1+({})**2)**({})"]


def random_formula(chance: random.Random, depth: int) -> str:
    if depth == 0:
        return chance.choice(LEAVES)
    if chance.random() < 0.5:
        return chance.choice(JOINED).format(*(random_formula(chance, depth - 1) for _ in range(2)))
    return chance.choice(SAFE + OTHERS).format(random_formula(chance, depth - 1))


def numerically(f: Surface, point: Sequence[float]) -> list[mpmath.mpf]:
    """The derivatives without SymPy: the same text as Python over mpmath, differenced with 60 digits.

    SymPy needs seconds for some nested formulas, and delta functions for kinks that no sampled point is on.
    """
    names = vars(mpmath) | {"abs": abs, "min": min, "max": max, "pi": mpmath.mpf(math.pi), "e": mpmath.mpf(math.e)}
    code = compile(with_floats(f.formula), "formula", "eval")

    def value(a: mpmath.mpf, b: mpmath.mpf) -> mpmath.mpf:
        return eval(code, names | {"x0": a, "x1": b, "mpf": mpmath.mpf})

    x, y, h = mpmath.mpf(point[0]), mpmath.mpf(point[1]), mpmath.mpf(10) ** -20
    around = {(i, j): value(x + i * h, y + j * h) for i in (-1, 0, 1) for j in (-1, 0, 1)}
    return [
        around[0, 0],
        (around[1, 0] - around[-1, 0]) / (2 * h),
        (around[0, 1] - around[0, -1]) / (2 * h),
        (around[1, 0] - 2 * around[0, 0] + around[-1, 0]) / h**2,
        (around[1, 1] - around[1, -1] - around[-1, 1] + around[-1, -1]) / (4 * h**2),
        (around[0, 1] - 2 * around[0, 0] + around[0, -1]) / h**2,
    ]


def with_floats(text: str) -> str:
    """Decimal literals as float64 reads them, and whole ones exactly."""
    pieces = []
    word = ""
    for character in text + " ":
        if character.isalnum() or character == ".":
            word += character
            continue
        pieces.append(f"mpf({word})" if word[:1].isdigit() else word)
        pieces.append(character)
        word = ""
    return "".join(pieces).strip()


@pytest.mark.parametrize("seed", range(200))
def test_random_formula(seed: int) -> None:
    chance = random.Random(seed)
    f = parse_surface(random_formula(chance, 3))
    with mpmath.workdps(80):
        for _ in range(3):
            point = [chance.uniform(-2, 2), chance.uniform(-2, 2)]
            try:
                exact = numerically(f, point)
                spread = [
                    max(abs(a - b) for a in column)
                    for b, column in zip(
                        exact,
                        zip(
                            *(
                                numerically(f, [x * (1 + s * 2.0**-48) for x, s in zip(point, signs, strict=True)])
                                for signs in SIGNS
                            ),
                            strict=True,
                        ),
                        strict=True,
                    )
                ]
            except (ZeroDivisionError, OverflowError, ValueError, TypeError):  # undefined, or complex
                continue
            if any(isinstance(e, mpmath.mpc) or not mpmath.isfinite(e) or abs(e) > 1e12 for e in exact):
                continue
            largest = float(max(map(abs, exact)))
            for given, wanted, wobble in zip(ours(f, point), exact, spread, strict=True):
                assert abs(given - wanted) <= 1e-11 * largest + 32 * wobble + 1e-13, (f.formula, point, given, wanted)


# --- the texts -----------------------------------------------------------------------------------------------------


def same_texts(f: Surface | Curve, points: np.ndarray) -> None:
    parse = parse_curve if isinstance(f, Curve) else parse_surface
    exact = f.gradient(points if isinstance(f, Surface) else points[0]).reshape(len(f.window), -1)
    for text, wanted in zip(f.derivative_texts, exact, strict=True):
        given = parse(text).value(points if isinstance(f, Surface) else points[0])
        np.testing.assert_allclose(given, wanted, rtol=1e-12, atol=1e-300, err_msg=text)


@pytest.mark.parametrize("f", [*SURFACES.values(), *CURVES.values()], ids=lambda f: f"{type(f).__name__}-{f.key}")
def test_derivatives_of_the_catalogue_are_formulas(f: Surface | Curve) -> None:
    low, high = np.array(f.window if len(f.window) == 2 else f.window * 2).T
    fractions = np.random.default_rng(1).uniform(size=(2, 50))
    same_texts(f, low[:, None] + fractions * (high - low)[:, None])


@pytest.mark.parametrize("seed", range(1000, 1100))
def test_derivatives_are_formulas(seed: int) -> None:
    f = parse_surface(random_formula(random.Random(seed), 2))
    same_texts(f, np.random.default_rng(seed).uniform(0.1, 2, size=(2, 10)))


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("x0**2+x1**2", ["2*x0", "2*x1"]),
        ("x0**2/20+x1**2", ["x0/10", "2*x1"]),
        ("x0*x1", ["x1", "x0"]),
        ("5", ["0", "0"]),
        ("sin(3*x0)*cos(x1)", ["3*cos(3*x0)*cos(x1)", "-sin(3*x0)*sin(x1)"]),
        ("exp(x0)", ["exp(x0)", "0"]),
        ("e**x0", ["e**x0", "0"]),
        ("log(x0)", ["1/x0", "0"]),
        ("sqrt(x0)", ["1/(2*sqrt(x0))", "0"]),
        ("abs(x0)", ["sign(x0)", "0"]),
        ("x0**3-3*x0*x1**2", ["3*x0**2 - 3*x1**2", "-6*(x0*x1)"]),
        ("0.1*(3*x0**2)+0.7*x1", ["0.6*x0", "0.7"]),
        ("x0**1.1-x1**(1/3)", ["1.1*x0**0.1", "-1/3*x1**(1/3 - 1)"]),
        ("x0**2/0.2", ["10*x0", "0"]),
    ],
)
def test_text_is_what_a_reader_expects(text: str, texts: list[str]) -> None:
    assert parse_surface(text).derivative_texts == texts


# --- where formulas lose their footing -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "point", "gradient"),
    [
        ("x0**0", [0.0, 0.0], [0.0, 0.0]),
        ("x0**1", [0.0, 0.0], [1.0, 0.0]),
        ("x0**x1", [0.0, 2.0], [0.0, 0.0]),
        ("x0**x1", [0.0, 0.0], [0.0, -math.inf]),  # 0**h is 0 and 0**0 is 1
        ("x0**x1", [2.0, 0.0], [0.0, math.log(2)]),
        ("x0**x1", [2.0, 3.0], [12.0, 8 * math.log(2)]),
        ("0*x0", [5.0, 1.0], [0.0, 0.0]),
        ("x0-x0", [5.0, 1.0], [0.0, 0.0]),
        ("abs(x0)", [0.0, 0.0], [0.0, 0.0]),
        ("max(x0,x1)", [2.0, 2.0], [0.5, 0.5]),
        ("min(x0,3)", [3.0, 0.0], [0.5, 0.0]),
        ("max(x0,x0)", [2.0, 0.0], [1.0, 0.0]),
        ("sign(x0)", [0.0, 0.0], [0.0, 0.0]),
        ("(0*1)/x0", [2.0, 0.0], [0.0, 0.0]),
    ],
)
def test_special_point(text: str, point: list[float], gradient: list[float]) -> None:
    assert parse_surface(text).gradient(point).tolist() == pytest.approx(gradient, rel=1e-15)


@pytest.mark.parametrize("x", [10.0, 20.0, 40.0, 300.0])
def test_tanh_keeps_its_slope_where_it_has_saturated(x: float) -> None:
    with mpmath.workdps(DIGITS):
        exact = float(1 / mpmath.cosh(x) ** 2)
        both = float(2 * mpmath.tanh(x) / mpmath.cosh(x) ** 2)
    assert parse_curve("tanh(x)").gradient(x) == pytest.approx(exact, rel=1e-13)
    assert parse_curve("tanh(x)**2").gradient(x) == pytest.approx(both, rel=1e-13)


@pytest.mark.parametrize("x", [1 - 2.0**-53, 1 - 1e-10, -1 + 1e-12])
@pytest.mark.parametrize(("name", "sign"), [("asin", 1), ("acos", -1)])
def test_arc_functions_keep_their_slope_beside_one(name: str, sign: int, x: float) -> None:
    with mpmath.workdps(DIGITS):
        exact = sign * float(1 / mpmath.sqrt(1 - mpmath.mpf(x) ** 2))
    assert parse_curve(f"{name}(x)").gradient(x) == pytest.approx(exact, rel=1e-13)


def test_numbers_that_would_overflow_are_not_folded() -> None:
    f = parse_curve("1e200*(1e200*x**2)")
    assert f.gradient(1e-250) == pytest.approx(2e150, rel=1e-12)
    assert parse_curve("1e-200*(1e-200*x**2)").gradient(1e250) == pytest.approx(2e-150, rel=1e-12)
    parse_curve("(1e200*x)*((1e200*x)*(1e200*x))*((1e300*x)*(1e300*x))").hessian(1.0)  # comes to an end
