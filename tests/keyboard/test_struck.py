"""Keys are found whatever the input mode makes of them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication

from gradviz.keyboard import struck
from gradviz.keyboard.struck import latin_key, trigger

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def event(key: int, text: str = "", held: Qt.KeyboardModifier = NONE, scan: int = 0, virtual: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        *[(text, "B") for text in ("ㅠ", "\u1172", "こ", "コ", "ｺ", "ｂ", "Ｂ", "ご", "ゴ")],
        *[(text, ".") for text in ("る", "ル", "ﾙ", "．", "。", "｡")],
        *[(text, "F") for text in ("ㄹ", "は", "ﾊ", "ｆ")],
        *[(text, "R") for text in ("ㄱ", "ㄲ", "す", "ｽ", "Ｒ")],
        *[(text, "0") for text in ("わ", "ワ", "ﾜ", "を", "０")],
    ],
)
def test_what_an_input_mode_writes_is_read_as_its_key(text: str, key: str) -> None:
    assert latin_key(event(Qt.Key.Key_unknown, text)) == ord(key)
    assert latin_key(event(0, text)) == ord(key)
    assert latin_key(event(ord(text))) == ord(key), "the character may be Qt's number of the key, and no text there"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_PageDown, Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_Space]
)
def test_other_keys_are_themselves(key: Qt.Key) -> None:
    assert latin_key(event(key, "ㅠ")) == key


def test_what_is_known_of_no_layout_is_itself() -> None:
    assert latin_key(event(Qt.Key.Key_unknown, "漢")) == Qt.Key.Key_unknown
    assert latin_key(event(ord("é"), "é")) == ord("é")


@pytest.mark.parametrize(
    ("platform", "scan", "virtual"), [("xcb", 56, 0), ("wayland", 56, 0), ("windows", 0x30, 0xE5), ("cocoa", 0, 0x0B)]
)
def test_a_key_that_an_input_method_kept_is_found_by_its_place(
    monkeypatch: pytest.MonkeyPatch, platform: str, scan: int, virtual: int
) -> None:
    monkeypatch.setattr(struck.QGuiApplication, "platformName", lambda: platform)
    assert latin_key(event(Qt.Key.Key_unknown, scan=scan, virtual=virtual)) == Qt.Key.Key_B
    assert latin_key(event(Qt.Key.Key_unknown, scan=1, virtual=1)) == Qt.Key.Key_unknown


def test_every_letter_has_its_place_in_both_layouts() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    assert {latin_key(event(0, jamo)) for jamo in struck._HANGUL} == {ord(letter.upper()) for letter in letters}
    kana = {latin_key(event(0, sign)) for sign in struck._KANA}
    assert kana >= {ord(sign) for sign in letters.upper() + "0123456789,./;"}


def test_an_action_is_triggered_once_and_only_where_qt_has_not(qapp: QApplication) -> None:
    done: list[str] = []
    actions = []
    for key in ("F", "Ctrl+F", "R"):
        action = QAction(qapp)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False, key=key: done.append(key))
        actions.append(action)
    assert trigger(actions, event(0x3139, "ㄹ"))
    assert done == ["F"]
    assert not trigger(actions, event(Qt.Key.Key_F, "f")), "that one is a shortcut already"
    assert not trigger(actions, event(0x3139, "ㄹ", CTRL)), "it is held with another key"
    assert trigger(actions, event(0x3132, "ㄲ", SHIFT))
    actions[0].setEnabled(False)
    assert not trigger(actions, event(0x3139, "ㄹ"))
    assert done == ["F", "R"]
    for action in actions:
        action.deleteLater()
