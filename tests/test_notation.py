"""Numbers and formulas as they are read."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradviz import notation
from gradviz.core import SURFACES
from gradviz.reading import read_number

INF, NAN = math.inf, math.nan
FINITE = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.0, 5, "0"),
        (-0.0, 5, "0"),
        (1.0, 5, "1"),
        (-3.0, 5, "−3"),
        (0.1, 5, "0.1"),
        (1 / 3, 5, "0.33333"),
        (-1 / 3, 3, "−0.333"),
        (2 / 3, 1, "0.7"),
        (123456.0, 5, "123456"),
        (1e6, 5, "1000000"),
        (1e7, 5, "1e7"),
        (-2.5898e13, 5, "−2.5898e13"),
        (1e-4, 5, "0.0001"),
        (1e-5, 5, "1e−5"),
        (1.0373788e-18, 5, "1.0374e−18"),
        (9.99999e-6, 5, "1e−5"),
        (1e128, 5, "1e128"),
        (5e-324, 5, "4.9407e−324"),
        (1.7976931348623157e308, 5, "1.7977e308"),
        (INF, 5, "∞"),
        (-INF, 5, "−∞"),
        (NAN, 5, "undefined"),
        (None, 5, "undefined"),
    ],
)
def test_number(value: float | None, digits: int, text: str) -> None:
    assert notation.number(value, digits) == text


@given(st.floats(-1e308, 1e308), st.integers(1, 17))
def test_a_number_is_right_to_its_digits(value: float, digits: int) -> None:
    text = notation.number(value, digits)
    assert "-" not in text
    shown = float(text.replace(notation.MINUS, "-"))
    assert math.isclose(shown, value, rel_tol=0.500001 * 10 ** (1 - digits), abs_tol=0.0) or value == shown
    assert (shown < 0) == (value < 0)


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.5, "+1.5"), (-1.5, "−1.5"), (0.0, "0"), (INF, "+∞"), (-INF, "−∞"), (NAN, "undefined"), (1e-9, "+1e−9")],
)
def test_signed(value: float, text: str) -> None:
    assert notation.signed(value) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1.0, 3, "1.000"), (-0.25, 1, "−0.2"), (2.5, 0, "2"), (INF, 3, "∞"), (NAN, 3, "undefined")],
)
def test_fixed(value: float, decimals: int, text: str) -> None:
    assert notation.fixed(value, decimals) == text


@pytest.mark.parametrize(
    ("first", "second", "texts"),
    [
        (1.0, 2.0, ("1.0000", "2.0000")),
        (25.0006, 24.9994, ("25.000600", "24.999400")),
        (1.0, 1.0 + 2**-52, ("1.0000000000000000", "1.0000000000000002")),
        (0.0, 0.0, ("0", "0")),
        (1e128, 2e128, ("1e128", "2e128")),
        (1e-9, -1e-9, ("1e−9", "−1e−9")),
        (INF, 1.0, ("∞", "1")),
        (INF, INF, ("∞", "∞")),
        (NAN, 1.0, ("undefined", "1")),
        (1.0, NAN, ("1.0000", "undefined")),
        (1.0, 0.0, ("1.0000", "0.0000")),
    ],
)
def test_telling_apart(first: float, second: float, texts: tuple[str, str]) -> None:
    assert notation.telling_apart(first, second) == texts


@given(FINITE, FINITE)
def test_different_numbers_look_different(first: float, second: float) -> None:
    one, other = notation.telling_apart(first, second)
    assert (one == other) == (first == second)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1e-4, "1e-4"),
        (1e-50, "1e-50"),
        (0.1, "0.1"),
        (0.05, "0.05"),
        (0.005, "5e-3"),
        (3.0, "3"),
        (-3.2, "-3.2"),
        (100.0, "100"),
        (1e6, "1e6"),
        (123456.789, "123456.789"),
        (0.0, "0"),
        (2.5e-13, "2.5e-13"),
    ],
)
def test_plain(value: float, text: str) -> None:
    assert notation.plain(value) == text


@given(FINITE)
def test_plain_is_read_back_as_the_same_number(value: float) -> None:
    assert read_number(notation.plain(value)) == value


@given(st.integers(-400, 400))
def test_power_of_ten(exponent: int) -> None:
    text = notation.power_of_ten(exponent)
    assert re.fullmatch("10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+", text)
    assert ("⁻" in text) == (exponent < 0)


@pytest.mark.parametrize(
    ("values", "text"),
    [((1.0,), "1"), ((-3.0, 4.0), "(−3, 4)"), ((INF, NAN), "(∞, undefined)"), ((1e128, 0.0), "(1e128, 0)")],
)
def test_point(values: tuple[float, ...], text: str) -> None:
    assert notation.point(values) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("x0**2+x1**2", "x₀² + x₁²"),
        ("x0**2/20+x1**2", "x₀²/20 + x₁²"),
        ("2*x0", "2x₀"),
        ("3*cos(x0)", "3cos(x₀)"),
        ("x0*x1", "x₀·x₁"),
        ("(x0+1)*(x1-1)", "(x₀ + 1)·(x₁ − 1)"),
        ("-x0**2-x1**2", "−x₀² − x₁²"),
        ("x**10", "x¹⁰"),
        ("2*pi*x", "2π·x"),
        ("x**(-1)", "x^(−1)"),
        ("1e-7*x0", "1e−7x₀"),
        ("2**x", "2^x"),
    ],
)
def test_formula(typed: str, shown: str) -> None:
    assert notation.formula(typed) == shown


@pytest.mark.parametrize("key", SURFACES)
def test_every_formula_is_set_without_signs_of_a_keyboard(key: str) -> None:
    for text in (SURFACES[key].formula, *SURFACES[key].derivative_texts):
        shown = notation.formula(text)
        assert not set("*-") & set(shown)
        assert not re.search(r"x[01]", shown)
        assert shown.count("(") == shown.count(")") == text.count(")")


@given(st.text("xyz01289.+-*/^()πe pisqrt<&%{}\\\n₀²⁻−", max_size=60))
def test_no_text_breaks_a_formula(text: str) -> None:
    notation.formula(text)


@pytest.mark.parametrize(
    ("first", "second", "digits", "lost", "told"),
    [
        (9.000600010000001, 9.0, 17, "9.000", 4),
        (1.0000001, 1.0, 9, "1.000000", 7),
        (16.0, 9.0, 17, "", 0),
        (-1.5, 1.5, 17, "", 0),
        (0.3, 0.5, 17, "", 0),  # 0. alone is no digit
        (3e-9, 3.25e-9, 17, "3.", 1),
        (0.0, 0.0, 17, "", 0),
        (INF, 1.0, 17, "", 0),
    ],
)
def test_digits_that_cancel(first: float, second: float, digits: int, lost: str, told: int) -> None:
    pair = notation.cancelling(first, second, digits)
    assert (pair.first[: pair.shared], pair.digits) == (lost, told)
    assert pair.second[: pair.shared] == lost


@given(FINITE, FINITE)
def test_cancelling_tells_every_number_apart(first: float, second: float) -> None:
    pair = notation.cancelling(first, second, 17)
    if first == second:
        assert pair.first == pair.second
    elif abs(first) <= 4 * abs(second) <= 16 * abs(first):
        assert pair.first != pair.second


def test_a_variable_after_a_number_is_one() -> None:
    assert notation.formula("sin(3x1)+2x0*exp1") == "sin(3x₁) + 2x₀·exp1"


@pytest.mark.parametrize(
    ("how_many", "text"),
    [(0, "0"), (999, "999"), (1000, "1 000"), (1_234_567, "1 234 567"), (0.25, "0.25"), (100_000.0, "100 000")],
)
def test_counts_are_in_groups_of_three_digits(how_many: float, text: str) -> None:
    assert notation.count(how_many) == text.replace(" ", "\u2009")
