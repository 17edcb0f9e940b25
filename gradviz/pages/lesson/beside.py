"""The book with the editor beside it, or over its right where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gradviz.pages.book import Book
from gradviz.theme import scaled

MARGIN = 12
TOP = 4
ROOM = 240
"""Pixels that the book has to have over its least width: with less, the sentences under a picture would be cut."""


class Beside(QWidget):
    """Needs no more room than the book alone: what the editor covers is the column at the right, and never the
    transport."""

    def __init__(self, book: Book, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._editor = book, editor
        book.setParent(self)
        editor.setParent(self)
        editor.installEventFilter(self)
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        return self._book.minimumSizeHint()

    def sizeHint(self) -> QSize:
        return self._book.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.arrange()
        return False

    def arrange(self) -> None:
        """Gives both their places."""
        width, height, taken = self.width(), self.height(), self._editor.width() + MARGIN
        fits = width - taken >= self._book.minimumSizeHint().width() + scaled(ROOM)
        is_there = not self._editor.isHidden()
        self._book.setGeometry(0, 0, width - taken if is_there and fits else width, height)
        foot = MARGIN if fits else self._book.page.transport.height() + 2 * MARGIN  # one plays while one edits
        self._editor.setGeometry(width - taken, TOP, self._editor.width(), height - TOP - foot)
        self._editor.raise_()
