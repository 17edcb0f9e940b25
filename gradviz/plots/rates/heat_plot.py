"""f of every run at every step: what is tried out along the lower axis, the step along the other."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.core.sweep.sweep import Sweep
from gradviz.plots.picture import Canvas, Frame, Picture
from gradviz.plots.rates.numbers_plot import NumbersPlot
from gradviz.plots.rates.scale import DecadeAxis, Scale
from gradviz.plots.styling import NumberAxis, magnified_px
from gradviz.state import View
from gradviz.theme import CAPTION_PX, LIGHT, Theme, mixed, ui_font

SHADES = 64
STRONG = 0.62
"""How much of the colours of a low and a high f the ends of the ramp have: heights alone are too pale here."""
HATCH = 6
KEY_WIDTH, KEY_HEIGHT, KEY_GAP = 72.0, 9.0, 6.0


class HeatPlot(NumbersPlot):
    """Draws (sweep, step, view): a line at the step."""

    picture: _HeatPicture

    def __init__(self, parent: QWidget | None = None) -> None:
        self._key = KeyedAxis("bottom")
        super().__init__(NumberAxis("left"), self.tr("step"), (1, 8, 12, 0), self._key, parent)
        self.picture = _HeatPicture(self)
        self.setAccessibleName(self.tr("Map of f, step by step, against what is tried out"))
        self.setToolTip(self.tr("blue: low f · orange: high f · hatched: after the end of a run"))
        self.box.sigRangeChanged.connect(self._bake)
        self.box.sigResized.connect(self._bake)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._key.theme = theme
        super().set_theme(theme)
        self.picture.set_theme(theme)
        self._bake()

    def draw(self, sweep: Sweep, step: int, view: View) -> None:
        """The picture of this moment."""
        fresh = sweep is not self.sweep
        self.sweep, self.step, self.view = sweep, min(step, sweep.steps), view
        if fresh:
            self._key.show_scale(Scale.of(sweep))
            total = sweep.settings.steps
            self.show_numbers((-0.5, total + 0.5))
            self._bake()
        self.picture.update()

    def _bake(self, *_: object) -> None:
        if self.sweep is not None and self.picture.frame.is_visible:
            self.picture.bake(self.picture.frame, self.sweep, self.places)


class KeyedAxis(DecadeAxis):
    """The lower axis, and at its end, beside its name, which colour stands for which f."""

    theme = LIGHT

    _texts: tuple[str, str] | None = None

    def show_scale(self, scale: Scale) -> None:
        texts = (
            ("f − min   " if scale.shift else "f   ") + notation.power_of_ten(scale.bottom),
            notation.power_of_ten(scale.top),
        )
        if texts != self._texts:
            self._texts = texts
            self.update()

    def paint(self, painter: QPainter, *arguments: Any) -> None:
        super().paint(painter, *arguments)
        if self._texts is not None:
            painter.save()
            self._paint_key(painter, *self._texts)
            painter.restore()

    def _paint_key(self, painter: QPainter, low: str, high: str) -> None:
        larger, area = self.magnification, self.rect()
        font = ui_font(magnified_px(CAPTION_PX, larger))
        line = QFontMetricsF(font).height()
        top = area.bottom() - line - 2 * larger
        painter.setFont(font)
        painter.setPen(QColor(self.theme.helper))
        right = area.right() - 2 * larger
        width = QFontMetricsF(font).horizontalAdvance(high) + 1
        painter.drawText(QRectF(right - width, top, width, line), Qt.AlignmentFlag.AlignVCenter, high)
        colours = ramp(self.theme)
        image = QImage(colours.data, len(colours), 1, 4 * len(colours), QImage.Format.Format_RGB32)
        right -= width + KEY_GAP * larger
        strip = QRectF(right - KEY_WIDTH * larger, top + line / 2 - KEY_HEIGHT * larger / 2, KEY_WIDTH * larger, 0)
        strip.setHeight(KEY_HEIGHT * larger)
        painter.drawImage(strip, image)
        width = QFontMetricsF(font).horizontalAdvance(low) + 1
        left = strip.left() - KEY_GAP * larger - width
        painter.drawText(QRectF(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, low)


class _HeatPicture(Picture):
    def __init__(self, plot: HeatPlot) -> None:
        self._map = Canvas()
        super().__init__(plot, self._map)
        self._plot = plot
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.set_ground(theme.card)

    def bake(self, frame: Frame, sweep: Sweep, places: NDArray[np.float64]) -> None:
        self._map.blank(frame, self._theme.card)
        painter = self._map.painter(antialiased=False)
        painter.drawImage(0, 0, heat_image(frame, sweep, places, self._theme))
        painter.end()
        self.place()

    def paint_marks(self, painter: QPainter) -> None:
        if self._plot.sweep is None or not self.frame.is_visible:
            return
        width = self.frame.width / self.frame.ratio
        _, y = self.frame.place(0.0, float(self._plot.step))
        for colour, thickness in ((self._theme.card, 4.0), (self._theme.path, 2.0)):
            painter.setPen(QPen(QColor(colour), thickness))
            painter.drawLine(QPointF(0, y), QPointF(width, y))


def heat_image(frame: Frame, sweep: Sweep, places: NDArray[np.float64], theme: Theme) -> QImage:
    """A pixel shows the run that is nearest to it, at the step that it lies in."""
    x = frame.x[0] + (np.arange(frame.width) + 0.5) / frame.width * (frame.x[1] - frame.x[0])
    y = frame.y[1] - (np.arange(frame.height) + 0.5) / frame.height * (frame.y[1] - frame.y[0])
    columns = np.searchsorted((places[1:] + places[:-1]) / 2, x)
    steps = np.clip(np.round(y).astype(np.int64), 0, sweep.settings.steps)
    scale = Scale.of(sweep)
    known, rows = np.unique(np.minimum(steps, sweep.steps), return_inverse=True)
    levels = scale.levels(sweep.values[known])
    share = (levels - scale.lowest) / (scale.highest - scale.lowest)
    shades = np.clip(np.round(share * (SHADES - 1)), 0, SHADES - 1).astype(np.int64)
    pixels = ramp(theme)[shades[np.ix_(rows, columns)]]
    ended = steps[:, None] > np.minimum(sweep.ends, sweep.steps)[columns]
    card, helper = (QColor(colour).rgba() for colour in (theme.card, theme.contour))
    stripes = (np.arange(frame.height)[:, None] + np.arange(frame.width)) % HATCH < 1
    pixels[ended] = np.where(stripes, helper, card)[ended]
    return QImage(pixels.data, frame.width, frame.height, 4 * frame.width, QImage.Format.Format_RGB32).copy()


@lru_cache(maxsize=2)
def ramp(theme: Theme) -> NDArray[np.uint32]:
    """From a low f to a high one, as Qt stores RGB32."""
    low, middle, high = theme.heights
    stops = [QColor(mixed(low, theme.computed, STRONG)), QColor(middle), QColor(mixed(high, theme.path, STRONG))]
    along = np.linspace(0, 2, SHADES)
    red, green, blue = (
        np.interp(along, range(3), [getattr(stop, part)() for stop in stops]).round().astype(np.uint32)
        for part in ("red", "green", "blue")
    )
    return np.asarray(0xFF000000 | red << 16 | green << 8 | blue, np.uint32)
