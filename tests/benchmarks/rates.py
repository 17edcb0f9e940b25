"""What many runs at once cost beside the same runs one by one, and what the window notices of them."""

from __future__ import annotations

import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer

from gradviz.core import SURFACES, Experiment
from gradviz.core.optimizers import Momentum
from gradviz.core.sweep.basins import SIDE, axes, basins
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import sweep
from gradviz.pages.book import open_book
from gradviz.pages.rates.page import RatesPage
from gradviz.state import State, View
from gradviz.window import Window
from tests.benchmarks.core import H, bare_descent, rosenbrock
from tests.benchmarks.gui import app, turn, wait
from tests.benchmarks.harness import Measure, ratio

Floats = NDArray[np.float64]

STEPS = 200
ETA = 0.01
SAMPLE = 200
"""Of so many starts the book's loop is timed; the others take as long."""
BLOCK = 4096
HIMMELBLAU = SURFACES["himmelblau"]
MAP = Experiment.of("himmelblau", steps=STEPS)


def himmelblau(x: Any) -> Any:
    return (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2


def whole(items: Iterator[object]) -> object:
    """The last item."""
    for item in items:  # noqa: B007
        pass
    return item


def our_map() -> object:
    return whole(basins(MAP, HIMMELBLAU.window))


def starts() -> Floats:
    return np.stack(np.meshgrid(*axes(HIMMELBLAU.window))).reshape(2, -1)


def sweep_by_book() -> float:
    settings = RatesSettings.of("rosenbrock", steps=1000, count=200, low=1e-5, high=1e-3)

    def by_the_book() -> None:
        for eta in settings.numbers:
            bare_descent(rosenbrock, list(settings.start), eta, settings.steps)

    return ratio(by_the_book, lambda: whole(sweep(settings)), turns=5)


def map_by_book() -> float:
    some = np.random.default_rng(0).choice(starts().T, SAMPLE).tolist()

    def by_the_book() -> None:
        with np.errstate(all="ignore"):  # a few of them leave for infinity
            for start in some:
                bare_descent(himmelblau, start, ETA, STEPS)

    return ratio(by_the_book, our_map, turns=5) * SIDE**2 / SAMPLE


def map_by_expert() -> float:
    points = starts()
    minima = np.array(HIMMELBLAU.minima)
    return ratio(our_map, lambda: by_hand(points, minima), turns=7)


def by_hand(points: Floats, minima: Floats) -> NDArray[np.intp]:
    """Himmelblau's function alone, in buffers that stay in the cache; of each start the nearest minimum at its end."""
    labels = np.empty(points.shape[1], np.intp)
    a, b, above, gradient = (np.empty((2, BLOCK)) for _ in range(4))
    with np.errstate(all="ignore"):
        for first in range(0, points.shape[1], BLOCK):
            x = points[:, first : first + BLOCK].copy()
            for _ in range(STEPS):
                for axis in range(2):
                    for sign, out in ((1, above[0]), (-1, above[1])):
                        moved = np.add(x[axis], sign * H, out=b[1])
                        x0, x1 = (moved, x[1]) if axis == 0 else (x[0], moved)
                        np.multiply(x0, x0, out=a[0])
                        a[0] += x1
                        a[0] -= 11
                        np.multiply(a[0], a[0], out=a[0])
                        np.multiply(x1, x1, out=a[1])
                        a[1] += x0
                        a[1] -= 7
                        np.multiply(a[1], a[1], out=a[1])
                        np.add(a[0], a[1], out=out)
                    np.subtract(above[0], above[1], out=gradient[axis])
                gradient *= ETA / (2 * H)
                x -= gradient
            away = np.hypot(x[0] - minima[:, :1], x[1] - minima[:, 1:])
            labels[first : first + BLOCK] = away.argmin(axis=0)
    return labels


def map_memory() -> float:
    """MB at the peak, above the finished map."""
    our_map()
    tracemalloc.start()
    found = our_map()
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found is not None
    return (peak - kept) / 1e6


def opened(settings: RatesSettings) -> tuple[Window, RatesPage]:
    app()
    window = Window(open_book([State(settings)], "rates"), "light")
    window.show()
    page = window.page
    assert isinstance(page, RatesPage)
    wait(lambda: page.sweep is not None)
    turn()
    return window, page


def first_map() -> float:
    """Median ms from the click on its tab to the first map on the screen."""
    waits = []
    for _ in range(5):
        window, page = opened(RatesSettings.of("himmelblau", steps=STEPS))
        wait(lambda page=page: page.sweep.is_finished)
        began = time.perf_counter()
        page.picture.open_tab("basins")
        wait(lambda page=page: page.basins is not None)
        turn()
        waits.append((time.perf_counter() - began) * 1e3)
        window.close()
    return statistics.median(waits)


def gaps(tab: str, settings: RatesSettings) -> float:
    """99th percentile, in ms, of the interval between 10 ms ticks that each repaint, while the worker is busy."""
    window, page = opened(settings)
    page.set_view(View(tab=tab))
    plot = page.picture.basins if tab else page.picture.sweep
    ticks: list[float] = []

    def tick() -> None:
        ticks.append(time.perf_counter())
        plot.viewport().update()

    def is_over() -> bool:
        found = page.basins if tab else page.sweep
        if found is not None and found.is_finished:  # the worker is to be busy all the time
            page.show_settings(page.settings.changed(steps=page.settings.steps - 1))
        return len(ticks) > 1000

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(10)
    wait(is_over)
    timer.stop()
    window.close()
    return float(np.quantile(np.diff(ticks), 0.99) * 1e3)


LONG = RatesSettings.of("rosenbrock", steps=10_000, count=400, low=1e-5, high=1e-2)
LONG_MAP = RatesSettings.of("rosenbrock", steps=2000, optimizer=Momentum(1e-4))

GAPS = "99th percentile of 10 ms repainting ticks during {}"


def gaps_of(tab: str, settings: RatesSettings) -> Callable[[], float]:
    return lambda: gaps(tab, settings)


MEASURES = [
    Measure("200 runs of 1,000 steps in the book's loop / as one sweep", sweep_by_book, ">=", 50),
    Measure("256×256 basins of 200 steps, the book's loop per start / ours", map_by_book, ">=", 500),
    Measure("256×256 basins of 200 steps, ours / written by hand for the one function", map_by_expert, "<=", 1.5),
    Measure("memory of the basins above their result", map_memory, "<=", 64, " MB"),
    Measure("from the click to the first basins on the screen", first_map, "<=", 150, " ms"),
    Measure(GAPS.format("a sweep of 400 × 10,000 steps"), gaps_of("", LONG), "<=", 33, " ms"),
    Measure(GAPS.format("basins of 2,000 steps"), gaps_of("basins", LONG_MAP), "<=", 33, " ms"),
]
