"""Starting again: after a proper end, after a crash, beside another program, from a file that means nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSaveFile, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QStyle
from pytestqt.qtbot import QtBot

from gradviz.core import DerivativeSettings, Experiment
from gradviz.lessons import Text, built_in_lessons, write_lesson
from gradviz.lessons.edit import new_lesson, with_parts
from gradviz.session.bars import NoticeBar, ReturnBar, TopBar
from gradviz.session.codec import decoded, encoded
from gradviz.session.keeper import Keeper
from gradviz.session.store import FILE, LOCK
from gradviz.session.value import Geometry, LessonPlace, Session
from gradviz.start import started
from gradviz.state import Position, State, View
from gradviz.theme import BODY_PX, set_text_size, ui_font
from gradviz.window import Window
from tests.conftest import PATIENCE, discard

TYPED = "x0^2+3*x1^2"
KEPT = Session(
    (State(Experiment(TYPED, steps=30), View(future=False), Position(7)), State(DerivativeSettings("x^3"))),
    "derivative",
    Geometry(-3000, 40, 1200, 700),
    "dark",
)
Start = Callable[..., Window]


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Start]:
    opened: list[Window] = []

    def start_one(*arguments: object, **options: object) -> Window:
        opened.append(started(qapp, *arguments, **options))  # type: ignore[arg-type]
        opened[-1].show()
        return opened[-1]

    yield start_one
    for window in opened:
        window.lessons.guide.close()  # without a question about edits
        discard(window)
    opened.clear()


@pytest.fixture
def remembered(own_session: Path) -> Path:
    """The folder, with a session in it that was closed properly."""
    own_session.mkdir()
    (own_session / FILE).write_bytes(encoded(KEPT))
    return own_session


@pytest.fixture
def crashed(remembered: Path) -> Path:
    """The folder as a program leaves it that is killed."""
    killed = subprocess.run(
        [sys.executable, "-c", LOCKING, str(remembered)],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        check=False,
    )
    assert killed.returncode != 0
    assert (remembered / LOCK).exists()
    return remembered


LOCKING = """
import os, sys
from pathlib import Path
from gradviz.session.store import Store
store = Store(Path(sys.argv[1]))
assert store.mine
os._exit(1)
"""


def kept(folder: Path) -> Session:
    return decoded((folder / FILE).read_bytes())


def bars(window: Window) -> list[TopBar]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.findChildren(TopBar)


@pytest.mark.parametrize("geometry", [None, Geometry(0, 0, 3000, 2000)], ids=["the first", "from a larger screen"])
def test_the_window_is_no_larger_than_the_screen(start: Start, own_session: Path, geometry: Geometry | None) -> None:
    own_session.mkdir()
    (own_session / FILE).write_bytes(encoded(replace(KEPT, geometry=geometry)))
    window = start()
    screen = window.screen().availableGeometry()
    title_bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    assert screen.height() < 2000, "or nothing is tried"
    assert 0 < window.height() <= screen.height() - title_bar
    assert 0 < window.width() <= screen.width()


def test_after_a_proper_end_everything_is_as_it_was(start: Start, remembered: Path) -> None:
    window = start()
    assert set(window.session.states) == set(KEPT.states)
    assert (window.page.key, window.session.look) == ("derivative", "dark")
    assert window.screen().availableGeometry().contains(window.geometry().topLeft())
    assert bars(window) == []
    window.close()
    assert set(kept(remembered).states) == set(KEPT.states)
    assert not (remembered / LOCK).exists()


def test_what_is_asked_for_comes_first(start: Start, remembered: Path) -> None:
    window = start((State(Experiment("x0*x1")),), "light", "en")
    assert window.session.states == (State(Experiment("x0*x1")),)
    assert (window.session.look, window.session.language) == ("light", "en")


@pytest.mark.parametrize(("given", "percent"), [(None, 150), (1.25, 125)], ids=["as last time", "as is asked for"])
def test_texts_are_as_large_as(start: Start, own_session: Path, given: float | None, percent: int) -> None:
    own_session.mkdir()
    (own_session / FILE).write_bytes(encoded(replace(KEPT, text_size=150)))
    try:
        window = start(text_size=given)
        assert window.text_size == percent
        assert QApplication.font().pixelSize() == round(BODY_PX * percent / 100)
        window.close()
    finally:
        set_text_size(1.0)
        QApplication.setFont(ui_font())
    assert kept(own_session).text_size == percent


def test_fresh_is_without_what_was_remembered(start: Start, crashed: Path) -> None:
    window = start(fresh=True)
    assert window.session.states == (State(Experiment()),)
    assert window.session.look == "system"
    assert bars(window) == []


def test_after_a_crash_what_was_open_is_offered(start: Start, crashed: Path) -> None:
    window = start()
    assert window.session.states == (State(Experiment()),)
    (bar,) = bars(window)
    assert isinstance(bar, ReturnBar)
    assert [button.accessibleName() for button in bar.buttons] == ["Open what was open", "Start fresh"]
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in bar.buttons)
    assert bar.height() < window.height() / 10
    bar.buttons[0].setFocus()
    QTest.keyClick(bar.buttons[0], Qt.Key.Key_Space)
    assert set(window.session.states) == set(KEPT.states)
    assert window.page.key == "derivative"
    assert bars(window) == []
    window.close()
    assert set(kept(crashed).states) == set(KEPT.states)


def test_the_offer_is_reached_by_the_keyboard(qtbot: QtBot, start: Start, crashed: Path) -> None:
    window = start()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    window.page.setFocus()
    reached = set[str]()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus.accessibleName())
    assert {"Open what was open", "Start fresh"} <= reached


def test_starting_fresh_forgets_what_was_open(start: Start, crashed: Path) -> None:
    window = start()
    bars(window)[0].buttons[1].click()
    assert bars(window) == []
    window.close()
    assert kept(crashed).states == (State(Experiment()),)


def test_an_offer_that_was_not_answered_is_kept(start: Start, crashed: Path) -> None:
    start().close()
    assert kept(crashed) == KEPT


def test_the_bar_speaks_the_language_that_is_chosen(start: Start, crashed: Path) -> None:
    window = start()
    (bar,) = bars(window)
    english = bar.text, bar.buttons[0].text()
    window.set_language("ko")
    QCoreApplication.sendPostedEvents()
    assert bar.text != english[0]
    assert bar.buttons[0].text() != english[1]
    window.set_language("en")
    QCoreApplication.sendPostedEvents()
    assert (bar.text, bar.buttons[0].text()) == english


def test_a_second_window_beside_the_first_offers_and_writes_nothing(start: Start, remembered: Path) -> None:
    start()
    second = start()
    assert second.session.states == (State(Experiment()),)
    assert bars(second) == []
    second.close()
    assert (remembered / LOCK).exists()
    assert kept(remembered) == KEPT


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", encoded(KEPT).replace(b'"look"', b'"mood"'), b"[" * 99])
def test_a_broken_file_is_set_aside_and_said(start: Start, remembered: Path, data: bytes) -> None:
    (remembered / FILE).write_bytes(data)
    window = start()
    (bar,) = bars(window)
    assert isinstance(bar, NoticeBar)
    assert bar.text == "What was remembered cannot be read, and has been set aside as “session.json.broken”."
    assert (remembered / "session.json.broken").read_bytes() == data
    bar.buttons[0].click()
    window.close()
    assert kept(remembered).states == (State(Experiment()),)
    assert bars(start()) == []


def test_a_place_that_cannot_be_written_is_said_once(start: Start, own_session: Path) -> None:
    own_session.write_text("a file where a folder should be")
    (bar,) = bars(start())
    assert bar.text.startswith("What is open cannot be remembered for the next start: ")


def test_what_cannot_be_saved_any_longer_is_said_once(
    start: Start, own_session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    write = QSaveFile.write
    monkeypatch.setattr(QSaveFile, "write", lambda file, data: write(file, data[:9]))
    window.set_look("dark")
    keeper = window.findChild(Keeper)
    for look in ("dark", "light"):
        window.set_look(look)
        keeper.keep()
    (bar,) = bars(window)
    assert isinstance(bar, NoticeBar)
    assert not (own_session / FILE).exists()
    monkeypatch.undo()


def test_pages_that_cannot_be_opened_do_not_stop_the_start(
    start: Start, remembered: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("gradviz.pages.book.DerivativePage", broken)
    assert start().session.states == (State(Experiment()),)
    assert "what was open cannot be opened" in caplog.text
    caplog.clear()  # what was raised holds on to the window


TYPING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QStyle
from gradviz.start import open_window
def type_it():
    (window,) = [widget for widget in QApplication.topLevelWidgets() if hasattr(widget, "session")]
    (field,) = [field for field in window.findChildren(QLineEdit) if field.accessibleName() == "Formula"]
    field.setFocus()
    field.setText("")
    field.insert(sys.argv[1])
    field.textEdited.emit(field.text())
QApplication(sys.argv[:1])
QTimer.singleShot(0, type_it)
open_window(language="en")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_what_was_typed_before_a_kill_is_offered_and_comes_back(qtbot: QtBot, start: Start, own_session: Path) -> None:
    program = subprocess.Popen([sys.executable, "-c", TYPING, TYPED], cwd=Path(__file__).parents[1], env=os.environ)
    file = own_session / FILE
    qtbot.waitUntil(lambda: file.exists() and TYPED.encode() in file.read_bytes(), timeout=3 * PATIENCE)
    program.send_signal(signal.SIGKILL)
    program.wait()
    (lost,) = kept(own_session).states
    window = start(language="en")
    assert window.session.states == (State(Experiment()),)
    bars(window)[0].buttons[0].click()
    assert window.session.states == (lost,)
    assert lost.settings.function == TYPED
    assert bars(window) == []
    (field,) = (field for field in window.findChildren(QLineEdit) if field.accessibleName() == "Formula")
    assert field.text() == TYPED


# --- the lesson that was open ----------------------------------------------------------------------------------------

LESSON = new_lesson(State(Experiment(TYPED)), Text.of("Bowls"))
RENAMED = with_parts(LESSON, None, title=Text.of("Bowls and beyond")).lesson


def remembering(folder: Path, place: LessonPlace) -> None:
    folder.mkdir(exist_ok=True)
    (folder / FILE).write_bytes(encoded(replace(KEPT, lesson=place)))


def test_a_lesson_comes_back_where_it_was_left(own_session: Path, start: Start) -> None:
    remembering(own_session, LessonPlace("", 3, 2))
    window = start()
    assert window.lessons.document.lesson == built_in_lessons()[0]
    assert window.lessons.document.place == (3, 2)
    assert window.lessons.document.is_saved
    assert window.session.lesson == LessonPlace("", 3, 2)
    assert not window.lessons.strip.restart.isHidden(), "and its beginning is offered"


def test_what_was_there_before_a_lesson_outlives_a_start(own_session: Path, start: Start) -> None:
    remembering(own_session, LessonPlace("", 8, 2))
    window = start()
    before = {state.page: state for state in KEPT.states}
    assert {state.page: state for state in window.session.states} == before
    window.lessons.files.close()
    assert {state.page: state for state in window.book.states if state.page in before} == before


def test_edits_that_no_file_has_come_back_as_such(own_session: Path, start: Start, tmp_path: Path) -> None:
    file = tmp_path / "mine.gradviz"
    write_lesson(LESSON, file)
    remembering(own_session, LessonPlace(str(file), 0, 0, RENAMED))
    window = start()
    document = window.lessons.document
    assert (document.lesson, document.path, document.is_saved) == (RENAMED, file, False)
    assert window.session.lesson == LessonPlace(str(file), 0, 0, RENAMED)
    document.stack.undo()
    assert (document.lesson, document.is_saved) == (LESSON, True)


def test_a_draft_outlives_its_file(own_session: Path, start: Start, tmp_path: Path) -> None:
    remembering(own_session, LessonPlace(str(tmp_path / "gone.gradviz"), 0, 0, RENAMED))
    window = start()
    document = window.lessons.document
    assert (document.lesson, document.path, document.is_saved) == (RENAMED, None, False)


def test_a_lesson_whose_file_is_gone_is_told(own_session: Path, start: Start, tmp_path: Path) -> None:
    remembering(own_session, LessonPlace(str(tmp_path / "gone.gradviz")))
    window = start()
    assert window.lessons.document.lesson is None
    (box,) = window.findChildren(QMessageBox)
    assert "gone.gradviz" in box.text()
    box.close()


def test_after_a_crash_the_lesson_comes_with_what_was_open(crashed: Path, start: Start) -> None:
    remembering(crashed, LessonPlace("", 0, 0, RENAMED))
    window = start()
    assert window.lessons.document.lesson is None
    (bar,) = bars(window)
    assert isinstance(bar, ReturnBar)
    bar.wanted.emit(True)
    assert (window.lessons.document.lesson, window.lessons.document.is_saved) == (RENAMED, False)


def test_nothing_is_hidden_at_the_next_start(start: Start) -> None:
    window = start()
    window.lessons.files.start_here()
    assert window.page.state.view.hidden
    assert not any(state.view.hidden for state in window.session.states)
    window.lessons.guide.to(8, 1)
    window.lessons.guide.close()
    assert not any(state.view.hidden for state in window.book.states)
