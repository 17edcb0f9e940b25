"""The arithmetic of a gradient, in the order in which it is computed, with the present lines marked."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.core.probe import MOMENTS, GradientNumbers, is_reached
from gradviz.plots.lines import Line, LinePanel, quotient_lines

DIGITS = 7
ROWS = 9
_FIRST_LINES = (2, 5)
"""Where the three lines of each quotient begin."""
_VECTOR = 8


class QuotientPanel(LinePanel):
    """Draws (numbers, tick); what has not been computed yet is not written yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROWS, parent)
        self.setAccessibleName(self.tr("Numbers of this gradient"))

    def draw(self, numbers: GradientNumbers, tick: int, title: str) -> None:
        """The numbers that there are at this moment."""
        settings = numbers.settings
        lines = [
            Line("x", notation.point(settings.point, DIGITS), "path", bold=True),
            Line("f(x)", notation.number(numbers.value, DIGITS)),
            *quotient_lines(
                np.array(settings.point),
                numbers.places,
                numbers.samples,
                numbers.width,
                numbers.gradient,
                settings.scheme,
            ),
            Line("∇f", notation.point(tuple(numbers.gradient.tolist()), DIGITS), "computed", bold=True),
        ]
        for axis, first in enumerate(_FIRST_LINES):
            if not is_reached(tick, "upper", axis):
                lines[first] = lines[first]._replace(text="")
            if not is_reached(tick, "quotient", axis):
                lines[first + 1] = Line("", self._samples_so_far(numbers, tick, axis), "path")
                lines[first + 2] = Line("", "")
        if not is_reached(tick, "gradient", 1):
            lines[_VECTOR] = Line("∇f", "", "computed", bold=True)
        for row in self._current(tick):
            lines[row] = lines[row]._replace(current=True)
        self.show_lines(title, lines)

    def _samples_so_far(self, numbers: GradientNumbers, tick: int, axis: int) -> str:
        """f(x₀+h) as long as it is the only one, then both."""
        upper, lower = numbers.samples[axis].tolist()
        if not is_reached(tick, "upper", axis):
            return ""
        texts = notation.telling_apart(upper, lower)
        return texts[0] if not is_reached(tick, "lower", axis) else f"{texts[0]},  {texts[1]}"

    def _current(self, tick: int) -> tuple[int, ...]:
        moment = MOMENTS[tick]
        if moment.key == "at":
            return (0, 1)
        if moment.key == "gradient":
            return (_VECTOR,)
        first = _FIRST_LINES[moment.coordinate]
        return (first, first + 1) if moment.key != "quotient" else (first + 1, first + 2)
