"""What all panels are that paint their texts and marks themselves, beside a plot or under it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gradviz.theme import LIGHT, Theme


class PaintedPanel(QWidget):
    """Who extends it paints in pixels that are not magnified, in a theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._magnification = 1.0

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_magnification(self, magnification: float) -> None:
        """Draws everything so many times as large."""
        self._magnification = magnification
        self.updateGeometry()
        self.update()

    @property
    def room(self) -> tuple[float, float]:
        """Width and height, in pixels that are not magnified."""
        return self.width() / self._magnification, self.height() / self._magnification

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_magnified(painter)
        painter.end()

    def paint_on_paper(self, painter: QPainter) -> None:
        """The same in lines and letters, at the place where the painter is."""
        painter.save()
        painter.fillRect(self.rect(), QColor(self._theme.card))
        self._paint_magnified(painter)
        painter.restore()

    def _paint_magnified(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._magnification, self._magnification)
        self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        """Everything that is to be seen."""
        raise NotImplementedError
