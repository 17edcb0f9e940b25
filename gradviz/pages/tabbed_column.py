"""The column beside a page's picture: sheets of which one is open, with their tabs over them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gradviz.controls.tool_buttons import tab_button
from gradviz.keyboard.one_of import OneOf
from gradviz.theme import scaled

WIDTH = 396
TAB_HEIGHT = 42


class TabbedColumn(QFrame):
    """`turned(tab)` tells that another tab is open, by its key. Who extends it gives it sheets and draws on them."""

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(scaled(WIDTH))
        self._keys: tuple[str, ...] = ()
        self._tabs = OneOf(self)
        self._stack = QStackedWidget()

    def lay_out(self, sheets: Mapping[str, tuple[str, QWidget]]) -> None:
        """By its key each tab's name and what it opens."""
        self._keys = tuple(sheets)
        bar = QWidget()
        bar.setFixedHeight(scaled(TAB_HEIGHT))
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 6, 8, 0)
        row.setSpacing(2)
        for index, (name, sheet) in enumerate(sheets.values()):
            tab = tab_button(name)
            self._tabs.add(tab, index)
            row.addWidget(tab)
            self._stack.addWidget(sheet)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        self._tabs.button(0).setChecked(True)
        self._tabs.idToggled.connect(self._on_toggled)

    @property
    def tab(self) -> str:
        """Which is open."""
        return self._keys[self._stack.currentIndex()]

    def open_tab(self, tab: str) -> None:
        """Opens a tab by its key, the first where there is no such one."""
        self._tabs.button(self._keys.index(tab) if tab in self._keys else 0).setChecked(True)

    def draw_again(self) -> None:
        """Draws the moment of before on what is open now."""
        raise NotImplementedError

    def _on_toggled(self, index: int, on: bool) -> None:
        if on:
            self._stack.setCurrentIndex(index)
            self.draw_again()
            self.turned.emit(self.tab)


def scrolled(sheet: QWidget, name: str) -> QScrollArea:
    """A sheet that may be longer than the column."""
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area
