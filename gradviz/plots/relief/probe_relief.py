"""The picture in space of a gradient being put together: the point on the surface, the slices through it, its samples,
the parts and their vector."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gradviz.core.probe.directions import Dial
from gradviz.core.probe.numbers import LAST, MOMENTS, GradientNumbers, is_reached
from gradviz.plots import segments, shapes
from gradviz.plots.gradient.samples import shown_samples
from gradviz.plots.relief.arrows import WIDTH, legible, paint_arrow
from gradviz.plots.relief.relief_plot import ReliefPlot
from gradviz.plots.relief.scene import Scene
from gradviz.state import View

MARKER, SAMPLE = 7.0, 5.0
PART_WIDTH = 3.0
SLICE, PROBED = 1.2, 2.4
"""Widths of the slices' curves: of the one along the coordinate that is being probed, and of the other."""


class ProbeRelief(ReliefPlot):
    """Draws (numbers, tick, view) on a landscape; `dial` adds the step against the gradient. The point that a click
    moves is the one at which the gradient is taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: GradientNumbers | None = None
        self._tick = 0
        self._dial: Dial | None = None
        self.setAccessibleName(self.tr("Surface in space with the gradient at a point"))

    def draw(self, numbers: GradientNumbers, tick: int, view: View, dial: Dial | None = None) -> None:
        """The picture of this moment."""
        self._numbers, self._tick, self._dial = numbers, tick, dial
        self._look(view)

    @property
    def point(self) -> tuple[float, float] | None:
        if self._numbers is None:
            return None
        x0, x1 = self._numbers.settings.point
        return x0, x1

    def paint_on(self, painter: QPainter, scene: Scene) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._numbers is not None:
            self._paint_slices(painter, scene, self._numbers)
        super().paint_on(painter, scene)
        if self._numbers is not None:
            if "directions" not in self._view.hidden:
                self._paint_vectors(painter, scene, self._numbers)
            self._paint_samples(painter, scene, self._numbers)
            self._paint_mark(painter, scene.place(*self._numbers.settings.point), self._paint_marker)

    def _paint_slices(self, painter: QPainter, scene: Scene, numbers: GradientNumbers) -> None:
        """The curves of f along both coordinates; the one that is being probed is drawn strongly."""
        x0, x1 = numbers.settings.point
        (left, right), (low, high) = scene.camera.window
        probed = MOMENTS[self._tick].coordinate if 0 < self._tick < LAST else None
        ratio = scene.camera.ratio
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        for axis, line in enumerate(([left, x1, right, x1], [x0, low, x0, high])):
            seen, hidden = scene.ground.lay(np.array([line])).seen(scene.camera, scene.sight)
            strong = axis == probed
            colour = QColor(self._theme.path if strong else self._theme.helper)
            for part, width in ((seen, PROBED if strong else SLICE), (hidden, 0.6)):
                painter.setPen(QPen(colour, width * ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
                segments.draw(painter, part.segments)
        painter.restore()

    def _paint_samples(self, painter: QPainter, scene: Scene, numbers: GradientNumbers) -> None:
        for at in shown_samples(numbers, self._tick):
            self._paint_mark(painter, scene.place(*at), self._paint_sample)

    def _paint_vectors(self, painter: QPainter, scene: Scene, numbers: GradientNumbers) -> None:
        """One part after the other, then the vector that they make; all of them to one scale."""
        vector = None if numbers.vanishes else legible(numbers.gradient, scene)
        if vector is None:
            return
        here, blue = np.array(numbers.settings.point), self._theme.computed
        whole = is_reached(self._tick, "gradient", 1)
        latest = MOMENTS[self._tick].coordinate
        for axis, part in enumerate(np.diag(vector)):
            if is_reached(self._tick, "quotient", axis):
                text = f"∂f/∂x{'₀₁'[axis]}" if axis == latest and not whole else ""
                paint_arrow(painter, scene, here, part, blue, text, 2.0 if whole else PART_WIDTH)
        if whole:
            paint_arrow(painter, scene, here, vector, blue, "∇f", WIDTH)
            if self._dial is not None:
                paint_arrow(painter, scene, here, -vector, self._theme.ink, "−∇f", WIDTH)

    def _paint_marker(self, painter: QPainter, place: QPointF) -> None:
        theme = self._theme
        disc = self._once(shapes.disc_pixmap, MARKER, theme.path, theme.card, self.ratio)
        shapes.place(painter, disc, place)

    def _paint_sample(self, painter: QPainter, place: QPointF) -> None:
        shapes.draw_ring(painter, place, SAMPLE, self._theme.path, self._theme.card)
