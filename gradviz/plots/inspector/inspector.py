"""Numbers and code of one page on the same place: one of them is looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gradviz.core import Experiment
from gradviz.core.listings.descent import descent_listing, descent_variables
from gradviz.core.listings.gradient import batch_listing, gradient_listing, gradient_variables
from gradviz.core.listings.slope import slope_listing, slope_variables
from gradviz.core.probe.numbers import MOMENTS, GradientNumbers
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.core.stages import StepStages
from gradviz.keyboard.one_of import OneOf
from gradviz.plots.derivative.slope_panel import SlopePanel
from gradviz.plots.gradient.quotient_panel import QuotientPanel
from gradviz.plots.inspector.code_panel import CodePanel
from gradviz.plots.inspector.contrast_panel import ContrastPanel
from gradviz.plots.inspector.following import Following
from gradviz.plots.inspector.numbers_panel import NumbersPanel
from gradviz.theme import Theme, Themed

HEIGHT = 330


class Inspector(QWidget):
    """A row of tabs over its sheets; the one that is open shows the present moment. `turned(key)`: another one is."""

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget()
        self._sheets: dict[str, Themed] = {}
        self._draw: Callable[[], None] = lambda: None
        self._tabs = OneOf(self)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(6, 4, 6, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._row)
        layout.addWidget(self.stack, 1)
        self._tabs.idClicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        return QSize(384, HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        for sheet in self._sheets.values():
            sheet.set_theme(theme)

    @property
    def tab(self) -> str:
        """The key of the sheet that is open, "" of the first."""
        return self._sheet if self.stack.currentIndex() else ""

    @property
    def _sheet(self) -> str:
        return list(self._sheets)[self.stack.currentIndex()]

    def turn_to(self, key: str) -> None:
        """Looks at another sheet, the first where there is none of that key."""
        index = list(self._sheets).index(key) if key in self._sheets else 0
        if index != self.stack.currentIndex():
            self._tabs.button(index).setChecked(True)
            self.stack.setCurrentIndex(index)
            self._draw()

    def _show(self, draw: Callable[[], None]) -> None:
        """The present moment, which `draw` puts on the sheet that is open."""
        self._draw = draw
        draw()

    def _on_clicked(self, index: int) -> None:
        self.turn_to(list(self._sheets)[index])
        self.turned.emit(self.tab)

    def _add(self, key: str, name: str, widget: QWidget, sheet: Themed) -> None:
        tab = QToolButton()
        tab.setText(name)
        tab.setObjectName("tab")
        tab.setCheckable(True)
        tab.setChecked(not self._sheets)
        self._tabs.add(tab, len(self._sheets))
        self._row.insertWidget(len(self._sheets), tab)
        self._sheets[key] = sheet
        self.stack.addWidget(widget)


class StepInspector(Inspector):
    """A step of a descent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers, self.code = NumbersPanel(), CodePanel()
        self._add("numbers", self.tr("Numbers"), self.numbers, self.numbers)
        self._add("code", self.tr("Code"), self.code, self.code)

    def draw(self, told: StepStages, experiment: Experiment, move_label: str, stage: int | None = None) -> None:
        """The step at a stage; None where it is not unfolded, and all of it is the present moment."""
        self._show(
            lambda: (
                self.numbers.draw(told, experiment, move_label, stage)
                if self._sheet == "numbers"
                else self._draw_code(told, experiment, stage)
            )
        )

    def _draw_code(self, told: StepStages, experiment: Experiment, stage: int | None) -> None:
        shown = range(len(told.stages)) if stage is None else (stage,)
        # of a whole step the values that it begins and ends with
        named = (0, *shown[-2:]) if stage is None else shown
        variables = [variable for index in named for variable in descent_variables(experiment, told, index)]
        moments = [told.stages[index].key for index in shown] if stage is not None else []
        self.code.draw(descent_listing(experiment), moments, variables)


class GradientInspector(Inspector):
    """A gradient that is being put together: its quotients, the loop over the coordinates, the loop over a batch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers, self.code, self.batch = QuotientPanel(), CodePanel(), CodePanel()
        self.numbers.setAccessibleName(self.tr("The quotients in numbers"))
        self._add("numbers", self.tr("Numbers"), Following(self.numbers, lambda: self.numbers.extent), self.numbers)
        self._add("code", self.tr("Code"), self.code, self.code)
        self._add("batch", self.tr("Batch code"), self.batch, self.batch)

    def draw(self, numbers: GradientNumbers, tick: int, title: str) -> None:
        """The moment at a tick."""
        self._show(lambda: self._draw_sheet(numbers, tick, title))

    def _draw_sheet(self, numbers: GradientNumbers, tick: int, title: str) -> None:
        if self._sheet == "numbers":
            self.numbers.draw(numbers, tick, title)
        elif self._sheet == "code":
            self.code.draw(gradient_listing(numbers.settings), [MOMENTS[tick]], gradient_variables(numbers, tick))
        else:
            self.batch.draw(batch_listing(numbers.settings), [], [])


class SlopeInspector(Inspector):
    """A difference quotient, beside the same with another h."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers, self.contrast, self.code = SlopePanel(), ContrastPanel(), CodePanel()
        self._add("numbers", self.tr("Numbers"), self.numbers, self.numbers)
        self._add("contrast", self.tr("Good and bad h"), self.contrast, self.contrast)
        self._add("code", self.tr("Code"), self.code, self.code)

    def draw(
        self, numbers: SlopeNumbers, other: SlopeNumbers, stage: int | None = None, with_exact: bool = True
    ) -> None:
        """The quotient up to a stage; None where it is not unfolded. Without the exact slope nothing is compared."""
        self._show(lambda: self._draw_sheet(numbers, other, stage, with_exact))

    def _draw_sheet(self, numbers: SlopeNumbers, other: SlopeNumbers, stage: int | None, with_exact: bool) -> None:
        if self._sheet == "numbers":
            self.numbers.draw(numbers, with_exact, None if stage is None else SLOPE_STAGES[stage])
            return
        if not with_exact:
            stage = min(len(SLOPE_STAGES) if stage is None else stage, SLOPE_STAGES.index("compare") - 1)
        if self._sheet == "contrast":
            self.contrast.draw(numbers, other, stage)
            return
        shown = SLOPE_STAGES if stage is None else SLOPE_STAGES[stage : stage + 1]
        named = SLOPE_STAGES[-2:] if stage is None else shown
        variables = [variable for name in named for variable in slope_variables(numbers, name)]
        self.code.draw(slope_listing(numbers.settings), () if stage is None else shown, variables)
