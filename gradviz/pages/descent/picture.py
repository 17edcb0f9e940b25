"""The picture of the Descent page: a landscape for functions of two variables, a graph for those of one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gradviz.core import Curve, Experiment, Surface, Trace
from gradviz.core.landscape import Landscape, landscape
from gradviz.core.slope.graph import Graph, graph, points_of_minima
from gradviz.core.stages import exact_gradient
from gradviz.pages.field_caption import FieldCaption
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.state import View
from gradviz.theme import Theme


class DescentPicture(QWidget):
    """Shows the plot that fits the function, and forwards its gestures: `start_moved(point)`,
    `window_chosen(window)`, `window_changed()`."""

    start_moved = Signal(object)
    window_chosen = Signal(object)
    window_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surface, self.curve = SurfacePlot(), HopPlot()
        self.caption = FieldCaption()
        self._steepest = 0.0
        self._arrows = View().arrows
        self._stack = QStackedWidget()
        for plot in (self.surface, self.curve):
            self._stack.addWidget(plot)
            plot.start_moved.connect(self.start_moved)
            plot.window_chosen.connect(self.window_chosen)
            plot.window_changed.connect(self.window_changed)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 8)
        row.addWidget(self.caption)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addLayout(row)

    @property
    def plot(self) -> SurfacePlot | HopPlot:
        """The one that is shown."""
        return self.curve if self._stack.currentWidget() is self.curve else self.surface

    def set_theme(self, theme: Theme) -> None:
        for plot in (self.surface, self.curve):
            plot.set_theme(theme)

    def show_function(self, function: Surface | Curve, view: View) -> None:
        """Turns to another function."""
        if isinstance(function, Curve):
            self._stack.setCurrentWidget(self.curve)
            self.curve.show_function(function.window, points_of_minima(function), view.window)
        else:
            self._stack.setCurrentWidget(self.surface)
            self.surface.show_function(function.window, function.minima, view.window)
        self._describe()

    def draw(self, experiment: Experiment, trace: Trace, step: int, view: View, move_label: str) -> None:
        """The picture of this moment. A run of another function than the one shown has no place in it."""
        plot = self.plot
        if isinstance(plot, HopPlot) and trace.points.shape[1] == 1:
            slope = exact_gradient(experiment.resolved, trace.points[step])
            plot.draw(trace, step, view, move_label, None if slope is None else float(slope[0]))
        elif isinstance(plot, SurfacePlot) and trace.points.shape[1] == 2:
            plot.draw(trace, step, view, move_label)
        if view.arrows != self._arrows:
            self._arrows = view.arrows
            self._describe()

    def wanted(self, experiment: Experiment) -> tuple[object, ...]:
        """What the ground of the visible window follows from: where this is the same, so is the ground."""
        function, plot = experiment.resolved, self.plot
        if isinstance(plot, HopPlot):
            return function, plot.window
        return function, plot.window, *plot.resolution, experiment.h, experiment.scheme

    def ground(self, experiment: Experiment) -> Iterator[Landscape | Graph | None]:
        """The ground of the visible window, as work for a lane."""
        function, plot = experiment.resolved, self.plot
        if isinstance(plot, HopPlot) and isinstance(function, Curve):
            return _graph(function, *plot.window[0])
        assert isinstance(plot, SurfacePlot)
        assert isinstance(function, Surface)
        return landscape(function, plot.window, *plot.resolution, experiment.h, experiment.scheme)

    def show_ground(self, ground: Landscape | Graph) -> None:
        """Draws what `ground` has produced, if it is still of the kind that is shown."""
        if isinstance(ground, Graph):
            self.curve.set_graph(ground)
        else:
            self.surface.set_landscape(ground)
            self._steepest = ground.steepest
        self._describe()

    def _describe(self) -> None:
        if self.plot is self.curve:
            self.caption.show_curve()
        else:
            self.caption.show_field(self._arrows, self._steepest)


def _graph(curve: Curve, low: float, high: float) -> Iterator[Graph]:
    yield graph(curve, low, high)
