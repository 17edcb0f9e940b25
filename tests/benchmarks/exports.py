"""What exporting must reach. Runs without a display. matplotlib, which the project does not need, is compared with
where it can be imported (PYTHONPATH may name a folder that has it)."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np

from gradviz.core import SURFACES, Experiment, Trace, descend
from gradviz.core.landscape import Landscape, arrow_lengths, landscape
from gradviz.exports.animation import animation
from gradviz.exports.stretch import Stretch
from gradviz.pages.export.film import Film, Look
from gradviz.pages.export.films import film_of
from gradviz.pages.export.unseen import frames
from gradviz.state import State
from gradviz.theme import LIGHT
from tests.benchmarks.gui import app
from tests.benchmarks.harness import Measure, cpu_seconds

FRAMES, MANY = 200, 2000
SIZE = (1280, 720)
RATE = 15.0
WINDOW, HEIGHTS, ARROWS = ((-3.9, 3.9), (-1.0, 3.0)), (612, 314), (34, 17)


def run(frames: int) -> tuple[Experiment, Trace]:
    """A run of so many frames, the start among them."""
    experiment = Experiment.of("rosenbrock", steps=frames - 1)
    *_, trace = descend(experiment)
    return experiment, trace


def developed(count: int) -> Film:
    app()
    experiment, trace = run(count)
    film = film_of(State(experiment), Look(SIZE), trace)
    film.develop()
    return film


def to_gif(film: Film, path: Path, seen: Callable[[], None] = lambda: None) -> None:
    """The whole run."""
    for _ in animation(path, RATE, frames(film, Stretch(0, film.timeline.last)), film.colours):
        seen()


def matplotlibs(path: Path) -> None:
    """The same picture, as FuncAnimation draws and its Pillow writer saves it."""
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import animation as animations
    from matplotlib import pyplot as plt

    _, trace = run(FRAMES)
    *_, ground = landscape(SURFACES["rosenbrock"], WINDOW, HEIGHTS, ARROWS, 1e-4, "central")
    assert ground is not None
    figure, axes = plt.subplots(figsize=(12.8, 7.2), dpi=100)
    _paint_ground(axes, ground)
    axes.plot(*trace.points.T, color=LIGHT.future, lw=1.0)
    (path_so_far,) = axes.plot([], [], color=LIGHT.path, lw=2.0)
    (marker,) = axes.plot([], [], "o", color=LIGHT.path, ms=10)
    arrow = axes.quiver([0], [0], [1], [0], color=LIGHT.computed, zorder=5)
    text = figure.text(0.01, 0.02, "")

    def draw(step: int) -> list[Any]:
        path_so_far.set_data(*trace.points[: step + 1].T)
        marker.set_data(*trace.points[step : step + 1].T)
        arrow.set_offsets(trace.points[step])
        arrow.set_UVC(*trace.gradients[min(step, trace.steps - 1)])
        text.set_text(f"step {step} of {trace.steps}: x = {trace.points[step]}, f = {trace.values[step]:.5g}")
        return [path_so_far, marker, arrow, text]

    made = animations.FuncAnimation(figure, draw, frames=FRAMES, blit=True)
    made.save(path, writer=animations.PillowWriter(fps=int(RATE)))
    plt.close(figure)


def _paint_ground(axes: Any, ground: Landscape) -> None:
    sides = zip(ground.window, ground.heights.shape[::-1], strict=True)
    columns, rows = (np.linspace(*side, count) for side, count in sides)
    bounds = [ground.heights.min() - 1, *ground.levels, ground.heights.max() + 1]
    axes.contourf(columns, rows, ground.heights, bounds, cmap="Blues", alpha=0.3)
    axes.contour(columns, rows, ground.heights, ground.levels, colors=LIGHT.contour, linewidths=1.0)
    directions = -ground.field / np.hypot(*ground.field) * arrow_lengths(ground.field, ground.steepest)
    axes.quiver(*ground.places, *directions, color=LIGHT.helper)
    axes.plot([1.0], [1.0], "*", color=LIGHT.exact, ms=12)


class Gif:
    """Both animations, made when the first measure is taken."""

    @cached_property
    def ours(self) -> tuple[float, float]:
        """Seconds of CPU, from the run on, and megabytes."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "ours.gif"

            def make() -> None:
                film = developed(FRAMES)
                to_gif(film, path)
                film.end()

            app()
            return cpu_seconds(make), path.stat().st_size / 1e6

    def ratio(self) -> float | None:
        if importlib.util.find_spec("matplotlib") is None:
            return None
        with tempfile.TemporaryDirectory() as folder:
            return cpu_seconds(lambda: matplotlibs(Path(folder) / "theirs.gif")) / self.ours[0]


def memory() -> float | None:
    """MB above idle while MANY frames are exported, in a process of its own; where its memory can be looked at."""
    if not Path("/proc/self/statm").exists():
        return None
    done = subprocess.run([sys.executable, "-m", __name__], check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


def resident() -> float:
    """MB of this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def print_memory() -> None:
    film = developed(MANY)
    idle = highest = resident()

    def see() -> None:
        nonlocal highest
        highest = max(highest, resident())

    with tempfile.TemporaryDirectory() as folder:
        to_gif(film, Path(folder) / "long.gif", see)
    sys.stdout.write(f"{highest - idle}\n")


GIF = Gif()

MEASURES = [
    Measure(f"{FRAMES} frames of 1280×720 to GIF, CPU: matplotlib's FuncAnimation.save / ours", GIF.ratio, ">=", 10),
    Measure(f"size of that GIF of {FRAMES} frames", lambda: GIF.ours[1], "<=", 0.8, " MB"),
    Measure(f"memory while {MANY} frames are exported, above idle", memory, "<=", 200, " MB"),
]

if __name__ == "__main__":
    print_memory()
