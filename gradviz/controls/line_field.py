"""A line that is typed, in which undo takes back typing until something has been made of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class LineField(QLineEdit):
    """Keeps the keys for undo and redo for what has been typed since it was last settled; where there is none, they
    are the window's, which undoes settings: the field's own history would show what is not set."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._is_left_to_the_window(event):
            event.ignore()
            return True
        return super().event(event)

    def settle(self) -> None:
        """Something has been made of the text: from now on it is not the field that takes it back."""
        if self.isUndoAvailable() or self.isRedoAvailable():
            cursor = self.cursorPosition()
            self.setText(self.text())  # Qt has no other way to forget a line's history
            self.setCursorPosition(cursor)

    def _is_left_to_the_window(self, event: QKeyEvent) -> bool:
        return (event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()) or (
            event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
        )
