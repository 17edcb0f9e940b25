"""What can be written about one entry of a lesson: the lesson itself, a scene or a beat of some kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from gradviz.controls.number_field import ErrorLabel, caption, mark_wrong
from gradviz.core import SettingError
from gradviz.language import spoken
from gradviz.lessons import Ask, Change, Lesson, Play, Reveal, Scene, Unfold
from gradviz.lessons.beats import LETTERS, Beat
from gradviz.lessons.edit import Edited, Place, taking, with_choice, with_parts, with_words, without_choice
from gradviz.messages import changed_part, error, hidden_name
from gradviz.pages.lesson.fields import LineField, WordsField
from gradviz.reading import read_whole
from gradviz.state import HIDEABLE, State

Item = Lesson | Scene | Beat
Edit = Callable[[Lesson, Any], Edited]
Take = Callable[[Edit, str], str]
"""Makes an edit, or gives the sentence that refuses it; the name is that of edits that belong together."""


class Form(QWidget):
    """The fields of an entry. It serves every entry of the same `shape`: only `show_item` tells them apart."""

    def __init__(self, item: Item, page: str, take: Take, now: Callable[[], State]) -> None:
        super().__init__()
        self.shape = shape_of(item, page)
        self._take = take
        self._now = now  # what is shown on the page
        self._shown: list[Callable[[Any], None]] = []  # what each field does with an item
        self._errors: dict[str, ErrorLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._build(item, page)
        self._column.addStretch(1)
        self.show_item(item)

    def show_item(self, item: Item) -> None:
        """Shows an entry; edits nothing."""
        for show in self._shown:
            show(item)
        for label in self._errors.values():
            label.say("")

    def _build(self, item: Item, page: str) -> None:
        if isinstance(item, Lesson):
            self._words("title", self.tr("Title"))
            self._words("author", self.tr("Author"))
            self._words("source", self.tr("Source"), 3)
        elif isinstance(item, Scene):
            self._words("title", self.tr("Title"))
            self._words("note", self.tr("Note, for the speaker alone"), 5)
            self._anew(self.tr("The scene begins with what the page shows now."))
        elif isinstance(item, Ask):
            self._build_question(item, page)
        else:
            self._build_beat(item, page)

    def _build_question(self, item: Ask, page: str) -> None:
        self._words("text", self.tr("Question"), 3)
        self._choices(len(item.choices))
        self._words("answer", self.tr("Answer"), 3)
        self._checks("hides", self.tr("Until it is answered, this is hidden"), page)

    def _build_beat(self, item: Beat, page: str) -> None:
        self._words("text", self.tr("Sentence"), 3)
        if isinstance(item, Play):
            self._whole("step", self.tr("To step"))
            self._anew(self.tr("Plays to the step that the page shows now."))
        elif isinstance(item, Unfold):
            self._whole("stage", self.tr("To stage"))
            self._anew(self.tr("Unfolds up to the stage that the page shows now."))
        elif isinstance(item, Change):
            self._changes()
            self._anew(self.tr("Changes to what the page shows now."))
        elif isinstance(item, Reveal):
            self._checks("what", self.tr("Reveal only this; with nothing ticked, everything"), page)

    # kinds of fields

    def _words(self, name: str, title: str, lines: int = 1) -> None:
        field = LineField(title) if lines == 1 else WordsField(title, lines)
        field.written.connect(partial(self._write, field, name))
        self._shown.append(lambda item: self._show_words(field, getattr(item, name).in_language(spoken())))
        self._add(caption(title), field, self._error(name))

    def _show_words(self, field: LineField | WordsField, words: str) -> None:
        field.show_words(words)
        mark_wrong(field, False)

    def _write(self, field: LineField | WordsField, name: str, words: str) -> None:
        edit = partial(_worded, name=name, words=words)
        mark_wrong(field, not self._try(edit, name, what=name))

    def _whole(self, name: str, title: str) -> None:
        field = LineField(title)
        field.written.connect(partial(self._count, field, name))
        self._shown.append(lambda item: self._show_words(field, str(getattr(item, name))))
        self._add(caption(title), field, self._error(name))

    def _count(self, field: LineField, name: str, text: str) -> None:
        try:
            number = read_whole(text, name)
        except SettingError as problem:
            mark_wrong(field, True)
            self._errors[name].say(error(problem))
            return
        mark_wrong(field, not self._try(partial(_counted, name=name, number=number), name, what=name))

    def _choices(self, count: int) -> None:
        group = QButtonGroup(self)
        self._add(caption(self.tr("Choices; the right one is marked")))
        for index in range(count):
            right = QRadioButton(LETTERS[index])
            right.setAccessibleName(self.tr("{0} is right").format(LETTERS[index]))
            right.toggled.connect(partial(self._choose, index))
            group.addButton(right)
            field = LineField(self.tr("Choice {0}").format(LETTERS[index]))
            field.written.connect(partial(self._write, field, f"choices {index}"))
            self._shown.append(partial(self._show_choice, index, right, field))
            remove = _small("×", self.tr("Remove choice {0}").format(LETTERS[index]))
            remove.clicked.connect(partial(self._remove_choice, index))
            self._add_row(right, field, remove)
            self._add(self._error(f"choices {index}"))
        more = _small(self.tr("Add a choice"), self.tr("One choice more"))
        more.clicked.connect(lambda _=False: self._try(with_choice, "choices"))
        more.setEnabled(count < len(LETTERS))
        self._add_row(more)
        self._add(self._error("choices"))

    def _show_choice(self, index: int, right: QRadioButton, field: LineField, item: Ask) -> None:
        with QSignalBlocker(right):
            right.setChecked(item.right == index)
        self._show_words(field, item.choices[index].in_language(spoken()))

    def _choose(self, index: int, chosen: bool) -> None:
        if chosen:
            self._try(partial(with_parts, right=index), "choices")

    def _remove_choice(self, index: int, _: bool = False) -> None:
        self._try(partial(without_choice, index=index), "choices")

    def _checks(self, name: str, title: str, page: str) -> None:
        self._add(caption(title))
        for key in (key for key, pages in HIDEABLE.items() if page in pages):
            box = QCheckBox(hidden_name(key))
            box.toggled.connect(lambda _=False: self._choose_names(name))
            box.setProperty("key", key)
            self._shown.append(partial(_tick, box, name, key))
            self._add(box)
        self._add(self._error(name))

    def _choose_names(self, name: str) -> None:
        boxes = self.findChildren(QCheckBox)
        chosen = frozenset(box.property("key") for box in boxes if box.isChecked())
        shown = frozenset(box.property("key") for box in boxes)
        self._try(partial(_named, name=name, chosen=chosen, shown=shown), name)

    def _changes(self) -> None:
        self._add(caption(self.tr("It changes")))
        label = caption(name="")
        label.setWordWrap(True)
        self._shown.append(lambda item: label.setText("\n".join(changed_part(*part) for part in _changed(item))))
        self._add(label)

    def _anew(self, what: str) -> None:
        """For what the list's menu calls by the same name; `what` it does of this entry is told beside it."""
        button = _small(QCoreApplication.translate("LessonEditor", "Take what is shown"), what)
        button.clicked.connect(lambda _=False: self._try(partial(taking, state=self._now()), "anew"))
        self._add_row(button)
        self._add(self._error("anew"))

    # how they are wired

    def _try(self, edit: Edit, field: str, what: str = "") -> bool:
        """Makes an edit; where it is refused, the field says why."""
        refusal = self._take(edit, what)
        self._errors[field].say(refusal)
        return not refusal

    def _error(self, name: str) -> ErrorLabel:
        self._errors[name] = ErrorLabel()
        return self._errors[name]

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._column.addWidget(widget)

    def _add_row(self, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in widgets:
            row.addWidget(widget, 1 if isinstance(widget, LineField) else 0)
        if len(widgets) == 1:
            row.addStretch(1)
        self._column.addLayout(row)


def shape_of(item: Item, page: str) -> tuple[object, ...]:
    """What decides which fields there are."""
    return type(item), page, len(item.choices) if isinstance(item, Ask) else 0


def _worded(lesson: Lesson, place: Place | None, name: str, words: str) -> Edited:
    return with_words(lesson, place, name, spoken(), words)


def _counted(lesson: Lesson, place: Place, name: str, number: int) -> Edited:
    return with_parts(lesson, place, **{name: number})


def _named(lesson: Lesson, place: Place, name: str, chosen: frozenset[str], shown: frozenset[str]) -> Edited:
    """With these names; those that this page does not have, and shows no box for, stay as they are."""
    beat = lesson.scenes[place.scene].beats[place.beat - 1]
    return with_parts(lesson, place, **{name: (getattr(beat, name) - shown) | chosen})


def _changed(change: Change) -> tuple[tuple[str, Any], ...]:
    """What a change sets, by name."""
    others = () if change.others is None else (("others", change.others),)
    return (*change.settings, *change.view, *others)


def _tick(box: QCheckBox, name: str, key: str, item: Any) -> None:
    with QSignalBlocker(box):
        box.setChecked(key in getattr(item, name))


def _small(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(tip)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
