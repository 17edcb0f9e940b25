"""What a stage has drawn, laid out: to be painted, and to know which rectangle it takes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from gradviz.plots import shapes
from gradviz.plots.descent.stages.items import Drawn, Ring, Text
from gradviz.plots.descent.stages.labels import Names
from gradviz.plots.descent.stages.place import Place
from gradviz.theme import Theme, ui_font

LABEL_PX = 15
MARKER = 9.0
"""Around the marker: what no name should cover."""


class Sketch:
    """Items under the marker; names over it. The names of what came last choose their places first."""

    def __init__(self, drawn: Iterable[Drawn], place: Place, theme: Theme) -> None:
        drawn = list(drawn)
        texts = [item for item in drawn if isinstance(item, Text)]
        self._theme = theme
        self.items = [item for item in drawn if not isinstance(item, Text)]
        self.labels: list[tuple[QRectF, QPixmap]] = []
        about = [Ring(place.here, radius=MARKER), *self.items]
        names = Names(place.area, [point for item in about for point in item.obstacles()])
        for text in reversed(texts):
            self._add_label(text, names, place)

    def _add_label(self, text: Text, names: Names, place: Place) -> None:
        colour, font = getattr(self._theme, text.meaning), ui_font(LABEL_PX, bold=True)
        label = shapes.label_pixmap(text.text, font, colour, self._theme.card, place.frame.ratio)
        size = label.deviceIndependentSize()
        corner = names.place(size, text.at, text.away)
        if corner is not None:
            self.labels.append((QRectF(corner, size), label))

    @property
    def extent(self) -> QRectF:
        areas = [item.bounds() for item in self.items] + [area for area, _ in self.labels]
        return reduce(QRectF.united, areas, QRectF())

    def paint_items(self, painter: QPainter) -> None:
        for item in self.items:
            item.paint(painter, self._theme)

    def paint_labels(self, painter: QPainter) -> None:
        for area, label in self.labels:
            shapes.stamp(painter, label, area.topLeft())
