"""The white cards that everything on a page lies on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gradviz.theme import scaled

PANEL_WIDTH = 276
SCROLL_BAR = 10


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


def panel_card(panel: QWidget, carry: QWidget | None = None) -> QFrame:
    """The card of a page's controls, which scroll where there is little room, over what takes them elsewhere."""
    frame = card(_PanelScroll(panel))
    if carry is not None:
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 6, 16, 12)
        foot.addWidget(carry)
        frame.layout().addLayout(foot)  # type: ignore[union-attr]
    frame.setFixedWidth(scaled(PANEL_WIDTH))
    return frame


class _PanelScroll(QScrollArea):
    """Keeps its panel as wide as the card and as high as it must be. Left to itself a scroll area would remember how
    high the panel has been before, and the same settings would not always look the same."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Settings"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(panel)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        panel = self.widget()
        layout = panel.layout() if panel is not None else None
        if panel is None or layout is None:
            return
        layout.activate()
        width = scaled(PANEL_WIDTH) - SCROLL_BAR  # whether there is a scroll bar or not
        needed = layout.totalMinimumSize().height()
        if layout.hasHeightForWidth():
            needed = layout.totalMinimumHeightForWidth(width)
        panel.resize(width, max(needed, self.viewport().height()))
