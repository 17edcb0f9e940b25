"""Which key was struck, whatever the input mode makes of it: with Hangul on, B gives ㅠ; with Kana, こ."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence

_QWERTY = "qwertyuiopasdfghjklzxcvbnm"
_HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"
_SHIFTED_HANGUL: Mapping[str, str] = {"ㅃ": "q", "ㅉ": "w", "ㄸ": "e", "ㄲ": "r", "ㅆ": "t", "ㅒ": "o", "ㅖ": "p"}
_KANA_KEYS = "1234567890" + _QWERTY + ",./;-"
_KANA = "ヌフアウエオヤユヨワ" + "タテイスカンナニラセチトシハキクマノリツサソヒコミモ" + "ネルメレホ"
_KEYS: Mapping[str, str] = {
    unicodedata.normalize("NFKC", letter): key
    for letter, key in (
        *zip(_HANGUL, _QWERTY, strict=True),
        *_SHIFTED_HANGUL.items(),
        *zip(_KANA, _KANA_KEYS, strict=True),
        *{"。": ".", "、": ",", "ゥ": "3", "ッ": "z", "ヲ": "0"}.items(),
    )
}
_KATAKANA = ord("ア") - ord("あ")

_ASCII = 0x80
_NAMED = 0x01000000
"""Qt's numbers of keys that stand for no character: Page Down, Escape, F5."""

_EVDEV = {"b": 56, ".": 60, "f": 41, "r": 27, "0": 19}
_SET_1 = {"b": 0x30, ".": 0x34, "f": 0x21, "r": 0x13, "0": 0x0B}
_APPLE = {"b": 0x0B, ".": 0x2F, "f": 0x03, "r": 0x0F, "0": 0x1D}
_PLACES: Mapping[str, Mapping[int, str]] = {
    # by platform: the number of a key's place, for where an input method has kept what it means for itself
    platform: {number: key for key, number in places.items()}
    for platform, places in (("xcb", _EVDEV), ("wayland", _EVDEV), ("windows", _SET_1), ("cocoa", _APPLE))
}


def latin_key(event: QKeyEvent) -> int:
    """The key as it would be with no input mode on, as Qt numbers it; its own where it stands for no such thing."""
    key = event.key()
    if 0 < key < _ASCII or _NAMED <= key < Qt.Key.Key_unknown:
        return key
    typed = [event.text(), chr(key) if 0 < key < _NAMED else ""]
    found = next(filter(None, map(_latin, typed)), "")
    if not found:
        platform = QGuiApplication.platformName()
        place = event.nativeVirtualKey() if platform == "cocoa" else event.nativeScanCode()
        found = _PLACES.get(platform, {}).get(place, "")
    return ord(found.upper()) if found else key


def _latin(text: str) -> str:
    """The character of the same key; "" where the text is not one that is known."""
    for form in ("NFKC", "NFKD"):  # full-width and half-width forms; then without the marks of voiced Kana
        plain = unicodedata.normalize(form, text)[:1]
        if form == "NFKC" and plain and ord(plain) < _ASCII:
            return plain
        if "ぁ" <= plain <= "ゖ":
            plain = chr(ord(plain) + _KATAKANA)
        if plain in _KEYS:
            return _KEYS[plain]
    return ""


def trigger(actions: Iterable[QAction], event: QKeyEvent) -> bool:
    """Triggers what has this single key for its shortcut where Qt has not found it under the character of an input
    mode; whether there is such an action."""
    key = latin_key(event)
    if key == event.key() or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
        return False
    wanted = QKeySequence(key)
    for action in actions:
        if action.isEnabled() and action.shortcut() == wanted:
            action.trigger()
            return True
    return False
