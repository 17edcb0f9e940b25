"""With the keyboard alone every control is reached and used: who has the focus keeps the keys that it needs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.comparison import Others
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings
from gradviz.pages.page_tabs import PageTabs
from gradviz.state import State, View
from gradviz.window import Window
from tests.conftest import PATIENCE, discard, whole_window

SPHERE = Experiment.of("sphere", steps=40)
STATES = {
    "derivative": State(DerivativeSettings()),
    "gradient": State(GradientSettings()),
    "descent": State(SPHERE, View(picture="both", tab="code"), others=Others().keeping(SPHERE)),
    "rates": State(RatesSettings.of("sphere", steps=30, count=20)),
    "training": State(TrainingSettings.of("logistic", "classes", epochs=5)),
}
GROUPS = {"derivative": 1, "gradient": 3, "descent": 5, "rates": 1, "training": 2}
"""How many groups of buttons there are of which one is chosen."""
TICK = 3


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = whole_window(qtbot, STATES.values())
    yield made
    discard(made)


def turn(qtbot: QtBot, window: Window, page: str) -> None:
    window.book.turn_to(window.book.index_of(page))
    go_to_tick(qtbot, window)


def go_to_tick(qtbot: QtBot, window: Window) -> None:
    """When there is one: a run may be still to come."""
    qtbot.waitUntil(lambda: window.page.player.last > TICK and window.book.at_rest, timeout=PATIENCE)
    window.page.player.seek(TICK)


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key)


def tab_to(window: Window, wanted: QWidget) -> None:
    """With the Tab key, from wherever the focus is."""
    if QApplication.focusWidget() is None:
        window.setFocus()
    for _ in range(80):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"the Tab key does not come to {wanted}")


def groups(window: Window) -> list[QButtonGroup]:
    """Those of which something is to be seen."""
    found = window.page.findChildren(QButtonGroup)
    return [group for group in found if sum(button.isVisible() for button in group.buttons()) > 1]


@pytest.mark.parametrize("page", STATES)
def test_every_member_of_a_group_is_chosen_by_key(qtbot: QtBot, window: Window, page: str) -> None:
    turn(qtbot, window, page)
    chosen = groups(window)
    assert len(chosen) == GROUPS[page]
    for group in reversed(chosen):  # the one that changes what there is to choose comes last
        buttons = sorted(group.buttons(), key=lambda button: button.x())
        first = group.checkedButton()
        tab_to(window, first)
        press(Qt.Key.Key_Left, buttons.index(first) + 1)  # once more than there are
        assert group.checkedButton() is buttons[0]
        for button in buttons[1:]:
            press(Qt.Key.Key_Right)
            assert group.checkedButton() is button
            assert QApplication.focusWidget() is button
            assert window.page.player.tick == TICK, "no key has stepped the run besides"
        press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Left, len(buttons) - 1 - buttons.index(first))
        assert group.checkedButton() is first
        assert window.page.player.tick == TICK
        go_to_tick(qtbot, window)  # another function's run may have had no such step


def test_every_page_is_turned_to_by_key(qtbot: QtBot, window: Window) -> None:
    (tabs,) = window.findChildren(PageTabs)
    turn(qtbot, window, "derivative")
    tab_to(window, tabs)
    for key, pages in ((Qt.Key.Key_Right, list(STATES)[1:]), (Qt.Key.Key_Left, list(STATES)[-2::-1])):
        for page in pages:
            press(key)
            assert window.page.key == page
    assert window.page.player.tick == TICK
    assert QApplication.focusWidget() is tabs


def lists(window: Window) -> list[QComboBox]:
    return [box for box in window.page.findChildren(QComboBox) if box.isVisible() and box.accessibleName() != "Speed"]


def looked_at(window: Window) -> tuple[object, ...]:
    page = window.page
    return page.view.stages, page.view.future, page.player.playing, page.state.others.places


@pytest.mark.parametrize("page", ["descent", "rates", "training"])
def test_letters_find_entries_of_a_list(qtbot: QtBot, window: Window, page: str) -> None:
    turn(qtbot, window, page)
    for box in lists(window):
        tab_to(window, box)
        before = looked_at(window)
        for letter in "SFCRN0":
            QTest.keyClick(box, letter)
        assert looked_at(window) == before, box.accessibleName()
    qtbot.waitUntil(lambda: window.book.at_rest, timeout=PATIENCE)


def test_a_list_goes_where_its_letter_tells(qtbot: QtBot, window: Window) -> None:
    (box,) = (box for box in lists(window) if box.accessibleName() == "Optimizer")
    tab_to(window, box)
    QTest.keyClick(box, "R")
    assert window.page.experiment.optimizer.key == "rmsprop"
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.page.experiment.optimizer.key == "gradient_descent"
    press(Qt.Key.Key_Right)
    assert window.page.player.tick == 1, "what it has no use for goes on to the window"


def test_in_the_table_of_runs_keys_step(qtbot: QtBot, window: Window) -> None:
    turn(qtbot, window, "descent")
    tab_to(window, window.page.runs.table)
    press(Qt.Key.Key_Right)
    assert window.page.player.tick == TICK + 1
    press(Qt.Key.Key_Home)
    assert window.page.player.tick == 0


@pytest.mark.parametrize(
    ("page", "tabs"),
    [
        ("derivative", ("", "contrast", "code")),
        ("gradient", ("", "dial", "batch", "traps")),
        ("descent", ("", "code")),
        ("rates", ("", "basins")),
        ("training", ("", "batches", "gradients")),
    ],
)
def test_whatever_the_tab_key_comes_to_has_a_name(
    qtbot: QtBot, window: Window, page: str, tabs: tuple[str, ...]
) -> None:
    turn(qtbot, window, page)
    for tab in tabs:
        window.page.set_view(window.page.view.changed(tab=tab))
        window.setFocus()
        met: list[QWidget] = []
        while len(met) < 80:
            press(Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            if focus in met:
                break
            met.append(focus)
        said = {widget: widget.accessibleName() or getattr(widget, "text", str)() for widget in met}
        assert [widget for widget, name in said.items() if not name] == []
        assert len(met) > 15
    qtbot.waitUntil(lambda: window.book.at_rest, timeout=PATIENCE)
