"""Fields for the words of a lesson: what is typed is reported at once, and undone with the lesson."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from gradviz.theme import scaled

_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def undoes(event: QEvent) -> bool:
    """Whether it is left to the window, as the keys for undo and redo are: they undo the lesson's edits, of which a
    field's own history would know nothing."""
    if isinstance(event, QKeyEvent) and any(event.matches(key) for key in _UNDOING):
        event.ignore()
        return True
    return False


class LineField(QLineEdit):
    """Words on one line. `written(words)` with every key."""

    written = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.textEdited.connect(self.written)

    def event(self, event: QEvent) -> bool:
        return not undoes(event) and super().event(event)

    def show_words(self, words: str) -> None:
        """Shows what came from elsewhere; emits nothing."""
        if words != self.text():
            self.setText(words)
            if not self.hasFocus():
                self.setCursorPosition(0)  # what is longer than the field is read from its beginning


class WordsField(QPlainTextEdit):
    """Words on several lines. `written(words)` with every key."""

    written = Signal(str)

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedHeight(scaled(20 * lines + 14))
        self.textChanged.connect(lambda: self.written.emit(self.toPlainText()))

    def event(self, event: QEvent) -> bool:
        return not undoes(event) and super().event(event)

    def show_words(self, words: str) -> None:
        """Shows what came from elsewhere; emits nothing."""
        if words != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(words)
