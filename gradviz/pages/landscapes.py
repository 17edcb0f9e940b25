"""One surface in two pictures: contours from above, and the surface in space; either or both."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from gradviz.controls.tool_buttons import corner_button
from gradviz.core.landscape import Landscape
from gradviz.keyboard.one_of import OneOf
from gradviz.pages.menus import add_choice, add_menu
from gradviz.plots.landscape.landscape_plot import LandscapePlot
from gradviz.plots.relief.relief_plot import ReliefPlot
from gradviz.state import PICTURES, VERTICALS, View, Window
from gradviz.theme import LIGHT, Theme

FRAME = 40
DEGREES_A_FRAME = 0.5


class Landscapes(QWidget):
    """Shows what its view asks for, in the same window of the same landscape, and forwards gestures:

    start_moved(point)     a point was dragged or clicked, from above or in space
    window_chosen(window)  the contours were dragged or zoomed
    window_changed()       another window, or another size, is visible
    looked(parts)          the surface was turned or zoomed: parts of a view, by name
    """

    start_moved = Signal(object)
    window_chosen = Signal(object)
    window_changed = Signal()
    looked = Signal(object)

    def __init__(
        self, contours: LandscapePlot, make_relief: Callable[[], ReliefPlot], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.contours = contours
        self._make_relief = make_relief
        self._made: ReliefPlot | None = None
        self._theme, self._magnification = LIGHT, 1.0
        self._function: tuple[Window, tuple[tuple[float, ...], ...]] | None = None
        self._landscape: Landscape | None = None
        self._view = View()
        self._turning = QTimer(self, interval=FRAME)
        self._turning.timeout.connect(lambda: self.relief.turn_by(DEGREES_A_FRAME))
        self._angles = (self._view.azimuth, self._view.elevation)  # those to which the surface was last turned here
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._add(contours)
        contours.window_chosen.connect(self.window_chosen)

    def _add(self, plot: LandscapePlot | ReliefPlot) -> None:
        self._row.addWidget(plot, 1)
        plot.start_moved.connect(self.start_moved)
        plot.window_changed.connect(self.window_changed)

    @property
    def relief(self) -> ReliefPlot:
        """The surface in space: made when it is first looked at, for most starts end without it."""
        if self._made is None:
            relief = self._made = self._make_relief()
            self._add(relief)
            relief.setVisible(self.is_deep)
            relief.turned.connect(self._on_relief_turned)
            relief.zoomed.connect(lambda zoom: self.looked.emit({"zoom": zoom}))
            relief.reset.connect(self._on_reset)
            relief.set_theme(self._theme)
            relief.set_magnification(self._magnification)
            if self._function is not None:
                relief.show_function(*self._function, self._view.window)
            if self._landscape is not None:
                relief.set_landscape(self._landscape)
        return self._made

    @property
    def shown(self) -> tuple[LandscapePlot | ReliefPlot, ...]:
        """The pictures that are to be seen."""
        flat, deep = (self.contours,) if self.is_flat else (), (self.relief,) if self.is_deep else ()
        return *flat, *deep

    @property
    def _plots(self) -> tuple[LandscapePlot | ReliefPlot, ...]:
        return (self.contours,) if self._made is None else (self.contours, self._made)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for plot in self._plots:
            plot.set_theme(theme)

    def set_magnification(self, magnification: float) -> None:
        """Draws numbers, lines and marks so many times as large."""
        self._magnification = magnification
        for plot in self._plots:
            plot.set_magnification(magnification)

    def arrange(self, view: View) -> None:
        """Shows the pictures that the view asks for."""
        changed = view.picture != self._view.picture
        self._view = view
        if (view.azimuth, view.elevation) != self._angles:
            self.turn_slowly(False)  # somebody wants to see it from where this view tells
        if changed:
            self.contours.setVisible(view.picture != "surface")
            if self.is_deep or self._made is not None:
                self.relief.setVisible(self.is_deep)
            if not self.is_deep:
                self.turn_slowly(False)
            self.window_changed.emit()

    @property
    def is_flat(self) -> bool:
        """Whether there are contours to be seen."""
        return self._view.picture != "surface"

    @property
    def is_deep(self) -> bool:
        """Whether there is the surface to be seen."""
        return self._view.picture != "contours"

    def show_function(self, own: Window, minima: tuple[tuple[float, ...], ...], chosen: Window | None) -> None:
        """Turns to another function."""
        self._function, self._landscape = (own, minima), None
        for plot in self._plots:
            plot.show_function(own, minima, chosen)

    def set_landscape(self, landscape: Landscape) -> None:
        self._landscape = landscape
        for plot in self._plots:
            plot.set_landscape(landscape)

    @property
    def wanted(self) -> tuple[Window, tuple[int, int], tuple[int, int]]:
        """Of which window how many heights and arrows are wanted: where both are seen, in both the same."""
        if self.is_flat:
            return (self.contours.window, *self.contours.resolution)
        return (self.relief.visible_window, *self.relief.resolution)

    def turn_slowly(self, turning: bool) -> None:
        """Turns the surface by itself, for a class to look at, until it is hidden or another view is shown."""
        if turning:
            self._angles = (self._view.azimuth, self._view.elevation)
            self._turning.start()
        else:
            self._turning.stop()

    def fill_menu(self, menu: QMenu) -> None:
        """What can be looked at in another way, as a menu of its own."""
        menu = add_menu(menu, self.tr("Picture"))
        pictures = {"contours": self.tr("Contours"), "surface": self.tr("Surface in space"), "both": self.tr("Both")}
        scales = {"linear": self.tr("Heights: linear"), "logarithmic": self.tr("Heights: logarithmic")}
        add_choice(menu, pictures, self._view.picture, lambda picture: self.looked.emit({"picture": picture}))
        menu.addSeparator()
        add_choice(menu, scales, self._view.vertical, lambda vertical: self.looked.emit({"vertical": vertical}))
        menu.addSeparator()
        turning = menu.addAction(self.tr("Turn the surface slowly"))
        turning.setCheckable(True)
        turning.setChecked(self._turning.isActive())
        turning.setEnabled(self.is_deep)
        turning.triggered.connect(lambda _=False: self.turn_slowly(not self._turning.isActive()))

    def hideEvent(self, event: QHideEvent) -> None:
        self.turn_slowly(False)
        super().hideEvent(event)

    def _on_relief_turned(self, azimuth: float, elevation: float) -> None:
        self._angles = (azimuth, elevation)
        self.looked.emit({"azimuth": azimuth, "elevation": elevation})

    def _on_reset(self) -> None:
        usual = View()
        self.looked.emit({"azimuth": usual.azimuth, "elevation": usual.elevation, "zoom": usual.zoom})


class PictureChoice(QWidget):
    """Which of the pictures are shown, and how heights are drawn in space; under them: `looked(parts of a view)`."""

    looked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # a layout that knew its buttons before they were styled would let it be too low for them
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pictures = OneOf(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._logarithmic = self._button(self.tr("log f"), self.tr("Heights of the surface on a logarithmic scale"))
        names = {"contours": self.tr("Contours"), "surface": self.tr("Surface"), "both": self.tr("Both")}
        for index, key in enumerate(PICTURES):
            self._pictures.add(self._button(names[key], names[key]), index)
        self._pictures.idClicked.connect(lambda index: self.looked.emit({"picture": PICTURES[index]}))
        self._logarithmic.clicked.connect(lambda on: self.looked.emit({"vertical": VERTICALS[int(on)]}))
        self.show_view(View())

    def show_view(self, view: View) -> None:
        self._pictures.button(PICTURES.index(view.picture)).setChecked(True)
        self._logarithmic.setChecked(view.vertical == "logarithmic")
        self._logarithmic.setVisible(view.picture != "contours")

    def _button(self, text: str, tip: str) -> QToolButton:
        button = corner_button(text, tip, checkable=True)
        self._row.addWidget(button)
        return button
