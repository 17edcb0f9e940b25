"""F1: every key, by menu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenuBar,
    QVBoxLayout,
    QWidget,
)

from gradviz.pages.card import SCROLL_BAR
from gradviz.pages.tabbed_column import scrolled
from gradviz.theme import number_font, scaled

COLUMNS = 3
GAP = 28
AROUND = (40, 100)
"""Pixels of the window that are left, with room for a title bar and a button."""


class Group(NamedTuple):
    """A menu, and what in it has keys: (keys, what they do)."""

    title: str
    rows: tuple[tuple[str, str], ...]


class KeysSheet(QDialog):
    """Read from the menus themselves, so that it tells what they do now, on this page."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("Window", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = QHBoxLayout()
        columns.setSpacing(scaled(GAP))
        for column in in_columns(groups, COLUMNS):
            columns.addLayout(_grid(column), 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.close)
        keys = QWidget()
        keys.setLayout(columns)
        self._keys, self._area = keys, scrolled(keys, self.windowTitle())
        whole = QVBoxLayout(self)
        whole.addWidget(self._area, 1)
        whole.addWidget(close)

    def showEvent(self, event: QShowEvent) -> None:
        """Is as large as all keys together, if the window that it lies over is; then it finds its place."""
        parent = self.parentWidget()
        wanted = self._keys.sizeHint() + QSize(SCROLL_BAR, SCROLL_BAR)
        if parent is not None:
            wanted = wanted.boundedTo(parent.size() - QSize(*map(scaled, AROUND)))
        self._area.setMinimumSize(wanted)
        self.adjustSize()
        super().showEvent(event)


def _grid(groups: Sequence[Group]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(scaled(12))
    grid.setVerticalSpacing(scaled(5))
    for group in groups:
        title = QLabel(group.title.upper())
        title.setObjectName("group")
        title.setContentsMargins(0, scaled(8) if grid.count() else 0, 0, 0)
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for keys, text in group.rows:
            row = grid.rowCount()
            key = QLabel(keys)
            key.setFont(number_font(bold=True))
            for place, label in enumerate((key, QLabel(text))):
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, row, place)
    grid.setRowStretch(grid.rowCount(), 1)
    grid.setColumnStretch(1, 1)
    return grid


def key_groups(bar: QMenuBar) -> tuple[Group, ...]:
    """What the menus of a bar have keys for, as the platform writes them."""
    groups = (Group(_plain(entry.text()), tuple(_rows(entry))) for entry in bar.actions() if entry.menu() is not None)
    return tuple(group for group in groups if group.rows)


def _rows(entry: QAction) -> Iterator[tuple[str, str]]:
    for action in entry.menu().actions():  # type: ignore[attr-defined]  # declared as an object
        if action.menu() is not None:
            yield from _rows(action)
        elif not action.shortcut().isEmpty():
            yield "  ".join(_common(action.shortcuts())), _plain(action.text())


def _common(keys: Sequence[QKeySequence]) -> list[str]:
    """The first key and its plain twins: not all that platforms know, like F14, which undoes on some keyboards."""
    texts = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
    return [text for text in texts if text == texts[0] or len(text) == 1]


def _plain(text: str) -> str:
    """A menu's text without the mark of its letter; Korean and Japanese menus have that in parentheses."""
    return text.partition("(&")[0].replace("&", "").strip()


def in_columns(groups: Sequence[Group], columns: int) -> list[list[Group]]:
    """The groups in their order, none taken apart, in columns that are about as long."""
    rows = sum(len(group.rows) + 2 for group in groups)
    filled: list[list[Group]] = [[] for _ in range(columns)]
    done = 0
    for group in groups:
        length = len(group.rows) + 2
        filled[min(int((done + length / 2) * columns / rows), columns - 1)].append(group)
        done += length
    return filled
