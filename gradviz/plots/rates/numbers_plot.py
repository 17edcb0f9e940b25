"""What has the η, or h, that are tried out along its lower axis, and can be asked for one of them."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from gradviz.core.sweep.sweep import Sweep
from gradviz.plots.painted_plot import Margins, PaintedPlot
from gradviz.plots.rates.scale import DecadeAxis
from gradviz.plots.styling import BOTTOM, LEFT, NumberAxis
from gradviz.state import View
from gradviz.theme import scaled

MARGIN = 0.02
"""Share of the axis that is kept free at either end."""


TICKS = 22
"""Height of a lower axis without a name: the one below has it."""


class NumbersPlot(PaintedPlot):
    """`chosen(column)`: the run nearest to a click. Who extends it paints (sweep, step, view)."""

    chosen = Signal(int)

    def __init__(
        self,
        axis: NumberAxis,
        title: str,
        margins: Margins,
        named: DecadeAxis | None = None,
        parent: QWidget | None = None,
    ) -> None:
        is_named = named is not None
        axes: Mapping[str, NumberAxis] = {"bottom": named or DecadeAxis("bottom"), "left": axis}
        axes["left"].setWidth(scaled(LEFT))
        axes["bottom"].setHeight(scaled(BOTTOM if is_named else TICKS))
        super().__init__(parent, axes, names=("η" if is_named else "", title), margins=margins)
        self._is_named = is_named
        axes["bottom"].setLogMode(x=True)
        self.sweep: Sweep | None = None
        self.step = 0
        self.view = View()
        self._held = False
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_numbers(self, up: tuple[float, float]) -> None:
        """Makes the axes fit the sweep."""
        assert self.sweep is not None
        low, high = (math.log10(self.sweep.numbers[end]) for end in (0, -1))
        margin = max(MARGIN * (high - low), 1e-6)
        name = "η" if self.sweep.settings.swept == "eta" else "h"
        if self._is_named and name != self.getPlotItem().getAxis("bottom").labelText:
            self.getPlotItem().setLabel("bottom", name)
        self.set_range((low - margin, high + margin), up)

    @property
    def places(self) -> np.ndarray:
        """The numbers as they stand on the axis."""
        assert self.sweep is not None
        return np.log10(self.sweep.numbers)

    def column_at(self, place: QPointF) -> int | None:
        """The run nearest to a place in the widget; None outside of the picture."""
        frame = self.picture.frame
        inside = self.picture.geometry().contains(place.toPoint())
        if self.sweep is None or not frame.is_visible or not inside:
            return None
        x, _ = frame.data((place.x() - self.picture.x()) * self.devicePixelRatioF(), 0.0)
        return int(np.abs(self.places - x).argmin())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.button() == Qt.MouseButton.LeftButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged here."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        column = self.column_at(event.position()) if self._held else None
        self._held = False
        if column is not None:
            self.chosen.emit(column)
