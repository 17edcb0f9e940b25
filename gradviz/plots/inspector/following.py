"""A scroll area that keeps the present lines in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

AROUND = 40
"""Pixels of what stands before and after the present lines."""


class Following(QScrollArea):
    """Scrolls to where the present lines lie: the same place for the same moment, wherever it was before.

    `extent` tells between which heights of the content that is; whoever changes it calls `follow`. `told` is whatever
    has the content's name, and all of it as plain text.
    """

    def __init__(
        self,
        content: QWidget,
        extent: Callable[[], tuple[float, float]],
        told: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._content, self.extent = content, extent
        self._told = content if told is None else told
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setAccessibleName(self._told.accessibleName())
        self.setAccessibleDescription(self._told.accessibleDescription())
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow()

    def follow(self) -> None:
        """The present lines, and as much before them as fits; from the top as long as that shows them."""
        top, bottom = map(round, self.extent())
        height = self.viewport().height()
        full = max(self._content.minimumHeight(), height)
        self._content.resize(self._content.width(), full)  # it may want to grow, and Qt would do so only later
        lowest = full - height
        self.verticalScrollBar().setRange(0, lowest)
        needed = bottom + AROUND - height
        self.verticalScrollBar().setValue(min(max(needed, 0), max(top - AROUND, 0), lowest))
