"""Three points at once and the book's grid: what goes in, what comes out, how often f is called."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.core.probe.batch import Batch
from gradviz.plots.lines import Line, LinePanel


class BatchPanel(LinePanel):
    """Draws one batch: the points themselves where they are few."""

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(rows, parent)
        self.setAccessibleName(self.tr("A batch of points"))

    def draw(self, batch: Batch, title: str) -> None:
        few = batch.points.ndim == 2
        each = self.tr("{0} calls with shape {1}")
        lines = [
            Line(self.tr("shape"), f"x {batch.points.shape} → ∇f {batch.gradient.shape}"),
            Line(self.tr("at once"), each.format(batch.calls, batch.shapes[0]), "ink", bold=True),
            Line(self.tr("one by one"), self.tr("{0} calls").format(batch.one_by_one), "helper"),
        ]
        if few:
            lines += [
                Line(f"∇f({self._point(point)})", notation.point(tuple(gradient), 6), "computed")
                for point, gradient in zip(batch.points.T.tolist(), batch.gradient.T.tolist(), strict=True)
            ]
        self.show_lines(title, lines)

    @staticmethod
    def _point(point: list[float]) -> str:
        return ", ".join(notation.number(part) for part in point)
