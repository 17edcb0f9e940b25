"""Which line is which run, in as many rows as it takes: for a picture that has no table beside it."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gradviz.plots.painted_panel import PaintedPanel
from gradviz.plots.run_sample import SAMPLE, draw_sample
from gradviz.theme import CAPTION_PX, ui_font

ROW, GAP, BETWEEN = 20.0, 6.0, 16.0
"""In pixels of a picture that is not magnified: the height of a row, and the room after a sample and an entry."""


class Named(NamedTuple):
    """A run and what it is called; without a place, what is said of all."""

    place: int | None
    text: str
    followed: bool = False


class RunLegend(PaintedPanel):
    """Hidden while there is but one run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[Named, ...] = ()
        self.hide()

    def set_magnification(self, magnification: float) -> None:
        super().set_magnification(magnification)
        self._fit()

    def draw(self, runs: tuple[Named, ...]) -> None:
        if runs != self._runs:
            self._runs = runs
            self.setAccessibleName(", ".join(run.text for run in runs))
            self.setVisible(sum(run.place is not None for run in runs) > 1)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Takes the height that the rows need."""
        rows = 1 + max((row for _, row, _ in self._placed()), default=0)
        self.setFixedHeight(round(rows * ROW * self._magnification))
        self.update()

    def _placed(self) -> list[tuple[Named, int, QRectF]]:
        """Each entry with its row and its place, in pixels that are not magnified."""
        placed, row, left, room = [], 0, GAP, self.room[0]
        for run in self._runs:
            width = _sample_of(run) + QFontMetricsF(self._font(run)).horizontalAdvance(run.text) + 2
            if left > GAP and left + width > room:
                row, left = row + 1, GAP
            width = min(width, max(room - left, 0.0))  # a name of its own row that is still too long is elided
            placed.append((run, row, QRectF(left, row * ROW, width, ROW)))
            left += width + BETWEEN
        return placed

    def _font(self, run: Named) -> QFont:
        return ui_font(CAPTION_PX, bold=run.followed)

    def _paint(self, painter: QPainter) -> None:
        for run, _, area in self._placed():
            if run.place is not None:
                sample = QRectF(area.left(), area.center().y() - SAMPLE[1] / 2, *SAMPLE)
                draw_sample(painter, sample, run.place, self._theme)
            painter.setFont(self._font(run))
            painter.setPen(QColor(self._theme.helper if run.place is None else self._theme.ink))
            area.setLeft(area.left() + _sample_of(run))
            text = painter.fontMetrics().elidedText(run.text, Qt.TextElideMode.ElideRight, math.ceil(area.width()))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)


def _sample_of(run: Named) -> float:
    """The width that its sample takes."""
    return 0.0 if run.place is None else SAMPLE[0] + GAP
