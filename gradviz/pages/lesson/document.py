"""The open lesson as something that is edited and saved: its file, its edits, what of them is not saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from gradviz.language import spoken
from gradviz.lessons import Lesson, built_in_lessons, write_lesson
from gradviz.lessons.edit import Edited, Place
from gradviz.pages.lesson.guide import Guide

MOST = 500


class Document(QObject):
    """Follows the guide's lesson. `changed()` when it is another lesson or another version of it, has another file, or
    has been saved; `saved()` then, too."""

    changed = Signal()
    saved = Signal()

    def __init__(self, guide: Guide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.guide = guide
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(MOST)
        self.path: Path | None = None  # None for one that has never been saved, as those that come with the program
        self._lesson: Lesson | None = None
        self.stack.cleanChanged.connect(self.changed)
        guide.moved.connect(self._on_moved)

    @property
    def lesson(self) -> Lesson | None:
        """As it has been edited; None where no lesson is open."""
        return self._lesson

    @property
    def place(self) -> Place:
        """Where the guide is."""
        walk = self.guide.walk
        return Place(0) if walk is None else Place(walk.scene, walk.beat)

    @property
    def name(self) -> str:
        """Its file's, or else what it is about; "" where there is neither."""
        if self.path is not None:
            return self.path.name
        return "" if self._lesson is None else self._lesson.title.in_language(spoken())

    @property
    def is_saved(self) -> bool:
        return self.stack.isClean()

    @property
    def is_built_in(self) -> bool:
        """Whether it is as it came with the program."""
        return self._lesson in built_in_lessons()

    def open(self, lesson: Lesson, path: Path | None = None, place: Place | None = None) -> None:
        """Begins a lesson, from a file if it has one, or goes on with it somewhere."""
        self._forget(lesson, path)
        self.guide.open(lesson, *(place or ()))

    def resume(self, lesson: Lesson, path: Path | None, place: Place, draft: Lesson | None) -> None:
        """Goes on with a lesson where it was left: with edits that no file has, if there are such."""
        self._forget(lesson, path)
        self.guide.open(lesson, *place)
        if draft is not None and draft != lesson:
            self.edit(Edited(draft, place))
        elif draft is not None:
            self.stack.resetClean()

    def save(self, path: Path) -> None:
        """Puts it into a file, which is its own from now on. LessonError where that fails, and all is as it was."""
        assert self._lesson is not None
        write_lesson(self._lesson, path)
        self.path = path
        self.stack.setClean()
        self.changed.emit()
        self.saved.emit()

    def edit(self, edited: Edited, what: str = "") -> None:
        """Goes on with what an edit has made. Edits of the same `what` after each other are one: words that are
        typed."""
        assert self._lesson is not None
        if edited.lesson == self._lesson:
            self.show(edited)
            return
        command = _Edit(self, Edited(self._lesson, self.place), edited, what)
        last = self.stack.command(self.stack.index() - 1) if self.stack.index() == self.stack.count() else None
        if self.stack.isClean() or not isinstance(last, _Edit) or not last.absorbs(command):
            self.stack.push(command)
        elif last.after.lesson == last.before.lesson:
            last.setObsolete(True)  # typed and taken back: gone, once it is undone
            self.stack.undo()
        else:
            self.show(edited)

    def show(self, edited: Edited) -> None:
        """Goes on with this version of the lesson, where it has been edited."""
        self._lesson = edited.lesson
        self.guide.revise(edited.lesson, *(edited.place or self.place))
        self.changed.emit()

    def _on_moved(self) -> None:
        walk = self.guide.walk
        lesson = None if walk is None else walk.lesson
        if lesson is not self._lesson:  # opened or closed by another way
            self._forget(lesson, None)

    def _forget(self, lesson: Lesson | None, path: Path | None) -> None:
        self._lesson, self.path = lesson, path
        self.stack.clear()
        self.stack.setClean()  # clearing an empty one leaves what it was
        self.changed.emit()


class _Edit(QUndoCommand):
    """From one version of the lesson to another. Merging is not left to Qt: each command that it merges is never
    freed."""

    def __init__(self, document: Document, before: Edited, after: Edited, what: str) -> None:
        super().__init__()
        self._document = document
        self.before, self.after, self.what = before, after, what

    def absorbs(self, other: _Edit) -> bool:
        """Whether the other one, which came after it, has become a part of this."""
        if not self.what or (other.what, other.after.place) != (self.what, self.after.place):
            return False
        self.after = other.after
        return True

    def undo(self) -> None:
        self._document.show(self.before)

    def redo(self) -> None:
        self._document.show(self.after)
