"""The paths and marks of other runs: each path is painted once, and only grows."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from gradviz.core import Trace
from gradviz.core.comparison import MOST
from gradviz.plots import shapes
from gradviz.plots.descent.company import Ghost
from gradviz.plots.descent.trail import Plan, Trail
from gradviz.plots.panned_plot import Marks
from gradviz.plots.picture import Canvas, Frame, Picture
from gradviz.plots.run_look import DASHES, MARKS, mark_pixmap
from gradviz.theme import LIGHT, Theme

WIDTH, MARKER, START = 2.0, 6.0, 5.5
REACH = 1.4 * MARKER + shapes.OUTLINE + 2

Bounds = NDArray[np.float64]
"""left, top, right, bottom in device pixels."""
Course = Callable[[Trace], NDArray[np.floating]]
"""The points that a run leaves on a picture, (k + 1, 2)."""


class Ghosts:
    """Paints other runs on one canvas, and their marks over all canvases. Each path is painted on its own, so that a
    run lies over another one however far both have come; what of them has changed is laid over each other anew."""

    def __init__(self, course: Course) -> None:
        self._paths = tuple(_Path() for _ in range(MOST))  # by place
        self.canvas: Canvas = _Laid(self._paths)
        self._course = course
        self._theme = LIGHT
        self._are_shown = False

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.restart()

    def restart(self) -> None:
        """Everything is painted anew when it is next shown."""
        for path in self._paths:
            path.end()
        self.canvas.clear()

    def show(self, picture: Picture, ghosts: tuple[Ghost, ...], start: NDArray[np.floating]) -> None:
        """Moves every run to where it stands now, and has what has changed of the picture painted. A run that starts
        where the one does that is followed, at `start`, needs no mark there."""
        if not (ghosts or self._are_shown):
            return
        self._are_shown = bool(ghosts)
        there = {ghost.place: ghost for ghost in ghosts} if picture.frame.is_visible else {}
        for place, path in enumerate(self._paths):
            if place in there:
                changed = path.show(picture.frame, there[place], self._course, self._theme)
                path.move(picture, start)
            elif path.trace is not None:
                changed = path.end()
                picture.update()  # its marks, too
            else:
                continue
            if changed is not None:
                self._lay(picture, changed)
        if not there and self.canvas.frame is not None:
            self.canvas.clear()
            picture.place()

    def place(self, picture: Picture, start: NDArray[np.floating]) -> None:
        """Puts the marks where they belong in the visible window."""
        for path in self._paths if self._are_shown else ():
            path.move(picture, start)

    def paint(self, painter: QPainter) -> None:
        for path in self._paths if self._are_shown else ():
            path.paint_marks(painter, self._theme)

    def _lay(self, picture: Picture, changed: Bounds) -> None:
        """All paths over each other, within a rectangle of device pixels."""
        trails = [path.trail for path in self._paths if path.trail.frame is not None]
        frame = trails[0].frame if trails else None
        if frame is None:
            return  # with the last of them the canvas goes
        if self.canvas.frame is None:
            self.canvas.blank(frame)
            picture.place()
        area = QRectF(QPointF(*changed[:2]), QPointF(*changed[2:])).toAlignedRect()
        painter = self.canvas.painter(antialiased=False)
        painter.setClipRect(area)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(area, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        whole = QRectF(self.canvas.pixmap.rect())
        for trail in trails:
            painter.drawPixmap(whole, trail.pixmap, whole)
        painter.end()
        picture.update_pixels(*changed)


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
        self._bounds: Bounds | None = None  # within which it has been painted
        self._start: QPointF | None = None
        self._here: QPointF | None = None
        self._colour = ""
        self._mark = QPixmap()

    def end(self) -> Bounds | None:
        """There is no such run; the rectangle that it covered."""
        covered = self._bounds
        self.trail.clear()
        self.trace = self._plan = self._ends = self._start = self._here = self._bounds = None
        return covered

    def show(self, frame: Frame, ghost: Ghost, course: Course, theme: Theme) -> Bounds | None:
        """The path up to where the run stands; the rectangle that changed."""
        changed = None
        if self._plan is None or not ghost.trace.continues(self.trace):
            changed = self._bounds
            self._begin(frame, ghost, theme)
        assert self._plan is not None
        if ghost.trace is not self.trace:
            self.trace, self._points = ghost.trace, course(ghost.trace)
            self._plan.extend(self._points)
        self._ends = self._points[0], self._points[ghost.step]
        changed = _both(changed, self.trail.show_upto(self._plan, self._plan.upto(ghost.step)))
        self._bounds = _both(self._bounds, changed)
        return changed

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
        self._plan, self._bounds = Plan(frame), None
        self._colour = theme.runs[ghost.place]
        self.trail.begin(frame, self._colour, DASHES[ghost.place])
        self._mark = mark_pixmap(MARKS[ghost.place], MARKER, self._colour, theme.card, frame.ratio)

    def paint_marks(self, painter: QPainter, theme: Theme) -> None:
        if self._start is not None:
            shapes.draw_ring(painter, self._start, START, self._colour, theme.card, 1.6)
        if self._here is not None:
            shapes.place(painter, self._mark, self._here)


class _Laid(Canvas):
    """All trails over each other."""

    def __init__(self, paths: tuple[_Path, ...]) -> None:
        super().__init__()
        self._paths = paths

    def paint_again(self, painter: QPainter) -> None:
        for path in self._paths:
            if path.trail.frame is not None:
                path.trail.paint_again(painter)


def _place(frame: Frame, point: NDArray[np.floating]) -> QPointF | None:
    """Where a point lies, unless a mark there would not be seen."""
    x, y = frame.place(float(point[0]), float(point[1]))
    width, height = frame.width / frame.ratio, frame.height / frame.ratio
    return QPointF(x, y) if -REACH < x < width + REACH and -REACH < y < height + REACH else None


def _around(middle: QPointF) -> QRect:
    return QRectF(middle.x() - REACH, middle.y() - REACH, 2 * REACH, 2 * REACH).toAlignedRect()


def _both(one: Bounds | None, other: Bounds | None) -> Bounds | None:
    """The rectangle around two."""
    if one is None or other is None:
        return other if one is None else one
    return np.concatenate([np.minimum(one[:2], other[:2]), np.maximum(one[2:], other[2:])])
