"""A series against the step: its envelope, and that its picture is the same however it was reached."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from gradviz.core import Experiment, Trace, descend
from gradviz.core.trace import Record
from gradviz.plots.descent.history import History
from gradviz.plots.descent.series import Envelope, heights, slopes
from gradviz.state import View
from gradviz.theme import DARK, LIGHT
from tests.conftest import differing, picture, whole_run
from tests.plots.conftest import RUNS

LOGARITHMIC, LINEAR = View(), View(logarithmic=False)


def growing(values: NDArray[np.float64], *lengths: int) -> list[Trace]:
    """A run with these values of f, as it is published at these numbers of points and at last."""
    steps = len(values) - 1
    record = Record(steps, 1, np.dtype(np.float64), ())
    record._memory_type = lambda: ()  # a run without memory
    record.begin([0.0], values[0])
    traces, taken = [], 0
    for length in (*sorted(lengths), steps + 1):
        rows: list[float] = []
        for value in values[taken + 1 : length]:
            rows += [0.0, float(value), float(value), 0.0]
        if rows:
            record.append(rows)
            taken = max(taken, length - 1)
        traces.append(record.trace())
    return traces


ODD = [math.nan, math.inf, -math.inf, 1e300, 1.7e308, 0.0, -0.0, 5e-324]


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(2, 700), st.integers(1, 40), st.lists(st.integers(1, 700), max_size=4))
def test_each_part_spans_what_the_series_spans_there(seed: int, length: int, count: int, lengths: list[int]) -> None:
    random = np.random.default_rng(seed)
    values = np.where(random.random(length) < random.random(), random.normal(size=length), random.choice(ODD, length))
    envelope = Envelope(heights)
    for trace in growing(values, *(min(part, length) for part in lengths)):
        envelope.follow(trace)
    firsts, lows, highs = envelope.parts(count)
    assert firsts[0] == 0
    assert (np.diff(firsts) > 0).all()
    assert len(firsts) <= count
    for first, end, low, high in zip(firsts, [*firsts[1:], length], lows, highs, strict=True):
        assert np.array_equal(low, np.fmin.reduce(values[first:end]), equal_nan=True)
        assert np.array_equal(high, np.fmax.reduce(values[first:end]), equal_nan=True)


def test_another_run_begins_another_envelope() -> None:
    envelope = Envelope(heights)
    for values in (np.linspace(0, 1, 1000), np.linspace(5, 6, 300)):
        (trace,) = growing(values)
        envelope.follow(trace)
        _, lows, highs = envelope.parts(3)
    assert (lows.min(), highs.max()) == (5, 6)


def test_the_series_are_f_and_the_length_of_its_gradient() -> None:
    trace = whole_run(RUNS["sphere"])
    assert np.array_equal(heights(trace), trace.values)
    assert np.allclose(slopes(trace), np.hypot(*trace.gradients.T))
    assert len(heights(trace, 3, 5)) == 2


# --- pictures --------------------------------------------------------------------------------------------------------

MakeHistory = Callable[..., History]


@pytest.fixture
def make_history(show: Callable[..., QWidget]) -> MakeHistory:
    """A history of f, or of another series, laid out."""

    def make(series: object = heights) -> History:
        history = History("f(x)", series)  # type: ignore[arg-type]
        show(history, 360, 240)
        return history

    return make


@pytest.mark.parametrize("series", [heights, slopes], ids=["f", "slope"])
@pytest.mark.parametrize("view", [LOGARITHMIC, LINEAR], ids=["logarithmic", "linear"])
@pytest.mark.parametrize("name", ["sphere", "frozen far out", "diverging", "hatched", "absvalley"])
def test_seeking_is_playing_is_coming_back(make_history: MakeHistory, name: str, view: View, series: object) -> None:
    trace = whole_run(RUNS[name])
    last = trace.finite_steps
    history = make_history(series)
    history.draw(trace, min(7, last), view)
    sought = picture(history)
    for step in range(8):
        history.draw(trace, min(step, last), view)
    assert differing(picture(history), sought) == 0
    history.draw(trace, min(40, last), view)
    assert differing(picture(history), sought) > 0
    history.draw(trace, min(7, last), view)
    assert differing(picture(history), sought) == 0


@pytest.mark.parametrize("steps", [300, 30_000])
@pytest.mark.parametrize("name", ["sphere", "elongated"])
def test_a_run_drawn_while_it_grows_ends_as_one_drawn_whole(make_history: MakeHistory, name: str, steps: int) -> None:
    *parts, whole = descend(RUNS[name].changed(steps=steps))
    drawn, at_once = make_history(), make_history()
    for part in parts[:: max(len(parts) // 20, 1)]:
        drawn.draw(part, part.steps // 2, LOGARITHMIC)
    for history in (drawn, at_once):
        history.draw(whole, whole.steps // 3, LOGARITHMIC)
    assert differing(picture(drawn), picture(at_once)) == 0


def test_there_and_back_is_the_same_picture(make_history: MakeHistory) -> None:
    trace = whole_run(RUNS["elongated"])
    history = make_history()
    history.draw(trace, 20, LOGARITHMIC)
    before = picture(history)
    for other in (LINEAR, View(future=False)):
        history.draw(trace, 20, other)
        assert differing(picture(history), before) > 0
        history.draw(trace, 20, LOGARITHMIC)
        assert differing(picture(history), before) == 0
    history.set_theme(DARK)
    assert differing(picture(history), before) > 0
    history.set_theme(LIGHT)
    assert differing(picture(history), before) == 0
    size = history.size()
    history.resize(300, 200)
    picture(history)
    history.resize(size)
    assert differing(picture(history), before) == 0


@pytest.mark.parametrize("before", [(384, 500), (384, 60), (900, 150)])
def test_drawn_in_another_size_first_is_the_same_picture(make_history: MakeHistory, before: tuple[int, int]) -> None:
    trace = whole_run(RUNS["elongated"])
    resized, fresh = make_history(), make_history()
    for history in (resized, fresh):
        history.resize(384, 150)
    resized.resize(*before)
    for history in (resized, fresh):
        history.draw(trace, 20, LOGARITHMIC)
        picture(history)
    resized.resize(384, 150)
    assert differing(picture(resized), picture(fresh)) == 0


def test_a_run_after_one_that_left_is_drawn_as_in_a_fresh_history(make_history: MakeHistory) -> None:
    used, fresh = make_history(), make_history()
    for view in (LINEAR, LOGARITHMIC):
        for name in ("diverging to infinity", "frozen far out", "diverging"):
            trace = whole_run(RUNS[name].changed(steps=5000))
            used.draw(trace, trace.finite_steps, view)
            picture(used)
        for history in (used, fresh):
            history.draw(whole_run(RUNS["sphere"]), 7, view)
        assert differing(picture(used), picture(fresh)) == 0


SPECIAL = {
    "zero": [0.0] * 50,
    "one value": [3.0] * 50,
    "tiny": list(np.linspace(0, 5e-324, 50)),
    "huge": list(np.linspace(1e307, 1.7e308, 50)),
    "almost infinite": list(10.0 ** np.arange(250, 300)),
    "from tiny to huge": list(10.0 ** np.arange(-300, 300, 12)),
    "negative": list(np.linspace(-5, -1, 50)),
    "negative and huge": [sign * size for size in (1e308, 1e200, 1.0) for sign in (-1, 1)],
    "undefined": [math.nan] * 50,
    "infinite": [1.0, 2.0, math.inf],
    "ends undefined": [*np.linspace(5, 1, 49), math.nan],
    "two points": [1.0, 2.0],
    "next to each other": [1.0, 1.0 + 2**-52] * 25,
}


@pytest.mark.parametrize("view", [LOGARITHMIC, LINEAR], ids=["logarithmic", "linear"])
@pytest.mark.parametrize("values", SPECIAL.values(), ids=SPECIAL.keys())
def test_no_series_breaks_the_axis(make_history: MakeHistory, values: list[float], view: View) -> None:
    history = make_history()
    (trace,) = growing(np.array(values))
    for step in (0, trace.steps // 2, trace.steps):
        history.draw(trace, step, view)
        picture(history)
    (left, right), (bottom, top) = history.box.viewRange()
    assert np.isfinite([left, right, bottom, top]).all()
    assert left < right
    assert bottom < top


def test_a_run_without_a_step_is_drawn(make_history: MakeHistory) -> None:
    # f is undefined at the start: nothing to descend
    trace = whole_run(Experiment.of("log(x0)", start=(-1.0, 0.0)))
    for series in (heights, slopes):
        history = make_history(series)
        history.draw(trace, 0, LOGARITHMIC)
        picture(history)
