"""f and |∇f| against the step: one behind the other on a small screen, both where there is room."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gradviz.controls.tool_buttons import tab_button
from gradviz.core import Trace
from gradviz.keyboard.one_of import OneOf
from gradviz.plots.descent.company import ALONE, Company
from gradviz.plots.descent.history import History
from gradviz.plots.descent.series import heights, slopes
from gradviz.state import View
from gradviz.theme import Theme, scaled

WIDTH = 384
ROOM_FOR_BOTH = 440
"""Pixels of height from which on both are shown."""


class HistoryCard(QFrame):
    """Draws what is visible of its two histories; `logarithmic_chosen(bool)` asks for another axis."""

    logarithmic_chosen = Signal(bool)

    def __init__(self, logarithmic: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(scaled(WIDTH))
        self.histories = (History("f(x)", heights), History("|∇f|", slopes))
        self._moment: tuple[Trace, int, View, Company] | None = None
        self._tabs = OneOf(self)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(8, 6, 8, 0)
        tabs.setSpacing(2)
        for index, name in enumerate((self.tr("f against step"), self.tr("|∇f| against step"))):
            tab = tab_button(name)
            self._tabs.add(tab, index)
            tabs.addWidget(tab)
        tabs.addStretch(1)
        axis = tab_button(self.tr("log"))
        axis.setChecked(logarithmic)
        axis.setToolTip(self.tr("Logarithmic axis"))
        axis.toggled.connect(self.logarithmic_chosen)
        tabs.addWidget(axis)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        layout.addLayout(tabs)
        for history in self.histories:
            layout.addWidget(history, 1)
        self._tabs.button(0).setChecked(True)
        self._tabs.idToggled.connect(self._choose)
        self._choose()

    @property
    def kept(self) -> object:
        """Which tab is open."""
        return self._tabs.checkedId()

    @kept.setter
    def kept(self, kept: object) -> None:
        self._tabs.button(cast(int, kept)).setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        for history in self.histories:
            history.set_theme(theme)

    def draw(self, trace: Trace, position: int, view: View, company: Company = ALONE) -> None:
        """The picture of this moment."""
        self._moment = trace, position, view, company
        for history in self.histories:
            if not history.isHidden():
                history.draw(trace, position, view, company)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def _choose(self, *_: object) -> None:
        """Shows the history whose tab is open, or both."""
        both = self.height() >= scaled(ROOM_FOR_BOTH)
        for index, history in enumerate(self.histories):
            self._tabs.button(index).setVisible(not both)
            history.setVisible(both or index == self._tabs.checkedId())
        if self._moment is not None:
            self.draw(*self._moment)
