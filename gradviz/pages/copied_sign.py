"""A word that something has been copied, for a moment, under the menu that has been asked for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu

SHOWN = 2000
"""Milliseconds."""
LEFT = 12


class CopiedSign(QLabel):
    """Shows itself when the clipboard has something that an entry of the menu has put there, at once or when it was
    ready. What is copied out of a text field needs no word."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("sign")
        self.hide()
        self._window = window
        self._is_asked_for = False
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self.hide)
        QGuiApplication.clipboard().dataChanged.connect(self._on_changed)

    def follow(self, menu: QMenu) -> None:
        """From now on it is this menu that may copy."""
        self._is_asked_for = False
        menu.triggered.connect(self._on_triggered)

    def _on_triggered(self) -> None:
        self._is_asked_for = True

    def _on_changed(self) -> None:
        if not self._is_asked_for:
            return
        self._is_asked_for = False
        self.setText(self.tr("Copied."))
        self.adjustSize()
        self.move(LEFT, self._window.menuBar().geometry().bottom() + 1)
        self.raise_()
        self.show()
        self._end.start(SHOWN)
