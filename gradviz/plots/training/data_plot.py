"""The examples, and what the model says: its line, its curve or its boundary."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gradviz.core.functions import Floats
from gradviz.core.training.data import UNSCALED, Examples, Scale, Split
from gradviz.core.training.fit import Fit
from gradviz.plots import shapes
from gradviz.plots.graph import Graph, span

DISC, RING, BATCH = 4.0, 3.6, 7.0
"""Radii of an example that is learnt from, one that is set aside, and the ring around those of a step's batch."""
CLASSES = [[(0.0, "0"), (0.5, "0.5"), (1.0, "1")]]
"""What stands at the axis of two classes: the classes, and where one becomes the other."""
CROWD = 300
"""From so many examples on they are drawn smaller."""
SMALLER = 0.6


class DataPlot(Graph):
    """Draws (examples, what the model says of every input, this step's batch)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._split: Split | None = None
        self._fit: Fit | None = None
        self._batch: NDArray[np.intp] | None = None
        super().__init__(parent)
        self.name_axes("x", "y")
        self.setAccessibleName(self.tr("The data, with what the model says"))

    def draw(self, split: Split, fit: Fit | None, batch: NDArray[np.intp] | None) -> None:
        """The picture of this moment; the scale is that of the examples, wherever the model is. Without `fit` what the
        model says is not told; without `batch` no examples are marked."""
        if split is not self._split:
            self._split = split
            parts = (split.training, split.validation)
            x, y = span(*(part.inputs for part in parts)), span(*(part.targets for part in parts))
            are_classes = {*split.training.targets, *split.validation.targets} == {0.0, 1.0}
            self.getPlotItem().getAxis("left").setTicks(CLASSES if are_classes else None)
            self.name_axes(self._name("x", split.x), self._name("y", split.y))
            self.show_range(x, y)
        self._fit, self._batch = fit, batch
        self.picture.update()

    def _name(self, name: str, scale: Scale) -> str:
        return name if scale == UNSCALED else self.tr("{0} (standardized)").format(name)

    def paint(self, painter: QPainter) -> None:
        split, theme = self._split, self._theme
        if split is None:
            return
        size = SMALLER if len(split.training) + len(split.validation) > CROWD else 1.0
        if self._fit is not None:
            self._paint_boundaries(painter, self._fit.boundaries)
            self.curve(painter, self._fit.x, self._fit.y, theme.ink, 2.5)
        disc = shapes.disc_pixmap(DISC * size, theme.computed, theme.card, self.frame.ratio)
        shapes.place_all(painter, [disc] * len(split.training), self._pixels(split.training))
        for place in self._places(split.validation):
            shapes.draw_ring(painter, place, RING * size, theme.second, theme.card, 1.6)
        if self._batch is not None:
            for place in self._places(split.training.part(self._batch)):
                shapes.draw_ring(painter, place, BATCH * size, theme.path, theme.card, 1.6)

    def _paint_boundaries(self, painter: QPainter, boundaries: Floats) -> None:
        pen = QPen(QColor(self._theme.ink), 1.6, Qt.PenStyle.DashLine)
        height = self.frame.height / self.frame.ratio
        for x in boundaries.tolist():
            painter.setPen(pen)
            middle = self.place(x, 0.0).x()
            painter.drawLine(QPointF(middle, 0.0), QPointF(middle, height))

    def _pixels(self, examples: Examples) -> Floats:
        return self.frame.pixels(np.stack([examples.inputs, examples.targets], axis=1)) / self.frame.ratio

    def _places(self, examples: Examples) -> list[QPointF]:
        return [QPointF(x, y) for x, y in self._pixels(examples).tolist()]
