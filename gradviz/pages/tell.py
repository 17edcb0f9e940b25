"""Boxes over the window, which wait for an answer without stopping anything, and what dialogs have in common."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

Button = QMessageBox.StandardButton

_IN_NO_NAME = re.compile(r'[/\\:?*"<>|\x00-\x1f]')
"""What one system or another takes in no name of a file."""


def file_name(title: str, otherwise: str) -> str:
    """What a file can be called on every system; `otherwise` where nothing of the title is left."""
    return " ".join(_IN_NO_NAME.sub(" ", title).split()).strip(". ") or otherwise


def file_filter(path: Path) -> str:
    """Names the kind of such files in a dialog for files."""
    return f"{path.suffix.removeprefix('.').upper()} (*{path.suffix})"


def tell(parent: QWidget, title: str, text: str) -> QMessageBox:
    """Says something; the text is plain, whatever it looks like."""
    return _open(QMessageBox(QMessageBox.Icon.NoIcon, title, text, Button.Close, parent))


def ask_to_save(parent: QWidget, name: str, save: Callable[[], None], discard: Callable[[], None]) -> QMessageBox:
    """Asks what is to become of what has not been saved; "Cancel" does nothing."""
    text = QCoreApplication.translate("Lessons", "“{0}” has changes that are not saved.").format(name)
    box = QMessageBox(
        QMessageBox.Icon.NoIcon,
        QCoreApplication.translate("Lessons", "Save the lesson?"),
        text,
        Button.Save | Button.Discard | Button.Cancel,
        parent,
    )
    box.setDefaultButton(Button.Save)
    deeds = {Button.Save: save, Button.Discard: discard}
    box.finished.connect(lambda answer: deeds.get(Button(answer), lambda: None)())
    return _open(box)


def _open(box: QMessageBox) -> QMessageBox:
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
