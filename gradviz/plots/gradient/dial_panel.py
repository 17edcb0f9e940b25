"""What the direction dial measures, in numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.core.probe.directions import Dial
from gradviz.plots.lines import Line, LinePanel

ROWS = 6


class DialPanel(LinePanel):
    """Draws the numbers of the dial."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROWS, parent)
        self.setAccessibleName(self.tr("Directions in numbers"))

    def draw(self, dial: Dial, with_minimum: bool = True) -> None:
        title = self.tr("A STEP OF LENGTH {0} IN {1} DIRECTIONS")
        lines = [
            self._line(dial, self.tr("largest increase"), dial.highest, "path"),
            self._line(dial, "+∇f", dial.uphill, "computed"),
            self._line(dial, self.tr("largest decrease"), dial.lowest, "path"),
            self._line(dial, "−∇f", dial.downhill, "ink"),
        ]
        if with_minimum:
            lines.append(self._line(dial, self.tr("to the minimum"), dial.minimum, "exact"))
        self.show_lines(title.format(notation.plain(dial.radius), len(dial.angles)), lines)

    def _line(self, dial: Dial, name: str, angle: float | None, meaning: str) -> Line:
        if angle is None:
            return Line(name, self.tr("none"), meaning)
        rise = notation.signed(dial.rise_at(angle), 4)
        return Line(name, f"{notation.fixed(angle, 1):>6}°   f {rise}", meaning, bold=True)
