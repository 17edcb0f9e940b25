"""Some hundred events of every kind in random order, and the window still does what it does."""

import os
import random
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMessageBox,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gradviz.core import OPTIMIZERS, SURFACES, Experiment, judge
from gradviz.pages.descent.page import DescentPage
from gradviz.window import Window
from tests.conftest import click, drag, picture, wait_until_settled, wheel, whole_run

SEED = int(os.environ.get("GRADVIZ_SEED", "1"))
EVENTS = int(os.environ.get("GRADVIZ_EVENTS", "160"))
TEXTS = ["", "0", "1", "-1", "10", "1e-50", "1e999", "nan", "x0**2+x1**2", "log(x0)", "1/x0", "x0*", "<b>", "((", "3 3"]
KEYS = [
    *(Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab),
    *(Qt.Key.Key_0, Qt.Key.Key_F, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace),
]


class Monkey:
    """Acts on a window without knowing what it does."""

    def __init__(self, window: Window, seed: int) -> None:
        self.window = window
        self.random = random.Random(seed)
        self.acts: list[Callable[[], None]] = [
            *(self.click, self.drag, self.wheel, self.key, self.key, self.type, self.slide, self.pick),
            *(self.press, self.resize, self.seek, self.advance, self.begin, self.look, self.menu),
        ]

    @property
    def page(self) -> DescentPage:
        return self.window.page

    def act(self) -> str:
        """One event; its name."""
        act = self.random.choice(self.acts)
        act()
        for box in self.window.findChildren(QMessageBox):
            box.close()
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
        if isinstance(button, QAbstractButton):
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

    def look(self) -> None:
        self.window.set_look(self.random.choice(["light", "dark", "system"]))

    def menu(self) -> None:
        actions = [action for menu in self.window.menuBar().findChildren(QMenu) for action in menu.actions()]
        self.random.choice([action for action in actions if action.text() and action.text() != "Quit"]).trigger()


def test_random_events_break_nothing(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    print(f"GRADVIZ_SEED={SEED} GRADVIZ_EVENTS={EVENTS}")  # noqa: T201  shown where it fails
    window = open_window()
    monkey = Monkey(window, SEED)
    page = window.page
    for turn in range(EVENTS):
        done = monkey.act()
        QCoreApplication.sendPostedEvents()
        assert page.isVisible(), done
        if turn % 5 == 0:
            picture(window)
        if turn % 40 == 0:
            wait_until_settled(qtbot, page)
    # and it still answers
    window.set_look("light")
    page.player.pause()
    page.begin(Experiment.of("sphere"))
    page.reset_view()
    wait_until_settled(qtbot, page)
    assert page.trace is not None
    assert page.trace.outcome == judge(Experiment.of("sphere"), whole_run(Experiment.of("sphere")))
    page.player.seek(7)
    picture(window)
