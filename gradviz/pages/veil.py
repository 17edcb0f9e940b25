"""What a question leaves to be predicted is covered, and its place is kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class Veil(QWidget):
    """Holds a widget. `cover(True)` puts a question mark in its place; the widget itself is then not visible at all."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widget = widget
        kept = widget.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        widget.setSizePolicy(kept)
        self._cover = QLabel("?", self)
        self._cover.setObjectName("veiledcard" if widget.objectName() == "card" else "veil")
        self._cover.setAlignment(Qt.AlignmentFlag.AlignCenter)
        told = self.tr("Hidden until the question is answered")
        self._cover.setToolTip(told)
        self._cover.setAccessibleName(told)
        self._cover.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)

    @property
    def covers(self) -> bool:
        return not self._cover.isHidden()

    def cover(self, covered: bool) -> None:
        self._widget.setVisible(not covered)
        self._cover.setVisible(covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())


def cover(hidden: frozenset[str], veils: Mapping[Veil, tuple[str, ...]]) -> None:
    """Covers those of which one of the names is hidden."""
    for veil, names in veils.items():
        veil.cover(not hidden.isdisjoint(names))
