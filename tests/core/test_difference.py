"""Difference quotients: the book's numbers, exact derivatives, and what must be refused."""

import json
import math
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gradviz.core import (
    SURFACES,
    FormulaError,
    FunctionError,
    SettingError,
    numerical_diff,
    numerical_gradient,
    parse_curve,
    parse_surface,
)

DATA = Path(__file__).parents[1] / "data"
BOOK = json.loads((DATA / "book.json").read_text(encoding="utf-8"))
CASES = json.loads((DATA / "derivative_cases.json").read_text(encoding="utf-8"))
NUMPY = {name: getattr(np, name) for name in ("sin", "cos", "tan", "exp", "log", "sqrt", "tanh", "abs", "sign", "cbrt")}
NUMPY |= {"atan": np.arctan, "where": np.where, "maximum": np.maximum}


def python(text: str, *names: str) -> Callable[..., Any]:
    """A formula of the data files as the Python that a reader of the book would write."""
    return eval(f"lambda {', '.join(names)}: {text}", dict(NUMPY))


def sphere(x: Any) -> Any:
    return x[0] ** 2 + x[1] ** 2


# --- the book ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", BOOK["curve"])
def test_book_curve(row: dict[str, float]) -> None:
    x = row["x"]
    for f in (lambda t: 0.01 * t**2 + 0.1 * t, parse_curve("0.01*x**2+0.1*x")):
        for given_x in (int(x), float(x), np.float64(x), np.array(float(x))):
            slope = numerical_diff(f, given_x)
            assert slope == row["slope"]
            assert numerical_diff(f, given_x, scheme="forward") == row["forward"]
        assert float(f(x)) == row["value"]
        intercept = float(f(x)) - slope * x
        assert intercept == row["intercept"]
        assert slope * 19.9 + intercept == row["tangent_at_19_9"]
    assert slope - {5: 0.2, 10: 0.3}[int(x)] == pytest.approx(row["error"], rel=1e-3)
    assert numerical_diff(lambda t: 0.01 * t**2 + 0.1 * t, np.array([x, x])).tolist() == [row["slope"]] * 2


def test_association_matters() -> None:
    assert numerical_diff(parse_curve("0.01*(x*x)+0.1*x"), 10) == 0.2999999999986347
    assert numerical_diff(parse_curve("0.01*x*x+0.1*x"), 10) == 0.2999999999997449


@pytest.mark.parametrize("row", BOOK["quotients"])
def test_book_quotient(row: dict[str, Any]) -> None:
    assert numerical_diff(parse_curve(row["f"]), row["x"]) == row["slope"]


def test_book_partial_derivatives() -> None:
    assert numerical_diff(lambda x0: x0 * x0 + 4.0**2.0, 3.0) == 6.00000000000378
    assert numerical_diff(lambda x1: 3.0**2.0 + x1 * x1, 4.0) == 7.999999999999119


WAYS = {
    "components": sphere,
    "sum": lambda x: np.sum(x**2),
    "axis": lambda x: np.sum(x**2, axis=0),
    "surface": SURFACES["sphere"],
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("row", BOOK["points"])
def test_book_gradient(row: dict[str, list[float]], way: str) -> None:
    for point in (row["point"], tuple(row["point"]), np.array(row["point"]), np.array(row["point"], float)):
        assert numerical_gradient(WAYS[way], point).tolist() == row["gradient"]
    single = numerical_gradient(WAYS[way], np.array(row["point"], np.float32))
    assert single.dtype == np.float32
    assert single.tolist() == np.array(row["float32"], np.float32).tolist()


@pytest.mark.parametrize("way", ["components", "axis", "surface"])
def test_book_batches(way: str) -> None:
    points = np.array([row["point"] for row in BOOK["points"]], float).T
    assert numerical_gradient(WAYS[way], points).T.tolist() == [row["gradient"] for row in BOOK["points"]]
    line = np.arange(-2, 2.5, 0.25)
    grid = np.stack(np.meshgrid(line, line)).reshape(2, -1)
    gradient = numerical_gradient(WAYS[way], grid)
    assert gradient.shape == (2, 324)
    assert np.abs(gradient - 2 * grid).max() == pytest.approx(7.28e-12, rel=1e-3)
    product = numerical_gradient(lambda x: x[0] * x[1], grid)
    np.testing.assert_allclose(product, grid[::-1], atol=1e-11)  # the book's loop gives -1.75, -2, 0, 0 …


def network_loss(weights: Any) -> Any:
    p = np.array([0.6, 0.9]) @ weights.reshape(2, 3)
    p = np.exp(p - np.max(p))
    return -np.log((p / np.sum(p))[2] + 1e-7)


@pytest.mark.parametrize("row", BOOK["network"])
def test_book_network(row: dict[str, Any]) -> None:
    seeded = np.random.RandomState(row.get("seed"))  # what the book's np.random.seed gives
    weights = seeded.randn(2, 3) if "seed" in row else np.array(row["weights"], float)
    assert float(network_loss(weights)) == pytest.approx(row["loss"], rel=1e-14)
    gradient = numerical_gradient(network_loss, weights.reshape(6)).reshape(2, 3)
    np.testing.assert_allclose(gradient, row["gradient"], rtol=1e-9)
    p = np.array([0.6, 0.9]) @ weights
    exact = np.outer([0.6, 0.9], np.exp(p) / np.exp(p).sum() - [0, 0, 1])
    assert np.abs(gradient - exact).max() < 3.5e-6


H_CASES = [
    pytest.param(dtype, h, case, side, row[2 * i + j], id=f"{dtype}-{h}-{case[0]}-{side}")
    for dtype, rows in BOOK["error_against_h"]["rows"].items()
    for h, row in rows.items()
    for i, case in enumerate(BOOK["error_against_h"]["functions"])
    for j, side in enumerate(("forward", "central"))
]


@pytest.mark.parametrize(("dtype", "h", "case", "side", "error"), H_CASES)
def test_error_against_h(dtype: str, h: str, case: tuple[str, float, str], side: str, error: str) -> None:
    text, x, exact = case
    slope = numerical_diff(typed(text, dtype), np.dtype(dtype).type(x), float(h), side)
    off = abs(Decimal(float(slope)) - exact_slope(text, dtype, x, exact)) if math.isfinite(slope) else math.nan
    assert f"{float(off):.2e}" == error


def typed(text: str, dtype: str) -> Callable[[Any], Any]:
    """The formula with every constant of the precision, and ** as NumPy takes it."""
    number = np.dtype(dtype).type
    constants = {"0.01": number(0.01), "0.1": number(0.1)}
    f = {
        "x**2": lambda x: x**2,
        "sin(x)": np.sin,
        "exp(x)": np.exp,
        "0.01*x**2+0.1*x": lambda x: constants["0.01"] * x**2 + constants["0.1"] * x,
        "x**3-2*x": lambda x: x**3 - 2 * x,
        "1/(1+25*x**2)": lambda x: 1 / (1 + 25 * x**2),
    }
    return f[text]


def exact_slope(text: str, dtype: str, x: float, exact: str) -> Decimal:
    if text.startswith("1/") and dtype == "float32":  # at the point as float32 has it
        point = Decimal(float(np.float32(x)))
        return -50 * point / (1 + 25 * point**2) ** 2
    return Decimal(exact)


# --- exact derivatives ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES["cases_1d"], ids=lambda case: case["id"])
def test_one_variable(case: dict[str, Any]) -> None:
    x = float.fromhex(case["x_hex"])
    curve = parse_curve(case["f"])
    exact = float(case["derivative"])
    for f in (curve, python(case["f"], "x")):
        assert abs(numerical_diff(f, x) - exact) <= case["tol_central_1e4"]
        assert abs(numerical_diff(f, x, scheme="forward") - exact) <= case["tol_forward_1e4"]
    assert float(curve.value(x)) == pytest.approx(float(case["value"]), rel=1e-14)
    assert float(curve.gradient(x)) == pytest.approx(exact, rel=1e-13, abs=1e-300)
    assert float(curve.hessian(x)) == pytest.approx(float(case["second"]), rel=1e-12, abs=1e-14)


@pytest.mark.parametrize("case", CASES["cases_2d"], ids=lambda case: case["id"])
def test_two_variables(case: dict[str, Any]) -> None:
    x = [float.fromhex(digits) for digits in case["x_hex"]]
    surface = parse_surface(case["f"])
    exact = np.array([float(digits) for digits in case["gradient"]])
    for f in (surface, lambda p: python(case["f"], "x0", "x1")(p[0], p[1])):
        assert (np.abs(numerical_gradient(f, x) - exact) <= case["tol_central_1e4"]).all()
    assert float(surface.value(x)) == pytest.approx(float(case["value"]), rel=1e-14, abs=1e-14)
    np.testing.assert_allclose(surface.gradient(x), exact, rtol=1e-13, atol=1e-14)


@pytest.mark.parametrize("case", CASES["not_differentiable"], ids=lambda case: case["id"])
def test_not_differentiable(case: dict[str, Any]) -> None:
    functions = [python(case["f"], "x")]
    if case.get("in_grammar", True):
        functions.append(parse_curve(case["f"]))
    # what is not in the grammar is NumPy's alone, and its cbrt has another last digit on another processor
    rounding = 0.0 if case.get("in_grammar", True) else 4 * np.finfo(float).eps
    for f in functions:
        for scheme, wanted in zip(("central", "forward", "backward"), case["measured"], strict=True):
            given_slope = numerical_diff(f, float(case["x"]), case["h"], scheme)
            assert given_slope == pytest.approx(float(wanted), rel=rounding, abs=0.0, nan_ok=True)


@pytest.mark.parametrize(("scheme", "order"), [("forward", 1), ("backward", 1), ("central", 2)])
@pytest.mark.parametrize("text", ["sin(x)", "exp(x)", "x**4", "1/(1+x**2)"])
def test_truncation_falls_with_h(scheme: str, order: int, text: str) -> None:
    f = parse_curve(text)
    errors = [abs(numerical_diff(f, 0.7, h, scheme) - float(f.gradient(0.7))) for h in (1e-2, 1e-3)]
    assert math.log10(errors[0] / errors[1]) == pytest.approx(order, abs=0.1)


coefficient = st.floats(-1e3, 1e3)


@settings(max_examples=200, deadline=None)
@given(coefficient, coefficient, coefficient, st.floats(-1e3, 1e3), st.sampled_from([0.5, 0.125, 2.0**-10]))
def test_central_is_exact_for_quadratics(a: float, b: float, c: float, x: float, h: float) -> None:
    slope = numerical_diff(lambda t: a * t * t + b * t + c, x, h)
    rounding = 8 * 2.0**-53 * (abs(a) * (abs(x) + h) ** 2 + abs(b) * (abs(x) + h) + abs(c)) / h
    assert abs(slope - (2 * a * x + b)) <= rounding + 1e-300


# --- h exactly as chosen -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("f", "x", "h", "scheme", "slope"),
    [
        ("x**2", 3.0, 1e-50, "forward", 0.0),
        ("sin(x)", 1.0, 1e-50, "forward", 0.0),
        ("exp(x)", 1.0, 1e-50, "forward", 0.0),
        ("sin(x)", 0.0, 1e-50, "forward", 1.0),  # at 0 nothing is absorbed
        ("x**2", 0.0, 1e-50, "forward", 1e-50),
        ("sin(x)", 1.0, 1e-16, "central", 0.5551115123125783),  # below 1 the floats are twice as close
        ("x**2", 0.0, 5e-324, "central", 0.0),
        ("x**2", 1e16, 1e-4, "central", 0.0),
        ("x**2", 1e20, 1.0, "central", 0.0),
        ("x**2", 1e300, 1e-4, "central", math.nan),
        ("exp(x)", 1000.0, 1e-4, "central", math.nan),
        ("log(x)", 1e-5, 1e-4, "central", math.nan),
        ("sqrt(x)", 0.0, 1e-4, "forward", 100.0),
    ],
)
def test_h_is_never_replaced(f: str, x: float, h: float, scheme: str, slope: float) -> None:
    assert np.array_equal(numerical_diff(parse_curve(f), x, h, scheme), slope, equal_nan=True)


def test_h_is_rounded_to_float32() -> None:
    assert math.isnan(numerical_diff(lambda x: x * x, np.float32(3), 1e-50))  # 0 / 0
    assert numerical_diff(lambda x: x * x, np.float32(3), 1e-8) == 0


@pytest.mark.parametrize("h", [0, 0.0, -1e-4, math.nan, math.inf, -math.inf, None, "1e-4", 1j, True, [1e-4], 10**400])
def test_h_is_a_positive_number(h: Any) -> None:
    for difference, x in ((numerical_diff, 3.0), (numerical_gradient, [3.0, 4.0])):
        with pytest.raises(SettingError) as caught:
            difference(sphere, x, h)
        assert (caught.value.code, caught.value.parameters["name"]) == ("not_positive", "h")


@pytest.mark.parametrize("h", [1, np.float32(0.5), np.float64(1e-3), np.int64(1)])
def test_h_of_any_real_type(h: Any) -> None:
    assert numerical_diff(lambda x: 3 * x, 1.0, h) == pytest.approx(3, rel=1e-12)


@pytest.mark.parametrize("scheme", ["", "Central", "middle", None, 2, ["central"]])
def test_scheme_is_one_of_three(scheme: Any) -> None:
    with pytest.raises(SettingError) as caught:
        numerical_gradient(sphere, [3.0, 4.0], scheme=scheme)
    assert caught.value.code == "unknown_choice"
    assert caught.value.parameters["choices"] == ("forward", "backward", "central")


# --- what f does ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "result", [[1.0], (1.0,), "a", None, True, np.bool_(True), 1j, np.array([1j]), np.array(["a"]), np.array([None])]
)
def test_result_that_is_no_number(result: Any) -> None:
    for difference, x in ((numerical_diff, 3.0), (numerical_gradient, [3.0, 4.0])):
        with pytest.raises(FunctionError) as caught:
            difference(lambda _: result, x)
        assert caught.value.code == "not_a_number"
        assert caught.value.parameters["type"]


@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
def test_result_of_one_number_in_any_shape(shape: tuple[int, ...]) -> None:
    wanted = [6.00000000000378, 7.999999999999119]
    assert numerical_gradient(lambda x: np.reshape(sphere(x), shape), [3.0, 4.0]).tolist() == wanted


def test_result_of_whole_numbers_shows_its_steps() -> None:
    assert numerical_gradient(lambda x: int(sphere(x)), [3.0, 4.0]).tolist() == [5000.0, 5000.0]


@pytest.mark.parametrize(
    ("f", "x"),
    [
        pytest.param(lambda x: np.sum(x**2), np.ones((2, 3)), id="one number for the whole batch"),
        pytest.param(lambda x: x, np.ones((2, 3)), id="the batch itself"),
        pytest.param(lambda x: x, [3.0, 4.0], id="the point itself"),
        pytest.param(lambda x: x[0, :2], np.ones((2, 3)), id="too few"),
    ],
)
def test_result_of_the_wrong_shape(f: Callable[[Any], Any], x: Any) -> None:
    with pytest.raises(FunctionError) as caught:
        numerical_gradient(f, x)
    assert caught.value.code == "wrong_shape"


def test_constant_is_flat_everywhere() -> None:
    assert numerical_gradient(lambda x: 5, np.ones((2, 3))).tolist() == [[0.0] * 3] * 2
    assert numerical_diff(lambda x: 5.0, np.ones(3)).tolist() == [0.0] * 3


def test_f_may_write_into_its_argument() -> None:
    def f(x: Any) -> Any:
        value = x[0] ** 2 + x[1] ** 2
        x[:] = 1e6
        return value

    x = np.array([3.0, 4.0])
    assert numerical_gradient(f, x).tolist() == [6.00000000000378, 7.999999999999119]
    assert x.tolist() == [3.0, 4.0]
    line = np.array([5.0, 6.0])

    def g(x: Any) -> Any:
        value = x * x
        x[:] = 0
        return value

    np.testing.assert_allclose(numerical_diff(g, line), [10.0, 12.0], rtol=1e-9)
    for scheme in ("forward", "backward"):
        np.testing.assert_allclose(numerical_diff(g, line, scheme=scheme), [10.0, 12.0], rtol=1e-4)
    assert line.tolist() == [5.0, 6.0]


def test_error_of_f_comes_through_and_leaves_x_alone() -> None:
    x = np.array([3.0, 4.0])
    with pytest.raises(ZeroDivisionError):
        numerical_gradient(lambda p: 1 / 0, x)
    assert x.tolist() == [3.0, 4.0]


def test_views_and_read_only_arrays() -> None:
    base = np.arange(12.0).reshape(3, 4)
    view = base[::2, 1::2]
    base.flags.writeable = False
    np.testing.assert_allclose(numerical_gradient(sphere, view), 2 * view, atol=1e-9)
    assert base.tolist() == np.arange(12.0).reshape(3, 4).tolist()


def test_calls_of_f() -> None:
    calls = []

    def f(x: Any) -> Any:
        calls.append(x.shape)
        return sphere(x)

    numerical_gradient(f, [3.0, 4.0])
    assert calls == [(2,)] * 4
    calls.clear()
    numerical_gradient(f, np.ones((2, 50)))
    assert calls == [(2, 50)] * 4


@pytest.mark.parametrize("x", [None, "3", ["3", "4"], [1j, 2], object(), [[1, 2], [3]]])
def test_points_are_real_numbers(x: Any) -> None:
    with pytest.raises((FunctionError, ValueError)):
        numerical_gradient(sphere, x)


def test_scalar_is_no_point() -> None:
    with pytest.raises(FunctionError) as caught:
        numerical_gradient(sphere, 3.0)
    assert caught.value.code == "scalar_point"


def test_errors_are_value_errors_with_particulars() -> None:
    error = FormulaError("unknown_name", 3, name="foo")
    assert isinstance(error, ValueError)
    assert (error.code, error.column, error.parameters) == ("unknown_name", 3, {"name": "foo"})
    assert str(error) == "unknown_name(name='foo')"
