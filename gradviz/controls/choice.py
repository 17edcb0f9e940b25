"""One of a few things, by name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox


def choice(choices: Mapping[str, str], name: str) -> QComboBox:
    """A list of texts by key; it takes no more width than there is."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the arrow keys step the run, and not the list
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for key, text in choices.items():
        box.addItem(text, key)
    return box
