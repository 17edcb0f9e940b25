"""The marks that lie on a picture: arrows, rings, stars. Each has an outline in the colour of the card."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

OUTLINE = 2.0
DASH, BETWEEN_DASHES = 10.0, 8.0
UNHINTED = 32
JUST_OVER_HALF = 0.5 + 1e-6
PAPER = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)


def is_on_paper(painter: QPainter) -> bool:
    """Whether there are no pixels where it paints: lines stay lines there, and letters letters."""
    return painter.paintEngine().type() in PAPER


class Stamp(QPixmap):
    """Something that is painted once to be copied; on paper it is painted each time."""

    def __init__(self, size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> None:
        super().__init__(size)
        self.setDevicePixelRatio(ratio)
        self.fill(Qt.GlobalColor.transparent)
        self.paint = paint
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()


def arrow(tail: QPointF, tip: QPointF, width: float) -> QPolygonF:
    """The outline of an arrow; its head shrinks with it where it is short."""
    delta = tip - tail
    length = math.hypot(delta.x(), delta.y())
    head = min(4.5 * width, 0.6 * length)
    along = delta / length
    across = QPointF(-along.y(), along.x())
    neck = tip - along * head
    half, wing = across * (width / 2), across * (head * 0.45)
    return QPolygonF([tail + half, neck + half, neck + wing, tip, neck - wing, neck - half, tail - half])


def draw_tangent(painter: QPainter, start: QPointF, end: QPointF, colour: str, outline: str, width: float) -> None:
    """A dashed line whose dashes can be told from a thicker line that it lies upon."""
    for pen_colour, pen_width in ((outline, width + 1.6), (colour, width)):
        pen = QPen(QColor(pen_colour), pen_width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([DASH / pen_width, BETWEEN_DASHES / pen_width])
        painter.setPen(pen)
        painter.drawLine(start, end)


def star_path(centre: QPointF, radius: float) -> QPainterPath:
    """A star with five points, one of them up."""
    corners = []
    for k in range(10):
        reach = radius if k % 2 == 0 else radius * 0.45
        angle = math.pi * k / 5 - math.pi / 2
        corners.append(centre + QPointF(math.cos(angle), math.sin(angle)) * reach)
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def draw_outlined(painter: QPainter, path: QPainterPath, colour: str, outline: str, width: float = OUTLINE) -> None:
    """Fills a path over an outline that keeps it apart from whatever lies under it; without a colour leaves it at
    that."""
    painter.setPen(
        QPen(QColor(outline), 2 * width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    if colour:
        painter.fillPath(path, QColor(colour))


def draw_ring(painter: QPainter, centre: QPointF, radius: float, colour: str, outline: str, width: float = 2.0) -> None:
    """An open circle."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen_colour, pen_width in ((outline, width + 2 * OUTLINE), (colour, width)):
        painter.setPen(QPen(QColor(pen_colour), pen_width))
        painter.drawEllipse(centre, radius, radius)


def label_pixmap(text: str, font: QFont, colour: str, outline: str, ratio: float) -> QPixmap:
    """Text that is legible on any background, painted once to be copied."""
    metrics = QFontMetricsF(font)
    margin = 4.0
    size = QSizeF(metrics.horizontalAdvance(text) + 2 * margin, metrics.height() + 2 * margin)

    def paint(painter: QPainter) -> None:
        start, on_paper = QPointF(margin, margin + metrics.ascent()), is_on_paper(painter)
        draw_outlined(painter, _glyphs(text, font).translated(start), "" if on_paper else colour, outline, 2.5)
        if on_paper:  # as letters, which can be found there
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(start, text)

    return Stamp((size * ratio).toSize(), ratio, paint)


def _glyphs(text: str, font: QFont) -> QPainterPath:
    """The outlines of a text, taken from letters so large that they are not hinted: those of a small font depend on
    what else has been written with it, and the same label would not always have the same pixels."""
    large = QFont(font)
    large.setPixelSize(font.pixelSize() * UNHINTED)
    path = QPainterPath()
    path.addText(0, 0, large, text)
    return QTransform.fromScale(1 / UNHINTED, 1 / UNHINTED).map(path)


def disc_pixmap(radius: float, colour: str, outline: str, ratio: float) -> QPixmap:
    """The marker, painted once to be copied; its middle is the pixmap's."""
    side = 2 * math.ceil(radius + OUTLINE + 1)
    path = QPainterPath()
    path.addEllipse(QPointF(side / 2, side / 2), radius, radius)
    size = QSize(round(side * ratio), round(side * ratio))
    return Stamp(size, ratio, lambda painter: draw_outlined(painter, path, colour, outline))


def place(painter: QPainter, pixmap: QPixmap, middle: QPointF) -> None:
    """Copies a pixmap with its middle at a point."""
    size = pixmap.deviceIndependentSize()
    stamp(painter, pixmap, QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2))


def place_all(painter: QPainter, pixmaps: Sequence[QPixmap], middles: NDArray[np.floating]) -> None:
    """Copies many of one size, the middle of each at its point, (m, 2); four times as fast as one by one."""
    if not pixmaps:
        return
    size = pixmaps[0].deviceIndependentSize()
    corners = [QPointF(x, y) for x, y in (middles - [size.width() / 2, size.height() / 2]).tolist()]
    if is_on_paper(painter) or painter.transform().isScaling():
        for pixmap, corner in zip(pixmaps, corners, strict=True):
            stamp(painter, pixmap, corner)
    else:
        for pixmap, corner in zip(pixmaps, corners, strict=True):
            painter.drawPixmap(corner, pixmap)


def stamp(painter: QPainter, pixmap: QPixmap, corner: QPointF) -> None:
    """Copies a pixmap to a place; in a picture that is magnified to whole device pixels, for between them it would be
    blurred, and differently after the last bit of its place."""
    if isinstance(pixmap, Stamp) and is_on_paper(painter):
        painter.save()
        painter.translate(corner)
        pixmap.paint(painter)
        painter.restore()
        return
    if painter.transform().isScaling():
        ratio = pixmap.devicePixelRatio()
        corner = QPointF(*(math.floor(part * ratio + JUST_OVER_HALF) / ratio for part in (corner.x(), corner.y())))
    painter.drawPixmap(corner, pixmap)
