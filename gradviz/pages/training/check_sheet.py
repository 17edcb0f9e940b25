"""The gradient of this step's batch in two ways, parameter by parameter: by differences and backpropagated."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.core.training.fit import Check, check
from gradviz.core.training.trace import TrainingTrace
from gradviz.plots.table_panel import Column, TablePanel
from gradviz.state import View
from gradviz.theme import Theme

DIGITS = 7


class CheckSheet(QWidget):
    """Draws (trace, step)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TablePanel()
        self.table.setAccessibleName(self.tr("Both gradients in numbers"))
        self.largest = QLabel()
        self.largest.setWordWrap(True)
        self.largest.setContentsMargins(14, 0, 14, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addWidget(self.largest)
        layout.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)

    def draw(self, trace: TrainingTrace, step: int, view: View) -> None:
        """The numbers of this moment."""
        settings = trace.settings
        told = check(settings, trace.run.points[step], min(step, settings.steps - 1))
        title = self.tr("∇f AT STEP {0}: {1}, h = {2}")
        scheme = messages.short_scheme_name(settings.scheme)
        columns = (
            Column(""),
            Column(self.tr("numerical"), "computed"),
            Column(self.tr("backpropagated"), "exact"),
            Column(self.tr("difference"), "path"),
        )
        largest = notation.number(float(told.differences.max()), 2)
        self.largest.setText(self.tr("The largest of {0} differences is {1}.").format(len(told.names), largest))
        self.table.show_rows(title.format(step, scheme, notation.plain(settings.h)), columns, _rows(told))


def _rows(told: Check) -> list[tuple[str, ...]]:
    return [
        (
            messages.parameter_name(name),
            notation.number(numerical, DIGITS),
            notation.number(exact, DIGITS),
            notation.number(difference, 2),
        )
        for name, numerical, exact, difference in zip(
            told.names, told.numerical.tolist(), told.exact.tolist(), told.differences.tolist(), strict=True
        )
    ]
