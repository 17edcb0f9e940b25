"""A number that is typed, and refused with a sentence where it cannot be taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionFrame, QVBoxLayout, QWidget

from gradviz import notation
from gradviz.controls.line_field import LineField
from gradviz.controls.unfinished import Unfinished
from gradviz.controls.words import Words
from gradviz.core import SettingError
from gradviz.core.limits import Range
from gradviz.reading import read_number
from gradviz.theme import number_font

BESIDE = 2
"""Pixels that Qt leaves free on either side of a line's text."""


class NumberField(LineField):
    """Emits `chosen(number)` when another valid number has been typed, `refused(sentence)` when it is none ("" when
    it is one again)."""

    chosen = Signal(float)
    refused = Signal(str)

    def __init__(self, name: str, limits: Range, number: float, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._limits = limits
        self._words = words
        self._number = number
        self.setFont(number_font())
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(words.setting_name(name))
        self.setText(notation.plain(number))
        self.editingFinished.connect(self._on_edited)
        self.textChanged.connect(self._tell_all_of_it)
        Unfinished(self)

    @property
    def number(self) -> float:
        """The last valid number."""
        return self._number

    def show_number(self, number: float) -> None:
        """Shows a number that came from elsewhere; emits nothing."""
        if number != self._number or self.property("wrong"):
            self._number = number
            self.setText(notation.plain(number))
            self.setCursorPosition(0)  # where it is too long, its sign and its first digits are seen
            self._mark("")

    def refuse(self, sentence: str) -> None:
        """What was typed is a number, but does not go with the other settings: it stays until one shows another."""
        self._mark(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all_of_it()

    def _tell_all_of_it(self) -> None:
        """All digits as a tip where they do not fit: of 2.99999997 one would see 2.99999."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).width() - 2 * BESIDE
        text = notation.plain(self._number)  # what is being typed is its writer's, and might be taken for a page
        is_cut = text == self.text() and self.fontMetrics().horizontalAdvance(text) > room
        self.setToolTip(text if is_cut else "")

    def _on_edited(self) -> None:
        try:
            number = read_number(self.text(), self._name)
            self._limits.check(self._name, number)
        except SettingError as error:
            self._mark(self._words.error(error))
            return
        was_refused = bool(self.property("wrong"))
        self._mark("")
        self.settle()
        if number != self._number or was_refused:  # it may be refused again
            self._number = number
            self.chosen.emit(number)

    def _mark(self, sentence: str) -> None:
        if sentence or self.property("wrong"):  # a field that is and was right has nothing to say about its neighbours
            mark_wrong(self, bool(sentence))
            self.refused.emit(sentence)


class ErrorLabel(QLabel):
    """The sentence under one field or several; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()
        self._sentences: dict[object, str] = {}  # by field, those that are wrong

    def listen(self, field: NumberField) -> None:
        """Says what the field refuses, until it is right or another one has been heard first."""
        field.refused.connect(lambda sentence: self.say(sentence, id(field)))

    def say(self, sentence: str, field: object = None) -> None:
        self._sentences.pop(field, None)
        if sentence:
            self._sentences[field] = sentence
        self.setText(next(iter(self._sentences.values()), ""))
        self.setVisible(bool(self._sentences))


def mark_wrong(field: QWidget, wrong: bool) -> None:
    """Frames a field whose text cannot be taken."""
    if wrong != bool(field.property("wrong")):
        field.setProperty("wrong", wrong)
        field.style().polish(field)


def caption(text: str = "", name: str = "caption") -> QLabel:
    """A small label; `name` is its style."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name == "caption")
    return label


def column(*widgets: QWidget, spacing: int = 6) -> QVBoxLayout:
    """Widgets under each other."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
