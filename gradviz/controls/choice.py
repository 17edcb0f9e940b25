"""A list to choose one of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox


def choice(choices: dict[str, str], name: str) -> QComboBox:
    """A list of texts that are known by their keys."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the arrow keys step the run, and not the list
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for key, text in choices.items():
        box.addItem(text, key)
    return box
