"""The arithmetic of one step, in the order in which it is computed."""

from __future__ import annotations

from itertools import chain

import numpy as np
from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.core.stages import StepNumbers
from gradviz.plots.lines import Line, LinePanel, quotient_lines

DIGITS = 5
ROWS = 16


class StepPanel(LinePanel):
    """Draws the numbers of the step at the position; computes none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROWS, parent)
        self.setAccessibleName(self.tr("Numbers of this step"))

    def draw(self, numbers: StepNumbers, scheme: str, eta: float, move_label: str) -> None:
        """`move_label` is −η∇f or +η∇f where the move is no more than that, which is then spelt out."""
        step = numbers.step
        last = numbers.move is None
        title = self.tr("STEP {0}: THE END") if last else self.tr("STEP {0} → {1}")
        quotients = quotient_lines(
            numbers.point, numbers.places, numbers.samples, numbers.width, numbers.gradient, scheme
        )
        lines = [
            Line("x", notation.point(tuple(numbers.point), DIGITS), "path", bold=True),
            Line("f(x)", notation.number(numbers.value, 7)),
            *chain(*quotients),
            *self._exact(numbers),
            *self._move(numbers, eta, move_label),
        ]
        self.show_lines(title.format(step, step + 1), lines)

    def _exact(self, numbers: StepNumbers) -> list[Line]:
        if numbers.exact is None:
            return [Line(self.tr("exact ∇f"), self.tr("does not exist here"), "exact")]
        with np.errstate(all="ignore"):
            error = float(np.abs(numbers.gradient - numbers.exact).max())
        return [
            Line(self.tr("exact ∇f"), notation.point(tuple(numbers.exact), DIGITS), "exact"),
            Line(self.tr("error"), notation.number(error, 2), "helper"),
        ]

    def _move(self, numbers: StepNumbers, eta: float, label: str) -> list[Line]:
        if numbers.move is None or numbers.reached is None:
            return []
        lines = []
        if "η" in label:
            factor = notation.number(-eta if label.startswith(notation.MINUS) else eta, 4)
            lines.append(Line(label, f"{factor} · {notation.point(tuple(numbers.gradient), DIGITS)}"))
            label = ""
        moves = ", ".join(notation.signed(float(part), DIGITS) for part in numbers.move)
        lines.append(Line(label, f"({moves})" if len(numbers.move) > 1 else moves, bold=True))
        lines.append(Line("x ←", notation.point(tuple(numbers.reached), DIGITS), "path", bold=True))
        before, after = notation.telling_apart(numbers.value, numbers.arrival or 0.0)
        trend = _trend(numbers.value, numbers.arrival or 0.0)
        lines.append(Line("f", f"{before} → {after} {trend}"))
        return lines


def _trend(before: float, after: float) -> str:
    return "▼" if after < before else "▲" if after > before else "=" if after == before else ""
