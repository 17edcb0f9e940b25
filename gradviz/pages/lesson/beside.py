"""The book with the editor beside it, or over its right where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gradviz.pages.book import Book
from gradviz.pages.grounds import beside_picture, ground_of
from gradviz.theme import scaled

MARGIN = 12
TOP = 4
WIDTH, LEAST = 396, 360
"""Of the editor: where there is room for it, and over a column that is narrower."""
ROOM = 240
"""Pixels that the book has to have over its least width: with less, the sentences under a picture would be cut."""
SHOWN = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
LAID_OUT = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)


class Beside(QWidget):
    """Needs no more room than the book alone: what the editor covers is the column at the right, and never the
    transport."""

    def __init__(self, book: Book, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._editor = book, editor
        book.setParent(self)
        editor.setParent(self)
        editor.installEventFilter(self)
        book.turned.connect(self._on_turned)
        self._on_turned()

    def minimumSizeHint(self) -> QSize:
        return self._book.minimumSizeHint()

    def sizeHint(self) -> QSize:
        return self._book.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page and its cards have been laid out when they hear of it."""
        if event.type() in (SHOWN if watched is self._editor else LAID_OUT):
            self.arrange()
        return False

    def arrange(self) -> None:
        """Gives both their places."""
        width, height, taken = self.width(), self.height(), scaled(WIDTH) + MARGIN
        fits = width - taken >= self._book.minimumSizeHint().width() + scaled(ROOM)
        is_beside = fits and not self._editor.isHidden()
        self._book.setGeometry(0, 0, width - taken if is_beside else width, height)
        beside = QRect(width - taken, TOP, scaled(WIDTH), height - TOP - MARGIN)
        self._editor.setGeometry(beside if fits else self._column)
        self._editor.raise_()

    @property
    def _column(self) -> QRect:
        """What the editor covers where there is no room beside the book: the column beside the picture, but not less
        than it needs. One plays while one edits."""
        column, right = beside_picture(self._book.page), self.width() - MARGIN
        left = min(column.left(), right - scaled(LEAST))
        return QRect(QPoint(left, column.top()), QPoint(right - 1, column.bottom()))

    def _on_turned(self, _: int = 0) -> None:
        for part in (self._book.page, ground_of(self._book.page)):
            part.installEventFilter(self)
        self.arrange()
