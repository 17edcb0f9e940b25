"""The ring at the start: drag it to start elsewhere."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from gradviz.plots import shapes
from gradviz.theme import LIGHT, Theme

RADIUS = 9.0
GRIP = 14.0
"""Logical pixels around the centre that take hold of the ring: a finger or an unsteady hand should do."""


class StartHandle(pg.GraphicsObject):
    """`dragged(QPointF)` tells where the ring is pulled to, in pixels of its view box."""

    dragged = Signal(QPointF)

    def __init__(self, box: pg.ViewBox, z: float) -> None:
        super().__init__(box)
        self.setZValue(z)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-GRIP, -GRIP, 2 * GRIP, 2 * GRIP)

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shapes.draw_ring(painter, QPointF(), RADIUS, self._theme.ink, self._theme.card)

    def mouseDragEvent(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        self.dragged.emit(self.mapToParent(event.pos()))
