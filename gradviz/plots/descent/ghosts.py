"""The paths and marks of other runs: each path is painted once, and only grows."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from gradviz.core import Trace
from gradviz.core.comparison import MOST
from gradviz.plots import shapes
from gradviz.plots.descent.company import Ghost
from gradviz.plots.descent.trail import Plan, Trail
from gradviz.plots.panned_plot import Marks
from gradviz.plots.picture import Frame, Picture
from gradviz.plots.run_look import DASHES, MARKS, mark_pixmap
from gradviz.theme import LIGHT, Theme

WIDTH, MARKER, START = 2.0, 6.0, 5.5
REACH = 1.4 * MARKER + shapes.OUTLINE + 2

Course = Callable[[Trace], NDArray[np.floating]]
"""The points that a run leaves on a picture, (k + 1, 2)."""


class Ghosts:
    """Paints other runs on canvases of its own, and their marks over all canvases. A run keeps its canvas for as long
    as it is there."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._theme = LIGHT
        self._paths = tuple(_Path() for _ in range(MOST))

    @property
    def canvases(self) -> tuple[Trail, ...]:
        return tuple(path.trail for path in self._paths)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for path in self._paths:
            path.end()

    def restart(self) -> None:
        """Every path is painted anew when it is next shown."""
        for path in self._paths:
            path.trace = None

    def show(self, picture: Picture, ghosts: tuple[Ghost, ...], start: NDArray[np.floating]) -> None:
        """Moves every run to where it stands now, and has what has changed of the picture painted. A run that starts
        where the one does that is followed, at `start`, needs no mark there."""
        there = {ghost.place: ghost for ghost in ghosts}
        for place, path in enumerate(self._paths):
            ghost = there.get(place)
            if ghost is not None and picture.frame.is_visible:
                path.show(picture, ghost, self._course, self._theme)
                path.move(picture, start)
            elif path.trail.frame is not None:
                path.end()
                picture.place()

    def place(self, picture: Picture, start: NDArray[np.floating]) -> None:
        """Puts the marks where they belong in the visible window."""
        for path in self._paths:
            path.move(picture, start)

    def paint(self, painter: QPainter) -> None:
        for path in self._paths:
            path.paint_marks(painter, self._theme)


class MarksOver:
    """The marks of a step over those of other runs."""

    def __init__(self, ghosts: Ghosts, steps: Marks) -> None:
        self._parts = (ghosts, steps)

    def set_theme(self, theme: Theme) -> None:
        for part in self._parts:
            part.set_theme(theme)

    def paint(self, painter: QPainter) -> None:
        for part in self._parts:
            part.paint(painter)


class _Path:
    """One run: its trail, and the marks at its start and where it stands."""

    def __init__(self) -> None:
        self.trail = Trail(WIDTH, dotted=False)
        self.trace: Trace | None = None
        self._points: NDArray[np.floating] = np.empty((0, 2))
        self._plan: Plan | None = None
        self._ends: tuple[NDArray[np.floating], NDArray[np.floating]] | None = None
        self._start: QPointF | None = None
        self._here: QPointF | None = None
        self._colour = ""
        self._mark = QPixmap()

    def end(self) -> None:
        """There is no such run."""
        self.trail.clear()
        self.trace = self._plan = self._ends = self._start = self._here = None

    def show(self, picture: Picture, ghost: Ghost, course: Course, theme: Theme) -> None:
        """The path up to where the run stands."""
        if self._plan is None or not ghost.trace.continues(self.trace):
            self._begin(picture.frame, ghost, theme)
            picture.place()
        assert self._plan is not None
        if ghost.trace is not self.trace:
            self.trace, self._points = ghost.trace, course(ghost.trace)
            self._plan.extend(self._points)
        points = self._points
        changed = self.trail.show_upto(self._plan, self._plan.upto(ghost.step))
        if changed is not None:
            picture.update_pixels(*changed)
        self._ends = points[0], points[ghost.step]

    def move(self, picture: Picture, start: NDArray[np.floating]) -> None:
        """The marks to where they belong in the frame that is shown."""
        if self._ends is None:
            return
        first, last = self._ends
        before, self._here = self._here, _place(picture.frame, last)
        self._start = None if np.array_equal(first, start) else _place(picture.frame, first)
        for moved in (before, self._here) if before != self._here else ():
            if moved is not None:
                picture.update_marks(_around(moved))

    def _begin(self, frame: Frame, ghost: Ghost, theme: Theme) -> None:
        self._plan = Plan(frame)
        self._colour = theme.runs[ghost.place]
        self.trail.begin(frame, self._colour, DASHES[ghost.place])
        self._mark = mark_pixmap(MARKS[ghost.place], MARKER, self._colour, theme.card, frame.ratio)

    def paint_marks(self, painter: QPainter, theme: Theme) -> None:
        if self._start is not None:
            shapes.draw_ring(painter, self._start, START, self._colour, theme.card, 1.6)
        if self._here is not None:
            shapes.place(painter, self._mark, self._here)


def _place(frame: Frame, point: NDArray[np.floating]) -> QPointF | None:
    """Where a point lies, unless a mark there would not be seen."""
    x, y = frame.place(float(point[0]), float(point[1]))
    width, height = frame.width / frame.ratio, frame.height / frame.ratio
    return QPointF(x, y) if -REACH < x < width + REACH and -REACH < y < height + REACH else None


def _around(middle: QPointF) -> QRect:
    return QRectF(middle.x() - REACH, middle.y() - REACH, 2 * REACH, 2 * REACH).toAlignedRect()
