"""The white cards that everything on a page lies on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gradviz.theme import scaled

PANEL_WIDTH = 276


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


def panel_card(panel: QWidget, carry: QWidget) -> QFrame:
    """The card of a page's controls, which scroll where there is little room, over what takes them elsewhere."""
    scroll = QScrollArea()
    scroll.setWidget(panel)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    frame = card(scroll)
    foot = QVBoxLayout()
    foot.setContentsMargins(16, 6, 16, 12)
    foot.addWidget(carry)
    frame.layout().addLayout(foot)  # type: ignore[union-attr]
    frame.setFixedWidth(scaled(PANEL_WIDTH))
    return frame
