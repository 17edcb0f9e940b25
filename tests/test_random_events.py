"""Some hundred events of every kind in random order, and the window still does what it does."""

import os
import random
from collections.abc import Callable, Iterator
from itertools import count
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gradviz.core import OPTIMIZERS, SCHEMES, SURFACES, Experiment, Trace, judge
from gradviz.core.comparison import BUDGETS
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.data import DATA_SETS
from gradviz.core.training.settings import GRADIENTS, MODELS, TrainingSettings
from gradviz.language import ENGLISH
from gradviz.pages.book import open_book
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.rates.page import RatesPage
from gradviz.pages.training.page import TrainingPage
from gradviz.pages.training.side import TABS
from gradviz.translator import interpret
from gradviz.window import Window
from tests.conftest import PATIENCE, STATM, click, drag, picture, resident, wheel, whole_run

SEED = int(os.environ.get("GRADVIZ_SEED", "1"))
MINUTES = 10
ROOM = 150.0
"""MiB that may be added after the first minute: not every page has been made by then, nor the longest run taken."""
EVENTS = int(os.environ.get("GRADVIZ_EVENTS", "160"))
TEXTS = ["", "0", "1", "-1", "10", "1e-50", "1e999", "nan", "x0**2+x1**2", "log(x0)", "1/x0", "x0*", "<b>", "((", "3 3"]
KEYS = [
    *(Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab),
    *(Qt.Key.Key_0, Qt.Key.Key_F, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_C, Qt.Key.Key_N, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete),
]


class Monkey:
    """Acts on a window without knowing what it does."""

    def __init__(self, window: Window, seed: int) -> None:
        self.window = window
        self.random = random.Random(seed)
        # a menu that a key has opened, or a question about a file's name, waits for an answer inside that key's event
        self.closer = QTimer(window, interval=100)
        self.closer.timeout.connect(close_what_waits)
        self.closer.start()
        self.acts: list[Callable[[], None]] = [
            *(self.click, self.drag, self.wheel, self.key, self.key, self.type, self.slide, self.pick),
            *(self.press, self.resize, self.seek, self.advance, self.begin, self.look, self.menu),
            *(self.train, self.study, self.study, self.sweep),
            *(self.compare, self.compare, self.follow, self.remove, self.spend),
        ]

    @property
    def page(self) -> DescentPage:
        """The Descent page, turned to; the one that there is now, for another language makes another."""
        self.window.book.turn_to(self.window.book.index_of("descent"))
        assert isinstance(self.window.page, DescentPage)
        return self.window.page

    def act(self) -> str:
        """One event; its name."""
        act = self.random.choice(self.acts)
        act()
        close_what_waits()
        return act.__name__

    def one(self, kind: type[QWidget]) -> QWidget | None:
        found = [widget for widget in self.window.findChildren(kind) if widget.isVisible() and widget.isEnabled()]
        return self.random.choice(found) if found else None

    def place(self) -> QPointF:
        size = self.page.plot.viewport().size()
        return QPointF(self.random.uniform(-9, size.width() + 9), self.random.uniform(-9, size.height() + 9))

    def click(self) -> None:
        click(self.page.plot.viewport(), self.place())

    def drag(self) -> None:
        drag(self.page.plot.viewport(), *(self.place() for _ in range(self.random.randint(2, 5))))

    def wheel(self) -> None:
        wheel(self.page.plot.viewport(), self.place(), self.random.randint(-15, 15))

    def key(self) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, self.random.choice(KEYS))

    def type(self) -> None:
        field = self.one(QLineEdit)
        if isinstance(field, QLineEdit):
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, self.random.choice(TEXTS))
            QTest.keyClick(field, Qt.Key.Key_Return)

    def slide(self) -> None:
        slider = self.one(QSlider)
        if isinstance(slider, QSlider):
            slider.setValue(self.random.randint(slider.minimum(), slider.maximum()))

    def pick(self) -> None:
        box = self.one(QComboBox)
        if isinstance(box, QComboBox):
            index = self.random.randrange(box.count())
            if box.itemData(index) is not None:  # not a line between two groups
                box.setCurrentIndex(index)
                box.activated.emit(index)

    def press(self) -> None:
        button = self.one(QAbstractButton)
        if isinstance(button, QAbstractButton) and "…" not in button.text():  # … asks, and waits
            button.click()

    def resize(self) -> None:
        self.window.resize(self.random.randint(600, 1600), self.random.randint(400, 1000))

    def seek(self) -> None:
        self.page.player.seek(self.random.randint(-5, 10_000))

    def advance(self) -> None:
        if self.page.player.playing:
            self.page.player.advance(self.random.choice([0.0, 0.01, 0.5, 100.0]))

    def begin(self) -> None:
        key = self.random.choice(list(SURFACES))
        optimizer = self.random.choice(list(OPTIMIZERS.values()))(lr=10 ** self.random.uniform(-5, 3))
        settings = {
            "optimizer": optimizer,
            "h": 10 ** self.random.uniform(-50, 0),
            "steps": self.random.randint(1, 3000),
        }
        self.page.begin(Experiment.of(key, **settings))

    @property
    def training(self) -> TrainingPage:
        """The Training page, turned to."""
        self.window.book.turn_to(self.window.book.index_of("training"))
        assert isinstance(self.window.page, TrainingPage)
        return self.window.page

    def train(self) -> None:
        model = self.random.choice(list(MODELS))
        data = "classes" if model == "logistic" else self.random.choice(list(DATA_SETS))
        optimizer = self.random.choice(list(OPTIMIZERS.values()))(lr=10 ** self.random.uniform(-5, 3))
        settings = {
            "optimizer": optimizer,
            "h": 10 ** self.random.uniform(-50, 0),
            "epochs": self.random.randint(1, 60),
            "batch": self.random.randint(0, 30),
            "width": self.random.randint(1, 6),
            "gradient": self.random.choice(GRADIENTS),
        }
        self.training.begin(TrainingSettings.of(model, data, **settings))

    def study(self) -> None:
        page = self.training
        page.side.open_tab(self.random.choice(TABS))
        view = page.picture.plot.viewport()
        places = [
            QPointF(self.random.uniform(-9, view.width() + 9), self.random.uniform(-9, view.height() + 9))
            for _ in range(3)
        ]
        gesture = self.random.choice(["click", "drag", "wheel"])
        if gesture == "wheel":
            wheel(view, places[0], self.random.randint(-15, 15))
        elif gesture == "drag":
            drag(view, *places)
        else:
            click(view, places[0])
        page.player.seek(self.random.randint(-5, 300))

    def sweep(self) -> None:
        """On the Learning-rate page: other settings, another tab, a click or a drag on one of its pictures, a step."""
        self.window.book.turn_to(self.window.book.index_of("rates"))
        page = self.window.page
        assert isinstance(page, RatesPage)
        low = 10 ** self.random.uniform(-20, 2)
        optimizer = self.random.choice(list(OPTIMIZERS.values()))(lr=10 ** self.random.uniform(-5, 3))
        settings = {"optimizer": optimizer, "steps": self.random.randint(1, 60), "low": low, "high": 1.5 * low}
        page.show_settings(RatesSettings.of(self.random.choice(list(SURFACES)), **settings, count=9))
        page.set_view(page.view.changed(tab=self.random.choice(["", "basins"])))
        page.player.seek(self.random.randint(-1, 99))
        plots = (page.picture.sweep, page.picture.heat, page.picture.basins, page.side.paths)
        view = self.random.choice([plot for plot in plots if plot.isVisible()]).viewport()
        places = [QPointF(self.random.uniform(0, view.width()), self.random.uniform(0, view.height())) for _ in "ab"]
        self.random.choice([lambda: click(view, places[0]), lambda: drag(view, *places)])()

    def compare(self) -> None:
        """Keeps the run and goes on with another one of the same function, or shows the book's comparison."""
        page = self.page
        if self.random.random() < 0.2:
            page.comparing.show_book()
            return
        page.comparing.keep()
        optimizer = self.random.choice(list(OPTIMIZERS.values()))(lr=10 ** self.random.uniform(-5, 3))
        page.begin(page.experiment.changed(optimizer=optimizer, scheme=self.random.choice(list(SCHEMES))))

    def follow(self) -> None:
        self.page.comparing.follow(self.random.choice(self.page.others.places))

    def remove(self) -> None:
        self.page.comparing.remove(self.random.choice(self.page.others.places))

    def spend(self) -> None:
        self.page.set_view(self.page.view.changed(budget=self.random.choice(BUDGETS)))

    def look(self) -> None:
        self.window.set_look(self.random.choice(["light", "dark", "system"]))

    def menu(self) -> None:
        actions = [action for menu in self.window.menuBar().findChildren(QMenu) for action in menu.actions()]
        leaving = QKeySequence(QKeySequence.StandardKey.Quit)
        plain = [action for action in actions if action.text() and "…" not in action.text()]  # … asks, and waits
        self.random.choice([action for action in plain if action.shortcut() != leaving]).trigger()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    window = Window(open_book(), "light", ENGLISH)
    window.show()
    yield window
    window.lessons.files.close()
    for box in window.findChildren(QMessageBox):  # which asks what is to become of a lesson that has been edited
        box.button(QMessageBox.StandardButton.Discard).click()
    assert window.close()
    window.deleteLater()
    interpret(qapp, ENGLISH)


def test_random_events_break_nothing(qtbot: QtBot, window: Window) -> None:
    print(f"GRADVIZ_SEED={SEED} GRADVIZ_EVENTS={EVENTS}")  # noqa: T201  shown where it fails
    monkey = Monkey(window, SEED)
    for turn in range(EVENTS):
        live(qtbot, window, monkey, turn)
    # and it still answers
    window.set_look("light")
    page = monkey.page
    page.player.pause()
    sphere = Experiment.of("sphere")
    page.begin(sphere)
    page.comparing.remove_others()
    page.reset_view()
    qtbot.waitUntil(lambda: page.shown == sphere and has_ended(page.trace), timeout=PATIENCE)
    assert page.trace is not None
    assert page.trace.outcome == judge(sphere, whole_run(sphere))
    page.player.seek(7)
    picture(window)
    training, line = monkey.training, TrainingSettings()
    training.begin(line)
    qtbot.waitUntil(
        lambda: training.trace is not None and training.trace.settings == line and has_ended(training.trace.run),
        timeout=PATIENCE,
    )
    training.player.seek(7)
    picture(window)


@pytest.mark.thorough
@pytest.mark.timeout(60 * (MINUTES + 10))
@pytest.mark.skipif(not STATM.exists(), reason="the system does not tell how much memory is in use")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_minutes_of_random_events_break_nothing_and_fill_nothing(qtbot: QtBot, window: Window, seed: int) -> None:
    monkey, began = Monkey(window, seed), monotonic()
    levels: list[float] = []
    for turn in count():
        passed = monotonic() - began
        if passed > 60 * (len(levels) + 1):
            levels.append(resident())
        if len(levels) == MINUTES:
            break
        live(qtbot, window, monkey, turn)
    print(f"{turn} events; MiB after each minute: {levels}")  # noqa: T201  shown with -s
    assert max(levels[1:]) < levels[0] + ROOM


def close_what_waits() -> None:
    """Menus and dialogs, unanswered: what was typed into one would go on to write files."""
    popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup is not None:
        popup.close()
    if isinstance(modal, QDialog):
        modal.reject()


def live(qtbot: QtBot, window: Window, monkey: Monkey, turn: int) -> None:
    """One event, and now and then time for what it has set going."""
    done = monkey.act()
    QCoreApplication.sendPostedEvents()
    assert window.isVisible(), done
    assert window.page.isVisible(), done
    if turn % 5 == 0:
        picture(window)
    if turn % 40 == 0:
        qtbot.wait(50)


def has_ended(trace: Trace | None) -> bool:
    return trace is not None and trace.outcome is not None
