"""Where the start can be taken hold of and dragged elsewhere."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter

REACH = 14.0
"""Logical pixels around the start: a finger or an unsteady hand should do."""


class StartGrip(pg.GraphicsObject):
    """Invisible: the ring that it belongs to is one of the picture's marks. `dragged(QPointF)` tells where it is
    pulled to, in pixels of its view box."""

    dragged = Signal(QPointF)

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self.setZValue(1)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def boundingRect(self) -> QRectF:
        return QRectF(-REACH, -REACH, 2 * REACH, 2 * REACH)

    def paint(self, painter: QPainter, *_: object) -> None:
        pass

    def mouseDragEvent(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        self.dragged.emit(self.mapToParent(event.pos()))
