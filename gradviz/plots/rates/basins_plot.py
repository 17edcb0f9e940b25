"""A map of starts: the colour of the minimum that each reaches, the paler the longer it takes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from gradviz.core.outcome import KEYS
from gradviz.core.sweep.basins import Basins
from gradviz.plots import shapes
from gradviz.plots.landscape.landscape_plot import LandscapePlot
from gradviz.plots.picture import Canvas, Frame
from gradviz.plots.rates.basin_colours import hue, letters
from gradviz.plots.rates.outcome_marks import PATTERNS, pattern_ink
from gradviz.state import View
from gradviz.theme import LIGHT, Theme, ui_font

PALEST = 0.72
"""How much of the card's colour is in that of a start that needs all steps."""
LABEL_PX = 15
MOST_STARS = 30
"""With more minima than that stars and letters would cover the map: there are none."""


class BasinsPlot(LandscapePlot):
    """Draws (basins, step, view): of the starts that have arrived by then, and at the last step how the rest ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._basins: Basins | None = None
        self._step = 0
        self._map = Canvas()
        self._stars = _Stars()
        super().__init__(self._stars, self._map, parent=parent)
        self.setAccessibleName(self.tr("Map of starts by the minimum that each reaches"))
        self.setToolTip(self.tr("A click opens the run from there on the Descent page"))

    def draw(self, basins: Basins, step: int, view: View) -> None:
        """The picture of this moment."""
        same = basins is self._basins and step == self._step and view.hidden == self._view.hidden
        self._basins, self._step = basins, step
        self._look(view)
        if not same:
            self._bake()

    def take_view(self, view: View) -> None:
        """Shows the window of a view, before there is a map of it."""
        self._look(view)

    def forget(self) -> None:
        """What was drawn was of another function."""
        self._basins = None
        self._map.clear()
        self._stars.show(self.picture.frame, [])
        self.picture.place()

    def _bake(self) -> None:
        frame = self.picture.frame
        if self._basins is None or not frame.is_visible:
            return
        hidden = self._view.hidden
        self._map.blank(frame, self._theme.card)
        if "outcome" not in hidden:
            painter = self._map.painter(antialiased=False)
            basins = self._basins
            (x0, x1), (y0, y1) = basins.window
            (left, top), (right, bottom) = frame.pixels(np.array([[x0, y1], [x1, y0]]))
            area = QRectF(QPointF(left, top), QPointF(right, bottom))
            painter.drawImage(area, _image(map_pixels(basins, self._step, self._theme)))
            if self._step >= basins.experiment.steps:
                painter.drawImage(0, 0, _image(_patterns(frame, basins, area, self._theme)))
            painter.end()
        self._place_marks()
        self.picture.place()

    def _place_marks(self) -> None:
        frame = self.picture.frame
        if self._basins is None or not frame.is_visible:
            return
        shown = [] if {"outcome", "minima"} & self._view.hidden else reached(self._basins)
        self._stars.show(frame, shown if len(shown) <= MOST_STARS else [])
        self.picture.update()


def reached(basins: Basins) -> list[tuple[str, tuple[float, ...], int]]:
    """Letter, place and number of the minima that are reached, the most reached one first."""
    found = [(basins.minima[number], number) for number, _ in basins.shares if number < len(basins.minima)]
    return [(letters(place), point, number) for place, (point, number) in enumerate(found)]


def map_pixels(basins: Basins, step: int, theme: Theme) -> NDArray[np.uint8]:
    """(rows, columns, 4) as Qt stores RGB32, from the upper left corner down."""
    colours = np.array([_parts(hue(number, theme)) for number in range(len(basins.minima) + 1)], float)
    card, page = np.array(_parts(theme.card), float), np.array(_parts(theme.page), float)
    numbers, arrived = basins.numbers[::-1], basins.arrived[::-1]
    pale = PALEST * np.sqrt(np.clip(arrived / max(basins.experiment.steps, 1), 0, 1))[..., None]
    own = colours[np.clip(numbers, 0, len(colours) - 1)]
    shown = own + (card - own) * pale
    over = step >= basins.experiment.steps
    there = (numbers >= 0) & (arrived <= step)
    pixels = np.where(there[..., None], shown, page if over else card)
    return np.concatenate([pixels.round().astype(np.uint8), np.full((*numbers.shape, 1), 255, np.uint8)], axis=2)


def _patterns(frame: Frame, basins: Basins, area: QRectF, theme: Theme) -> NDArray[np.uint8]:
    """Over the starts that end at no minimum, how they do."""
    side = basins.verdicts.shape[0]
    x, y = np.arange(frame.width), np.arange(frame.height)
    column = np.floor((x + 0.5 - area.left()) / area.width() * side).astype(np.int64)
    row = side - 1 - np.floor((y + 0.5 - area.top()) / area.height() * side).astype(np.int64)
    inside = np.ix_((row >= 0) & (row < side), (column >= 0) & (column < side))
    place = np.ix_(np.clip(row, 0, side - 1), np.clip(column, 0, side - 1))
    verdicts = np.where(basins.numbers[place] < 0, basins.verdicts[place], -1)
    pixels = np.zeros((frame.height, frame.width, 4), np.uint8)
    scale = max(round(frame.ratio), 1)
    across, down = (x // scale)[None, :], (y // scale)[:, None]
    ink = (*_parts(pattern_ink(theme)), 255)
    for verdict in np.unique(verdicts[verdicts >= 0]).tolist():
        lines = PATTERNS[KEYS[verdict]][0](across, down)
        pixels[(verdicts == verdict) & lines] = ink
    shown = np.zeros_like(pixels)
    shown[inside] = pixels[inside]
    return shown


def _parts(colour: str) -> tuple[int, int, int]:
    made = QColor(colour)
    return made.blue(), made.green(), made.red()


def _image(pixels: NDArray[np.uint8]) -> QImage:
    pixels = np.ascontiguousarray(pixels)
    rows, columns = pixels.shape[:2]
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied).copy()


class _Stars:
    """The minima that are reached, with their letters."""

    def __init__(self) -> None:
        self._theme = LIGHT
        self._frame = Frame((0.0, 1.0), (0.0, 1.0), 0, 0, 1.0)
        self._shown: list[tuple[str, tuple[float, ...], int]] = []

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show(self, frame: Frame, shown: list[tuple[str, tuple[float, ...], int]]) -> None:
        self._frame, self._shown = frame, shown

    def paint(self, painter: QPainter) -> None:
        for letter, point, number in self._shown:
            place = QPointF(*self._frame.place(point[0], point[1]))
            shapes.draw_outlined(painter, shapes.star_path(place, 9), hue(number, self._theme), self._theme.card)
            font = ui_font(LABEL_PX, bold=True)
            label = shapes.label_pixmap(letter, font, self._theme.ink, self._theme.card, self._frame.ratio)
            shapes.place(painter, label, place + QPointF(15, -11))
