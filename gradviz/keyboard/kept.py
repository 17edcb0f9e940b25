"""Keys that whoever has the focus needs for itself, although they are shortcuts of the window; text fields see to that
by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QButtonGroup, QComboBox, QTabBar, QTreeView, QWidget

_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ALONG = (*_SIDEWAYS, Qt.Key.Key_Home, Qt.Key.Key_End)
_KEPT: Mapping[type[QWidget], tuple[Qt.Key, ...]] = MappingProxyType(
    {QAbstractButton: (Qt.Key.Key_Space,), QAbstractSlider: _ALONG, QTabBar: _SIDEWAYS, QTreeView: _ALONG}
)
_SEARCHED = (QComboBox, QTreeView)
"""What goes to the entry that begins with what is typed."""
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def keeps(focus: QWidget | None, event: QKeyEvent) -> bool:
    """Whether this one keeps that key."""
    key = event.key()
    if isinstance(focus, QAbstractButton) and isinstance(focus.group(), QButtonGroup) and key in _SIDEWAYS:
        return True  # it goes on to the next of the group
    if isinstance(focus, _SEARCHED) and _is_a_character(event):
        return True
    return any(isinstance(focus, kind) and key in keys for kind, keys in _KEPT.items())


def _is_a_character(event: QKeyEvent) -> bool:
    return event.text() != "" and event.text().isprintable() and not event.modifiers() & _HELD
