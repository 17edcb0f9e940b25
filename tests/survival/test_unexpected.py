"""Whatever is raised, wherever: it is written down and said once, and the program goes on."""

import errno
import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEventLoop, QObject, QThread, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget
from pytestqt.exceptions import CapturedExceptions
from pytestqt.qtbot import QtBot

from gradviz.survival.bars import ErrorBar
from gradviz.survival.unexpected import MOST, Unexpected, catching
from gradviz.survival.watch import Teller
from tests.conftest import PATIENCE, discard

pytestmark = pytest.mark.qt_no_exception_capture  # it is nested here, where a test looks at what it gets

PROGRAM = "Something in GradViz has failed that should not have. You can go on."
MEMORY = "There is not enough memory for this. What was there before has been kept."
DISK = f"A file cannot be read or written: {os.strerror(errno.ENOSPC)}."


@pytest.fixture
def unexpected(qtbot: QtBot) -> Iterator[Unexpected]:
    """Catches what pytest-qt would catch otherwise, which still gets it."""
    watch = Unexpected()
    with qtbot.captureExceptions() as captured, catching(watch):
        watch.captured = captured  # type: ignore[attr-defined]
        yield watch


@pytest.fixture
def window(unexpected: Unexpected) -> Iterator[QMainWindow]:
    opened = QMainWindow()
    opened.setCentralWidget(QLineEdit())
    Teller(unexpected, opened)
    opened.show()
    yield opened
    discard(opened)


def bars(window: QMainWindow) -> list[ErrorBar]:
    return [bar for bar in window.findChildren(ErrorBar) if not bar.isHidden()]


class Painting(QWidget):
    """Fails whenever it is painted."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error
        self.times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.times += 1
        raise self.error


def in_a_slot(error: BaseException) -> None:
    sender = QObject()
    sender.objectNameChanged.connect(lambda: throw(error))
    sender.setObjectName("other")


def while_painting(error: BaseException, times: int = 1) -> int:
    """How often it has failed."""
    widget = Painting(error)
    widget.show()
    loop, timer = QEventLoop(), QTimer(interval=0)  # out of the event loop alone does it reach the hook

    def again() -> None:
        widget.update()
        if widget.times >= times:
            loop.quit()

    timer.timeout.connect(again)
    timer.start()
    loop.exec()
    timer.stop()
    discard(widget)
    widget.error = ValueError()  # this one holds on to the widget by its traceback
    return widget.times


def in_a_thread(error: BaseException) -> None:
    thread = threading.Thread(target=throw, args=(error,))
    thread.start()
    thread.join()


class Working(QThread):
    """Fails in Qt's own thread."""

    error: BaseException

    def run(self) -> None:
        raise self.error


def in_qts_thread(error: BaseException) -> None:
    thread = Working()
    thread.error = error
    thread.start()
    assert thread.wait(PATIENCE)


def at_the_end_of_an_object(error: BaseException) -> None:
    class Ending:
        def __del__(self) -> None:
            raise error

    Ending()
    gc.collect()


def throw(error: BaseException) -> None:
    raise error


EVERYWHERE: list[Callable[[BaseException], object]] = [
    in_a_slot,
    while_painting,
    in_a_thread,
    in_qts_thread,
    at_the_end_of_an_object,
]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("raised", EVERYWHERE, ids=lambda raised: raised.__name__)
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ZeroDivisionError("by zero"), PROGRAM),
        (MemoryError(), MEMORY),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), DISK),
    ],
    ids=["program", "memory", "disk"],
)
def test_it_is_said_and_written_down(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    unexpected: Unexpected,
    window: QMainWindow,
    raised: Callable[[BaseException], object],
    error: BaseException,
    said: str,
) -> None:
    with qtbot.waitSignal(unexpected.happened, timeout=PATIENCE):
        raised(error)
    (bar,) = bars(window)
    assert bar.text == said
    assert type(error).__name__ in caplog.text
    assert type(error).__name__ in unexpected.details
    assert "test_unexpected.py" in unexpected.details
    bar.buttons[1].click()
    assert bars(window) == []
    error.__traceback__ = None  # which holds on to what failed


def test_pytest_hears_of_it_too(unexpected: Unexpected, caplog: pytest.LogCaptureFixture) -> None:
    in_a_slot(ZeroDivisionError("by zero"))
    captured: CapturedExceptions = unexpected.captured  # type: ignore[attr-defined]
    assert [kind for kind, _, _ in captured] == [ZeroDivisionError]
    captured.clear()
    caplog.clear()


def test_hooks_are_as_they_were() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with catching(Unexpected()):
        assert before != (sys.excepthook, threading.excepthook, sys.unraisablehook)
    assert before == (sys.excepthook, threading.excepthook, sys.unraisablehook)


def test_a_picture_that_fails_every_time_is_said_once(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, unexpected: Unexpected, window: QMainWindow
) -> None:
    times = while_painting(ValueError("every frame"), 12)
    assert times >= 12
    assert len(bars(window)) == 1
    assert unexpected.count == 1
    assert unexpected.details.startswith(f"{times} ×\n")
    assert len(caplog.records) == 2  # the first time and the tenth
    assert len(unexpected.captured) == 1  # type: ignore[attr-defined]  nor does a terminal get more
    bars(window)[0].buttons[1].click()
    while_painting(ValueError("every frame"))
    assert bars(window) == []  # whoever has closed it knows


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_another_error_is_said_again(unexpected: Unexpected, window: QMainWindow) -> None:
    in_a_slot(ValueError("one"))
    bars(window)[0].buttons[1].click()
    while_painting(MemoryError())
    assert [bar.text for bar in bars(window)] == [MEMORY]
    in_a_thread(OSError(errno.ENOSPC, "full"))  # while there is a bar there is not another
    assert len(bars(window)) == 1
    assert unexpected.count == 3


def test_details_are_copied(unexpected: Unexpected, window: QMainWindow) -> None:
    in_a_slot(ValueError("look at me"))
    (bar,) = bars(window)
    bar.buttons[0].click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError: look at me" in copied
    assert copied.startswith("GradViz ")
    assert "Python" in copied.splitlines()[0]
    assert bars(window) == [bar]
    assert bar.buttons[0].text() == "Copied"


def test_the_bar_takes_no_focus_and_stops_nothing(qtbot: QtBot, unexpected: Unexpected, window: QMainWindow) -> None:
    ticks: list[int] = []
    timer = QTimer(window, interval=0)
    timer.timeout.connect(lambda: ticks.append(len(bars(window))))
    timer.start()
    in_a_slot(ValueError())
    qtbot.waitUntil(lambda: ticks.count(1) > 3, timeout=PATIENCE)
    timer.stop()
    assert not any(button.hasFocus() for button in bars(window)[0].buttons)
    assert not bars(window)[0].isModal()
    assert all(button.focusPolicy() for button in bars(window)[0].buttons)


def test_a_thousand_different_ones_are_not_kept(unexpected: Unexpected, caplog: pytest.LogCaptureFixture) -> None:
    for number in range(MOST + 50):
        source = "\n" * number + "raise ValueError"
        error = None
        try:
            exec(compile(source, "many.py", "exec"))
        except ValueError as problem:
            error = problem
        assert error is not None
        unexpected.take(ValueError, error, error.__traceback__)
    assert unexpected.count == MOST
    assert unexpected.details.endswith("\n50 others")
    assert [record.getMessage() for record in caplog.records[MOST:]] == [
        f"ValueError and others beside: {count} by now that are not told" for count in (1, 10)
    ]
