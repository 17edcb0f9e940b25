"""What the pictures and the worker must reach. Runs without a display, in Qt's offscreen platform."""

from __future__ import annotations

import itertools
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from gradviz.core import OPTIMIZERS, SURFACES, DerivativeSettings, Experiment, Trace, descend
from gradviz.core.landscape import landscape
from gradviz.core.optimizers import GradientDescent
from gradviz.core.training.settings import TrainingSettings
from gradviz.pages.book import open_book
from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.training.page import TrainingPage
from gradviz.plots.descent.company import Company, Ghost
from gradviz.plots.descent.history import History
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.plots.descent.series import heights
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.runner import Runner
from gradviz.state import State, View
from gradviz.window import Window
from tests.benchmarks.harness import Measure, ratio

HERE = Path(__file__).parent


def app() -> QApplication:
    running = QApplication.instance() or QApplication([])
    assert isinstance(running, QApplication)
    return running


def turn() -> None:
    """One turn of the event loop: what has been asked for is painted."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def panel(*plots: QWidget) -> QWidget:
    """Two panels, 1280×800."""
    widget = QWidget()
    layout = QHBoxLayout(widget)
    for plot, stretch in zip(plots, (2, 1), strict=True):
        layout.addWidget(plot, stretch)
    widget.resize(1280, 800)
    widget.show()
    turn()
    return widget


class Empty:
    """Two empty pyqtgraph plots with axes, repainted whole."""

    def __init__(self) -> None:
        app()
        self.plots = pg.PlotWidget(), pg.PlotWidget()
        self.panel = panel(*self.plots)

    def repaint(self) -> None:
        for plot in self.plots:
            plot.viewport().repaint()


class Run:
    """A run of Rosenbrock's function over contours, bands and 1,600 arrows, with f against the step."""

    def __init__(self, steps: int) -> None:
        app()
        surface = SURFACES["rosenbrock"]
        *_, self.trace = descend(Experiment.of("rosenbrock", steps=steps))
        self.plot, self.history = SurfacePlot(), History("f", heights)
        self.panel = panel(self.plot, self.history)
        self.plot.show_function(surface.window, surface.minima)
        *_, ground = landscape(surface, self.plot.window, self.plot.resolution[0], (40, 40), 1e-4, "central")
        assert ground is not None
        self.draw(0)
        self.plot.set_landscape(ground)
        turn()

    def draw(self, step: int, others: tuple[Trace, ...] = ()) -> None:
        ghosts = tuple(Ghost(place, other, min(step, other.finite_steps)) for place, other in enumerate(others, 1))
        company = Company(spent=step, ghosts=ghosts)
        self.plot.draw(self.trace, step, View(), company=company)
        self.history.draw(self.trace, step, View(), company)
        app().processEvents()


class Frames:
    """The plots that the measures of a frame share, made when the first of them is taken."""

    @cached_property
    def empty(self) -> Empty:
        return Empty()

    @cached_property
    def runs(self) -> dict[int, Run]:
        return {steps: Run(steps) for steps in (100, 10_000, 100_000)}

    def playing(self, steps: int) -> Callable[[], None]:
        """One frame on, each time; the middle of the run over and over."""
        run = self.runs[steps]
        ticks = itertools.cycle(range(steps // 4, 3 * steps // 4))
        run.draw(steps // 4)
        return lambda: run.draw(next(ticks))

    def seeking(self, steps: int) -> Callable[[], None]:
        chance = random.Random(4)
        return lambda: self.runs[steps].draw(chance.randrange(steps))

    def frame(self) -> float:
        return ratio(self.playing(10_000), self.empty.repaint)

    def company(self) -> float:
        """With seven other runs as long as this one."""
        run, own = self.runs[10_000], Experiment.of("rosenbrock", steps=10_000)
        rates = {"momentum": 1e-4, "nesterov": 1e-4, "adagrad": 0.1, "rmsprop": 1e-3, "adam": 1e-2}
        optimizers = [*(OPTIMIZERS[key](lr=rate) for key, rate in rates.items()), *map(GradientDescent, (5e-4, 2e-3))]
        others = tuple(whole(own.changed(optimizer=optimizer)) for optimizer in optimizers)
        ticks = itertools.cycle(range(2_500, 7_500))
        run.draw(2_500, others)
        return ratio(lambda: run.draw(next(ticks), others), self.empty.repaint)

    def growth(self) -> float:
        return ratio(self.playing(100_000), self.playing(100))

    def seek(self) -> float:
        return ratio(self.seeking(10_000), self.empty.repaint)


def whole(experiment: Experiment) -> Trace:
    *_, trace = descend(experiment)
    return trace


def first_picture() -> float:
    """Spawn to first complete picture, ours / two empty plots with the same imports."""
    times: dict[str, list[float]] = {"ours": [], "empty": []}
    for _ in range(9):
        for name, script in (("ours", "start_ours.py"), ("empty", "start_empty.py")):
            began = time.perf_counter()
            subprocess.run([sys.executable, str(HERE / script)], check=True, stderr=subprocess.DEVNULL)
            times[name].append(time.perf_counter() - began)
    return statistics.median(times["ours"]) / statistics.median(times["empty"])


def under_way() -> tuple[Window, DescentPage]:
    """A window in which a million steps have begun."""
    app()
    window = Window(open_book([State(Experiment.of("rosenbrock", steps=1_000_000))]), "light")
    window.show()
    wait(lambda: window.page.trace is not None and window.page.trace.steps > 20_000)
    assert isinstance(window.page, DescentPage)
    return window, window.page


def wait(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    """Runs the event loop until something is so."""
    loop, timer = QEventLoop(), QTimer()
    began = time.perf_counter()

    def look() -> None:
        if condition() or time.perf_counter() - began > seconds:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(1)
    loop.exec()


def tick_gaps() -> float:
    """99th percentile, in ms, of the interval between 10 ms ticks that each repaint, during a million steps."""
    window, page = under_way()
    return gaps_of(window, page.plot, lambda: page.trace is not None and page.trace.outcome is not None)


def training_gaps(settings: TrainingSettings) -> float:
    """The same while a model is trained."""
    app()
    window = Window(open_book([State(settings)], "training"), "light")
    window.show()
    page = window.page
    assert isinstance(page, TrainingPage)
    wait(lambda: page.trace is not None and page.trace.steps > 50)
    return gaps_of(window, page.picture.plot, lambda: page.trace is not None and page.trace.outcome is not None)


def gaps_of(window: Window, plot: SurfacePlot | HopPlot, is_over: Callable[[], bool]) -> float:
    """Measures until enough is known, or what goes on is over; closes the window."""
    ticks: list[float] = []

    def tick() -> None:
        ticks.append(time.perf_counter())
        plot.viewport().update()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(10)
    wait(lambda: len(ticks) > 1500 or is_over())
    timer.stop()
    window.close()
    return float(np.quantile(np.diff(ticks), 0.99) * 1e3)


def after_release() -> float:
    """Median ms from the last value of a dragged η to its picture, a run of a million steps under way."""
    waits = []
    for _ in range(5):
        window, page = under_way()
        for position in range(400, 440, 2):
            page.panel._optimizer.eta.slider.setValue(position)
            turn()
        wanted = page.experiment
        shown = page.trace
        began = time.perf_counter()
        page.panel._optimizer.eta.slider.setValue(460)
        wait(lambda page=page, shown=shown: page.trace is not shown and not page.trace.continues(shown))
        assert page.experiment != wanted
        waits.append((time.perf_counter() - began) * 1e3)
        window.close()
    return statistics.median(waits)


def dragging(setting: str, values: list[float], function: str) -> float:
    """Median ms of CPU from a new x or h to the Derivative page painted with it, both error curves included."""
    app()
    runner = Runner()
    page = DerivativePage(DerivativeSettings.of(function, scheme="central"), runner)
    page.resize(1366, 690)
    page.show()
    turn()
    times = []
    for value in values:
        began = time.process_time()
        page.show_settings(page.settings.changed(**{setting: value}))
        app().processEvents()
        times.append((time.process_time() - began) * 1e3)
    page.close()
    runner.close()
    return statistics.median(times)


FRAMES = Frames()

MEASURES = [
    Measure(
        "an animation frame at 10,000 steps, 1,600 arrows, 1280×800 / repaint of two empty plots",
        FRAMES.frame,
        "<=",
        0.6,
    ),
    Measure("the same beside seven other runs of 10,000 steps / that empty repaint", FRAMES.company, "<=", 2.0),
    Measure("frame at 100,000 steps / frame at 100", FRAMES.growth, "<=", 1.3),
    Measure("random seek at 10,000 steps / repaint of two empty plots", FRAMES.seek, "<=", 2.5),
    Measure("first complete picture / two empty plots with the same imports", first_picture, "<=", 1.3),
    Measure(
        "x dragged on the Derivative page, everything computed and painted, CPU",
        lambda: dragging("x", np.linspace(-0.9, 0.9, 60).tolist(), "runge"),
        "<=",
        16,
        " ms",
    ),
    Measure(
        "h dragged on the Derivative page, everything painted, CPU",
        lambda: dragging("h", np.logspace(0, -17, 60).tolist(), "sine"),
        "<=",
        16,
        " ms",
    ),
    Measure("99th percentile of 10 ms repainting ticks during 1,000,000 steps", tick_gaps, "<=", 33, " ms"),
    Measure(
        "99th percentile of 10 ms repainting ticks while a line learns",
        lambda: training_gaps(TrainingSettings(epochs=100_000)),
        "<=",
        33,
        " ms",
    ),
    Measure(
        "99th percentile of 10 ms repainting ticks while a network learns",
        lambda: training_gaps(TrainingSettings.of("network", "noisy", epochs=20_000)),
        "<=",
        33,
        " ms",
    ),
    Measure("slider released to new picture, 1,000,000 steps under way", after_release, "<=", 100, " ms"),
]
