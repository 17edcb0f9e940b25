"""A magnifier over x, at the scale of h; at its end the numbers themselves come to be seen, one by one."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz import notation
from gradviz.core.slope.graph import Closeup
from gradviz.plots import segments, shapes
from gradviz.plots.derivative.curve_plot import PARTS
from gradviz.theme import CAPTION_PX, LIGHT, Theme, scaled, ui_font

HEIGHT = 196
TOP, BOTTOM, SIDE = 26.0, 34.0, 14.0
RADIUS = 6.0
TICK = 7.0
LINE = 2.2
SECANT, TANGENT = 3.8, 2.0
"""Where both lie over each other, both are to be seen."""


class Magnifier(QWidget):
    """Draws a close-up. Its title says how strong it is; the ticks below are the representable numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._closeup: Closeup | None = None
        self._power = 1.0
        self._parts = PARTS
        self._magnification = 1.0
        self._disc = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Magnifier"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._disc = QPixmap()
        self.update()

    def set_magnification(self, magnification: float) -> None:
        """Draws everything so many times as large."""
        self._magnification = magnification
        self._disc = QPixmap()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, scaled(HEIGHT)) * self._magnification

    def draw(self, closeup: Closeup, width: float, parts: frozenset[str] = PARTS) -> None:
        """`width` is that of the window which it magnifies; no more than these parts are drawn."""
        self._closeup = closeup
        self._parts = parts
        self._power = width / (2 * closeup.reach)
        self.setAccessibleDescription(self._title())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._magnification, self._magnification)
        width, height = self.width() / self._magnification, self.height() / self._magnification
        area = QRectF(SIDE, scaled(TOP), width - 2 * SIDE, height - scaled(TOP) - scaled(BOTTOM))
        painter.setPen(QPen(QColor(self._theme.hairline), 1.0))
        painter.drawRoundedRect(area, 4, 4)
        if self._closeup is not None:
            painter.save()
            painter.setClipRect(area)
            self._paint_grid(painter, area, self._closeup)
            self._paint_curve(painter, area, self._closeup)
            self._paint_lines(painter, area, self._closeup)
            painter.restore()
            self._paint_samples(painter, area, self._closeup)
            self._paint_words(painter, area, self._closeup)
        painter.end()

    def _place(self, area: QRectF, offset: float, height: float) -> QPointF:
        assert self._closeup is not None
        middle = area.center()
        down = height / self._closeup.height * area.height() / 2 if math.isfinite(height) else 0.0
        return QPointF(
            middle.x() + offset / self._closeup.reach * area.width() / 2, middle.y() - min(max(down, -1e6), 1e6)
        )

    def _paint_grid(self, painter: QPainter, area: QRectF, closeup: Closeup) -> None:
        painter.setPen(QPen(QColor(self._theme.hairline), 1.0))
        for offset in closeup.grid:
            x = self._place(area, float(offset), 0.0).x()
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _paint_curve(self, painter: QPainter, area: QRectF, closeup: Closeup) -> None:
        scale = np.array([area.width() / 2 / closeup.reach, -area.height() / 2 / closeup.height])
        with np.errstate(all="ignore"):
            path = np.stack([closeup.x, closeup.y], axis=1) * scale
        path += np.array([area.width() / 2, area.height() / 2])
        if closeup.is_dots:  # each is one number: there is nothing between them
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.ink))
            for x, y in path[np.isfinite(path).all(axis=1)].tolist():
                painter.drawEllipse(area.topLeft() + QPointF(x, min(max(y, -1e6), 1e6)), 2.6, 2.6)
            return
        painter.setPen(QPen(QColor(self._theme.ink), LINE))
        painter.translate(area.topLeft())
        segments.draw(painter, segments.clipped(np.hstack([path[:-1], path[1:]]), area.width(), area.height())[0])
        painter.translate(-area.topLeft())

    def _paint_lines(self, painter: QPainter, area: QRectF, closeup: Closeup) -> None:
        lower, upper = closeup.stored[1], closeup.stored[0]
        start = lower if math.isfinite(lower[1]) else upper
        if "secant" in self._parts and math.isfinite(closeup.quotient) and math.isfinite(start[1]):
            painter.setPen(QPen(QColor(self._theme.computed), SECANT))
            painter.drawLine(*self._ends(area, closeup.quotient, start))
        if "tangent" in self._parts and math.isfinite(closeup.slope) and closeup.middle == 0:
            ends = self._ends(area, closeup.slope, (0.0, 0.0))
            shapes.draw_tangent(painter, *ends, self._theme.exact, self._theme.card, TANGENT)

    def _ends(self, area: QRectF, slope: float, through: tuple[float, float]) -> tuple[QPointF, QPointF]:
        """Of a line across all of the area."""
        assert self._closeup is not None
        reach, (offset, height) = self._closeup.reach, through
        left, right = (self._place(area, x, height + slope * (x - offset)) for x in (-reach, reach))
        return left, right

    def _paint_samples(self, painter: QPainter, area: QRectF, closeup: Closeup) -> None:
        """As stored, on the curve; and below, on the line of numbers, where they should have been."""
        ratio = self.devicePixelRatioF() * self._magnification
        if self._disc.isNull() or self._disc.devicePixelRatio() != ratio:
            self._disc = shapes.disc_pixmap(RADIUS, self._theme.path, self._theme.card, ratio)
        for offset, height in closeup.stored:
            place = self._place(area, offset, height)
            if "samples" in self._parts and area.contains(place) and math.isfinite(height):
                shapes.place(painter, self._disc, place)
        # of the central scheme x is no sample, unless one has been rounded to it
        if all(closeup.wanted) and closeup.middle == 0 and all(offset for offset, _ in closeup.stored):
            shapes.draw_ring(painter, area.center(), RADIUS - 1, self._theme.path, self._theme.card, 1.6)
        painter.setPen(QPen(QColor(self._theme.ink), 1.2))
        for offset in closeup.grid:
            x = self._place(area, float(offset), 0.0).x()
            if area.left() <= x <= area.right():
                painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + TICK))

    def _paint_words(self, painter: QPainter, area: QRectF, closeup: Closeup) -> None:
        font = ui_font(CAPTION_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.helper))
        middle = Qt.AlignmentFlag.AlignVCenter
        # where everything is large there is no room for more
        title = self._title() if self._magnification == 1 else self._strength()
        painter.drawText(QRectF(SIDE, 0, area.width(), scaled(TOP)), middle, title)
        row = QRectF(0, area.bottom() + TICK + 1, 0, scaled(18))
        taken: list[tuple[float, float]] = []
        for offset, wanted, text in self._names(closeup):
            x = self._place(area, offset, 0.0).x()
            width = metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, area.left()), area.right() - width)
            if any(left < end + 8 and left + width > begin - 8 for begin, end in taken):
                continue
            taken.append((left, left + width))
            painter.setPen(QColor(self._theme.path))
            painter.drawText(QRectF(left, row.top(), width + 2, row.height()), middle, text)
            if wanted != offset:  # where it should be, between the numbers
                place = QPointF(self._place(area, wanted, 0.0).x(), area.bottom() + TICK / 2)
                shapes.draw_ring(painter, place, 3.2, self._theme.path, self._theme.card, 1.4)

    def _names(self, closeup: Closeup) -> list[tuple[float, float, str]]:
        """(stored, wanted, name) of the points, x first unless a sample coincides with it."""
        (upper, _), (lower, _) = closeup.stored
        wanted_upper, wanted_lower = closeup.wanted
        named = []
        equal = [
            name
            for name, offset, wanted in (("x + h", upper, wanted_upper), ("x − h", lower, wanted_lower))
            if wanted and offset == 0
        ]
        named.append((0.0, 0.0, " == ".join([*equal, "x"])))
        for name, offset, wanted in (("x + h", upper, wanted_upper), ("x − h", lower, wanted_lower)):
            if wanted and offset:
                named.append((offset, wanted if len(closeup.grid) else offset, name))
        return named

    @property
    def legend(self) -> str:
        """What the lines and the marks on them are; "" where there are none."""
        if self._closeup is None or not len(self._closeup.grid):
            return ""
        return self.tr("each line is a number that can be stored   ○ asked   ● stored")

    def _title(self) -> str:
        legend = self.legend
        return f"{self._strength()}    {legend}" if legend else self._strength()

    def _strength(self) -> str:
        power = notation.number(float(f"{self._power:.1e}"), 7 if self._power < 1e4 else 2)
        power = notation.plain(float(f"{self._power:.1e}")) if self._power >= 1e5 else power
        return self.tr("MAGNIFIER × {0}").format(power)
