"""The lesson over the page: where one is in it, the present sentence, the choices of a question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gradviz.controls.tool_buttons import corner_button
from gradviz.lessons.beats import LETTERS
from gradviz.pages.lesson.guide import Guide
from gradviz.pages.lesson.sentence import place_at, sentence_at
from gradviz.pages.lesson.verdict import Choice, choices_at, meaning_at
from gradviz.theme import LIGHT, Theme, scaled

HEIGHT = 108
"""Of a row of names, two lines of a sentence and a row of buttons."""
_NARROWEST = 64
"""Pixels of a choice: however long its words are, all have their places."""


class LessonStrip(QFrame):
    """Shows what its guide leads to, and asks it for more. `left()` when somebody wants to close the lesson; `edit` is
    pressed as long as it is being edited."""

    left = Signal()

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedHeight(scaled(HEIGHT))
        self._guide = guide
        self._theme = LIGHT
        self._title, self._text, self._notice = _label("group"), _label(""), _label("caption")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._choices = [_button("", "", partial(guide.answer, index)) for index in range(len(LETTERS))]
        back = self.tr("Beat before: one question, change or sentence back")
        on = self.tr("Next beat: one question, change or sentence on")
        self.back, self.next = _button(self.tr("Back"), back, guide.back), _button(self.tr("Next"), on, guide.next)
        self.next.setObjectName("primary")
        self.restart = corner_button(self.tr("From the beginning"), self.tr("Begin the lesson from the beginning"))
        self.restart.clicked.connect(lambda _=False: guide.enter(0))
        self.edit = corner_button(self.tr("Edit"), self.tr("Edit the lesson"))
        self.edit.setCheckable(True)
        self._reset = corner_button(self.tr("Reset"), self.tr("Reset to the scene, whatever was tried"))
        self._reset.clicked.connect(lambda _=False: guide.reset())
        self._close = corner_button("×", self.tr("Close the lesson"))
        self._close.clicked.connect(lambda _=False: self.left.emit())
        self._lay_out()
        guide.moved.connect(self.show_moment)
        self.show_moment()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_moment()

    def note(self, words: str) -> None:
        """Says something in passing, until anything else is shown."""
        self._notice.setText(words)

    def offer_the_beginning(self) -> None:
        """For whoever has not come here by going on: until one goes anywhere."""
        self.note(self.tr("Going on where it was left."))
        self.restart.show()

    def show_moment(self) -> None:
        """What there is to read at this moment; nothing where no lesson is open."""
        self.note("")
        self.restart.hide()
        walk, moment = self._guide.walk, self._guide.moment
        self.setVisible(walk is not None)
        if walk is None or moment is None:
            return
        self._title.setText(place_at(walk, moment))
        self._text.setText(self.sentence)
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
        walk = self._guide.walk
        return "" if walk is None else sentence_at(walk, walk.moment, self._guide.given)

    def _lay_out(self) -> None:
        """The sentence has all of the width: most are on one line then, and what is asked stands apart from its
        choices."""
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._notice)
        for tool in (self.restart, self.edit, self._reset, self._close):
            head.addWidget(tool)
        foot.setSpacing(8)
        for button in self._choices:
            button.setMinimumWidth(scaled(_NARROWEST))
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.back, self.next):
            foot.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 4, 12, 8)
        rows.setSpacing(2)
        rows.addLayout(head)
        rows.addWidget(self._text, 1)
        rows.addLayout(foot)


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
