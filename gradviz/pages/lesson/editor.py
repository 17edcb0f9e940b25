"""The card in which a lesson is edited: its scenes and beats, and what is written about the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gradviz.controls.number_field import ErrorLabel
from gradviz.lessons import Beat, Lesson, LessonError, Text
from gradviz.lessons.beats import KINDS
from gradviz.lessons.edit import Edited, Place, doubled, item_at, moved, taking, with_beat, with_scene, without
from gradviz.messages import beat_name, beat_tells, lesson_error
from gradviz.pages.lesson.document import Document
from gradviz.pages.lesson.form import Edit, Form, shape_of
from gradviz.pages.lesson.outline import Outline
from gradviz.state import State

SHARES = (2, 3)
"""Of the list and of the fields."""


class LessonEditor(QFrame):
    """Edits the document's lesson; what is added begins with what is shown on the page, which `now()` tells."""

    def __init__(self, document: Document, now: Callable[[], State], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._document = document
        self._now = now
        self.outline = Outline()
        self._form: Form | None = None
        self._formed: object = None  # what the form shows
        self._at: Place = document.place
        self._chosen: Place | None = document.place  # what is edited: where the guide is, or the lesson itself
        self._about = QLabel(self.tr("This lesson comes with GradViz. What you change is a copy of your own."))
        self._about.setObjectName("caption")
        self._about.setWordWrap(True)
        self._error = ErrorLabel()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.adding = self._adding_actions()
        self.arranging = self._arranging_actions()
        self._lay_out()
        self.outline.chosen.connect(self._choose)
        document.changed.connect(self._show)
        document.guide.moved.connect(self._follow)
        self._follow()

    def say(self, sentence: str) -> None:
        """Why an edit was refused; "" for none."""
        self._error.say(sentence)

    def _adding_actions(self) -> list[QAction]:
        made = [self._action(self.tr("Scene from what is shown"), "Ins", self._new_scene)]
        made[0].setToolTip(self.tr("A new scene, which begins with what the page shows now."))
        for kind in KINDS.values():
            text = self.tr("Beat: {0}").format(beat_name(kind.kind))
            made.append(self._action(text, "", partial(self._new_beat, kind)))
            made[-1].setToolTip(beat_tells(kind.kind))
        return made

    def _arranging_actions(self) -> list[QAction]:
        return [
            self._action(self.tr("Move up"), "Alt+Up", lambda lesson, place: moved(lesson, place, -1)),
            self._action(self.tr("Move down"), "Alt+Down", lambda lesson, place: moved(lesson, place, 1)),
            self._action(self.tr("Duplicate"), "Ctrl+D", doubled),
            self._action(self.tr("Delete"), "Del", without),
            self._action(self.tr("Take what is shown"), "Ctrl+U", self._anew),
        ]

    def _action(self, text: str, key: str, edit: Edit) -> QAction:
        """Its key works in the list alone: elsewhere it may mean another thing."""
        action = QAction(text, self)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: self._arrange(edit))
        self.outline.addAction(action)
        return action

    def _arrange(self, edit: Edit) -> None:
        self.say(self._take(edit, ""))

    def _take(self, edit: Edit, what: str) -> str:
        """Makes an edit of the chosen entry, or gives the sentence that refuses it."""
        lesson, place = self._document.lesson, self._chosen
        assert lesson is not None
        try:
            edited = edit(lesson, place)
        except LessonError as problem:
            return lesson_error(LessonError(problem.code, **(problem.parameters | {"path": ""})))
        self._document.edit(edited, what)
        return ""

    def _new_scene(self, lesson: Lesson, place: Place | None) -> Edited:
        after = Place(len(lesson.scenes) - 1) if place is None else place
        return with_scene(lesson, after, self._now(), Text.of(self.tr("New scene")))

    def _new_beat(self, kind: type[Beat], lesson: Lesson, place: Place | None) -> Edited:
        return with_beat(lesson, self._document.place if place is None else place, kind, self._now())

    def _anew(self, lesson: Lesson, place: Place) -> Edited:
        return taking(lesson, place, self._now())

    def _choose(self, place: Place | None) -> None:
        """An entry has been chosen by hand; None is the lesson as a whole, and leads nowhere."""
        self.say("")
        self._chosen = place
        if place is not None:
            self._document.guide.to(*place)
        self._show()

    def _follow(self) -> None:
        """The guide may have gone somewhere, and the choice with it."""
        if self._document.place != self._at:
            self._at = self._chosen = self._document.place
        self._show()

    def _show(self) -> None:
        lesson = self._document.lesson
        if lesson is None or self._document.guide.walk is None or lesson is not self._document.guide.walk.lesson:
            return  # closed, or on its way: the guide goes on with it next
        self._about.setVisible(self._document.is_built_in)
        self.outline.show_lesson(lesson, self._chosen)
        self._show_form(lesson, self._chosen)

    def _show_form(self, lesson: Lesson, place: Place | None) -> None:
        for action in self.arranging:
            action.setEnabled(place is not None)
        item = item_at(lesson, place)
        page = "" if place is None else lesson.scenes[place.scene].state.page
        if self._form is None or self._form.shape != shape_of(item, page):
            former = self._scroll.takeWidget()
            if former is not None:
                former.deleteLater()  # not now: what brought this about may have happened in one of its fields
            self._form = Form(item, page, self._take, self._now)
            self._scroll.setWidget(self._form)
        elif (place, item) != self._formed:
            self._form.show_item(item)
        self._formed = (place, item)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.add = QPushButton(self.tr("Add"))
        menu = QMenu(self.add)
        menu.addActions(self.adding)
        menu.setToolTipsVisible(True)
        self.add.setMenu(menu)
        self.add.setToolTip(self.tr("Adds a scene, or a beat: one thing that the scene asks, shows or says next."))
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.add)
        row.addStretch(1)
        up, down, double, delete, _ = self.arranging
        for action, text in ((up, "↑"), (down, "↓"), (double, ""), (delete, "")):
            row.addWidget(_button(action, text))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._about)
        column.addWidget(self._halves(row))

    def _halves(self, buttons: QHBoxLayout) -> QSplitter:
        """The list with its buttons over the fields; how much room each gets is chosen by hand."""
        upper = QWidget()
        listed = QVBoxLayout(upper)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(8)
        listed.addWidget(self.outline, 1)
        listed.addLayout(buttons)
        listed.addWidget(self._error)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(8)
        halves.addWidget(upper)
        halves.addWidget(self._scroll)
        halves.setSizes([1000 * share for share in SHARES])
        return halves


def _button(action: QAction, text: str) -> QPushButton:
    """A button that does what an action does, and can be pressed when that can be done."""
    button = QPushButton(text or action.text())
    button.setAccessibleName(action.text())
    button.setToolTip(action.text())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _=False: action.trigger())
    action.enabledChanged.connect(button.setEnabled)
    return button
