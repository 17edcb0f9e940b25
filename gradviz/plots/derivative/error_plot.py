"""The error of the quotient against h, both logarithmic: measured, in theory, and where we are."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from gradviz.core.slope.error_curve import ErrorCurve, Theory
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.plots import segments, shapes
from gradviz.plots.painted_plot import PaintedPlot
from gradviz.plots.picture import Canvas, Frame, Picture
from gradviz.plots.styling import NumberAxis
from gradviz.theme import CAPTION_PX, LIGHT, Theme, scaled

LEFTMOST, RIGHTMOST = -17.9, 0.7
LOWEST, HIGHEST = -17.0, 2.0
ZERO, INFINITE, UNDEFINED = -18.6, 1.7, 3.4
"""Where an error of 0 stands, under the lowest decade; infinity and nan so far above the highest."""
RADIUS = 6.0
LEFT, BOTTOM = 50, 34


class ErrorPlot(PaintedPlot):
    """Draws (curve, numbers). `h_moved(h)` where the line at h is dragged to."""

    picture: _ErrorPicture

    h_moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = {"bottom": _LaneAxis("bottom"), "left": _LaneAxis("left")}
        axes["left"].setWidth(scaled(LEFT))
        axes["bottom"].setHeight(scaled(BOTTOM))
        title = QCoreApplication.translate("ErrorPlot", "|error|")
        super().__init__(parent, axes, names=("h", title), margins=(1, 4, 10, 1))
        self._curve: ErrorCurve | None = None
        self._dtype = self._scheme = ""
        self._top = HIGHEST
        self._held = False
        for side in axes:
            self.getPlotItem().getAxis(side).setLogMode(x=side == "bottom", y=side == "left")
        self.picture = _ErrorPicture(self)
        self._show_range()
        self.box.sigRangeChanged.connect(self._bake)
        self.box.sigResized.connect(self._bake)
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(self.tr("Error against h"))
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_theme(theme)
        self._bake()

    def draw(self, curve: ErrorCurve, numbers: SlopeNumbers) -> None:
        """The picture of this x and this h."""
        settings = numbers.settings
        if curve is not self._curve or (settings.dtype, settings.scheme) != (self._dtype, self._scheme):
            self._curve, self._dtype, self._scheme = curve, settings.dtype, settings.scheme
            self._fit(curve)
            self._bake()
        self.picture.show_moment(numbers, curve.theories[settings.scheme], self._top)

    def _fit(self, curve: ErrorCurve) -> None:
        """More decades at the top where errors need them."""
        errors = np.concatenate(list(curve.measured.values()))
        finite = errors[np.isfinite(errors)]
        top = max(HIGHEST, math.ceil(math.log10(finite.max())) if finite.size and finite.max() > 0 else HIGHEST)
        if top != self._top:
            self._top = top
            self._show_range()

    def _show_range(self) -> None:
        item = self.getPlotItem()
        item.getAxis("left").lanes = {
            ZERO: "0",
            self._top + INFINITE: "∞",
            self._top + UNDEFINED: "NaN",
        }
        item.getAxis("left").highest = self._top
        self.set_range((LEFTMOST, RIGHTMOST), (ZERO - 0.9, self._top + UNDEFINED + 0.9))

    def _bake(self, *_: object) -> None:
        if self._curve is not None and self.picture.frame.is_visible:
            self.picture.bake(self.picture.frame, self._curve, self._dtype, self._scheme, self._top)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self._follow(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._follow(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = False

    def _follow(self, at: QPointF) -> None:
        frame = self.picture.frame
        power, _ = frame.data((at.x() - self.picture.x()) * frame.ratio, 0.0)
        self.h_moved.emit(float(f"{10 ** min(max(power, LEFTMOST), 0.0):.1e}"))


class _LaneAxis(NumberAxis):
    """Decades, and the places beyond them for what has no logarithm."""

    lanes: dict[float, str] = {}  # noqa: RUF012  set anew for each axis, never changed
    highest = HIGHEST

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Every so many decades from 1, downwards and upwards; in a low plot only the places that have room."""
        room = scaled(24 if self.lanes else 42) * self.magnification
        spacing = max(1, math.ceil((high - low) * room / max(size, 1)))
        top = round(self.highest) if self.lanes else 0
        decades = [*range(0, round(LOWEST) - 1, -spacing), *range(spacing, top + 1, spacing)]
        apart = scaled(CAPTION_PX) * self.magnification * (high - low) / max(size, 1) if self.lanes else 0.0
        shown: list[float] = []
        for value in (*self.lanes, *map(float, decades)):
            if all(abs(value - other) >= apart for other in shown):
                shown.append(value)
        return [(float(spacing), shown)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        plain = super().tickStrings(values, scale, spacing)
        return [self.lanes.get(value, text) for value, text in zip(values, plain, strict=True)]


def levels(errors: NDArray[np.float64], top: float) -> NDArray[np.float64]:
    """Errors as they stand on the axis; every one has its place, whatever it is."""
    with np.errstate(all="ignore"):
        placed = np.clip(np.log10(errors), LOWEST - 0.5, top)
    placed = np.where(errors == 0, ZERO, placed)
    placed = np.where(np.isinf(errors), top + INFINITE, placed)
    return np.where(np.isnan(errors), top + UNDEFINED, placed)


class _ErrorPicture(Picture):
    """The curves on a canvas; the line at h, the error there and the best h on top."""

    def __init__(self, plot: pg.PlotWidget) -> None:
        self._curves = Canvas()
        super().__init__(plot, self._curves)
        self._theme = LIGHT
        self._numbers: SlopeNumbers | None = None
        self._theory: Theory | None = None
        self._top = HIGHEST
        self._disc = QPixmap()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._disc = QPixmap()
        self.set_ground(theme.card)

    def bake(self, frame: Frame, curve: ErrorCurve, dtype: str, scheme: str, top: float) -> None:
        self._curves.blank(frame, self._theme.card)
        painter = self._curves.painter()
        self._paint_lanes(painter, frame, top)
        self._paint_theory(painter, frame, curve.theories[scheme])
        for (kind, side), errors in sorted(
            curve.measured.items(), key=lambda item: (item[0][0] == dtype, item[0][1] == scheme)
        ):
            chosen = side == scheme
            colour = self._theme.contour if kind != dtype else self._theme.computed if chosen else self._theme.second
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, kind == dtype)  # the fainter ones may be rough
            self._paint_errors(painter, frame, np.log10(curve.steps), errors, top, colour, 1.8 if chosen else 1.0)
        painter.end()
        self.place()

    def show_moment(self, numbers: SlopeNumbers, theory: Theory, top: float) -> None:
        self._numbers, self._theory, self._top = numbers, theory, top
        self.update()

    def paint_marks(self, painter: QPainter) -> None:
        if self._numbers is None or not self.frame.is_visible:
            return
        height, width = self.frame.height / self.frame.ratio, self.frame.width / self.frame.ratio
        theme = self._theme
        best = self._theory.best_h if self._theory is not None else None
        if best is not None and LEFTMOST < math.log10(best) < RIGHTMOST:
            x, _ = self.frame.place(math.log10(best), 0.0)
            mark = QPolygonF([QPointF(x, height - 12), QPointF(x - 6, height - 1), QPointF(x + 6, height - 1)])
            painter.setPen(QPen(QColor(theme.card), 1.0))
            painter.setBrush(QColor(theme.exact))
            painter.drawPolygon(mark)
        power = math.log10(self._numbers.settings.h)
        x, _ = self.frame.place(min(max(power, LEFTMOST), RIGHTMOST), 0.0)
        level = float(levels(np.array(self._numbers.error), self._top))
        _, y = self.frame.place(0.0, level)
        painter.setPen(QPen(QColor(theme.path), 2.0))
        if not LEFTMOST <= power <= RIGHTMOST:  # an arrow at the edge: h lies beyond
            side = -1 if power < LEFTMOST else 1
            edge = 1.0 if side < 0 else width - 1
            painter.setBrush(QColor(theme.path))
            painter.drawPolygon(
                QPolygonF([QPointF(edge, y), QPointF(edge - side * 14, y - 9), QPointF(edge - side * 14, y + 9)])
            )
            return
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
        if self._disc.isNull() or self._disc.devicePixelRatio() != self.frame.ratio:
            self._disc = shapes.disc_pixmap(RADIUS, theme.path, theme.card, self.frame.ratio)
        shapes.place(painter, self._disc, QPointF(x, y))

    def _paint_lanes(self, painter: QPainter, frame: Frame, top: float) -> None:
        painter.setPen(QPen(QColor(self._theme.hairline), frame.ratio, Qt.PenStyle.DashLine))
        for level in (ZERO, top + INFINITE, top + UNDEFINED):
            _, y = frame.pixels(np.array([[0.0, level]]))[0]
            painter.drawLine(QPointF(0, y), QPointF(frame.width, y))

    def _paint_theory(self, painter: QPainter, frame: Frame, theory: Theory) -> None:
        """Truncation and rounding, each a straight line."""
        pen = QPen(QColor(self._theme.exact), 1.4 * frame.ratio)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        for factor, slope in ((theory.truncation, theory.order), (theory.round_off, -1)):
            if not 0 < factor < math.inf:
                continue
            ends = [[power, math.log10(factor) + slope * power] for power in (LEFTMOST, RIGHTMOST)]
            low, high = (frame.pixels(np.array([[0.0, level]]))[0][1] for level in (LOWEST - 0.5, HIGHEST))
            lines = segments.clipped(frame.pixels(np.array(ends)).reshape(1, 4), frame.width, frame.height)[0]
            painter.save()
            painter.setClipRect(0, int(high), frame.width, int(low - high))
            segments.draw(painter, lines)
            painter.restore()

    def _paint_errors(
        self,
        painter: QPainter,
        frame: Frame,
        powers: NDArray[np.float64],
        errors: NDArray[np.float64],
        top: float,
        colour: str,
        width: float,
    ) -> None:
        """A line through what has a logarithm; dots in the lanes for what has none."""
        places = frame.pixels(np.stack([powers, levels(errors, top)], axis=1))
        ordinary = np.isfinite(errors) & (errors > 0)
        joined = ordinary[:-1] & ordinary[1:]
        pen = QPen(QColor(colour), width * frame.ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        segments.draw(painter, np.hstack([places[:-1], places[1:]])[joined])
        pen.setWidthF(3.4 * frame.ratio)
        painter.setPen(pen)
        alone = ~ordinary
        alone[1:-1] |= ordinary[1:-1] & ~ordinary[:-2] & ~ordinary[2:]
        dots = places[alone]
        segments.draw(painter, np.hstack([dots, dots + 0.01]))
