"""The arithmetic of one step, in the order of computation, the present stage's lines marked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradviz import notation
from gradviz.core import Experiment
from gradviz.core.stages import StageKey, StepStages
from gradviz.plots.inspector.following import Following
from gradviz.plots.inspector.step_lines import DIGITS, Told, probing_lines, update_lines
from gradviz.plots.lines import LINE, MARGIN, Line, LinePanel
from gradviz.theme import Theme, scaled


class NumbersPanel(QWidget):
    """Draws (stages of a step, the present one); what has not been computed yet is not written yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = _Lines()
        self.area = Following(self._panel, lambda: self._panel.extent, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.setAccessibleName(self.tr("Numbers of this step"))

    def set_theme(self, theme: Theme) -> None:
        self._panel.set_theme(theme)

    def draw(self, told: StepStages, experiment: Experiment, move_label: str, stage: int | None = None) -> None:
        """The numbers up to a stage, or all of them where the step is not unfolded. `move_label` is −η∇f or +η∇f for
        plain descent, the word for a move for every other optimizer."""
        step = told.numbers.step
        last = told.numbers.move is None
        title = self.tr("STEP {0}: THE END") if last else self.tr("STEP {0} → {1}")
        lines = [
            *probing_lines(told, experiment.scheme),
            *self._exact(told),
            *update_lines(told, experiment.optimizer.key, experiment.eta, move_label),
        ]
        self._panel.show_lines(title.format(step, step + 1), _upto(lines, told, stage))
        self.area.follow()
        self.setAccessibleDescription(self._panel.text())

    def text(self) -> str:
        """The same as plain text."""
        return self._panel.text()

    def _exact(self, told: StepStages) -> list[Told]:
        numbers, key = told.numbers, StageKey("gradient")
        if numbers.exact is None:
            return [Told(key, Line(self.tr("exact ∇f"), self.tr("does not exist here"), "exact"))]
        with np.errstate(all="ignore"):
            error = float(np.abs(numbers.gradient - numbers.exact).max())
        exact = notation.point(tuple(np.reshape(numbers.exact, -1).tolist()), DIGITS)
        return [
            Told(key, Line(self.tr("exact ∇f"), exact, "exact")),
            Told(key, Line(self.tr("error"), notation.number(error, 2), "helper")),
        ]


class _Lines(LinePanel):
    """As high as its lines."""

    def __init__(self) -> None:
        super().__init__(0)

    def show_lines(self, title: str, lines: list[Line]) -> None:
        self._rows = len(lines)
        self.setFixedHeight(self.sizeHint().height())
        super().show_lines(title, lines)

    def sizeHint(self) -> QSize:
        return QSize(360, MARGIN + scaled(LINE) * (self._rows + 1) + MARGIN // 2)


def _upto(lines: Sequence[Told], told: StepStages, stage: int | None) -> list[Line]:
    """Those of the present stage marked, those of later ones blank: they take their places in any case."""
    if stage is None:
        return [line for _, line in lines]
    places = {part.key: index for index, part in enumerate(told.stages)}
    shown = []
    for key, line in lines:
        place = places[key]
        shown.append(line._replace(current=place == stage, text=line.text if place <= stage else ""))
    return shown
