"""The picture of the Descent page: a landscape for functions of two variables, a graph for those of one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from gradviz.core import Curve, Experiment, Surface, Trace
from gradviz.core.landscape import Landscape, landscape
from gradviz.core.slope.graph import Graph, graph, points_of_minima
from gradviz.core.stages import exact_slope
from gradviz.pages.field_caption import FieldCaption
from gradviz.pages.landscapes import Landscapes, PictureChoice
from gradviz.plots.descent.company import ALONE, Company
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.plots.descent.stages import Unfolded
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.plots.landscape.landscape_plot import LandscapePlot
from gradviz.plots.relief.descent_relief import DescentRelief
from gradviz.plots.relief.relief_plot import ReliefPlot
from gradviz.state import View
from gradviz.theme import LIGHT, Theme


class DescentPicture(QWidget):
    """Shows the plots that fit the function, and forwards their gestures: `start_moved(point)`,
    `window_chosen(window)`, `window_changed()`, `looked(parts of a view)`."""

    start_moved = Signal(object)
    window_chosen = Signal(object)
    window_changed = Signal()
    looked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surface = SurfacePlot()
        self.landscapes = Landscapes(self.surface, DescentRelief)
        self._curve: HopPlot | None = None
        self._theme, self._magnification = LIGHT, 1.0
        self.caption, self._choice = FieldCaption(), PictureChoice()
        self._has_choice = True
        self._steepest: float | None = None  # of the arrows that are shown
        self._view = View()
        self._stack = QStackedWidget()
        self._add(self.landscapes)
        self.landscapes.looked.connect(self.looked)
        self._choice.looked.connect(self.looked)
        self._row = row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 8)
        row.addWidget(self.caption, 1)
        row.addWidget(self._choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addLayout(row)

    def _add(self, shown: Landscapes | HopPlot) -> None:
        self._stack.addWidget(shown)
        shown.start_moved.connect(self.start_moved)
        shown.window_chosen.connect(self.window_chosen)
        shown.window_changed.connect(self.window_changed)

    @property
    def curve(self) -> HopPlot:
        """The graph of a function of one variable: made with the first of them."""
        if self._curve is None:
            self._curve = HopPlot()
            self._curve.set_theme(self._theme)
            self._curve.set_magnification(self._magnification)
            self._add(self._curve)
        return self._curve

    def show_alone(self) -> None:
        """Without the line under it."""
        self.caption.hide()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._has_choice = False
        self._choice.hide()

    @property
    def plot(self) -> SurfacePlot | HopPlot:
        """The one that is shown: of a surface its contours."""
        return self.curve if self._is_of_curve else self.surface

    @property
    def plots(self) -> tuple[LandscapePlot | ReliefPlot | HopPlot, ...]:
        """All that are shown."""
        return (self.curve,) if self._is_of_curve else self.landscapes.shown

    @property
    def _is_of_curve(self) -> bool:
        return self._curve is not None and self._stack.currentWidget() is self._curve

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.landscapes.set_theme(theme)
        if self._curve is not None:
            self._curve.set_theme(theme)

    def set_magnification(self, magnification: float) -> None:
        """Draws the pictures larger, for those who see them from afar."""
        self._magnification = magnification
        self.landscapes.set_magnification(magnification)
        if self._curve is not None:
            self._curve.set_magnification(magnification)

    def show_function(self, function: Surface | Curve, view: View) -> None:
        """Turns to another function."""
        if isinstance(function, Curve):
            self._stack.setCurrentWidget(self.curve)
            self.curve.show_function(function.window, points_of_minima(function), view.window)
        else:
            self._stack.setCurrentWidget(self.landscapes)
            self.landscapes.show_function(function.window, function.minima, view.window)
            self._steepest = None
        self._choice.setVisible(self._has_choice and not isinstance(function, Curve))
        self._describe()

    def fill_menu(self, menu: QMenu) -> None:
        """In which other ways it can be looked at."""
        if not self._is_of_curve:
            self.landscapes.fill_menu(menu)

    def draw(
        self,
        experiment: Experiment,
        trace: Trace,
        step: int,
        view: View,
        move_label: str,
        stage: Unfolded | None = None,
        company: Company = ALONE,
    ) -> None:
        """The picture of this moment. A run of another function than the one shown has no place in it."""
        if view != self._view:
            self._view = view
            self.landscapes.arrange(view)
            self._choice.show_view(view)
            self._describe()
        function = experiment.resolved
        if self._is_of_curve and isinstance(function, Curve):
            self.curve.draw(trace, step, view, move_label, exact_slope(function, trace.points[step]), stage, company)
        elif not self._is_of_curve and trace.points.shape[1] == 2:
            if self.landscapes.is_flat:
                self.surface.draw(trace, step, view, move_label, stage, company)
            if self.landscapes.is_deep:
                relief = self.landscapes.relief
                assert isinstance(relief, DescentRelief)
                relief.draw(trace, step, view, move_label, stage, company)

    @property
    def is_seen(self) -> bool:
        """Whether anything of it is visible."""
        return self.plot.isVisible() or self.landscapes.isVisible()

    def wanted(self, experiment: Experiment) -> tuple[object, ...]:
        """What the ground of the visible window follows from: where this is the same, so is the ground."""
        if self._is_of_curve:
            return experiment.resolved, self.curve.window
        return experiment.resolved, *self.landscapes.wanted, experiment.h, experiment.scheme

    def ground(self, experiment: Experiment) -> Iterator[Landscape | Graph | None]:
        """The ground of the visible window, as work for a lane."""
        function = experiment.resolved
        if isinstance(function, Curve):
            return _graph(function, *self.curve.window[0])
        assert isinstance(function, Surface)
        return landscape(function, *self.landscapes.wanted, experiment.h, experiment.scheme)

    def show_ground(self, ground: Landscape | Graph) -> None:
        """Draws what `ground` has produced."""
        if isinstance(ground, Graph):
            self.curve.set_graph(ground)
        else:
            self.landscapes.set_landscape(ground)
            # for the surface in space alone no arrows are asked for, and one is no field
            self._steepest = ground.steepest if ground.places.shape[1] > 1 else None
        self._describe()

    def _describe(self) -> None:
        if self._is_of_curve:
            self.caption.show_curve()
        else:
            shown = self.landscapes.is_flat and self._steepest is not None
            arrows = self._view.arrows if shown else "none"
            self.caption.show_field(arrows, self._steepest or 0.0, "numbers" not in self._view.hidden)


def _graph(curve: Curve, low: float, high: float) -> Iterator[Graph]:
    yield graph(curve, low, high)
