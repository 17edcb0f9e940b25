"""The marks on a picture: the start, where we are, and the gradient and the move of the step to be taken from there."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from gradviz.plots import shapes
from gradviz.plots.descent.stages import Sketch
from gradviz.plots.picture import Frame
from gradviz.plots.run_look import mark_pixmap
from gradviz.theme import LIGHT, Theme, ui_font

MARKER = 7.0
START = 9.0
SHORTEST_VECTOR = 6.0
GRADIENT_LENGTHS = (30.0, 110.0)
"""A gradient is drawn to scale as long as its arrow has a length between these; ∇f and x have different units."""
EDGE = 4.0
"""Pixels that are kept free between its tip and the edge."""
ASIDE, BESIDE = 4.0, 6.0
"""Pixels between an arrow and its name near its tip, and beside its middle where it ends at the edge."""
LABEL_PX = 15
WIDTH = 4.0


class StepMarks:
    """The few marks on a picture that move; each change tells which rectangle is to be painted anew."""

    def __init__(self) -> None:
        self._theme = LIGHT
        self._outline = QPen()
        self._disc = QPixmap()
        self._start: QPointF | None = None
        self._marker: QPointF | None = None
        self._arrows: list[tuple[QPolygonF, str]] = []
        self._labels: list[tuple[QPointF, QPixmap]] = []
        self._sketch: Sketch | None = None
        self._known_labels: dict[tuple[str, str, float], QPixmap] = {}
        self._bounds = QRectF()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._outline = QPen(QColor(theme.card), 1.0)
        self._known_labels.clear()
        self._disc = QPixmap()

    def show_start(self, frame: Frame, point: NDArray[np.floating]) -> None:
        """Puts the ring at the start."""
        self._start = QPointF(*frame.place(float(point[0]), float(point[1])))

    def show_step(
        self,
        frame: Frame,
        point: NDArray[np.floating],
        gradient: NDArray[np.floating] | None,
        move: NDArray[np.floating] | None,
        move_label: str,
    ) -> QRect:
        """Puts the marker at `point`, with the vectors of the step from there where there is one; what changed."""
        self._arrows, self._labels, self._sketch = [], [], None
        x, y = frame.place(float(point[0]), float(point[1]))
        width, height = frame.width / frame.ratio, frame.height / frame.ratio
        inside = -MARKER < x < width + MARKER and -MARKER < y < height + MARKER
        here = self._marker = QPointF(x, y) if inside and frame.is_visible else None
        if self._disc.isNull() or self._disc.devicePixelRatio() != frame.ratio:
            self._disc = mark_pixmap(self._theme.mark, MARKER, self._theme.path, self._theme.card, frame.ratio)
        if here is not None:
            if move is not None:
                self._add_vector(here, _on_screen(move, frame), self._theme.ink, move_label, -1, frame)
            if gradient is not None:
                vector = _legible(_on_screen(gradient, frame), here, width, height)
                self._add_vector(here, vector, self._theme.computed, "∇f", 1, frame)
        before, self._bounds = self._bounds, self._extent()
        return (before | self._bounds).toAlignedRect()

    def show_stage(self, frame: Frame, point: NDArray[np.floating], draw: Callable[[QPointF], Sketch]) -> QRect:
        """Puts the marker at `point`, with what a stage of the step from there draws about it; what changed."""
        changed = self.show_step(frame, point, None, None, "")
        if self._marker is not None:
            self._sketch = draw(self._marker)
        self._bounds = self._extent()
        return changed | self._bounds.toAlignedRect()

    def _add_vector(self, tail: QPointF, delta: QPointF, colour: str, text: str, side: int, frame: Frame) -> None:
        length = math.hypot(delta.x(), delta.y())
        if not SHORTEST_VECTOR <= length < math.inf:
            return
        width, height = frame.width / frame.ratio, frame.height / frame.ratio
        reach = 3.0 * max(width, height)
        tip = tail + delta * min(1.0, reach / length)
        self._arrows.append((shapes.arrow(tail, tip, WIDTH), colour))
        label = self._label(text, colour, frame.ratio)
        size = label.deviceIndependentSize()
        along = delta / length
        # beside the arrow near its tip, on the side that the other vector's label is not on
        across = QPointF(-along.y(), along.x())
        clear = abs(across.x()) * size.width() / 2 + abs(across.y()) * size.height() / 2
        middle = tail + delta * min(1.0, 90.0 / length) + across * (side * (clear + ASIDE)) + along * 12
        corner = middle - QPointF(size.width() / 2, size.height() / 2)
        if not QRectF(0, 0, width, height).contains(QRectF(corner, size)):  # moved inside it would hide the head
            middle = tail + delta / 2 + across * (side * (clear + BESIDE))
        left = min(max(middle.x() - size.width() / 2, 0.0), width - size.width())
        top = min(max(middle.y() - size.height() / 2, 0.0), height - size.height())
        self._labels.append((QPointF(left, top), label))

    def _label(self, text: str, colour: str, ratio: float) -> QPixmap:
        key = (text, colour, ratio)
        if key not in self._known_labels:
            font = ui_font(LABEL_PX, bold=True)
            self._known_labels[key] = shapes.label_pixmap(text, font, colour, self._theme.card, ratio)
        return self._known_labels[key]

    def _extent(self) -> QRectF:
        bounds = QRectF()
        if self._marker is not None:
            reach = 1.4 * MARKER + shapes.OUTLINE + 1
            bounds = QRectF(self._marker.x() - reach, self._marker.y() - reach, 2 * reach, 2 * reach)
        for polygon, _ in self._arrows:
            bounds |= polygon.boundingRect()
        for corner, label in self._labels:
            bounds |= QRectF(corner, label.deviceIndependentSize())
        if self._sketch is not None:
            bounds |= self._sketch.extent
        return bounds.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter) -> None:
        if self._start is not None:
            shapes.draw_ring(painter, self._start, START, self._theme.ink, self._theme.card)
        painter.setPen(self._outline)
        for polygon, colour in self._arrows:
            painter.setBrush(QColor(colour))
            painter.drawPolygon(polygon)
        if self._sketch is not None:
            self._sketch.paint_items(painter)
        if self._marker is not None:
            shapes.place(painter, self._disc, self._marker)
        if self._sketch is not None:
            self._sketch.paint_labels(painter)
        for corner, label in self._labels:
            shapes.stamp(painter, label, corner)


def _on_screen(vector: NDArray[np.floating], frame: Frame) -> QPointF:
    """A vector of data in logical pixels."""
    scale = (
        frame.ratio * (frame.x[1] - frame.x[0]) / frame.width,
        frame.ratio * (frame.y[1] - frame.y[0]) / frame.height,
    )
    return QPointF(float(vector[0]) / scale[0], -float(vector[1]) / scale[1])


def _legible(delta: QPointF, here: QPointF, width: float, height: float) -> QPointF:
    """As long as can be seen, and no longer than to the edge of the picture, where its head still lies inside."""
    length = math.hypot(delta.x(), delta.y())
    if not 0 < length < math.inf:
        return delta
    ways = ((here.x(), delta.x() / length, width), (here.y(), delta.y() / length, height))
    rooms = (((extent - EDGE if way > 0 else EDGE) - at) / way for at, way, extent in ways if way)
    longest = max(min(rooms, default=math.inf), GRADIENT_LENGTHS[0])
    return delta * (min(max(length, GRADIENT_LENGTHS[0]), GRADIENT_LENGTHS[1], longest) / length)
