"""The lesson over the page: where one is in it, the present sentence, the choices of a question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gradviz.language import spoken
from gradviz.lessons.beats import LETTERS
from gradviz.pages.lesson.guide import Guide
from gradviz.pages.lesson.verdict import Choice, choices_at, meaning_at, sentence_at
from gradviz.theme import LIGHT, Theme, scaled

HEIGHT = 96
_NARROWEST = 64
"""Pixels of a choice: however long its words are, all have their places."""


class LessonStrip(QFrame):
    """Shows what its guide leads to, and asks it for more. `left()` when somebody wants to close the lesson."""

    left = Signal()

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedHeight(scaled(HEIGHT))
        self._guide = guide
        self._theme = LIGHT
        self._title, self._text = _label("group"), _label("")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._choices = [_button("", "", partial(guide.answer, index)) for index in range(len(LETTERS))]
        self.back = _button(self.tr("Back"), self.tr("One beat back"), guide.back)
        self.next = _button(self.tr("Next"), self.tr("One beat on"), guide.next)
        self.next.setObjectName("primary")
        self._reset = _button(self.tr("Reset"), self.tr("Back to the scene, whatever was tried"), guide.reset)
        self._close = _button("×", self.tr("Close the lesson"), self.left.emit)
        self._lay_out()
        guide.moved.connect(self.show_moment)
        self.show_moment()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_moment()

    def show_moment(self) -> None:
        """What there is to read at this moment; nothing where no lesson is open."""
        walk, moment = self._guide.walk, self._guide.moment
        self.setVisible(walk is not None)
        if walk is None or moment is None:
            return
        scene = walk.here.title.in_language(spoken())
        place = self.tr("{0} of {1}").format(walk.scene + 1, len(walk.lesson.scenes))
        self._title.setText(f"{place}  ·  {scene}")
        self._text.setText(self.sentence or walk.lesson.title.in_language(spoken()))
        self._text.setToolTip(escape(self._text.text()))
        meaning = meaning_at(moment, self._guide.given)
        self._text.setStyleSheet(f"color: {getattr(self._theme, meaning)};")
        choices = choices_at(moment, self._guide.given)
        for index, button in enumerate(self._choices):
            button.setVisible(index < len(choices))
            if index < len(choices):
                self._show_choice(button, choices[index])
        self.back.setEnabled(not walk.is_first)
        self.next.setEnabled(not walk.is_last)

    def _show_choice(self, button: QPushButton, choice: Choice) -> None:
        """Once one has been taken, which is right and whether it was that one: by a sign and by a colour."""
        button.setText(f"{choice.sign} {choice.letter}  {choice.text}".strip())
        button.setToolTip(escape(choice.text))  # a tool tip would take <b> for what it looks like
        button.setEnabled(self._guide.given is None)
        if button.property("told") != choice.sign:
            button.setProperty("told", choice.sign)
            button.style().polish(button)

    @property
    def sentence(self) -> str:
        """The present sentence; once a prediction has been made, whether it is right."""
        moment = self._guide.moment
        return "" if moment is None else sentence_at(moment, self._guide.given)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for button in self._choices:
            button.setMinimumWidth(scaled(_NARROWEST))
            choices.addWidget(button)
        choices.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text, 1)
        words.addLayout(choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 6)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self.back, self.next, self._reset, self._close):
            row.addWidget(button)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)  # what a lesson's file says is text, whatever it looks like
    return label


def _button(text: str, tip: str, action: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip or text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click on it the space key still plays
    button.clicked.connect(lambda _=False: action())
    return button
