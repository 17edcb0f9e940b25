"""One of a few things, by name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox

from gradviz.controls.quiet import QuietList


def choice(choices: Mapping[str, str], name: str) -> QComboBox:
    """A list of texts by key; it takes no more width than there is."""
    box = QuietList(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for key, text in choices.items():
        box.addItem(text, key)
    return box
