"""A word that something has been copied, for a moment, under the menu that has been asked for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QMainWindow

SHOWN = 2000
"""Milliseconds."""
LEFT = 12


class CopiedSign(QLabel):
    """What is copied out of a text field needs no word."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("sign")
        self.hide()
        self._window = window
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self.hide)

    def say(self) -> None:
        """Shows itself."""
        self.setText(self.tr("Copied."))
        self.adjustSize()
        self.move(LEFT, self._window.menuBar().geometry().bottom() + 1)
        self.raise_()
        self.show()
        self._end.start(SHOWN)
