"""The book's grid of arrows: −∇f at each of its points, over the surface."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from gradviz.core.landscape import Landscape
from gradviz.plots.landscape.ground import Ground
from gradviz.plots.picture import Picture
from gradviz.plots.styling import magnify_axes, number_axes, style_axes
from gradviz.theme import LIGHT, Theme


class GridPlot(pg.PlotWidget):
    """Draws a batch of points, each with its arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems=number_axes())
        self._theme = LIGHT
        self._landscape: Landscape | None = None
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.setLabel("bottom", "x₀")
        item.setLabel("left", "x₁")
        self.box: pg.ViewBox = item.getViewBox()
        self.box.disableAutoRange()
        self.box.setAspectLocked(True)
        self.box.setMouseEnabled(False, False)
        self._ground = Ground()
        self.picture = Picture(self, self._ground)
        self.box.sigRangeChanged.connect(self._bake)
        self.box.sigResized.connect(self._bake)
        self.setAccessibleName(self.tr("The grid's arrows, −∇f"))
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        style_axes(self, theme)
        self.picture.set_ground(theme.card)
        self._bake()

    def set_magnification(self, magnification: float) -> None:
        """Draws everything so many times as large."""
        magnify_axes(self, magnification)
        self.picture.set_magnification(magnification)
        self.set_theme(self._theme)

    def draw(self, landscape: Landscape) -> None:
        """The picture of a landscape whose field is the grid's."""
        self._landscape = landscape
        self.box.setRange(xRange=landscape.window[0], yRange=landscape.window[1], padding=0)
        self._bake()

    def _bake(self, *_: object) -> None:
        frame = self.picture.frame
        if self._landscape is not None and frame.is_visible:
            self._ground.bake(frame, self._landscape, (), "descent", self._theme)
            self.picture.place()
