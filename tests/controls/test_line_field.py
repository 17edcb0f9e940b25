"""Ctrl+Z takes back what is typed until something has been made of it; then it is the window's, which undoes settings:
a field never shows what is not set."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gradviz.controls.line_field import LineField
from gradviz.core import Experiment
from gradviz.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
SPHERE = Experiment.of("sphere")

FIELDS: dict[str, tuple[str, str, str, Callable[[Experiment], object], object]] = {
    # spoken name: what it is, typed, still to be typed after it, the setting and what it becomes
    "η": ("0.1", "0.02", "5", lambda experiment: experiment.eta, 0.02),
    "h": ("1e-4", "1e-6", "0", lambda experiment: experiment.h, 1e-6),
    "steps": ("100", "7", "0", lambda experiment: experiment.steps, 7),
    "start, x0": ("-3", "2", "5", lambda experiment: experiment.start[0], 2.0),
    "Formula": ("x0**2+x1**2", "x0^4", "+", lambda experiment: experiment.function, "x0^4"),
}


def field_of(window: Window, name: str) -> QLineEdit:
    (found,) = (field for field in window.page.findChildren(LineField) if field.accessibleName() == name)
    found.setFocus()
    found.selectAll()
    return found


@pytest.mark.parametrize("name", FIELDS)
def test_undo_shows_what_is_set(open_window: Callable[..., Window], name: str) -> None:
    before, typed, more, setting, number = FIELDS[name]
    window = open_window(SPHERE, settle=False)
    field = field_of(window, name)
    assert field.text() == before
    first = setting(SPHERE)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert setting(window.page.state.settings) == number

    QTest.keyClicks(field, more)
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == typed  # what nothing has been made of
    assert setting(window.page.state.settings) == number

    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == before
    assert setting(window.page.state.settings) == first

    QTest.keyClick(field, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == typed
    assert setting(window.page.state.settings) == number


def test_the_cursor_stays_where_a_formula_is_edited(open_window: Callable[..., Window]) -> None:
    field = field_of(open_window(SPHERE, settle=False), "Formula")
    field.setCursorPosition(len("x0**2"))
    field.deselect()
    QTest.keyClicks(field, "*3")
    assert field.text() == "x0**2*3+x1**2"
