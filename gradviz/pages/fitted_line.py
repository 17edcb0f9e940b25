"""A line of text that says less where there is less room, and the whole in its tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gradviz.theme import scaled

HEIGHT = 20


class FittedLine(QLabel):
    """Its `text` is the whole; what is painted is the longest version that fits, a part of the last one and "…" where
    none does: a number must not be cut to another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions: tuple[str, ...] = ("",)
        self.setObjectName("caption")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFixedHeight(scaled(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, *versions: str) -> None:
        """The whole, then shorter versions of it."""
        self._versions = versions
        self.setText(versions[0])
        self._fit()

    @property
    def shown(self) -> str:
        """What there is room for."""
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        fitting = (text for text in self._versions if metrics.horizontalAdvance(text) <= room)
        return next(fitting, metrics.elidedText(self._versions[-1], Qt.TextElideMode.ElideRight, room))

    def _fit(self) -> None:
        self.setToolTip("" if self.shown == self.text() else self.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self.palette(),
            self.isEnabled(),
            self.shown,
            self.foregroundRole(),
        )
        painter.end()
