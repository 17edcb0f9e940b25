"""One kernel: whatever the shape that f is asked in, the numbers are the same to the last bit."""

import math

import numpy as np
import pytest

from gradviz.core import CURVES, SCHEMES, SURFACES, Curve, Surface, numerical_gradient, parse_curve, parse_surface

EVERY = [pytest.param(f, id=f"{type(f).__name__}-{f.key}") for f in (*SURFACES.values(), *CURVES.values())]
TYPES = [np.float64, np.float32]


def same(a: np.ndarray, b: np.ndarray) -> bool:
    return a.dtype == b.dtype and a.shape == b.shape and np.array_equal(a, b, equal_nan=True)


def points_in(f: Surface | Curve, count: int, dtype: type) -> np.ndarray:
    low, high = np.array(f.window).T[..., None]
    x = low + np.random.default_rng(len(f.formula)).uniform(size=(len(f.window), count)) * (high - low)
    return (x if isinstance(f, Surface) else x[0]).astype(dtype)


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("f", EVERY)
def test_point_batch_grid_and_view_agree(f: Surface | Curve, dtype: type) -> None:
    x = points_in(f, 60, dtype)
    for method in (f.value, f.gradient, f.hessian):
        batch = method(x)
        assert batch.dtype == dtype
        assert same(batch, np.stack([method(x[..., i]) for i in range(60)], axis=-1))
        assert same(batch, method(x.reshape(*x.shape[:-1], 5, 12)).reshape(batch.shape))
        assert same(batch, method(np.ascontiguousarray(x.T).T))
        assert same(batch[..., ::7], method(x[..., ::7]))
        assert same(batch[..., ::-1], method(x[..., ::-1]))
    if dtype is np.float64:  # Python's own numbers are points, too
        assert same(f.value(x[..., 3]), f.value(x[..., 3].tolist()))


@pytest.mark.parametrize("f", [pytest.param(f, id=f.key) for f in SURFACES.values()])
def test_open_grid_agrees(f: Surface) -> None:
    x, y = points_in(f, 30, np.float64)
    rows, columns = x[None, :], y[:, None]
    grid = np.stack(np.broadcast_arrays(rows, columns))
    for method in (f.value, f.gradient, f.hessian):
        assert same(method((rows, columns)), method(grid))


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("exponent", [-1.0, 0.5, 2.0, 0.0, 1.0, 2.5])
@pytest.mark.parametrize("formula", ["x0**x1", "(x0-1)**(x1/2)+x1", "2.5**x1*x0", "x1**x0-x0**-x1"])
def test_an_exponent_that_varies_is_the_same_for_every_shape(formula: str, exponent: float, dtype: type) -> None:
    f = parse_surface(formula)
    x = np.random.default_rng(3).uniform(0.01, 30, (2, 600)).astype(dtype)
    x[1] = exponent
    for method in (f.value, f.gradient, f.hessian):
        batch = method(x)
        assert same(batch, np.stack([method(point) for point in x.T], axis=-1))
        assert same(batch, np.stack([method((a[:1], a[None, 1:])) for a in x.T], axis=-1)[..., 0, 0, :])
        assert same(batch, method(x.reshape(2, 600, 1))[..., 0])
        assert same(batch, method((x[0][:, None], x[1][:1]))[..., 0])


@pytest.mark.parametrize("dtype", TYPES)
def test_a_power_whose_exponent_varies_is_numpys_of_two_arrays(dtype: type) -> None:
    x = np.random.default_rng(4).uniform(0.01, 9, (2, 5000)).astype(dtype)
    x[1, :3000] = np.repeat([-1.0, 0.5, 2.0], 1000)
    assert same(parse_surface("x0**x1").value(x), np.power(*x))
    rows, columns = x[0, :50, None], x[1, None, 2980:3030]
    spread = np.broadcast_arrays(rows, columns)
    assert same(parse_surface("x0**x1").value((rows, columns)), np.power(*map(np.array, spread)))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("f", EVERY)
def test_numerical_gradient_of_point_and_batch_agree(f: Surface | Curve, scheme: str) -> None:
    x = np.atleast_2d(points_in(f, 20, np.float64))
    batch = numerical_gradient(f, x, 1e-4, scheme)
    assert same(batch, np.stack([numerical_gradient(f, x[:, i], 1e-4, scheme) for i in range(20)], axis=-1))


def test_a_batch_longer_than_a_block_is_whole() -> None:
    x = np.random.default_rng(0).uniform(-2, 2, (2, 40_001))
    f = SURFACES["rosenbrock"]
    batch = numerical_gradient(f, x)
    assert same(batch[:, 16380:16390], numerical_gradient(f, x[:, 16380:16390]))
    assert same(batch, numerical_gradient(f, x.reshape(2, 40_001, 1)).reshape(2, 40_001))


LAYOUTS = {
    "transposed": lambda shape: np.empty(shape[::-1]).T,
    "axes swapped": lambda shape: np.empty((shape[0], *shape[:0:-1])).swapaxes(1, -1),
    "components last": lambda shape: np.moveaxis(np.empty((*shape[1:], shape[0])), -1, 0),
    "Fortran": lambda shape: np.empty(shape, order="F"),
    "every other": lambda shape: np.empty((*shape[:-1], 2 * shape[-1]))[..., ::2],
    "backwards": lambda shape: np.empty(shape)[..., ::-1],
}


@pytest.mark.parametrize("shape", [(2, 3, 4), (2, 30, 700), (2, 2, 3, 4), (2, 5), (2, 0, 3)], ids=str)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_numerical_gradient_of_points_in_any_layout(layout: str, shape: tuple[int, ...]) -> None:
    points = LAYOUTS[layout](shape)
    points[...] = np.random.default_rng(1).uniform(-3, 3, shape)
    gradient = numerical_gradient(SURFACES["sphere"], points)
    np.testing.assert_allclose(gradient, 2 * points, atol=1e-9)
    assert same(gradient, numerical_gradient(SURFACES["sphere"], np.array(points, order="C")))


@pytest.mark.parametrize(("exponent", "product"), [(2, "x*x"), (3, "x*x*x")])
@pytest.mark.parametrize("dtype", TYPES)
def test_powers_are_products(exponent: int, product: str, dtype: type) -> None:
    x = np.random.default_rng(exponent).normal(size=5000).astype(dtype)
    power = parse_curve(f"x**{exponent}")
    assert same(power.value(x), parse_curve(product).value(x))
    assert same(power.value(x), x * x if exponent == 2 else x * x * x)


@pytest.mark.parametrize("exponent", [4, 5, 7, 12, 31, 64, 65, -1, -2, -7, -64])
def test_whole_powers_are_accurate(exponent: int) -> None:
    x = np.random.default_rng(0).uniform(0.7, 1.4, 200) * np.where(np.arange(200) % 2, 1, -1)
    exact = [float.fromhex(v.hex()) ** exponent for v in x.tolist()]
    np.testing.assert_allclose(parse_curve(f"x**({exponent})").value(x), exact, rtol=abs(exponent) * 2e-16)


@pytest.mark.parametrize("text", ["5", "x1*0+5", "pi*0+5"])
def test_constants_have_the_shape_of_the_batch(text: str) -> None:
    f = parse_surface(text)
    x = np.zeros((2, 3, 4))
    assert same(f.value(x), np.full((3, 4), 5.0))
    assert same(f.gradient(x), np.zeros((2, 3, 4)))
    assert same(f.hessian(x), np.zeros((2, 2, 3, 4)))


@pytest.mark.parametrize(
    ("x", "shape", "dtype"),
    [
        ([3, 4], (), np.float64),
        ((3, 4), (), np.float64),
        (np.array([3, 4], np.int8), (), np.float64),
        (np.array([3, 4], np.float16), (), np.float64),
        (np.array([3, 4], np.float32), (), np.float32),
        (np.zeros((2, 0)), (0,), np.float64),
        ([[1, 2, 3], [4, 5, 6]], (3,), np.float64),
    ],
)
def test_input_is_made_floats(x: object, shape: tuple[int, ...], dtype: type) -> None:
    f = SURFACES["sphere"]
    assert (f.value(x).shape, f.value(x).dtype) == (shape, dtype)
    assert (f.gradient(x).shape, f.gradient(x).dtype) == ((2, *shape), dtype)


def test_integers_do_not_overflow() -> None:
    assert float(parse_curve("x**40").value(3)) == 3.0**40
    assert float(parse_curve("x**40").value(np.int8(3))) == 3.0**40


def test_arguments_are_left_alone() -> None:
    x = np.array([[1.0, 2.0], [3.0, 4.0]])
    before = x.copy()
    for f in SURFACES.values():
        f.value(x), f.gradient(x), f.hessian(x), numerical_gradient(f, x)
    assert same(x, before)
    x.flags.writeable = False
    assert same(SURFACES["sphere"].value(x), np.array([10.0, 20.0]))


@pytest.mark.parametrize(
    ("text", "x", "value"),
    [
        ("exp(x)", 1000.0, math.inf),
        ("x*x", 1e300, math.inf),
        ("1/x", 0.0, math.inf),
        ("-1/x", 0.0, -math.inf),
        ("1/x", -0.0, -math.inf),
        ("x/x", 0.0, math.nan),
        ("log(x)", -1.0, math.nan),
        ("asin(x)", 2.0, math.nan),
        ("x**0.5", -1.0, math.nan),
        ("x**-3", 0.0, math.inf),
        ("x-x", math.inf, math.nan),
        ("max(x,1)", math.nan, math.nan),
    ],
)
def test_ieee_and_no_warning(text: str, x: float, value: float) -> None:
    f = parse_curve(text)  # pytest turns warnings into errors
    for given in (f.value(x), f.value(np.array([x]))[0]):
        assert np.array_equal(given, value, equal_nan=True)
