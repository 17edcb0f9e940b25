"""What is said at the top of the window about what went wrong in the program or is missing on the system."""

from __future__ import annotations

import platform
from collections.abc import Callable

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gradviz import __version__
from gradviz.session.bars import TopBar


class ErrorBar(TopBar):
    """Says that something has failed, and gives its details to whoever is asked for help."""

    def __init__(self, kind: str, reason: str, details: Callable[[], str], parent: QWidget | None = None) -> None:
        self._kind, self._reason = kind, reason
        self._details = details
        super().__init__(2, parent)
        copy, _ = self.buttons
        copy.clicked.disconnect(self._leave)
        copy.clicked.connect(self._copy)

    def _words(self) -> tuple[str, ...]:
        if self._kind == "memory":
            sentence = self.tr("There is not enough memory for this. What was there before has been kept.")
        elif self._kind == "file":
            sentence = self.tr("A file cannot be read or written: {0}.").format(self._reason)
        else:
            sentence = self.tr("Something in GradViz has failed that should not have. You can go on.")
        return sentence, self.tr("Copy details"), self.tr("Close")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{surroundings()}\n\n{self._details()}")
        self.buttons[0].setText(self.tr("Copied"))


class FontBar(TopBar):
    """Says that there is no font for a language. It is said in English: what cannot be drawn cannot be read."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        self._language = language
        super().__init__(1, parent)

    def _words(self) -> tuple[str, ...]:
        missing = f"There is no font for {self._language} on this system, and its characters may be missing."
        return f"{missing} Install one, such as Noto Sans CJK.", "Close"


def surroundings() -> str:
    """What anyone who is to help asks first."""
    system = f"{platform.system()} {platform.release()}, {QGuiApplication.platformName()}"
    return f"GradViz {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {system}"
