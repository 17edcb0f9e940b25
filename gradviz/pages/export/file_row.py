"""Where the file is to be, and what is wrong with that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gradviz.controls.number_field import ErrorLabel, mark_wrong
from gradviz.pages.tell import file_filter


class FileRow(QWidget):
    """`changed()` when another path has been typed or chosen."""

    changed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.line, self._browse, self._error = QLineEdit(), QPushButton("…"), ErrorLabel()
        self.line.setText(str(_unused(path)))
        self.line.setAccessibleName(self.tr("File"))
        self._browse.setAccessibleName(self.tr("Choose the file"))
        self._browse.setAutoDefault(False)
        self.line.textChanged.connect(self._on_typed)
        self._browse.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("File")))
        row.addWidget(self.line, 1)
        row.addWidget(self._browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._error)

    @property
    def path(self) -> Path:
        return Path(self.line.text().strip()).expanduser()

    @property
    def error(self) -> str:
        """What is said to be wrong."""
        return self._error.text()

    def set_ending(self, kind: str) -> None:
        """The same name for another kind of file."""
        if self.path.name and self.path.suffix.lower() != f".{kind}":
            self.line.setText(str(self.path.with_suffix(f".{kind}")))

    def say_wrong(self, sentence: str, source: object = None) -> None:
        """Near the path; "" takes it back."""
        if source is None:
            mark_wrong(self.line, bool(sentence))
        self._error.say(sentence, source)

    def check(self, kind: str) -> bool:
        """Whether such a file can be begun there; says what is wrong where it cannot."""
        path, wrong = self.path, ""
        if not path.name or path.is_dir():
            wrong = self.tr("Give the file a name.")
        elif path.suffix.lower() != f".{kind}":
            wrong = self.tr("The name of such a file ends in .{0}.").format(kind)
        elif not path.parent.is_dir():
            wrong = self.tr("There is no folder “{0}”.").format(path.parent)
        self.say_wrong(wrong)
        return not wrong

    def _on_typed(self) -> None:
        self.say_wrong("")
        self.changed.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Export"), str(self.path), file_filter(self.path))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(self.path.suffix.removeprefix("."))
        dialog.fileSelected.connect(self.line.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _unused(path: Path) -> Path:
    """The path, or if there is such a file one with a number."""
    number, tried = 2, path
    while tried.exists():
        tried, number = path.with_stem(f"{path.stem}-{number}"), number + 1
    return tried
