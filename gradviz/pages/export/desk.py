"""Everything that leaves a window: the File menu, the clipboard, the dialog, handouts. What makes it is imported when
it is first asked for: most starts end without it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from gradviz import messages
from gradviz.core import CoreError
from gradviz.language import spoken
from gradviz.lessons import Lesson, built_in_lessons
from gradviz.pages.book import Book
from gradviz.pages.field_caption import sentence_about
from gradviz.pages.lesson.document import Document
from gradviz.pages.tell import file_filter, file_name, tell
from gradviz.state import Position
from gradviz.theme import LIGHT, Theme

if TYPE_CHECKING:
    from gradviz.pages.export.dialog import ExportDialog
    from gradviz.pages.export.film import Film
    from gradviz.pages.export.job import HandoutJob
    from gradviz.pages.export.subject import Subject

NUMBERS = ("descent",)
"""The pages of which there is a table."""
PROGRAMS = ("derivative", "gradient", "descent")
"""The pages of which there is a program."""
COPIED = "export.copied"
TABLE = "csv"
COPY_SIZE, COPY_SCALE = (1920, 1080), 1.5
"""Of a picture for a slide."""


class ExportDesk(QObject):
    """Lives as long as its window, and follows one book after the other. `copied()` when it has put something into the
    clipboard."""

    copied = Signal()

    def __init__(self, document: Document, window: QMainWindow) -> None:
        super().__init__(window)
        self._document, self._window = document, window
        self._theme = LIGHT
        self._book: Book | None = None
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._folder = documents if documents.is_dir() else Path.home()
        self.dialog: ExportDialog | None = None
        self._film: Film | None = None  # of which a picture is being copied
        self._copied = 0  # the number of what is being copied
        self._position = Position()
        self._job: HandoutJob | None = None

    def follow(self, book: Book) -> None:
        """From now on it is this one whose pages are exported. What was under way of another is taken back."""
        self.end()
        self._book = book
        book.runner.produced.connect(self._on_produced)
        book.runner.failed.connect(self._on_failed)

    def end(self) -> None:
        """The worker is gone; so is whatever it was at."""
        if self.dialog is not None:
            self.dialog.end()
        if self._job is not None:
            self._job.end()
            self._job = None
        self._drop_film()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def fill_menu(self, menu: QMenu) -> None:
        """All that there is to be had of the page that is shown, and of the lesson."""
        self._actions = {
            "export": self._add(menu, self.tr("Export…"), "Ctrl+E", self.open),
            "picture": self._add(menu, self.tr("Copy picture"), "Ctrl+Shift+C", self.copy_picture),
            "numbers": self._add(menu, self.tr("Copy numbers"), "", self.copy_numbers),
            "program": self._add(menu, self.tr("Copy as Python"), "", self.copy_program),
        }
        menu.addSeparator()
        self._handouts = (
            _add(menu, self.tr("Handout…"), "", self.choose_handout),
            _add(menu, self.tr("Handout with answers and notes…"), "", lambda: self.choose_handout(with_notes=True)),
        )
        menu.aboutToShow.connect(self._refresh)
        self._refresh()

    def _add(self, menu: QMenu, text: str, key: str, deed: Callable[[], None]) -> QAction:
        return _add(menu, text, key, lambda: self._when_shown(deed))

    def _refresh(self) -> None:
        """What can be chosen."""
        page = "" if self._book is None else self._book.page.key
        for key, action in self._actions.items():
            action.setEnabled({"numbers": page in NUMBERS, "program": page in PROGRAMS}.get(key, True))
        for action in self._handouts:
            action.setEnabled(self._job is None)

    @property
    def _subject(self) -> Subject | None:
        from gradviz.pages.export.subject import subject_of

        return None if self._book is None else subject_of(self._book.page)

    def _when_shown(self, deed: Callable[[], None]) -> None:
        """What somebody has just set, and goes on with at once, is what is exported: as soon as something of it is
        there, unless another page has been turned to."""
        if self._book is None:
            return
        from gradviz.pages.export.subject import is_awaited

        book, page = self._book, self._book.page
        if is_awaited(page):

            def go_on() -> None:
                if book.page is page:
                    self._when_shown(deed)

            page.drawn.connect(go_on, Qt.ConnectionType.SingleShotConnection)
        else:
            deed()

    # the dialog

    def open(self) -> None:
        """Asks what is to be exported of the page that is shown."""
        subject = self._subject
        if subject is None or self.dialog is not None or self._book is None:
            return
        from gradviz.pages.export.dialog import ExportDialog

        self._book.page.player.pause()
        self.dialog = ExportDialog(subject, self._book.runner, self._theme, self._folder, self._window)
        self.dialog.written.connect(self._remember_folder)
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.open()

    def _remember_folder(self, path: str) -> None:
        self._folder = Path(path).parent

    def _forget_dialog(self) -> None:
        self.dialog = None

    # the clipboard

    def copy_picture(self) -> None:
        """As it is to be seen now, for a slide."""
        subject = self._subject
        if subject is not None and self._book is not None:
            from gradviz.pages.export.film import Look

            self._drop_film()
            look = Look(COPY_SIZE, COPY_SCALE, self._theme)
            self._film, self._position = subject.film(look, subject.state.view.stages), subject.state.position
            self._copied = self._book.runner.submit(COPIED, self._film.ground())

    def copy_numbers(self) -> None:
        """The table of the run, which a spreadsheet takes."""
        subject = self._subject
        if subject is not None and self._book is not None and TABLE in subject.kinds:
            self._drop_film()
            self._copied = self._book.runner.submit(COPIED, _joined(subject.pieces(TABLE)))

    def copy_program(self) -> None:
        """What computes the same, in Python."""
        subject = self._subject
        if subject is not None and subject.has_program:
            self._put(subject.program)

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        if number != self._copied or lane != COPIED:
            return
        if self._film is not None:
            self._film.show_ground(item)
            self._put(self._film.image(self._position))
            self._drop_film()
        elif isinstance(item, str):
            self._put(item)

    def _put(self, thing: str | QImage) -> None:
        """Into the clipboard."""
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(thing) if isinstance(thing, str) else clipboard.setImage(thing)
        self.copied.emit()

    def _on_failed(self, lane: str, number: int, problem: Exception) -> None:
        if number == self._copied and lane == COPIED:
            self._drop_film()
            tell(self._window, self.tr("Export"), sentence_about(problem))

    def _drop_film(self) -> None:
        if self._film is not None:
            self._film.end()
            self._film = None

    # handouts

    @property
    def _lesson(self) -> Lesson:
        """The one that is open, or else the chapter that comes with the program."""
        return self._document.lesson or built_in_lessons()[0]

    def choose_handout(self, with_notes: bool = False) -> None:
        """Asks where the lesson is to be written to: for the class, or with all that whoever gives it has to know."""
        title = self._lesson.title.in_language(spoken())
        name = self.tr("{0}, with notes").format(title) if with_notes else title
        file = self._folder / f"{file_name(name, 'handout')}.pdf"
        dialog = QFileDialog(self._window, self.tr("Handout of the lesson"), str(file), file_filter(file))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.write_handout(as_pdf(Path(path)), with_notes))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_handout(self, path: Path, with_notes: bool = False) -> None:
        """Page by page, while the window answers."""
        if self._book is None or self._job is not None:
            return
        from gradviz.pages.export.handout import handout
        from gradviz.pages.export.job import HandoutJob

        self._folder = path.parent
        self._job = HandoutJob(self._book.runner, self)
        self._job.done.connect(lambda: self._tell_handout(self.tr("The handout is written: “{0}”.").format(path.name)))
        self._job.failed.connect(lambda problem: self._on_handout_failed(path, problem))
        self._job.start(path, handout(self._lesson, with_notes))

    def _on_handout_failed(self, path: Path, problem: Exception) -> None:
        self._tell_handout(_failure(path, problem))
        if not isinstance(problem, (CoreError, MemoryError, OSError)):
            raise problem

    def _tell_handout(self, sentence: str) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        tell(self._window, self.tr("Handout of the lesson"), sentence)


def as_pdf(path: Path) -> Path:
    """With the ending that such a file has, whatever was typed; then under a name that is free: nobody was asked
    whether another file is to be replaced."""
    if path.suffix.lower() == ".pdf":
        return path
    names = (f"{path.name}{'' if count == 1 else f'-{count}'}.pdf" for count in itertools.count(1))
    return next(path.with_name(name) for name in names if not path.with_name(name).exists())


def _add(menu: QMenu, text: str, key: str, deed: Callable[[], None]) -> QAction:
    action = menu.addAction(text)
    action.setShortcut(key)
    action.triggered.connect(lambda _=False: deed())
    return action


def _joined(pieces: Iterator[str]) -> Iterator[str | None]:
    """All of them as one text, as work for a lane."""
    found: list[str] = []
    for number, piece in enumerate(pieces):
        found.append(piece)
        if number % 200 == 0:
            yield None
    yield "".join(found)


def _failure(path: Path, problem: Exception) -> str:
    return messages.unwritten(path.name, problem) if isinstance(problem, OSError) else sentence_about(problem)
