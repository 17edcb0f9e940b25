"""What a clicker and the keyboard do in front of a class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gradviz.keyboard.struck import latin_key
from gradviz.pages.lesson.guide import Guide
from gradviz.pages.page import Page


class Presenting(Protocol):
    """What the keys need to know and to do."""

    @property
    def guide(self) -> Guide: ...

    @property
    def page(self) -> Page: ...

    def toggle_black(self) -> None: ...

    def end(self) -> None: ...


def press(presenting: Presenting, event: QKeyEvent) -> bool:
    """Does what the key means; whether it means anything. With Ctrl, Alt or Meta it is for somebody else."""
    held = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    action = _actions(presenting).get(latin_key(event))
    if action is None or event.modifiers() & ~held:
        return False
    action()
    return True


def go_on(presenting: Presenting, beats: int) -> None:
    """One beat on or back; where no lesson is open, one step."""
    guide = presenting.guide
    if guide.walk is None:
        presenting.page.player.step(beats)
    elif beats > 0:
        guide.next()
    else:
        guide.back()


def _actions(presenting: Presenting) -> Mapping[int, Callable[[], object]]:
    key, player = Qt.Key, presenting.page.player
    return {
        key.Key_PageDown: lambda: go_on(presenting, 1),
        key.Key_PageUp: lambda: go_on(presenting, -1),
        key.Key_B: presenting.toggle_black,
        key.Key_Period: presenting.toggle_black,
        key.Key_Escape: presenting.end,
        key.Key_R: presenting.guide.reset,
        key.Key_Space: player.toggle,
        key.Key_Right: lambda: player.step(1),
        key.Key_Left: lambda: player.step(-1),
        key.Key_Home: lambda: presenting.page.go_to(0),
        key.Key_End: lambda: presenting.page.go_to(player.last),
    }
