"""Pictures kept in device pixels: painted once, shown in every frame by copying."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


class Frame(NamedTuple):
    """Where data come to lie: a window of data on so many device pixels."""

    x: tuple[float, float]
    y: tuple[float, float]
    width: int
    height: int
    ratio: float  # device pixels per logical pixel

    def pixels(self, points: NDArray[Any]) -> NDArray[np.float64]:
        """(k, 2) data → (k, 2) device pixels, y downwards."""
        with np.errstate(all="ignore"):
            scale = np.array([self.width / (self.x[1] - self.x[0]), -self.height / (self.y[1] - self.y[0])])
            return np.asarray((points - np.array([self.x[0], self.y[1]])) * scale, float)

    def data(self, x: float, y: float) -> tuple[float, float]:
        """Device pixels → data."""
        return (
            self.x[0] + x / self.width * (self.x[1] - self.x[0]),
            self.y[1] - y / self.height * (self.y[1] - self.y[0]),
        )

    @property
    def is_visible(self) -> bool:
        return self.width > 1 and self.height > 1


def frame_of(box: pg.ViewBox) -> Frame:
    """What a view box shows now, on the screen that it is on."""
    (x, y), size = box.viewRange(), box.size()
    views = box.scene().views() if box.scene() else []
    ratio = views[0].devicePixelRatioF() if views else 1.0
    return Frame(tuple(x), tuple(y), round(size.width() * ratio), round(size.height() * ratio), ratio)


class Layer(pg.GraphicsObject):
    """One pixmap over the whole of a view box. While the view is being moved the old pixmap moves along,
    stretched; whoever owns the layer paints a new one when it stands still."""

    def __init__(self, box: pg.ViewBox, z: float) -> None:
        super().__init__(box)
        self.box = box
        self.baked: Frame | None = None
        self.pixmap = QPixmap()
        self.setZValue(z)

    def boundingRect(self) -> QRectF:
        return QRectF(self.box.rect())

    def blank(self, frame: Frame) -> None:
        """Starts a transparent pixmap for a frame."""
        self.pixmap = QPixmap(QSize(max(frame.width, 1), max(frame.height, 1)))
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self.pixmap.setDevicePixelRatio(frame.ratio)
        self.baked = frame
        self.prepareGeometryChange()
        self.update()

    def painter(self, antialiased: bool = True) -> QPainter:
        """Paints on the pixmap in device pixels; the caller ends it."""
        painter = QPainter(self.pixmap)
        ratio = self.pixmap.devicePixelRatio()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, antialiased)
        return painter

    def update_pixels(self, left: float, top: float, right: float, bottom: float) -> None:
        """Repaints a rectangle of device pixels, rounded outwards."""
        ratio = self.pixmap.devicePixelRatio()
        margin = 3.0
        self.update(
            QRectF(
                QPointF((left - margin) / ratio, (top - margin) / ratio),
                QPointF((right + margin) / ratio, (bottom + margin) / ratio),
            )
        )

    def paint(self, painter: QPainter, *_: object) -> None:
        if self.baked is None:
            return
        now = frame_of(self.box)
        if now == self.baked:
            # whole device pixels: a picture that is copied must not be resampled
            device = painter.deviceTransform().map(QPointF(0, 0))
            shift = QPointF(round(device.x()) - device.x(), round(device.y()) - device.y()) / now.ratio
            painter.drawPixmap(shift, self.pixmap)
        else:
            corners = np.array([[self.baked.x[0], self.baked.y[1]], [self.baked.x[1], self.baked.y[0]]])
            (left, top), (right, bottom) = now.pixels(corners) / now.ratio
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            target = QRectF(QPointF(left, top), QPointF(right, bottom))
            painter.drawPixmap(target, self.pixmap, QRectF(self.pixmap.rect()))
