"""Runs: the book's to the bit, every number recorded, and recorded once."""

import itertools
import json
import math
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gradviz.core import (
    CURVES,
    OPTIMIZERS,
    SCHEMES,
    SURFACES,
    Experiment,
    FunctionError,
    Trace,
    descend,
    gradient_descent,
    judge,
    numerical_gradient,
    parse_surface,
)
from gradviz.core.optimizers import NoMemory
from gradviz.core.trace import Record

BOOK = json.loads((Path(__file__).parents[1] / "data" / "book.json").read_text(encoding="utf-8"))


def sphere(x: Any) -> Any:
    return x[0] ** 2 + x[1] ** 2


WAYS: dict[str, Callable[[Any], Any]] = {
    "components": sphere,
    "sum": lambda x: np.sum(x**2),
    "surface": SURFACES["sphere"],
    "parsed": parse_surface("x²+y²"),
    "dot": lambda x: np.dot(x, x),
}


def last(experiment: Experiment) -> Trace:
    *_, trace = descend(experiment)
    return trace


# --- the book ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["components", "sum", "surface", "parsed"])
@pytest.mark.parametrize("row", BOOK["descents"], ids=lambda row: f"{row['lr']}-{row['steps']}")
def test_book_descent(row: dict[str, Any], way: str) -> None:
    trace = gradient_descent(WAYS[way], [-3.0, 4.0], row["lr"], row["steps"])
    assert trace.points[-1].tolist() == row["end"]
    assert float(trace.values[-1]) == row["value"]
    assert (trace.steps, len(trace.points)) == (row["steps"], row["steps"] + 1)


def test_book_default_is_a_hundred_steps_of_a_hundredth() -> None:
    assert gradient_descent(sphere, [-3.0, 4.0]).points[-1].tolist() == [-0.39785866768397027, 0.5304782235783754]


@pytest.mark.parametrize("way", ["components", "sum", "surface"])
def test_book_path(way: str) -> None:
    trace = gradient_descent(WAYS[way], np.array([-3.0, 4.0]), 0.1, 20)
    assert trace.points.tolist() == BOOK["path"]


@pytest.mark.parametrize("row", BOOK["sweep"], ids=lambda row: str(row["lr"]))
def test_book_sweep(row: dict[str, float]) -> None:
    trace = gradient_descent(SURFACES["sphere"], [-3.0, 4.0], row["lr"])
    digits = len(f"{row['distance']:.17g}".split("e")[0].replace(".", "").strip("0"))
    assert float(np.hypot(*trace.points[-1])) == pytest.approx(row["distance"], rel=5.1 * 10.0 ** -min(digits, 5))


@pytest.mark.parametrize("rate", [0.3, 0.45, 0.5, 0.55])
def test_book_sweep_where_it_is_done(rate: float) -> None:
    end = gradient_descent(SURFACES["sphere"], [-3.0, 4.0], rate).points[-1]
    assert 1e-21 < np.hypot(*end) < 6e-21


def test_book_sweep_at_one() -> None:
    trace = gradient_descent(SURFACES["sphere"], [-3.0, 4.0], 1.0)
    assert trace.points[-1].tolist() == [-3.0, 4.0]
    assert np.hypot(*trace.points.T).max() == pytest.approx(5.0000000000016, abs=2e-13)


def test_book_freezes_at_ten() -> None:
    trace = gradient_descent(SURFACES["sphere"], [-3.0, 4.0], 10.0)
    assert np.abs(trace.gradients[:, 1]).argmin() == 9  # the first zero: from there h is absorbed in x1
    assert not trace.gradients[10:].any()
    assert (trace.points[10:] == trace.points[10]).all()


@pytest.mark.parametrize(
    ("key", "start", "rate", "end"),
    [
        ("saddle", [1.0, 0.0], 0.1, [2.0370359763309003e-10, 0.0]),
        ("two_wells", [2.0, 0.0], 0.05, [1.1309011178, 0.0]),
        ("two_wells", [2.0, 0.0], 0.1, [-1.3008395623, 0.0]),
        ("two_wells", [2.0, 0.0], 0.12, [-1.3008395623, 0.0]),
        ("shelf", [5.0, 0.0], 0.1, [4.99636, 0.0]),
    ],
)
def test_limits_of_the_method(key: str, start: list[float], rate: float, end: list[float]) -> None:
    steps = 1000 if key == "two_wells" else 100
    trace = gradient_descent(SURFACES[key], start, rate, steps)
    np.testing.assert_allclose(trace.points[-1], end, rtol=1e-6, atol=3e-10)


def test_starting_point_is_left_alone() -> None:
    start = np.array([-3.0, 4.0])
    first = gradient_descent(WAYS["sum"], start, 0.1, 20)
    again = gradient_descent(WAYS["sum"], start, 0.1, 20)
    assert start.tolist() == [-3.0, 4.0]
    assert first.points.tolist() == again.points.tolist()
    start[:] = 7.0
    assert first.points[0].tolist() == [-3.0, 4.0]


# --- what is recorded ----------------------------------------------------------------------------------------------

SETTINGS = [(kind, scheme) for kind in OPTIMIZERS for scheme in SCHEMES]


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("key", SURFACES)
def test_record_is_what_the_batch_gives(key: str, dtype: str) -> None:
    surface = SURFACES[key]
    for kind, scheme in SETTINGS:
        optimizer = OPTIMIZERS[kind](lr=surface.rate)
        trace = last(Experiment.of(key, optimizer=optimizer, scheme=scheme, steps=30, dtype=dtype))
        points = trace.points[: trace.steps].T
        assert trace.points.dtype == trace.values.dtype == trace.gradients.dtype == trace.moves.dtype == dtype
        assert np.array_equal(trace.values, surface.value(trace.points.T), equal_nan=True)
        batch = numerical_gradient(surface, points, 1e-4, scheme).T
        assert np.array_equal(trace.gradients, batch, equal_nan=True), (kind, scheme)
        with np.errstate(all="ignore"):
            assert np.array_equal(trace.points[1:], trace.points[:-1] + trace.moves, equal_nan=True)
            memory = optimizer.init(trace.points[0])
            for k in range(trace.steps):  # the whole point at once, where the run goes coordinate by coordinate
                move, memory = optimizer.update(trace.gradients[k], memory)
                assert np.array_equal(move, trace.moves[k], equal_nan=True), (kind, scheme, k)
                for field, recorded in zip(memory, trace.memory, strict=True):
                    assert np.array_equal(field, recorded[k], equal_nan=True)


@pytest.mark.parametrize("key", CURVES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_record_of_a_curve(key: str, scheme: str) -> None:
    curve = CURVES[key]
    trace = last(Experiment.of(key, variables=1, scheme=scheme))
    assert np.array_equal(trace.values, curve.value(trace.points[:, 0]), equal_nan=True)
    batch = numerical_gradient(curve, trace.points[:-1].T, 1e-4, scheme).T
    assert np.array_equal(trace.gradients, batch, equal_nan=True)


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_shapes_and_views(kind: str) -> None:
    trace = last(Experiment(optimizer=OPTIMIZERS[kind](lr=0.01), steps=7))
    assert trace.steps == 7
    assert trace.points.shape == (8, 2)
    assert trace.values.shape == (8,)
    assert trace.gradients.shape == trace.moves.shape == (7, 2)
    assert {field.shape for field in trace.memory} <= {(7, 2), (7,)}
    for view in (trace.points, trace.values, trace.gradients, trace.moves, *trace.memory):
        assert not view.flags.writeable
        with pytest.raises(ValueError, match="read-only"):
            view[0] = 0
    if kind == "adam":
        assert trace.memory.t.tolist() == [1, 2, 3, 4, 5, 6, 7]


def snapshot(trace: Trace) -> list[Any]:
    return [array.copy() for array in (trace.points, trace.values, trace.gradients, trace.moves, *trace.memory)]


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_traces_only_grow(kind: str) -> None:
    experiment = Experiment.of("rosenbrock", optimizer=OPTIMIZERS[kind](lr=0.001), steps=333)
    traces = []
    copies = []
    for trace in descend(experiment):
        traces.append(trace)
        copies.append(snapshot(trace))
    assert len(traces) > 5
    lengths = [trace.steps for trace in traces]
    assert lengths == sorted(lengths)
    assert lengths[-1] == 333
    assert all(b - a < 100 for a, b in itertools.pairwise(lengths))  # stopped soon
    assert [trace.outcome is None for trace in traces] == [True] * (len(traces) - 1) + [False]
    final = snapshot(traces[-1])
    for trace, copy in zip(traces, copies, strict=True):
        for now, then, whole in zip(snapshot(trace), copy, final, strict=True):
            assert np.array_equal(now, then)
            assert np.array_equal(now, whole[: len(now)])


def test_pausing_changes_nothing() -> None:
    experiment = Experiment.of("himmelblau", steps=200)
    slow = descend(experiment)
    next(slow)
    other = last(experiment)  # another run in between
    *_, resumed = slow
    assert np.array_equal(resumed.points, other.points)
    left = descend(experiment)
    next(left)
    left.close()


def test_earlier_trace_belongs_to_the_same_run() -> None:
    first, *_, final = descend(Experiment(steps=200))
    assert final.continues(first)
    assert not final.continues(last(Experiment(steps=200)))
    assert not final.continues(None)


def test_ascent_is_descent_with_the_wrong_sign() -> None:
    trace = last(Experiment(direction="ascent", steps=20))
    np.testing.assert_allclose(trace.points[-1], [-3 * 1.2**20, 4 * 1.2**20], rtol=1e-9)
    assert trace.gradients[0].tolist() == [-6.00000000000378, 7.999999999999119]  # the gradient is the gradient
    assert trace.points[-1] == pytest.approx([-115.01, 153.35], abs=0.01)


@pytest.mark.parametrize("way", WAYS)
def test_callables_may_be_written_in_any_way(way: str) -> None:
    trace = gradient_descent(WAYS[way], [-3.0, 4.0], 0.1, 20)
    np.testing.assert_allclose(trace.points, BOOK["path"], atol=1e-10)


def test_ten_variables() -> None:
    start = np.arange(10.0)
    trace = gradient_descent(lambda x: np.sum(x**2), start, 0.25, 40)
    assert trace.points.shape == (41, 10)
    assert np.abs(trace.points[-1]).max() < 1e-9
    assert start.tolist() == list(range(10))


@pytest.mark.parametrize("start", [3, 3.0, np.float64(3), [3.0], np.array(3)], ids=repr)
def test_one_variable(start: Any) -> None:
    points = gradient_descent(CURVES["square"], start, 0.1, 5).points
    assert points.shape == (6, 1)
    assert np.array_equal(points, gradient_descent(lambda x: x * x, 3.0, 0.1, 5).points)


# --- f as it comes -------------------------------------------------------------------------------------------------


def test_f_may_write_into_its_argument() -> None:
    def f(x: Any) -> Any:
        value = x[0] ** 2 + x[1] ** 2
        x[0] = 1e6
        return value

    assert gradient_descent(f, [-3.0, 4.0], 0.1, 20).points.tolist() == BOOK["path"]


@pytest.mark.parametrize("result", [None, "a", True, 1j, [1.0], np.array([1.0, 2.0])], ids=str)
@pytest.mark.parametrize("when", ["at once", "on the way"])
def test_f_that_returns_no_number(result: Any, when: str) -> None:
    def f(x: Any) -> Any:
        return x[0] ** 2 if when == "on the way" and x[0] > 2.5 else result

    with pytest.raises(FunctionError):
        gradient_descent(f, [2.9, 1.0], 0.1, 20)


def test_f_that_needs_an_array_on_the_way() -> None:
    mixed = gradient_descent(lambda x: x[0] ** 2 + x[1] ** 2 if x[0] > 1 else np.sum(x**2), [3.0, 4.0], 0.1, 20)
    assert mixed.points.tolist() == gradient_descent(sphere, [3.0, 4.0], 0.1, 20).points.tolist()


def written(x: Any) -> Any:
    x[0] = x[1]
    return x


@pytest.mark.parametrize(
    "far",
    [
        lambda x: np.linalg.norm(2 * x),
        lambda x: np.linalg.norm(x * 2),
        lambda x: np.linalg.norm(x + x),
        lambda x: np.linalg.norm((1.0, 2.0) + x),  # noqa: RUF005
        lambda x: np.linalg.norm(x + (1.0, 2.0)),  # noqa: RUF005
        lambda x: np.float64(np.sum(x == 0.5)),
        lambda x: x[0] + np.sum(x > (0.2, 3.0)),
        lambda x: x[0] * np.all(x <= (1.0, 1.0)),
        lambda x: x[0] if 4.0 in x else x[1],
        lambda x: np.max(2 * x[:2]),
        lambda x: np.max(x[:1] + x[1:]),
        lambda x: np.float64(np.sum(x[::-1] > (0.2, 3.0))),
        lambda x: written(x)[0],
    ],
    ids=["2x", "x2", "x+x", "t+x", "x+t", "equal", "above", "below", "in", "2x[:]", "x[:]+x[:]", "x[:]>t", "x[0]="],
)
def test_a_branch_that_no_probe_reached_computes_with_arrays(far: Callable[[Any], Any]) -> None:
    def f(x: Any) -> Any:
        return x[0] ** 2 + x[1] ** 2 if x[0] > 1 else far(x)

    bare = gradient_descent(f, [3.0, 4.0], 0.1, 30)
    arrays = gradient_descent(lambda x: f(np.array(x)), [3.0, 4.0], 0.1, 30)
    assert arrays.points[-1, 0] < 1
    assert bare.points.tolist() == arrays.points.tolist()
    assert bare.values.tolist() == arrays.values.tolist()


def test_f_is_asked_where_the_run_goes_and_its_errors_come_through() -> None:
    trace = gradient_descent(lambda x: math.sqrt(1 - x[0] ** 2), [0.9], 1e-3, 3, scheme="backward")
    assert trace.steps == 3  # beside the start, at 1.27, math.sqrt raises
    with pytest.raises(ZeroDivisionError):
        gradient_descent(lambda x: 1 / 0, [3.0, 4.0])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_precision_is_that_of_the_start(dtype: type) -> None:
    for f in (sphere, WAYS["sum"], SURFACES["sphere"]):
        trace = gradient_descent(f, np.array([-3, 4], dtype), 0.1, 10)
        assert {a.dtype for a in (trace.points, trace.values, trace.gradients, trace.moves)} == {np.dtype(dtype)}
        assert trace.points.dtype == np.array(trace.points).dtype
    assert gradient_descent(sphere, np.array([-3, 4], np.float16), 0.1, 1).points.dtype == np.float64


# --- where it ends -------------------------------------------------------------------------------------------------

EARLY = [
    pytest.param("exp(x0)", (1.0, 0.0), 0.1, "ascent", id="overflow"),
    pytest.param("log(x0)", (0.5, 0.0), 1.0, "descent", id="domain"),
    pytest.param("x0**4+x1**4", (3.0, 2.0), 1.0, "descent", id="explosion"),
    pytest.param("1/x0", (1e-9, 0.0), 1e6, "descent", id="pole"),
    pytest.param("sqrt(x0)", (0.0, 0.0), 0.1, "descent", id="edge"),
    pytest.param("x0**2", (0.0, 0.0), 0.1, "descent", id="nothing"),
]


@pytest.mark.parametrize(("formula", "start", "rate", "direction"), EARLY)
@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_it_ends_with_its_first_non_finite_number(
    formula: str, start: tuple[float, float], rate: float, direction: str, kind: str
) -> None:
    optimizer = OPTIMIZERS[kind](lr=rate)
    trace = last(Experiment(formula, start, direction=direction, optimizer=optimizer, steps=400))
    finite = np.isfinite(trace.values) & np.isfinite(trace.points).all(axis=1)
    assert finite[:-1].all()
    assert trace.steps == 400 or not finite[-1]
    assert np.isfinite(trace.points[trace.finite_steps]).all()
    assert trace.outcome is not None


@pytest.mark.parametrize(("formula", "value"), [("log(x0)", math.nan), ("-1/(x0-x0)", -math.inf)])
def test_start_that_has_no_value(formula: str, value: float) -> None:
    trace = last(Experiment(formula, (-3.0, 4.0)))
    assert trace.steps == 0
    assert np.array_equal(trace.values, [value], equal_nan=True)
    assert trace.outcome is not None


def exact_run(
    gradient: Callable[[np.ndarray], np.ndarray], f: Callable[[np.ndarray], Any], start: list[float], rate: float
) -> tuple[int, int]:
    """The steps at which f and x stop being finite, without h to freeze them."""
    x = np.array(start)
    first_f = first_x = 0
    with np.errstate(all="ignore"):
        for k in range(1, 400):
            x = x - rate * gradient(x)
            if not first_f and not np.isfinite(f(x)):
                first_f = k
            if not np.isfinite(x).all():
                first_x = k
                break
    return first_f, first_x


@pytest.mark.parametrize(
    ("key", "start", "rate", "value_at"),
    [("sphere", [-3.0, 4.0], 10.0, 120), ("rosenbrock", [-1.2, 1.0], 0.01, 6), ("monkey", [-1.0, 0.1], 0.1, 13)],
)
def test_exact_gradients_explode_where_numerical_ones_freeze(
    key: str, start: list[float], rate: float, value_at: int
) -> None:
    surface = SURFACES[key]
    assert exact_run(surface.gradient, surface.value, start, rate)[0] == value_at
    outcome = gradient_descent(surface, start, rate, 300).outcome
    assert outcome is not None
    assert outcome.key == "frozen"


# --- memory --------------------------------------------------------------------------------------------------------


def test_a_million_steps_are_recorded_and_judged_in_64_mb() -> None:
    step = [1.0, 1.0, 2.0, 1e-9, 1e-9, 0.0, 0.0]  # x, f, gradient, move
    tracemalloc.start()
    try:
        record = Record(1_000_000, 2, np.dtype(np.float64), NoMemory())
        record.begin([1.0, 1.0], 2.0)
        for _ in range(1000):
            record.append(step * 1000)
        judge(Experiment(steps=1_000_000), record.trace())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert record.trace().steps == 1_000_000
    assert peak < 64 * 2**20


def test_growing_run_piles_nothing_up() -> None:
    run = descend(Experiment("x0", (0.0, 0.0), steps=1_000_000))
    tracemalloc.start()
    try:
        sizes = []
        for _ in range(3):
            for _ in range(50):
                next(run)
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[2] - sizes[1] < 2**16


@pytest.mark.thorough
def test_a_million_steps() -> None:
    tracemalloc.start()
    try:
        trace = gradient_descent(SURFACES["sphere"], [-3.0, 4.0], 0.1, 1_000_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert trace.steps == 1_000_000
    assert peak < 64 * 2**20
