"""What moves with the position: the marker, and the gradient and the move of the step that is about to be taken."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from pyqtgraph import GraphicsObject, ViewBox

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from gradviz.plots import shapes
from gradviz.plots.layer import frame_of
from gradviz.theme import LIGHT, Theme, ui_font

MARKER = 7.0
SHORTEST_VECTOR = 6.0
GRADIENT_LENGTHS = (30.0, 110.0)
"""A gradient is drawn to scale as long as its arrow has a length between these; ∇f and x have different units."""
LABEL_PX = 15


class LiveLayer(GraphicsObject):
    """A few marks, repainted wherever they move."""

    def __init__(self, box: ViewBox, z: float) -> None:
        super().__init__(box)
        self.setZValue(z)
        self._box = box
        self._theme = LIGHT
        self._marker: QPointF | None = None
        self._vectors: list[tuple[QPainterPath, str, str, QRectF]] = []  # shape, colour, label, where it stands
        self._bounds = QRectF()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_step(
        self,
        point: NDArray[np.floating],
        gradient: NDArray[np.floating] | None,
        move: NDArray[np.floating] | None,
        move_label: str,
    ) -> None:
        """Puts the marker at `point`, with the vectors of the step from there where there is one."""
        frame = frame_of(self._box)
        here = self._logical(point)
        self._marker = here
        self._vectors = []
        if here is not None and frame.is_visible:
            scale = self._scale()
            if move is not None:
                self._add_vector(here, QPointF(*(move * scale)), self._theme.ink, move_label, -1)
            if gradient is not None:
                self._add_vector(here, _legible(QPointF(*(gradient * scale))), self._theme.computed, "∇f", 1)
        self._replace_bounds()

    def _logical(self, point: NDArray[np.floating]) -> QPointF | None:
        frame = frame_of(self._box)
        x, y = frame.pixels(np.asarray(point, float)[None])[0] / frame.ratio
        inside = -MARKER < x < self._box.width() + MARKER and -MARKER < y < self._box.height() + MARKER
        return QPointF(x, y) if inside else None

    def _scale(self) -> NDArray[np.float64]:
        (x0, x1), (y0, y1) = self._box.viewRange()
        return np.array([self._box.width() / (x1 - x0), -self._box.height() / (y1 - y0)])

    def _add_vector(self, tail: QPointF, delta: QPointF, colour: str, label: str, side: int) -> None:
        length = math.hypot(delta.x(), delta.y())
        if not SHORTEST_VECTOR <= length < math.inf:
            return
        reach = 3.0 * max(self._box.width(), self._box.height())
        tip = tail + delta * min(1.0, reach / length)
        text = QRectF(QPointF(), QFontMetricsF(ui_font(LABEL_PX, bold=True)).size(0, label))
        along = delta / length
        middle = tail + delta * min(1.0, 90.0 / length) + QPointF(-along.y(), along.x()) * (side * 14) + along * 12
        text.moveCenter(middle)
        area = QRectF(self._box.rect()).adjusted(4, 4, -4, -4)
        text.moveLeft(min(max(text.left(), area.left()), area.right() - text.width()))
        text.moveTop(min(max(text.top(), area.top()), area.bottom() - text.height()))
        self._vectors.append((shapes.arrow_path(tail, tip, 3.0), colour, label, text))

    def _replace_bounds(self) -> None:
        bounds = QRectF()
        if self._marker is not None:
            reach = MARKER + shapes.OUTLINE + 1
            bounds = QRectF(self._marker.x() - reach, self._marker.y() - reach, 2 * reach, 2 * reach)
        for path, _, _, text in self._vectors:
            bounds |= path.boundingRect().adjusted(-4, -4, 4, 4) | text.adjusted(-5, -5, 5, 5)
        bounds &= QRectF(self._box.rect())
        self.prepareGeometryChange()
        self._bounds = bounds
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = ui_font(LABEL_PX, bold=True)
        for path, colour, _, _ in self._vectors:
            shapes.draw_outlined(painter, path, colour, self._theme.card, 1.5)
        if self._marker is not None:
            disc = QPainterPath()
            disc.addEllipse(self._marker, MARKER, MARKER)
            shapes.draw_outlined(painter, disc, self._theme.path, self._theme.card)
        for _, colour, label, text in self._vectors:
            shapes.draw_label(painter, text, label, font, colour, self._theme.card)


def _legible(delta: QPointF) -> QPointF:
    length = math.hypot(delta.x(), delta.y())
    if not 0 < length < math.inf:
        return delta
    return delta * (min(max(length, GRADIENT_LENGTHS[0]), GRADIENT_LENGTHS[1]) / length)
