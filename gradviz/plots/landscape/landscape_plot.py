"""The picture of a surface, over which something else is drawn: heights, field, minima, and a point to take hold of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gradviz.core.landscape import Landscape
from gradviz.plots.landscape.ground import Ground
from gradviz.plots.panned_plot import FARTHEST, WIDEST, Marks, PannedPlot
from gradviz.plots.picture import Canvas
from gradviz.state import Window
from gradviz.theme import LIGHT

ARROW_SPACING = 36
"""Logical pixels between arrows."""
SAMPLE_SPACING = 2
"""Device pixels between heights."""


class LandscapePlot(PannedPlot):
    """Draws a landscape under canvases and marks; who extends it paints the canvases and places the marks."""

    def __init__(self, marks: Marks, *canvases: Canvas, parent: QWidget | None = None) -> None:
        self._landscape: Landscape | None = None
        self._minima: tuple[tuple[float, ...], ...] = ()
        self._ground = Ground()
        super().__init__(marks, self._ground, *canvases, names=("x₀", "x₁"), parent=parent)
        self._own_window = ((-1.0, 1.0), (-1.0, 1.0))
        self.box.setAspectLocked(True)
        far = {"xMin": -FARTHEST, "xMax": FARTHEST, "yMin": -FARTHEST, "yMax": FARTHEST}
        self.box.setLimits(maxXRange=WIDEST, maxYRange=WIDEST, **far)
        self.set_theme(LIGHT)

    # what is to be drawn

    def show_function(self, own: Window, minima: tuple[tuple[float, ...], ...], chosen: Window | None = None) -> None:
        """Turns to another function: its own window, its known minima, the window to be seen instead of its own."""
        self._minima = minima
        self._landscape = None
        self._own_window = own
        self._view = self._view.changed(window=chosen)
        self.show_window(chosen or own)

    def show_window(self, window: Window) -> None:
        """Shows a window, and as much beyond it as equal scales on both axes take."""
        self.box.setRange(xRange=window[0], yRange=window[1], padding=0)

    def set_landscape(self, landscape: Landscape) -> None:
        """Draws a landscape; where it is of another window than the visible one it is stretched until its own comes."""
        self._landscape = landscape
        self._bake()

    # where it is drawn

    @property
    def window(self) -> Window:
        """The visible window."""
        x, y = self.box.viewRange()
        return tuple(x), tuple(y)

    @property
    def resolution(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """How many heights and how many arrows the visible window wants, along x0 and x1."""
        frame = self.picture.frame
        heights = (max(frame.width // SAMPLE_SPACING, 2), max(frame.height // SAMPLE_SPACING, 2))
        spacing = ARROW_SPACING * frame.ratio
        return heights, (max(round(frame.width / spacing), 1), max(round(frame.height / spacing), 1))

    # drawing

    def _bake(self) -> None:
        """Paints everything anew; extended by whoever has more canvases."""
        self._bake_ground()
        self._place_marks()

    def _bake_ground(self) -> None:
        frame = self.picture.frame
        if self._landscape is not None and frame.is_visible:
            minima = () if "minima" in self._view.hidden else self._minima
            self._ground.bake(frame, self._landscape, minima, self._view.arrows, self._theme)
            self.picture.place()
