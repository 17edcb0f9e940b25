"""Starting the window: with what was open last time, or what was asked for, and keeping what is open from then on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from gradviz import messages
from gradviz.interruption import bell, check
from gradviz.lessons.edit import Place
from gradviz.lessons.errors import LessonError
from gradviz.pages.book import Book, open_book
from gradviz.pages.lesson.arrivals import Application
from gradviz.resources import resource
from gradviz.session.bars import NoticeBar, ReturnBar, TopBar
from gradviz.session.geometry import fit, place
from gradviz.session.keeper import Keeper
from gradviz.session.settings import own_settings
from gradviz.session.store import Store, usual_folder
from gradviz.session.value import Session
from gradviz.state import State
from gradviz.survival.bell import Bell
from gradviz.survival.watch import Teller, watched
from gradviz.theme import set_text_size, ui_font
from gradviz.translator import interpret
from gradviz.window import Window


def open_window(
    opened: Iterable[State] = (),
    look: str | None = None,
    language: str | None = None,
    fresh: bool = False,
    text_size: float | None = None,
    lesson: str | None = None,
    without_display: Callable[[], None] = lambda: None,
) -> int:
    """Runs the application until its window is closed; the exit code. What is not given is as it was last time;
    `lesson` is a file to begin with. `without_display()` is called where Qt finds nothing to open a window on.
    An Interruption where one has come meanwhile."""
    with watched(without_display) as unexpected, bell() as rung:
        app = application()
        window = started(app, tuple(opened), look, language, fresh, text_size)
        Teller(unexpected, window)
        Bell(rung, window)
        settings, broken = own_settings(usual_folder())
        if broken:
            _add(window, NoticeBar("broken", broken))
        window.lessons.remember_in(settings)
        window.show()
        if lesson is not None:
            window.lessons.files.open(lesson)
        code = app.exec()
    check()
    return code


def application() -> QApplication:
    """The one there is, as GradViz."""
    app = QApplication.instance() or Application(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("gradviz")
    app.setApplicationDisplayName("GradViz")
    app.setDesktopFileName("gradviz")
    app.setWindowIcon(QIcon(str(resource("icons/gradviz.svg"))))
    return app


def started(
    app: QApplication,
    opened: tuple[State, ...] = (),
    look: str | None = None,
    language: str | None = None,
    fresh: bool = False,
    text_size: float | None = None,
    folder: Path | None = None,
) -> Window:
    """The window, which has still to be shown. Its session is kept in the folder."""
    store = Store(usual_folder() if folder is None else folder)
    last, bars = (Session(), []) if fresh else _remembered(store)
    look, language = look or last.look, language or last.language
    interpret(app, language)
    set_text_size(text_size or last.text_size / 100)
    app.setFont(ui_font())
    offering = store.crashed and last.states != () and not fresh
    returning = () if opened or offering or not (store.mine or store.problem) else last.states
    window = Window(_book(returning, last.shown) if returning else open_book(opened), look, language)
    if last.geometry is None:
        fit(window)
    else:
        place(window, last.geometry)
    if returning:
        _resume(window, last)
    if store.mine:
        keeper = Keeper(store, lambda: window.session, offering, window)
        keeper.failed.connect(lambda problem: _add(window, NoticeBar("unwritable", _reason(problem))))
        window.closing.connect(keeper.close)
        if offering:
            bars.append(_offer(window, keeper, last))
    elif store.problem:
        bars.append(NoticeBar("unwritable", store.problem))
    for bar in bars:
        _add(window, bar)
    return window


def _remembered(store: Store) -> tuple[Session, list[TopBar]]:
    """What was remembered, and what is to be said if it cannot be read. Only who has the store sets a file aside."""
    try:
        return store.read() or Session(), []
    except LessonError as problem:
        logging.getLogger(__name__).warning("the session cannot be read: %s", str(problem))
        return Session(), [NoticeBar("broken", store.set_aside())] if store.mine else []


def _book(states: Iterable[State], shown: str) -> Book:
    """The pages as they were; the usual ones where that cannot be, for nothing that is remembered may stop a start."""
    try:
        return open_book(states, shown)
    except Exception:  # whatever a page makes of what it is given
        logging.getLogger(__name__).exception("what was open cannot be opened")
        return open_book()


def _offer(window: Window, keeper: Keeper, last: Session) -> ReturnBar:
    bar = ReturnBar()

    def answer(wanted: bool) -> None:
        if wanted:
            window.show_book(_book(last.states, last.shown))
            _resume(window, last)
        keeper.decide()

    bar.wanted.connect(answer)
    return bar


def _resume(window: Window, last: Session) -> None:
    """The lesson that was open, where it was left."""
    if last.lesson is not None:
        scene = Place(last.lesson.scene, last.lesson.beat)
        window.lessons.files.resume(last.lesson.path, scene, last.lesson.draft)


def _add(window: Window, bar: TopBar) -> None:
    window.addToolBar(bar)
    window.addToolBarBreak()


def _reason(problem: LessonError) -> str:
    return str(problem.parameters.get("reason") or messages.lesson_error(problem)).rstrip(".")
