"""The gradient of this step's batch in two ways, parameter by parameter: by differences and backpropagated."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.core.training.fit import Check, check
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.trace import TrainingTrace
from gradviz.pages.asking import Asking
from gradviz.plots.table_panel import Column, TablePanel
from gradviz.runner import Runner
from gradviz.state import View
from gradviz.theme import Theme

DIGITS = 7


LANE = "training.check"

Told = tuple[TrainingSettings, Check]


class CheckSheet(QWidget):
    """Draws (trace, step), when its numbers are there."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: TrainingTrace | None = None
        self._step = 0
        self.numbers = Asking(runner, LANE, lambda: self._wish, self._items, self)
        self.numbers.produced.connect(self._show)
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
        self._trace, self._step = trace, step
        self.numbers.want()

    @property
    def _wish(self) -> object:
        if self._trace is None or not self.isVisible():
            return None
        return self._trace.settings, self._step, self._step < self._trace.steps

    def _items(self) -> Iterator[Told]:
        assert self._trace is not None
        return _checks(self._trace, self._step)

    def _show(self, item: Told) -> None:
        settings, told = item
        largest = notation.number(float(told.differences.max()), 2)
        self.largest.setText(self.tr("The largest of {0} differences is {1}.").format(len(told.names), largest))
        title = self.tr("∇f AT STEP {0}: {1}, h = {2}")
        scheme = messages.short_scheme_name(settings.scheme)
        columns = (
            Column(""),
            Column(self.tr("numerical"), "computed"),
            Column(self.tr("backpropagated"), "exact"),
            Column(self.tr("difference"), "path"),
        )
        self.table.show_rows(title.format(told.step, scheme, notation.plain(settings.h)), columns, _rows(told))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.numbers.want()


def _checks(trace: TrainingTrace, step: int) -> Iterator[Told]:
    yield trace.settings, check(trace, step)


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
