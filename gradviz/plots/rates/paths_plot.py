"""The paths of a few runs of a sweep, over the contours of the function."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gradviz.core.sweep.sweep import Sweep
from gradviz.plots import segments, shapes
from gradviz.plots.landscape.landscape_plot import LandscapePlot
from gradviz.plots.picture import Canvas, Frame
from gradviz.plots.rates.few import DASHES, LETTERS, Letters, few
from gradviz.plots.rates.outcome_marks import MARKS, draw_outcome
from gradviz.state import View
from gradviz.theme import LIGHT, Theme

RADIUS = 5.0
SAME = 2.0
"""Parts of a pixel within which two points are one."""
NEAR = 16.0
"""Pixels within which a second letter is put on the other side of its mark."""


class PathsPlot(LandscapePlot):
    """Draws (sweep, step, view) over a landscape; the point to take hold of is the start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._sweep: Sweep | None = None
        self._step = 0
        self._lines = Canvas()
        self._ends = _Ends()
        super().__init__(self._ends, self._lines, parent=parent)
        self.setAccessibleName(self.tr("Paths of a few of the runs"))

    def draw(self, sweep: Sweep, step: int, view: View) -> None:
        """The picture of this moment."""
        self._sweep, self._step = sweep, min(step, sweep.steps)
        self._look(view)
        self._draw_paths()

    def _bake(self) -> None:
        super()._bake()
        self._draw_paths()

    def _place_marks(self) -> None:
        self._draw_paths()

    def _draw_paths(self) -> None:
        frame = self.picture.frame
        if self._sweep is None or not frame.is_visible:
            return
        sweep, told = self._sweep, "outcome" not in self._view.hidden
        self._lines.blank(frame)
        painter = self._lines.painter()
        ends = []
        for letter, dash, column in zip(LETTERS, DASHES, few(sweep), strict=False):
            key = sweep.outcome(column) if told else ""
            points = sweep.points[: min(self._step, int(sweep.ends[column])) + 1, :, column]
            points = points[np.isfinite(points).all(axis=1)]
            pen = QPen(QColor(getattr(self._theme, MARKS[key].meaning)), 1.6 * frame.ratio, dash)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            segments.draw(painter, _path(frame, points))
            if len(points):
                ends.append((letter, key, points[-1]))
        painter.end()
        start = np.array(sweep.settings.start)
        self._ends.show(frame, start, ends)
        self._place_grip(*map(float, start))
        self.picture.place()


def _path(frame: Frame, points: NDArray[np.floating]) -> segments.Segments:
    """What can be seen of it: points in the same place are one."""
    pixels = frame.pixels(points)
    with np.errstate(over="ignore"):
        cells = np.floor(pixels * SAME)
    moved = np.concatenate([[True], (cells[1:] != cells[:-1]).any(axis=1)])[: len(pixels)]
    corners = pixels[moved]
    lines = np.hstack([corners[:-1], corners[1:]])
    return segments.clipped(lines, frame.width, frame.height)[0] if len(lines) else np.empty((0, 4))


class _Ends:
    """The ring at the start, and where each path has come to, with its letter."""

    def __init__(self) -> None:
        self._theme = LIGHT
        self._start: QPointF | None = None
        self._ends: list[tuple[str, str, QPointF]] = []
        self._ratio = 1.0
        self._letters = Letters()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._letters.set_theme(theme)

    def show(
        self, frame: Frame, start: NDArray[np.floating], ends: list[tuple[str, str, NDArray[np.floating]]]
    ) -> None:
        self._ratio = frame.ratio
        self._start = QPointF(*frame.place(float(start[0]), float(start[1])))
        width, height = frame.width / frame.ratio, frame.height / frame.ratio
        self._ends = []
        for letter, key, point in ends:
            x, y = frame.place(float(point[0]), float(point[1]))
            if -RADIUS < x < width + RADIUS and -RADIUS < y < height + RADIUS:
                self._ends.append((letter, key, QPointF(x, y)))

    def paint(self, painter: QPainter) -> None:
        if self._start is not None:
            shapes.draw_ring(painter, self._start, 8.0, self._theme.path, self._theme.card)
        placed: list[QPointF] = []
        for letter, key, place in self._ends:
            draw_outcome(painter, key, place, RADIUS, self._theme, bold=True)
            crowd = sum((place - other).manhattanLength() < NEAR for other in placed)
            placed.append(place)
            shapes.place(painter, self._letters.pixmap(letter, self._ratio), place + QPointF(11 + 10 * crowd, -9))
