"""The quotient that the Derivative page shows, its error and what rules it: the book's table, and the odd points."""

import json
import math
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gradviz.core import CURVES, DerivativeSettings, FormulaError, SettingError, numerical_diff, parse_curve
from gradviz.core.difference import SCHEMES
from gradviz.core.slope.error_curve import COUNT, STEPS, error_curve, theory
from gradviz.core.slope.graph import closeup, graph
from gradviz.core.slope.numbers import SlopeNumbers, slope_numbers
from gradviz.core.slope.rule import slope_rule

DATA = Path(__file__).parents[2] / "data"
TABLE = json.loads((DATA / "book.json").read_text(encoding="utf-8"))["error_against_h"]
PRODUCTS = {
    # the table was computed with scalar powers; with x*x these entries are others
    ("float64", "1e-13", "x**2", "forward"): "4.09e-03",
    ("float64", "1e-13", "x**2", "central"): "4.80e-03",
    ("float64", "1e-5", "0.01*x**2+0.1*x", "central"): "1.09e-11",
    ("float64", "1e-14", "0.01*x**2+0.1*x", "central"): "5.71e-03",
}
CUBIC = "x**3-2*x"
CUBIC_DIFFERS = {
    "float64": ("1e-3", "1e-4", "1e-8", "1e-11", "1e-14", "1e-15"),
    "float32": ("1e-4", "1e-7"),
}
ENTRIES = [
    pytest.param(dtype, h, text, x, scheme, row[2 * i + j], id=f"{dtype}-{h}-{text}-{scheme}")
    for dtype, rows in TABLE["rows"].items()
    for h, row in rows.items()
    for i, (text, x, _) in enumerate(TABLE["functions"])
    for j, scheme in enumerate(("forward", "central"))
]


def numbers(function: str, x: float, scheme: str, h: float, dtype: str = "float64") -> SlopeNumbers:
    return slope_numbers(DerivativeSettings(function, x, scheme, h, dtype))


def cubic_error(h: float, scheme: str, dtype: str) -> float:
    """The same with products; the error in exact fractions."""
    kind = np.dtype(dtype).type
    x, step, two = kind(1.5), kind(h), kind(2)
    upper, lower = (
        moved * moved * moved - two * moved
        for moved in ({1: x + step, 0: x, -1: x - step}[side] for side in SCHEMES[scheme])
    )
    quotient = (upper - lower) / (kind(SCHEMES[scheme].width) * step)
    return float(abs(Fraction(float(quotient)) - Fraction(19, 4)))


@pytest.mark.parametrize(("dtype", "h", "text", "x", "scheme", "entry"), ENTRIES)
def test_errors_are_the_books(dtype: str, h: str, text: str, x: float, scheme: str, entry: str) -> None:
    entry = PRODUCTS.get((dtype, h, text, scheme), entry)
    if text == CUBIC and h in CUBIC_DIFFERS[dtype]:
        entry = f"{cubic_error(float(h), scheme, dtype):.2e}"
    assert f"{numbers(text, x, scheme, float(h), dtype).error:.2e}" == entry


@pytest.mark.parametrize("key", CURVES)
@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("scheme", ["forward", "backward", "central"])
def test_error_curve_is_the_single_quotients(key: str, dtype: str, scheme: str) -> None:
    chosen = DerivativeSettings.of(key, scheme=scheme, dtype=dtype)
    curve = error_curve(chosen)
    assert scheme in curve.schemes
    assert "central" in curve.schemes
    for side in curve.schemes:
        assert len(curve.measured[dtype, side]) == COUNT
        for i in range(0, COUNT, 7):
            single = slope_numbers(chosen.changed(scheme=side, h=float(STEPS[i]))).error
            assert np.array_equal(curve.measured[dtype, side][i], single, equal_nan=True)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(sorted(CURVES)),
    st.floats(-10, 10),
    st.floats(-60, 1),
    st.sampled_from(sorted(SCHEMES)),
    st.sampled_from(["float64", "float32"]),
)
def test_quotient_is_the_one_of_programs(key: str, x: float, power: float, scheme: str, dtype: str) -> None:
    one = numbers(key, x, scheme, 10**power, dtype)
    wanted = numerical_diff(CURVES[key], np.dtype(dtype).type(x), 10**power, scheme)
    assert np.array_equal(one.quotient, float(wanted), equal_nan=True)
    slope_rule(one)  # there is something to say about everything
    magnified = closeup(one)
    assert magnified.reach > 0
    assert magnified.height > 0


YARDSTICK = {
    "sin(x)*exp(-x)": lambda x: mpmath.exp(-x) * (mpmath.cos(x) - mpmath.sin(x)),
    "tan(x)": lambda x: 1 / mpmath.cos(x) ** 2,
    "x*atan(x)": lambda x: mpmath.atan(x) + x / (1 + x * x),
    "asin(x/11)": lambda x: 1 / (11 * mpmath.sqrt(1 - (x / 11) ** 2)),
    "x*acos(x/11)": lambda x: mpmath.acos(x / 11) - x / 11 / mpmath.sqrt(1 - (x / 11) ** 2),
    "sinh(x)/cosh(x)": lambda x: 1 / mpmath.cosh(x) ** 2,
    "cosh(x)*tanh(x)": mpmath.cosh,
    "sin(pi*x)": lambda x: mpmath.pi * mpmath.cos(mpmath.pi * x),
    "abs(x)*sqrt(x**2+1)": lambda x: mpmath.sign(x) * (2 * x * x + 1) / mpmath.sqrt(x * x + 1),
    "e**x/(1+x**2)": lambda x: mpmath.exp(x) * (1 - x) ** 2 / (1 + x * x) ** 2,
}


@pytest.mark.parametrize("text", YARDSTICK)
@pytest.mark.parametrize("x", [0.1, -0.7, 1.3, -3.0, 10.0])
def test_exact_slope_has_thirty_digits(text: str, x: float) -> None:
    nearest, rest = parse_curve(text).expression.exact_slope(x)
    with mpmath.workdps(50):
        wanted = YARDSTICK[text](mpmath.mpf(x))
        assert abs((mpmath.mpf(nearest) + mpmath.mpf(rest) - wanted) / wanted) < mpmath.mpf("1e-29")


TYPED_DECIMALS = {
    "0.1*(3*x**2)": lambda d, x: d("0.6") * x,
    "3*(0.1*x)": lambda d, x: d("0.3"),
    "0.7*(0.1*x+0.2*x)": lambda d, x: d("0.21"),
    "(0.3*x**2)/0.1": lambda d, x: 6 * x,
    "x**2/0.7*0.7": lambda d, x: 2 * x,
    "x**1.1": lambda d, x: d("1.1") * x ** d("0.1"),
    "x**-0.7": lambda d, x: d("-0.7") * x ** d("-1.7"),
    "x**(1/3)": lambda d, x: x ** (d(1) / 3 - 1) / 3,
    "x**pi": lambda d, x: mpmath.pi * x ** (mpmath.pi - 1),
    "1.23456789*(9.87654321*x)": lambda d, x: d("1.23456789") * d("9.87654321"),
    "0.1+0.2*x-(0.3-1.1*x)": lambda d, x: d("1.3"),
}


@pytest.mark.parametrize("text", TYPED_DECIMALS)
@pytest.mark.parametrize("x", [1.0, 0.3, 1e8, 7e-5])
def test_exact_slope_has_thirty_digits_of_typed_decimals(text: str, x: float) -> None:
    nearest, rest = parse_curve(text).expression.exact_slope(x)
    with mpmath.workdps(50):
        wanted = TYPED_DECIMALS[text](mpmath.mpf, mpmath.mpf(x))
        assert abs((mpmath.mpf(nearest) + mpmath.mpf(rest) - wanted) / wanted) < mpmath.mpf("1e-29")


def test_exact_slope_takes_the_decimals_that_were_typed() -> None:
    nearest, rest = parse_curve("0.01*x**2+0.1*x").expression.exact_slope(5.0)
    assert Fraction(nearest) + Fraction(rest) != Fraction(0.2)
    assert abs(Fraction(nearest) + Fraction(rest) - Fraction(1, 5)) < Fraction(1, 10**30)


RULES = [
    # function, x, scheme, h, dtype, key
    ("x**2", 3.0, "forward", 1.0, "float64", "truncation"),
    ("x**2", 3.0, "forward", 6e-8, "float64", "best"),
    ("x**2", 3.0, "forward", 1e-12, "float64", "round_off"),
    ("x**2", 3.0, "forward", 1e-16, "float64", "absorbed"),
    ("x**2", 3.0, "central", 1.0, "float64", "exact"),  # a quadratic has no U
    ("x**2", 3.0, "central", 1e-12, "float64", "exact"),
    ("0.01*x**2+0.1*x", 5.0, "central", 1e-3, "float64", "exact"),
    ("2*x+1", 3.0, "forward", 1e-3, "float64", "exact"),
    ("sin(x)", 1.0, "central", 0.1, "float64", "truncation"),
    ("sin(x)", 1.0, "central", 1e-5, "float64", "best"),
    ("sin(x)", 1.0, "central", 1e-9, "float64", "round_off"),
    ("sin(x)", 1.0, "central", 1e-16, "float64", "half"),  # the numbers below 1 are twice as close
    ("sin(x)", 1.0, "central", 1e-50, "float64", "absorbed"),
    ("sin(x)", 0.0, "forward", 1e-50, "float64", "hit"),  # at 0 nothing is absorbed
    ("cos(x)+x**2", 1e-9, "forward", 1e-12, "float64", "cancelled"),
    ("x**4", 0.0, "central", 0.1, "float64", "hit"),
    ("x**2", 3.0, "forward", 1e-8, "float32", "absorbed"),
    ("x**2", 3.0, "forward", 1e-50, "float32", "vanished"),
    ("abs(x)", 0.0, "central", 1e-4, "float64", "kink"),
    ("max(x,1-x)", 0.5, "forward", 1e-4, "float64", "kink"),
    ("abs(x)**3", 0.0, "forward", 1e-4, "float64", "truncation"),
    ("abs(x)", 0.5, "central", 1.0, "float64", "across"),
    ("abs(x)", 0.5, "central", 0.1, "float64", "exact"),
    ("sign(x)", 0.0, "central", 1e-4, "float64", "jump"),
    ("sign(x)", 0.5, "central", 1.0, "float64", "across"),
    ("1/x", 0.0, "central", 1e-4, "float64", "pole"),
    ("1/x", 0.05, "central", 0.1, "float64", "across"),
    ("tan(x)", 1.5, "forward", 0.5, "float64", "across"),
    ("log(x)", -1.0, "central", 1e-4, "float64", "outside"),
    ("log(x)", 1e-5, "central", 1e-4, "float64", "edge"),
    ("log(x)", 1e-5, "forward", 1e-4, "float64", "truncation"),
    ("sqrt(x)", 0.0, "forward", 1e-4, "float64", "vertical"),
    ("exp(x)", 1000.0, "central", 1e-4, "float64", "overflow"),
    ("x**2", 1e12, "central", 1e-5, "float64", "absorbed"),
]


@pytest.mark.parametrize(("function", "x", "scheme", "h", "dtype", "key"), RULES)
def test_what_rules(function: str, x: float, scheme: str, h: float, dtype: str, key: str) -> None:
    assert slope_rule(numbers(function, x, scheme, h, dtype)).key == key


@pytest.mark.parametrize(("function", "x"), [("abs(x)", 0.0), ("sign(x)", 0.0), ("1/x", 0.0), ("log(x)", -1.0)])
def test_where_there_is_no_slope_there_is_no_error(function: str, x: float) -> None:
    one = numbers(function, x, "central", 1e-4)
    assert math.isnan(one.exact)
    assert math.isnan(one.error)
    assert one.digits is None
    curve = error_curve(one.settings)
    assert all(np.isnan(errors).all() for errors in curve.measured.values())


def test_kink_has_two_slopes() -> None:
    rule = slope_rule(numbers("abs(x)+2*x", 0.0, "central", 1e-4))
    assert rule.sides == pytest.approx((1.0, 3.0))


ROBUST = [
    # the h with the least root mean square error over many h, from the book's reference numbers
    ("x**2", 3.0, "forward", "float64", 3.18e-8),
    ("sin(x)", 1.0, "forward", "float64", 1.10e-8),
    ("sin(x)", 1.0, "central", "float64", 5.85e-6),
    ("exp(x)", 1.0, "central", "float64", 5.34e-6),
    ("x**3-2*x", 1.5, "forward", "float64", 8.04e-9),
    ("1/(1+25*x**2)", 0.3, "central", "float64", 1.21e-6),
    ("sin(x)", 1.0, "central", "float32", 5.69e-3),
    ("exp(x)", 1.0, "forward", "float32", 4.34e-4),
]


@pytest.mark.parametrize(("function", "x", "scheme", "dtype", "h"), ROBUST)
def test_best_h_of_theory_is_near_the_measured_one(function: str, x: float, scheme: str, dtype: str, h: float) -> None:
    best = theory(DerivativeSettings(function, x, scheme, 1e-4, dtype)).best_h
    assert best is not None
    assert 1 / 3 < best / h < 3


@pytest.mark.parametrize("text", ["sin(x)", "exp(x)", "1/(1+25*x**2)", "x**3-2*x"])
@pytest.mark.parametrize("scheme", ["forward", "backward", "central"])
def test_theory_bounds_what_is_measured(text: str, scheme: str) -> None:
    chosen = DerivativeSettings(text, 0.7, scheme)
    curve, known = error_curve(chosen), theory(chosen)
    small = STEPS < 1e-2
    moving = 0.7 + STEPS > 0.7 + 1e-15  # where most of h is stored
    bound = np.array([known.error(h) for h in STEPS])
    assert (curve.measured["float64", scheme][small & moving] < 3 * bound[small & moving]).all()


def test_quadratic_has_no_best_h_for_the_central_scheme() -> None:
    known = theory(DerivativeSettings("x**2", 3.0, "central"))
    assert known.best_h is None
    assert known.exact
    assert theory(DerivativeSettings("x**2", 3.0, "forward")).best_h is not None


# --- pictures ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "jumps"), [("sign", True), ("reciprocal", True), ("sine", False), ("runge", False), ("absolute", False)]
)
def test_no_line_over_a_jump(key: str, jumps: bool) -> None:
    curve = CURVES[key]
    drawn = graph(curve, *curve.window[0])
    assert np.isnan(drawn.x).any() == jumps


def test_undefined_part_is_told() -> None:
    (low, high), *others = graph(CURVES["logarithm"], -1.0, 6.0).undefined
    assert low == -1.0
    assert high == pytest.approx(0.0, abs=0.01)
    assert others == []
    assert graph(CURVES["reciprocal"], -3.0, 3.0).undefined == ()


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("h", [1e-17, 1e-50])
def test_absorbed_h_shows_the_grid_of_numbers(dtype: str, h: float) -> None:
    magnified = closeup(numbers("sin(x)", 1.0, "central", h, dtype))
    kind = np.dtype(dtype).type
    assert magnified.is_dots
    assert 0.0 in magnified.grid
    spacing = float(np.nextafter(kind(1), kind(2)) - kind(1))
    assert magnified.grid[magnified.grid > 0].min() == spacing
    assert magnified.grid[magnified.grid < 0].max() == -spacing / 2
    assert [offset for offset, _ in magnified.stored] == [0.0, 0.0]


@pytest.mark.parametrize("h", [10.0**-k for k in range(13)])
def test_magnifier_holds_both_lines(h: float) -> None:
    magnified = closeup(numbers("sin(x)", 1.0, "forward", h))
    rise = abs(magnified.slope) * magnified.reach
    assert 0.3 < rise / magnified.height <= 1
    assert magnified.stored[0][0] / magnified.reach == pytest.approx(0.625, rel=1e-3)


# --- settings ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"x": math.nan}, "not_finite"),
        ({"x": 1e13}, "out_of_range"),
        ({"h": 0.0}, "out_of_range"),
        ({"h": -1e-4}, "out_of_range"),
        ({"scheme": "middle"}, "unknown_choice"),
        ({"dtype": "float16"}, "unknown_choice"),
    ],
)
def test_settings_out_of_range_are_refused(wrong: dict[str, object], code: str) -> None:
    with pytest.raises(SettingError) as caught:
        DerivativeSettings().changed(**wrong)
    assert caught.value.code == code


def test_formula_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(FormulaError):
        DerivativeSettings("x0**2")
    assert DerivativeSettings.of("runge").x == 0.3


@pytest.mark.parametrize("formula", ["1e308*x", "-1e308*x^2", "1e307*x", "exp(709*x)"])
def test_heights_at_the_end_of_the_numbers_make_a_window(formula: str) -> None:
    low, high = graph(parse_curve(formula), -5.0, 5.0).window
    assert low < high
    assert math.isfinite(2 * (high - low))
