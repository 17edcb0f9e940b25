"""The picture of a gradient being put together: the point on the surface, its samples, the parts and their vector."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from gradviz.core.probe.directions import Dial
from gradviz.core.probe.numbers import LAST, MOMENTS, GradientNumbers, is_reached
from gradviz.plots import shapes
from gradviz.plots.gradient.samples import shown_samples
from gradviz.plots.landscape.landscape_plot import LandscapePlot
from gradviz.plots.picture import Frame
from gradviz.state import View
from gradviz.theme import LIGHT, Theme, ui_font

MARKER = 7.0
SAMPLE = 5.0
VECTOR = (40.0, 110.0)
"""∇f is drawn to scale as long as its arrow has a length between these; ∇f and x have different units."""
SHORTEST = 3.0
WIDTH, PART_WIDTH = 4.0, 3.0
LABEL_PX = 15
LABEL_DISTANCE = 16.0
BEYOND_TIP = 34.0
"""Pixels that an arrow's label takes."""


class ProbePlot(LandscapePlot):
    """Draws (numbers, tick, view) over a landscape; `dial` adds the directions that it compares."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._probe = ProbeMarks()
        super().__init__(self._probe, parent=parent)
        self.setAccessibleName(self.tr("Contour picture with the gradient at a point"))

    def draw(self, numbers: GradientNumbers, tick: int, view: View, dial: Dial | None = None) -> None:
        """The picture of this moment."""
        self._probe.show_moment(numbers, tick, dial, view.hidden)
        self._look(view)
        self._place_marks()

    def _place_marks(self) -> None:
        self._probe.place(self.picture.frame)
        point = self._probe.point
        if point is not None:
            self._place_grip(*point)
        self.picture.update()


class ProbeMarks:
    """The marks of one moment; where they lie follows from it and from the frame."""

    def __init__(self) -> None:
        self._theme = LIGHT
        self._numbers: GradientNumbers | None = None
        self._dial: Dial | None = None
        self._tick = 0
        self._hidden: frozenset[str] = frozenset()
        self._frame = Frame((0.0, 1.0), (0.0, 1.0), 0, 0, 1.0)
        self._discs: dict[tuple[float, float], QPixmap] = {}

    @property
    def point(self) -> tuple[float, ...] | None:
        return None if self._numbers is None else self._numbers.settings.point

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._discs.clear()

    def show_moment(self, numbers: GradientNumbers, tick: int, dial: Dial | None, hidden: frozenset[str]) -> None:
        self._numbers, self._tick, self._dial, self._hidden = numbers, tick, dial, hidden

    def place(self, frame: Frame) -> None:
        self._frame = frame

    def paint(self, painter: QPainter) -> None:
        """The lines along which the slices run, the vectors, the samples, the point."""
        if self._numbers is None or not self._frame.is_visible:
            return
        here = QPointF(*self._frame.place(*self._numbers.settings.point))
        if max(abs(here.x()), abs(here.y())) > 1e6:
            return
        self._paint_slices(painter, here)
        if "directions" not in self._hidden:
            if self._dial is not None and "minima" not in self._hidden:
                self._paint_way_to_minimum(painter, here, self._dial)
            self._paint_vectors(painter, here, self._numbers)
        self._paint_samples(painter, self._numbers)
        shapes.place(painter, self._disc(MARKER), here)

    def _paint_slices(self, painter: QPainter, here: QPointF) -> None:
        """The line of the coordinate that is being probed is drawn strongly."""
        width, height = self._frame.width / self._frame.ratio, self._frame.height / self._frame.ratio
        probed = MOMENTS[self._tick].coordinate if 0 < self._tick < LAST else None
        lines = ((QPointF(0, here.y()), QPointF(width, here.y())), (QPointF(here.x(), 0), QPointF(here.x(), height)))
        for axis, (start, end) in enumerate(lines):
            strong = axis == probed
            colour = self._theme.path if strong else self._theme.helper
            style = Qt.PenStyle.SolidLine if strong else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(colour), 2.0 if strong else 1.0, style))
            painter.drawLine(start, end)

    def _paint_samples(self, painter: QPainter, numbers: GradientNumbers) -> None:
        for at in shown_samples(numbers, self._tick):
            shapes.draw_ring(painter, QPointF(*self._frame.place(*at)), SAMPLE, self._theme.path, self._theme.card)

    def _paint_vectors(self, painter: QPainter, here: QPointF, numbers: GradientNumbers) -> None:
        """One part after the other, then the vector that they make; all of them to one scale."""
        vector = None if numbers.vanishes else self._on_screen(numbers.gradient, here)
        if vector is None:
            return
        blue = self._theme.computed
        whole = is_reached(self._tick, "gradient", 1)
        parts = (QPointF(vector.x(), 0), QPointF(0, vector.y()))
        if whole and all(math.hypot(part.x(), part.y()) > SHORTEST for part in parts):
            painter.setPen(QPen(QColor(blue), 1.5, Qt.PenStyle.DotLine))
            for part in parts:
                painter.drawLine(here + part, here + vector)
        for axis, part in enumerate(parts):
            if is_reached(self._tick, "quotient", axis):
                self._arrow(painter, here, part, blue, PART_WIDTH if not whole else 2.0)
        if not whole:
            axis = MOMENTS[self._tick].coordinate
            if is_reached(self._tick, "quotient", axis):
                self._label(painter, here, parts[axis], f"∂f/∂x{'₀₁'[axis]}", blue, beside=True)
            return
        self._arrow(painter, here, vector, blue, WIDTH)
        self._label(painter, here, vector, "∇f", blue)
        if self._dial is not None:
            self._arrow(painter, here, -vector, self._theme.ink, WIDTH)
            self._label(painter, here, -vector, "−∇f", self._theme.ink, beside=True)

    def _on_screen(self, gradient: np.ndarray, here: QPointF) -> QPointF | None:
        """The gradient in logical pixels, of a legible length; None where there is none to draw."""
        frame = self._frame
        largest = float(np.abs(gradient).max())
        if not 0 < largest < math.inf:
            return None
        x, y = (gradient / largest).tolist()
        across = (frame.x[1] - frame.x[0]) / frame.width * frame.ratio
        size = math.hypot(x, y)
        length = min(max(largest * size / across, VECTOR[0]), VECTOR[1])
        along = QPointF(x, -y) / size
        room = min(self._room(here.x(), along.x(), frame.width), self._room(here.y(), along.y(), frame.height))
        return along * min(length, max(room, VECTOR[0]))

    def _room(self, here: float, along: float, extent: int) -> float:
        """How long an arrow can be so that its label still lies inside the picture."""
        if along == 0:
            return math.inf
        edge = extent / self._frame.ratio - BEYOND_TIP if along > 0 else BEYOND_TIP
        return (edge - here) / along

    def _paint_way_to_minimum(self, painter: QPainter, here: QPointF, dial: Dial) -> None:
        if dial.minimum is None:
            return
        angle = math.radians(dial.minimum)
        width, height = self._frame.width / self._frame.ratio, self._frame.height / self._frame.ratio
        target = QPointF(*self._frame.place(*dial.nearest)) if dial.nearest is not None else here
        far = here + QPointF(math.cos(angle), -math.sin(angle)) * (width + height)
        way = target - here
        end = target if math.hypot(way.x(), way.y()) < width + height else far
        painter.setPen(QPen(QColor(self._theme.exact), 2.0, Qt.PenStyle.DashDotLine))
        painter.drawLine(here, end)

    def _arrow(self, painter: QPainter, tail: QPointF, delta: QPointF, colour: str, width: float) -> None:
        if math.hypot(delta.x(), delta.y()) > SHORTEST:
            painter.setPen(QPen(QColor(self._theme.card), 1.0))
            painter.setBrush(QColor(colour))
            painter.drawPolygon(QPolygonF(shapes.arrow(tail, tail + delta, width)))

    def _label(
        self, painter: QPainter, tail: QPointF, delta: QPointF, text: str, colour: str, beside: bool = False
    ) -> None:
        """Beyond the arrow's tip, or beside its head where fewer lines run, inside the picture."""
        length = math.hypot(delta.x(), delta.y())
        if length <= SHORTEST:
            return
        frame = self._frame
        label = shapes.label_pixmap(text, ui_font(LABEL_PX, bold=True), colour, self._theme.card, frame.ratio)
        size = label.deviceIndependentSize()
        along = delta / length
        across = QPointF(-along.y(), along.x())
        spread = size.width() / 2 - 10
        middle = tail + along * (length + LABEL_DISTANCE + abs(along.x()) * spread)
        if beside:
            away, head = LABEL_DISTANCE + 6 + abs(across.x()) * spread, tail + along * (length - 8)
            sides = [head + across * (side * away) for side in (1, -1)]
            middle = max(sides, key=lambda at: min(abs(at.x() - tail.x()), abs(at.y() - tail.y())))
        left = min(max(middle.x() - size.width() / 2, 0.0), frame.width / frame.ratio - size.width())
        top = min(max(middle.y() - size.height() / 2, 0.0), frame.height / frame.ratio - size.height())
        shapes.stamp(painter, label, QPointF(left, top))

    def _disc(self, radius: float) -> QPixmap:
        key = (radius, self._frame.ratio)
        if key not in self._discs:
            self._discs[key] = shapes.disc_pixmap(radius, self._theme.path, self._theme.card, self._frame.ratio)
        return self._discs[key]
