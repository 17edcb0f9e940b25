"""Lessons come from files and go into files; nothing that has not been saved is lost without a question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gradviz.lessons import SUFFIX, Lesson, LessonError, Text, built_in_lessons, read_lesson
from gradviz.lessons.edit import Place, new_lesson
from gradviz.messages import lesson_error
from gradviz.messages.errors import spoken
from gradviz.pages.lesson.bookmarks import Bookmarks
from gradviz.pages.lesson.document import Document
from gradviz.pages.lesson.recent import Recent
from gradviz.pages.tell import ask_to_save, file_name, tell

Then = Callable[[], None]


class LessonFiles(QObject):
    """What can be done with a document as a whole; what there is to say is said over the window. `made()` when there is
    a new lesson, of which everything has still to be written, `resumed()` when one goes on where it was left."""

    made = Signal()
    resumed = Signal()

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self.document = document
        self.recent = Recent(self)
        self.bookmarks = Bookmarks(document, self)
        self._window = window

    def start_here(self) -> None:
        """The chapter that comes with the program."""
        self._when_kept(lambda: self._go_on(built_in_lessons()[0], None))

    def new(self) -> None:
        """A lesson that begins with what is shown now."""
        try:
            state, titles = self.document.guide.state, (self.tr("New lesson"), self.tr("New scene"))
            lesson = new_lesson(state, *map(Text.of, titles))
        except LessonError as problem:
            self._tell(lesson_error(problem))
        else:
            self._when_kept(partial(self._make, lesson))

    def choose(self) -> None:
        """Asks which file to open."""
        dialog = self._dialog(self.tr("Open a lesson"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    def open(self, path: str) -> None:
        """Opens a file; one that holds no sound lesson changes nothing."""
        file = Path(path)
        try:
            lesson = read_lesson(file)
        except LessonError as problem:
            text = self.tr("“{0}” was not opened.").format(spoken(file.name))
            self._tell(f"{text}\n\n{lesson_error(problem)}")
        else:
            self._when_kept(partial(self._begin, lesson, file))

    def resume(self, path: str, place: Place, draft: Lesson | None) -> None:
        """Goes on with what was open. A file that is gone is told, unless the draft has all that was in it."""
        file = Path(path) if path else None
        try:
            lesson = draft or built_in_lessons()[0] if file is None else read_lesson(file)
        except LessonError as problem:
            if draft is None:
                self._tell(lesson_error(problem))
                return
            lesson, file = draft, None
        self.document.resume(lesson, file, place, draft)
        walk = self.document.guide.walk
        if walk is not None and not walk.is_first:
            self.resumed.emit()

    def refuse(self) -> None:
        """For what was dropped and is not a file."""
        self._tell(self.tr("One lesson can be opened at a time, from a file of this computer."))

    def save(self, then: Then | None = None) -> None:
        """Into its file, or into one that is asked for."""
        if self.document.path is None:
            self.save_as(then)
        else:
            self._write(then, str(self.document.path))

    def save_as(self, then: Then | None = None) -> None:
        """Into another file."""
        dialog = self._dialog(self.tr("Save the lesson"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(file_name(self.document.name, "lesson"))
        dialog.fileSelected.connect(partial(self._write, then))
        dialog.open()

    def close(self) -> None:
        """No lesson is open any more."""
        self._when_kept(self.document.guide.close)

    def may_leave(self) -> bool:
        """Whether the window may be closed now; where something is to be asked before, the answer may close it."""
        if self.document.is_saved:
            return True
        self._when_kept(self._leave)
        return False

    def _leave(self) -> None:
        self.document.guide.close()
        self._window.close()

    def _make(self, lesson: Lesson) -> None:
        self.document.open(lesson)
        self.made.emit()

    def _begin(self, lesson: Lesson, file: Path) -> None:
        self._go_on(lesson, file)
        self.recent.add(file)

    def _go_on(self, lesson: Lesson, file: Path | None) -> None:
        """Where it was left, or from the beginning."""
        place = self.bookmarks.place_in(file)
        self.document.open(lesson, file, place)
        if place is not None:
            self.resumed.emit()

    def _write(self, then: Then | None, path: str) -> None:
        try:
            self.document.save(Path(path))
        except LessonError as problem:
            self._tell(lesson_error(problem))
            return
        self.recent.add(Path(path))
        if then is not None:
            then()

    def _when_kept(self, then: Then) -> None:
        """Goes on at once, or when it is known what becomes of the edits."""
        if self.document.is_saved:
            then()
        else:
            ask_to_save(self._window, spoken(self.document.name), partial(self.save, then), then)

    def _tell(self, text: str) -> None:
        tell(self._window, self.tr("Lesson"), text)

    def _dialog(self, title: str) -> QFileDialog:
        known = (self.document.path, *self.recent.paths)
        folder = next((path.parent for path in known if path is not None), Path.home())
        dialog = QFileDialog(self._window, title, str(folder), self.tr("Lessons (*{0})").format(SUFFIX))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
