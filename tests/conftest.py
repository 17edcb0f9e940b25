"""What the tests of the window share: one live page or window, driven by its own methods, and nothing left behind."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import pyqtgraph
import pytest
from hypothesis import settings
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QThread, QTimer
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gradviz.core import Experiment, Trace, descend
from gradviz.core.landscape import Landscape
from gradviz.pages.book import Book, Leaf, open_book
from gradviz.pages.descent.page import DescentPage
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.runner import Runner
from gradviz.state import State
from gradviz.theme import LIGHT
from gradviz.window import Window, dress


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "thorough: takes minutes; deselected unless asked for with -m thorough")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long versions of some tests run by name alone: pytest -m thorough"""
    if "thorough" not in config.getoption("markexpr"):
        thorough = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=thorough)
        items[:] = [item for item in items if item not in set(thorough)]


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no test wants a display
os.environ["LC_ALL"] = "C.UTF-8"  # wherever they run, tests read English unless they ask for another language

# no test asserts a time; and what CI has passed once it passes again, while elsewhere new examples are tried
settings.register_profile("gradviz", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("gradviz")

PATIENCE = 20_000
"""Milliseconds after which a state that does not come is a failure; nothing is said about how long it takes."""
STATM = Path("/proc/self/statm")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    dress(LIGHT)
    pyqtgraph.setConfigOption("mouseRateLimit", 0)  # no move is left out for having come too soon
    gc.collect()
    gc.freeze()  # what was imported stays; the collections and searches after each test need not look at it again
    return qapp


@pytest.fixture(autouse=True)
def own_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes what the user's own program remembers."""
    folder = tmp_path / "remembered"
    monkeypatch.setenv("GRADVIZ_SESSION_FOLDER", str(folder))
    return folder


@pytest.fixture(autouse=True)
def nothing_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that leaves a thread, a timer or a widget behind has failed, and not the one after it."""
    if "qapp" not in request.fixturenames:
        yield
        return
    app: QApplication = request.getfixturevalue("qapp")
    before = set(app.topLevelWidgets())
    yield
    request.node.funcargs.clear()  # fixtures' values would keep for a moment what they were
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    alive = [thing for thing in gc.get_objects() if isinstance(thing, QThread | QTimer) and isValid(thing)]
    threads = [thing for thing in alive if isinstance(thing, QThread) and thing is not app.thread()]
    assert [thread for thread in threads if thread.isRunning()] == []
    assert [timer for timer in alive if isinstance(timer, QTimer) and timer.isActive()] == []
    assert [f"{widget!r} {widget.parent()!r}" for widget in app.topLevelWidgets() if widget not in before] == []


class Watch:
    """What a page has asked its runner for, and what has come of it."""

    def __init__(self, page: DescentPage, asked: dict[str, int]) -> None:
        self.page = page
        self.asked = asked  # lane → newest number
        self.came: dict[str, tuple[int, object]] = {}  # lane → number and item that came last
        self.landscapes: list[Landscape] = []
        page.runner.produced.connect(self._on_produced)

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        self.came[lane] = (number, item)
        if isinstance(item, Landscape):
            self.landscapes.append(item)

    @property
    def settled(self) -> bool:
        """The newest run has ended, the landscape is that of the visible window, what is known of h and η is said."""
        QCoreApplication.sendPostedEvents()
        _, trace = self.came.get("run", (0, None))
        timers = self.page.findChildren(QTimer)
        waiting = any(timer.isActive() and timer.isSingleShot() and timer.interval() == 0 for timer in timers)
        ended = isinstance(trace, Trace) and trace.outcome is not None
        newest = {lane: number for lane, (number, _) in self.came.items()}
        lanes = ("run", "field", "regimes")
        return ended and not waiting and all(newest.get(lane) == self.asked.get(lane, -1) for lane in lanes)


OpenPage = Callable[..., DescentPage]


@pytest.fixture
def open_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Window]]:
    """Opens a window with an experiment, shown and settled; closes it at the end."""
    asked: dict[Runner, dict[str, int]] = {}
    submit = Runner.submit

    def recording(self: Runner, lane: str, items: Iterator[object]) -> int:
        number = submit(self, lane, items)
        asked.setdefault(self, {})[lane] = number
        return number

    monkeypatch.setattr(Runner, "submit", recording)
    opened: list[Window] = []

    def open_one(experiment: Experiment | str = "sphere", look: str = "light", settle: bool = True) -> Window:
        runner = Runner()
        page = DescentPage(Experiment.of(experiment) if isinstance(experiment, str) else experiment, runner)
        page.watch = Watch(page, asked[page.runner])  # type: ignore[attr-defined]
        window = Window(Book([Leaf("descent", "Descent", lambda _: page)], runner, "descent"), look)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        if settle:
            wait_until_settled(qtbot, page)
        return window

    yield open_one
    for window in opened:
        if isValid(window):
            discard(window)
    opened.clear()  # pytest keeps the function above, and it keeps these, for longer than their end is waited for
    asked.clear()


@pytest.fixture
def open_page(open_window: Callable[..., Window]) -> OpenPage:
    """Opens a window and gives its page."""
    return lambda *arguments, **options: open_window(*arguments, **options).page


def whole_window(qtbot: QtBot, opened: Iterable[State], shown: str = "descent") -> Window:
    """A window with every page, active, whose worker has nothing left to do; whoever opens it discards it."""
    window = Window(open_book(opened, shown), "light")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.book.at_rest, timeout=PATIENCE)
    return window


def discard(window: QWidget) -> None:
    """Closes and deletes now, not when the event loop comes to it."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def wait_until_settled(qtbot: QtBot, page: DescentPage) -> None:
    """Until nothing that was asked for is still to come."""
    qtbot.waitUntil(lambda: page.watch.settled, timeout=PATIENCE)  # type: ignore[attr-defined]


def mouse(kind: QEvent.Type, view: QWidget, at: QPointF, held: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """One event of the left button on a plot's viewport; QTest's own warn where nothing takes the press alone."""
    none, moves = Qt.MouseButton.NoButton, kind == QEvent.Type.MouseMove
    buttons = none if kind == QEvent.Type.MouseButtonRelease else held
    where = QPointF(view.mapToGlobal(at))
    QApplication.sendEvent(
        view, QMouseEvent(kind, at, where, none if moves else held, buttons, Qt.KeyboardModifier.NoModifier)
    )


def click(view: QWidget, at: QPointF) -> None:
    """Presses and releases at one place."""
    mouse(QEvent.Type.MouseButtonPress, view, at)
    mouse(QEvent.Type.MouseButtonRelease, view, at)


def drag(view: QWidget, *places: QPointF) -> None:
    """Presses at the first place, moves along the others and releases at the last."""
    mouse(QEvent.Type.MouseButtonPress, view, places[0])
    for place in places[1:]:
        mouse(QEvent.Type.MouseMove, view, place)
    mouse(QEvent.Type.MouseButtonRelease, view, places[-1])


def wheel(view: QWidget, at: QPointF, notches: int) -> None:
    """Turns the wheel; away from the hand is positive."""
    QApplication.sendEvent(
        view,
        QWheelEvent(
            at,
            QPointF(view.mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def on_screen(plot: SurfacePlot, x0: float, x1: float) -> QPointF:
    """Where a point lies on the plot's viewport."""
    return QPointF(plot.mapFromScene(plot.box.mapViewToScene(QPointF(x0, x1))))


def whole_run(experiment: Experiment) -> Trace:
    """Its last trace."""
    *_, trace = descend(experiment)
    return trace


def picture(widget: QWidget) -> NDArray[np.uint8]:
    """The widget's pixels, laid out to the end and painted afresh: (rows, columns, 4)."""
    lay_out()
    return pixels(widget.grab().toImage())


class Requests(QObject):
    """Counts what layouts ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def lay_out() -> None:
    """Until no layout asks for anything: each that changes asks the one around it, and Qt answers one round at once."""
    app, requests, answered = QApplication.instance(), Requests(), -1
    app.installEventFilter(requests)
    while answered != requests.count:
        answered = requests.count
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    app.removeEventFilter(requests)


def pixels(image: QImage) -> NDArray[np.uint8]:
    """(rows, columns, 4)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), -1)[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()


def differing(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> int:
    """In how many pixels two pictures differ."""
    assert first.shape == second.shape
    return int(np.count_nonzero(first.view(np.uint32) != second.view(np.uint32)))  # a pixel is four bytes


def resident() -> float:
    """How much memory the process has, in MiB."""
    return int(STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
