"""What all plots are that have pyqtgraph's axes around a picture of their own."""

from __future__ import annotations

from collections.abc import Mapping

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from gradviz.plots.picture import Picture
from gradviz.plots.styling import NumberAxis, magnify_axes, number_axes, style_axes
from gradviz.theme import LIGHT, Theme

Margins = tuple[int, int, int, int]
"""Room around the axes, in pixels: left, top, right, bottom."""


class PaintedPlot(pg.PlotWidget):
    """Who extends it makes the picture and says what is visible: nothing here finds its own range. Unless it is
    `movable` the mouse does not change it either."""

    picture: Picture

    def __init__(
        self,
        parent: QWidget | None = None,
        axes: Mapping[str, NumberAxis] | None = None,
        names: tuple[str, str] = ("", ""),
        margins: Margins | None = None,
        movable: bool = False,
    ) -> None:
        super().__init__(parent, axisItems=dict(axes or number_axes()))
        self._theme = LIGHT
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        if margins is not None:
            item.layout.setContentsMargins(*margins)
        for side, name in zip(("bottom", "left"), names, strict=True):
            if name:
                item.setLabel(side, name)
        self.box: pg.ViewBox = item.getViewBox()
        self.box.disableAutoRange()
        if not movable:
            self.box.setMouseEnabled(False, False)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours; whoever has more than axes extends it."""
        self._theme = theme
        style_axes(self, theme)

    def name_axes(self, across: str, up: str) -> None:
        """Calls the axes something else."""
        for side, name in (("bottom", across), ("left", up)):
            self.getPlotItem().setLabel(side, name)
        style_axes(self, self._theme)  # new labels have a style of their own

    def set_magnification(self, magnification: float) -> None:
        """Draws everything so many times as large."""
        magnify_axes(self, magnification)
        self.picture.set_magnification(magnification)
        self.set_theme(self._theme)

    def paint_on_paper(self, painter: QPainter) -> None:
        """Axes and picture in lines, areas and letters, at the place where the painter is. Nothing is clipped, for not
        everything that shows such files can do so: what goes beyond the picture is covered, and the axes come last."""
        painter.save()
        painter.translate(QPointF(self.picture.pos()))
        self.picture.paint_on_paper(painter)
        painter.restore()
        whole, inside = QRectF(self.rect()), QRectF(self.picture.geometry())
        for beside in (
            QRectF(whole.topLeft(), QPointF(whole.right(), inside.top())),
            QRectF(QPointF(whole.left(), inside.bottom()), whole.bottomRight()),
            QRectF(whole.topLeft(), QPointF(inside.left(), whole.bottom())),
            QRectF(QPointF(inside.right(), whole.top()), whole.bottomRight()),
        ):
            painter.fillRect(beside, QColor(self._theme.card))
        scene = self.scene()
        scene.prepareForPaint()
        scene.render(painter, whole, whole)

    def set_range(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """Makes a window visible, for one painting and not for one of each axis."""
        self.box.blockSignals(True)
        self.box.setRange(xRange=across, yRange=up, padding=0)
        self.box.blockSignals(False)
        self.picture.place()
        for side in ("bottom", "left"):
            self.getPlotItem().getAxis(side).linkedViewChanged(self.box)
