"""A page's picture at a size of its own, moment after moment: the screen's plots without the controls around them."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, Self

import numpy as np
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from gradviz.exports.frames import Pixels
from gradviz.exports.stretch import Stretch
from gradviz.state import Position
from gradviz.theme import LIGHT, THEMES, Theme, mixed, ui_font
from gradviz.timeline import Timeline

LINE, TEXT_PX = 21, 13
MARGIN = 16
LEAST = 0.7
"""The share of the height that the picture has at least: of a small one there are fewer lines below it."""
USUAL = (1280, 720)
EDGES = (0.3, 0.6)
"""Shares of the ground in the colour of a line's edge."""


class Line(NamedTuple):
    """Of what is written under a picture; `meaning` is a colour of the theme."""

    text: str
    meaning: str = "helper"
    bold: bool = False


@dataclass(frozen=True)
class Look:
    """Width and height in pixels; how many of them a logical pixel has: texts, lines and marks are so many times as
    large; and the colours."""

    size: tuple[int, int] = USUAL
    scale: float = 1.0
    theme: Theme = LIGHT

    @classmethod
    def named(cls, size: tuple[int, int], scale: float, theme: str) -> Self:
        """With the name of a theme."""
        return cls(size, scale, THEMES[theme])


def legible_scale(size: tuple[int, int]) -> float:
    """With which texts are to a picture what they are to one of the usual size; never smaller than on the screen."""
    return max(min(size[0] / USUAL[0], size[1] / USUAL[1]), 1.0)


def place_of(step: int, steps: int, hidden: frozenset[str]) -> str:
    """Which step it is, and of how many unless that is what is asked."""
    if "future" in hidden:
        return QCoreApplication.translate("Film", "step {0}").format(step)
    return QCoreApplication.translate("Film", "step {0} of {1}").format(step, steps)


class OnPaper(Protocol):
    """A widget that can be drawn in lines and letters."""

    def paint_on_paper(self, painter: QPainter) -> None: ...

    def mapTo(self, parent: QWidget, place: QPoint, /) -> QPoint: ...


class Film(ABC):
    """Who extends it gives the widget that is drawn, has it laid out, and draws. Nothing of it comes on the screen.

    timeline   the moments that there are
    """

    timeline: Timeline

    def __init__(self, widget: QWidget, lines: int, look: Look) -> None:
        self.widget, self.look = widget, look
        fitting = int((1 - LEAST) * look.size[1] / (LINE * look.scale))
        self._lines = max(min(lines, fitting), 0)
        self._strip = math.ceil((self._lines * LINE + MARGIN / 2) * look.scale) if self._lines else 0
        self._window = QWidget()  # which takes any size; the widget's layout would ask for one
        self._window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        widget.setParent(self._window)

    def lay_out(self) -> None:
        """Gives everything its place, once all that is to be seen has been made and magnified."""
        ratio = self.widget.devicePixelRatioF()  # of a screen with small pixels its plots are drawn in more of them
        width, height = self.look.size
        self._window.resize(math.ceil(width / ratio), math.ceil((height - self._strip) / ratio))
        self.widget.resize(self._window.size())
        self._window.show()
        layout = self.widget.layout()
        if layout is not None:
            layout.activate()  # nobody waits for what takes another height once it knows its width

    @property
    def magnification(self) -> float:
        """Of the plots."""
        return self.look.scale / self.widget.devicePixelRatioF()

    @property
    @abstractmethod
    def title(self) -> str:
        """What is shown, in one line."""

    @property
    @abstractmethod
    def plots(self) -> Sequence[OnPaper]:
        """All that is seen of the widget."""

    @abstractmethod
    def ground(self) -> Iterator[object | None]:
        """What does not depend on the moment, as work for a lane; the last item is for `show_ground`."""

    @abstractmethod
    def show_ground(self, ground: object) -> None:
        """Draws it."""

    @abstractmethod
    def draw(self, position: Position) -> Sequence[Line]:
        """Draws a moment, and gives what is written under it."""

    def moments(self, stretch: Stretch) -> Iterator[Position]:
        """Of an animation of that stretch; before them those that it takes its colours from."""
        for step in (stretch.first, stretch.middle, stretch.last):
            yield Position(step)
        yield from stretch.positions(self.timeline)

    @property
    def colours(self) -> tuple[str, ...]:
        """Those that mean something, and what they are at the edges of lines."""
        theme = self.look.theme
        meant = (theme.path, theme.computed, theme.ink, theme.exact, theme.second, theme.helper, theme.future)
        return *meant, *(mixed(colour, theme.heights[1], share) for colour in meant for share in EDGES)

    def develop(self) -> None:
        """Makes the ground here and now."""
        *_, ground = self.ground()
        self.show_ground(ground)

    def image(self, position: Position) -> QImage:
        """The picture of a moment."""
        lines = self.draw(position)
        image = QImage(*self.look.size, QImage.Format.Format_RGB32)
        if image.isNull():
            raise MemoryError
        image.fill(QColor(self.look.theme.card))
        image.setDevicePixelRatio(self.widget.devicePixelRatioF())
        self.widget.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        image.setDevicePixelRatio(1.0)
        painter = QPainter(image)
        self._write(painter, lines)
        painter.end()
        return image

    def pixels(self, position: Position) -> Pixels:
        """The same as numbers."""
        image = self.image(position)
        flat = np.frombuffer(image.constBits(), np.uint32)  # a row of RGB32 has no padding
        return flat.reshape(image.height(), image.width()).copy()

    def paint(self, painter: QPainter, position: Position) -> None:
        """The picture of a moment in lines, areas and letters, in an area of as many units as it has pixels."""
        lines = self.draw(position)
        painter.fillRect(QRectF(0, 0, *self.look.size), QColor(self.look.theme.card))
        ratio = self.widget.devicePixelRatioF()
        for plot in self.plots:
            painter.save()
            painter.scale(ratio, ratio)
            painter.translate(QPointF(plot.mapTo(self.widget, QPoint())))
            plot.paint_on_paper(painter)
            painter.restore()
        width, height = self.look.size
        painter.fillRect(QRectF(0, height - self._strip, width, self._strip), QColor(self.look.theme.card))
        self._write(painter, lines)

    def end(self) -> None:
        """Nothing is drawn any more."""
        self._window.close()
        self._window.deleteLater()

    def _write(self, painter: QPainter, lines: Sequence[Line]) -> None:
        """Under the picture, as much of each line as there is room for."""
        painter.save()
        painter.scale(self.look.scale, self.look.scale)
        width, height = (side / self.look.scale for side in self.look.size)
        top = height - self._strip / self.look.scale
        for row, line in enumerate(lines[: self._lines]):
            painter.setFont(ui_font(TEXT_PX, line.bold))
            painter.setPen(QColor(getattr(self.look.theme, line.meaning)))
            area = QRectF(MARGIN, top + row * LINE, width - 2 * MARGIN, LINE)
            shown = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, int(area.width()))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
