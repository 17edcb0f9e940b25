"""The tabs of the pages, in the corner of the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTabBar, QWidget

from gradviz.theme import ui_font

PADDING = 14
"""Beside a name, in pixels: as in the style sheet."""


class PageTabs(QTabBar):
    """Each is as wide as its name when it is open, in bold: nothing moves when another page is turned to.
    `currentChanged(index)` when somebody has chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_pages(self, names: Iterable[str], shown: int) -> None:
        """Has tabs of these names, of which one is open."""
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            for name in names:
                self.addTab(name)
            self.setCurrentIndex(shown)
        self.setVisible(self.count() > 1)

    def turn_to(self, index: int) -> None:
        """Shows which one is open."""
        with QSignalBlocker(self):
            self.setCurrentIndex(index)

    def tabSizeHint(self, index: int) -> QSize:
        """Not what it says of itself: that depends on which tab is open, and which was open before."""
        width = QFontMetrics(ui_font(bold=True)).horizontalAdvance(self.tabText(index)) + 2 * PADDING
        return QSize(width, super().tabSizeHint(index).height())
