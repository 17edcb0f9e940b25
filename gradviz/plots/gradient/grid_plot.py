"""The book's grid of arrows: −∇f at each of its points, over the surface."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gradviz.core.landscape import Landscape
from gradviz.plots.landscape.ground import Ground
from gradviz.plots.painted_plot import PaintedPlot
from gradviz.plots.picture import Picture
from gradviz.theme import LIGHT, Theme


class GridPlot(PaintedPlot):
    """Draws a batch of points, each with its arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, names=("x₀", "x₁"))
        self._landscape: Landscape | None = None
        self.box.setAspectLocked(True)
        self._ground = Ground()
        self.picture = Picture(self, self._ground)
        self.box.sigRangeChanged.connect(self._bake)
        self.box.sigResized.connect(self._bake)
        self.setAccessibleName(self.tr("The grid's arrows, −∇f"))
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_ground(theme.card)
        self._bake()

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
