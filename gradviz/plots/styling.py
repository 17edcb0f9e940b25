"""What every plot's axes look like."""

from __future__ import annotations

import math

import pyqtgraph as pg

from gradviz import notation
from gradviz.theme import CAPTION_PX, Theme, scaled, ui_font

LEFT, BOTTOM = 58, 42
SHORT = 130
"""Pixels below which a left axis is short."""
SMALLEST = 1e-300
"""An extent that still can be divided."""
TICK_ROOM = 20
"""Pixels from one of its numbers to the next."""


class NumberAxis(pg.AxisItem):
    """Ticks as mathematics sets them: −2 with a true minus sign, 10⁻⁴ on a logarithmic axis."""

    magnification = 1.0

    def magnify(self, magnification: float) -> None:
        """Takes so many times the room; `style_axes` has what is in it follow."""
        larger = magnification / self.magnification
        self.magnification = magnification
        if self.orientation == "left":
            self.setWidth(round(self.fixedWidth * larger))
        else:
            self.setHeight(round(self.fixedHeight * larger))

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """On an axis that is magnified fewer ticks: from far away they are not to be a crowd. On a short one those of
        one spacing: of two, the finer would be left out for want of room, and a single number tells nothing."""
        room = size / self.magnification
        if self.orientation == "left" and 0 < room < scaled(SHORT) and SMALLEST < high - low < math.inf:
            return [(_spacing(low, high, room / scaled(TICK_ROOM)), 0.0)]
        return list(super().tickSpacing(low, high, size / self.magnification**2))

    def setLabel(self, *texts: object, **styles: object) -> None:
        """Puts the label in the middle; left to itself it would stay where one of another width was."""
        super().setLabel(*texts, **styles)
        self.resizeEvent()

    def updateAutoSIPrefix(self) -> None:
        """Writes the label alone. Switched off or not, pyqtgraph would scale the numbers for a prefix that is never
        shown: 500 instead of 0.5 in a window that is small when the look changes."""
        self._updateLabel()

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [_power(value) for value in values]
        return [_plain(text) for text in super().tickStrings(values, scale, spacing)]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """On a logarithmic axis whole decades, as many as fit."""
        if not self.logMode:
            return list(super().tickValues(low, high, size))
        spacing = max(1, round((high - low) * scaled(28) * self.magnification / max(size, 1)))
        first = math.ceil(low / spacing) * spacing
        decades = [float(decade) for decade in range(first, math.floor(high) + 1, spacing)]
        between = [low + (high - low) * share for share in (0.2, 0.5, 0.8)]
        return [(float(spacing), decades if len(decades) > 1 else between)]


def _spacing(low: float, high: float, count: float) -> float:
    """From one tick to the next, for about so many of them, two at least."""
    extent = high - low
    decade = 10.0 ** math.floor(math.log10(extent))
    spacings = [share * decade for share in (0.1, 0.2, 0.5, 1.0, 2.0, 5.0)]
    spacings = [spacing for spacing in spacings if math.floor(high / spacing) > math.ceil(low / spacing)] or [extent]
    return min((spacing for spacing in spacings if count * spacing >= extent), default=spacings[-1])


def _plain(text: str) -> str:
    """With a true minus sign, and no zeros that another tick of the same axis would not have: 1, 0.5, 0."""
    if "." in text and "e" not in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", notation.MINUS)


def _power(exponent: float) -> str:
    """10⁻⁴, or the number itself between two powers."""
    nearest = round(exponent)
    return notation.power_of_ten(nearest) if abs(exponent - nearest) < 1e-6 else notation.number(10**exponent, 3)


def number_axes() -> dict[str, NumberAxis]:
    """Axes for a new plot, of a size that their numbers do not change: a picture must not move while it is played."""
    axes = {side: NumberAxis(side) for side in ("bottom", "left")}
    axes["left"].setWidth(scaled(LEFT))
    axes["bottom"].setHeight(scaled(BOTTOM))
    return axes


def style_axes(plot: pg.PlotWidget, theme: Theme) -> None:
    """Quiet axes in the theme's colours, on the card's background."""
    plot.setBackground(theme.card)
    for side in ("bottom", "left"):
        axis = plot.getPlotItem().getAxis(side)
        larger = axis.magnification
        axis.setPen(pg.mkPen(theme.hairline, width=larger))
        axis.setTextPen(pg.mkPen(theme.helper))
        font = ui_font(magnified_px(CAPTION_PX, larger))
        axis.setTickFont(font)
        axis.setStyle(
            tickLength=round(-5 * larger),
            maxTickLevel=1,
            tickTextOffset=round((5 if side == "left" else 2) * larger),
        )
        axis.label.setFont(font)
        axis.enableAutoSIPrefix(False)
        axis.resizeEvent()  # the label has another width in this font


def magnify_axes(plot: pg.PlotWidget, magnification: float) -> None:
    """Gives the axes of a plot, and the margins around them, so many times the room; then they are to be styled."""
    item = plot.getPlotItem()
    larger = magnification / item.getAxis("left").magnification
    item.layout.setContentsMargins(*(larger * margin for margin in item.layout.getContentsMargins()))
    for side in ("bottom", "left"):
        item.getAxis(side).magnify(magnification)


def magnified_px(pixels: int, magnification: float) -> int:
    """The size of a font, rounded upwards: what must be legible from the last row is not smaller by a fraction."""
    return math.ceil(pixels * magnification - 1e-6)
