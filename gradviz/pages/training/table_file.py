"""The user's own table comes from a file."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gradviz import messages
from gradviz.core.training.table import LONGEST_TEXT, TableError, read_table

LARGEST = 4 * LONGEST_TEXT
"""Bytes."""
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class TableFile(QObject):
    """Asks for a file and reads it: `opened(rows)`, or `refused(sentence)`."""

    opened = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def choose(self) -> None:
        """Asks which file to open."""
        texts = self.tr("Tables ({0})").format("*.csv *.tsv *.txt")
        dialog = QFileDialog(self._window, self.tr("Learn from a table of your own"), "", texts)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, path: str) -> None:
        """Reads a file; one that holds no sound table changes nothing."""
        try:
            rows = read_table(decoded(_bytes_of(Path(path))))
        except TableError as problem:
            self.refused.emit(messages.table_error(problem))
        except OSError as problem:
            self.refused.emit(cannot_be_read(problem))
        else:
            self.opened.emit(rows)


def decoded(data: bytes) -> str:
    """UTF-8, or UTF-16 where a mark says so; in any other encoding numbers and separators are what they are in
    Latin-1, and headings are not read."""
    if data.startswith(UTF16):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def cannot_be_read(problem: OSError) -> str:
    """Why, in one sentence."""
    reason = os.strerror(problem.errno) if problem.errno else str(problem)
    return QCoreApplication.translate("TableFile", "The file cannot be read: {0}.").format(reason)


def _bytes_of(path: Path) -> bytes:
    """The file; of one that is too large as much as shows that it is."""
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
