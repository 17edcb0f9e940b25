"""The path so far: a pixmap that only grows, so that a frame costs the same after a hundred steps and a million."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gradviz.plots import segments
from gradviz.plots.dashes import Pattern, dashed, lengths_along
from gradviz.plots.picture import Canvas, Frame
from gradviz.plots.segments import Segments

CELLS = 2
"""Points in the same half pixel are one point."""
DOTTED = 300
"""So many segments at the beginning end in a dot, where they are long enough for one."""
DOT_DISTANCE = 9.0
"""Pixels from which on a dot can be told from the line."""
SNAPSHOTS = 24
LEAST_BETWEEN_SNAPSHOTS = 100


class Lines(Protocol):
    """Segments in device pixels, in the order in which they are drawn."""

    @property
    def segments(self) -> Segments: ...


class Plan:
    """Which segments a path leaves on a frame, in the order of its steps.

    What a step adds depends on the steps before it alone; hence playing to a step and jumping to it draw the
    same. A segment that lies on one already drawn adds nothing: a run that oscillates for a million steps has
    two.
    """

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.segments: Segments = np.empty((0, 4))
        self.steps: NDArray[np.int64] = np.empty(0, np.int64)  # the step that each segment arrives with
        self._seen = 0  # points
        self._last = np.empty((0, 2))  # the last point kept
        self._known: set[int] = set()

    def extend(self, points: NDArray[np.floating]) -> None:
        """Takes in the points that have been added to the path since the last time."""
        if len(points) == self._seen:
            return
        pixels = self.frame.pixels(points[self._seen :])
        steps = np.arange(self._seen, len(points))
        self._seen = len(points)
        there = np.isfinite(pixels).all(axis=1)
        path = np.concatenate([self._last, pixels[there]])
        steps = steps[there][1 - len(self._last) :]  # the very first point is led to by no step
        if len(path) < 2:
            self._last = path
            return
        with np.errstate(over="ignore"):
            cells = np.floor(path * CELLS)
        moved = (cells[1:] != cells[:-1]).any(axis=1)
        corners = path[np.concatenate([[True], moved])]
        self._last = corners[-1:]
        self._append(np.hstack([corners[:-1], corners[1:]]), steps[moved])

    def upto(self, step: int) -> int:
        """How many of the segments are drawn when the run stands at `step`."""
        return int(np.searchsorted(self.steps, step, side="right"))

    def _append(self, lines: Segments, steps: NDArray[np.int64]) -> None:
        lines, visible = segments.clipped(lines, self.frame.width, self.frame.height)
        steps = steps[visible]
        x, y, to_x, to_y = np.floor((lines + segments.MARGIN) * CELLS).astype(np.int64).T
        keys = x << 48 | y << 32 | to_x << 16 | to_y
        firsts = np.sort(np.unique(keys, return_index=True)[1])
        new = [i for i in firsts.tolist() if int(keys[i]) not in self._known]
        self._known.update(keys[new].tolist())
        self.segments = np.concatenate([self.segments, lines[new]])
        self.steps = np.concatenate([self.steps, steps[new]])


class Trail(Canvas):
    """Draws the first so many segments of a plan, in one colour."""

    def __init__(self, width: float, dotted: bool) -> None:
        super().__init__()
        self._width = width
        self._dotted = dotted
        self._colour = QColor()
        self._pattern: Pattern = ()
        self._along = np.zeros(1)  # of the lines that are known so far, where they are dashed
        self._drawn = 0
        self._plan: Lines | None = None
        self._snapshots: dict[int, QPixmap] = {}

    def begin(self, frame: Frame, colour: str, pattern: Pattern = ()) -> None:
        """An empty path on a frame; `pattern` in logical pixels."""
        self._colour = QColor(colour)
        self._pattern = tuple(length * frame.ratio for length in pattern)
        self._along = np.zeros(1)
        self._plan = None
        self._snapshots.clear()
        self._drawn = 0
        self.blank(frame)

    def clear(self) -> None:
        self._snapshots.clear()
        super().clear()

    def show_upto(self, plan: Lines, count: int) -> NDArray[np.float64] | None:
        """Draws segments up to `count`, or goes back to where there were only so many; the rectangle that changed."""
        self._plan = plan
        if count == self._drawn:
            return None
        dirty = [self._go_back(plan, count)] if count < self._drawn else []
        every = max(LEAST_BETWEEN_SNAPSHOTS, len(plan.segments) // SNAPSHOTS)
        painter = self.painter()
        while self._drawn < count:
            # snapshots are of dotted ones
            until = min(count, (self._drawn // every + 1) * every) if self._dotted else count
            self._paint(painter, plan, self._drawn, until)
            dirty.append(self._bounds_of(plan.segments[self._drawn : until]))
            self._drawn = until
            if self._dotted and until % every == 0 and len(self._snapshots) < SNAPSHOTS:
                painter.end()
                self._snapshots[until] = self.pixmap.copy()
                painter = self.painter()
        painter.end()
        corners = np.array(dirty)
        return np.concatenate([corners[:, :2].min(axis=0), corners[:, 2:].max(axis=0)])

    def paint_again(self, painter: QPainter) -> None:
        if self._plan is not None:
            self._paint(painter, self._plan, 0, self._drawn)

    def _go_back(self, plan: Lines, count: int) -> NDArray[np.float64]:
        """Takes away the last segments, and some before them that will be drawn again; the rectangle that changed."""
        earlier = max((drawn for drawn in self._snapshots if drawn <= count), default=0)
        left, top, right, bottom = bounds = self._bounds_of(plan.segments[earlier : self._drawn])
        area = QRectF(QPointF(left, top), QPointF(right, bottom)).toAlignedRect()
        painter = self.painter(antialiased=False)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        if earlier:
            painter.drawPixmap(area, self._snapshots[earlier], area)
        else:
            painter.fillRect(area, Qt.GlobalColor.transparent)
        painter.end()
        self._drawn = earlier
        return bounds

    def _bounds_of(self, lines: Segments) -> NDArray[np.float64]:
        margin = (self._width + 4) * self.pixmap.devicePixelRatio()
        corners = lines.reshape(-1, 2)
        return np.concatenate([corners.min(axis=0) - margin, corners.max(axis=0) + margin])

    def _paint(self, painter: QPainter, plan: Lines, first: int, until: int) -> None:
        """The segments from one up to another; each of the run's first before the dot that it ends in."""
        ratio = self.pixmap.devicePixelRatio()
        pen = QPen(self._colour, self._width * ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        rest = max(first, min(until, DOTTED)) if self._dotted else first
        for index in range(first, rest):
            segments.draw(painter, self._parts(plan, index, index + 1))
            line = plan.segments[index]
            if np.hypot(line[2] - line[0], line[3] - line[1]) >= DOT_DISTANCE * ratio:
                _dot(painter, line, self._colour, ratio)
        segments.draw(painter, self._parts(plan, rest, until))

    def _parts(self, plan: Lines, first: int, end: int) -> Segments:
        """What is painted of some segments."""
        lines = plan.segments[first:end]
        if not self._pattern:
            return lines
        if len(self._along) != len(plan.segments) + 1:
            self._along = lengths_along(plan.segments)
        return dashed(lines, self._along[first : end + 1], self._pattern)


def _dot(painter: QPainter, line: NDArray[np.float64], colour: QColor, ratio: float) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(line[2], line[3]), 3 * ratio, 3 * ratio)
    painter.restore()
