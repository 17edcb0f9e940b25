"""The column beside the picture: the data with the losses, batches, both gradients; one at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gradviz.core.training.trace import TrainingTrace
from gradviz.pages.training.batch_sheet import BatchSheet
from gradviz.pages.training.check_sheet import CheckSheet
from gradviz.pages.training.data_sheet import DataSheet
from gradviz.pages.veil import Veil, cover
from gradviz.runner import Runner
from gradviz.state import View
from gradviz.theme import Theme, scaled

WIDTH = 396
TAB_HEIGHT = 42
TABS = ("data", "batches", "gradients")


class TrainingSide(QFrame):
    """Draws what is open. `turned(tab)` tells that another tab is, `looked(parts)` asks for another view."""

    turned = Signal(str)
    looked = Signal(object)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(scaled(WIDTH))
        self.data, self.batches, self.gradients = DataSheet(), BatchSheet(runner), CheckSheet(runner)
        self._moment: tuple[TrainingTrace, int, View] | None = None
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        scroll = QScrollArea()
        scroll.setWidget(self.gradients)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        batches, gradients = Veil(self.batches), Veil(scroll)
        self._veils = {batches: ("numbers",), gradients: ("numbers", "exact")}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(self._bar_over((self.data, batches, gradients)))
        layout.addWidget(self._stack, 1)
        self._tabs.button(0).setChecked(True)
        self._tabs.idToggled.connect(self._on_toggled)
        self.data.looked.connect(self.looked)

    def _bar_over(self, sheets: tuple[QWidget, ...]) -> QWidget:
        """The tabs, each of which opens one of the sheets."""
        bar = QWidget()
        bar.setFixedHeight(scaled(TAB_HEIGHT))
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 6, 8, 0)
        row.setSpacing(2)
        names = (self.tr("Data and loss"), self.tr("Batches"), self.tr("Gradients"))
        for index, (name, sheet) in enumerate(zip(names, sheets, strict=True)):
            tab = QToolButton()
            tab.setObjectName("tab")
            tab.setText(name)
            tab.setCheckable(True)
            self._tabs.addButton(tab, index)
            row.addWidget(tab)
            self._stack.addWidget(sheet)
        row.addStretch(1)
        return bar

    @property
    def tab(self) -> str:
        """Which is open."""
        return TABS[self._stack.currentIndex()]

    def open_tab(self, tab: str) -> None:
        """Opens a tab by its key, the first where there is no such one."""
        self._tabs.button(TABS.index(tab) if tab in TABS else 0).setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        for sheet in (self.data, self.batches, self.gradients):
            sheet.set_theme(theme)

    def draw(self, trace: TrainingTrace, step: int, view: View) -> None:
        """The picture of this moment, of the tab that is open."""
        self._moment = trace, step, view
        cover(view.hidden, self._veils)
        (self.data, self.batches, self.gradients)[self._stack.currentIndex()].draw(trace, step, view)

    def grow(self, trace: TrainingTrace, step: int, view: View) -> None:
        """More of the training is there, and the moment is the same: only its curves change."""
        self._moment = trace, step, view
        if self.tab == "data":
            self.data.grow(trace, step, view)

    def _on_toggled(self, index: int, on: bool) -> None:
        if on:
            self._stack.setCurrentIndex(index)
            if self._moment is not None:
                self.draw(*self._moment)
            self.turned.emit(self.tab)
