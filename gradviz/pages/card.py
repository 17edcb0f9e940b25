"""The white card that everything on a page lies on."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def card(*widgets: QWidget, margin: int = 0) -> QFrame:
    """A card with widgets under each other."""
    frame = QFrame()
    frame.setObjectName("card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return frame
