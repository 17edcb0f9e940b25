"""The picture of a descent in one variable: the graph of f, the hops so far, the slope here and this step's move."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from gradviz.core import Trace
from gradviz.core.slope.graph import Graph
from gradviz.plots.curve_ground import CurveGround
from gradviz.plots.descent.company import ALONE, Company
from gradviz.plots.descent.followed import Followed
from gradviz.plots.descent.ghosts import Ghosts, MarksOver
from gradviz.plots.descent.hop_marks import Hop, HopMarks
from gradviz.plots.descent.stages import Sketch, Unfolded, on_curve
from gradviz.plots.descent.trail import Plan, Trail
from gradviz.plots.panned_plot import FARTHEST, WIDEST, PannedPlot
from gradviz.state import View, Window
from gradviz.theme import LIGHT

FUTURE_WIDTH, PAST_WIDTH = 1.0, 2.0


class HopPlot(Followed, PannedPlot):
    """Draws (trace, position, view) over the graph of a curve; the point to take hold of is the start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._graph: Graph | None = None
        self._minima: tuple[tuple[float, float], ...] = ()
        self._trace: Trace | None = None
        self._path: NDArray[np.float64] = np.empty((0, 2))
        self._position = 0
        self._curve = CurveGround()
        self._future = Trail(FUTURE_WIDTH, dotted=False)
        self._past = Trail(PAST_WIDTH, dotted=True)
        self._plan: Plan | None = None
        self._hops = HopMarks()
        self._company = ALONE
        self._ghosts = Ghosts(hops)
        canvases = (self._curve, self._future, self._ghosts.canvas, self._past)
        super().__init__(MarksOver(self._ghosts, self._hops), *canvases, names=("x", "f(x)"), parent=parent)
        self._own_window = ((-1.0, 1.0),)
        self.box.setMouseEnabled(True, False)
        self.box.setLimits(maxXRange=WIDEST, xMin=-FARTHEST, xMax=FARTHEST)
        # the same stretch of the curve is visible in another size: nobody computes it anew
        self.box.sigResized.connect(lambda *_: self._bake())
        self.setAccessibleName(self.tr("Graph of the function with the descent on it"))
        self.set_theme(LIGHT)

    @property
    def window(self) -> Window:
        low, high = self.box.viewRange()[0]
        return ((low, high),)

    def show_function(self, own: Window, minima: tuple[tuple[float, float], ...], chosen: Window | None = None) -> None:
        """Turns to another curve: its own window, its known minima as points of the graph, the window to be seen."""
        self._minima = minima
        self._graph = None
        self._own_window = own
        self._view = self._view.changed(window=chosen)
        self.show_window(chosen or own)

    def show_window(self, window: Window) -> None:
        self.box.setRange(xRange=window[0], padding=0)

    def set_graph(self, graph: Graph) -> None:
        """Draws a curve, at the heights that are worth seeing of it."""
        self._graph = graph
        self.box.setRange(yRange=graph.window, padding=0)
        self._bake()

    def draw(
        self,
        trace: Trace,
        position: int,
        view: View,
        move_label: str = "−ηf′(x)",
        exact: float | None = None,
        stage: Unfolded | None = None,
        company: Company = ALONE,
    ) -> None:
        """The picture of this moment; `exact` is the slope of the tangent there. With `stage` the step is unfolded, up
        to that one of its stages."""
        self._company = company
        self.follow_run(company.place)
        grown = not trace.continues(self._trace) or len(self._path) != len(trace.points)
        restart = not trace.continues(self._trace) or view.future != self._view.future
        self._trace, self._position = trace, position
        if grown:
            self._path = hops(trace)
        self._hops.show_hop(self._hop(trace, position, view, move_label, exact))
        self._hops.show_stage(None if stage is None else partial(self._sketch, stage, view, move_label))
        self._look(view)
        if "rest" in view.hidden:
            self._bake_ground()
        if restart or self._plan is None:
            self._restart_trail()
        self._draw_trail()
        self._place_marks()

    def _hop(self, trace: Trace, position: int, view: View, move_label: str, exact: float | None) -> Hop:
        taken = position < trace.steps
        start, here = (tuple(self._path[k].tolist()) for k in (0, position))
        slope = float(trace.gradients[position, 0]) if taken else None
        reached = tuple(self._path[position + 1].tolist()) if taken and "future" not in view.hidden else None
        return Hop(start, here, slope, exact, reached, move_label)

    def _sketch(self, stage: Unfolded, view: View, move_label: str, here: QPointF) -> Sketch:
        return on_curve(stage, self.picture.frame, here, view, move_label, self._theme, self._height)

    def _height(self, x: float) -> float:
        """Of the curve that is drawn."""
        graph = self._graph
        return math.nan if graph is None else float(np.interp(x, graph.x, graph.y, math.nan, math.nan))

    def _bake(self) -> None:
        self._bake_ground()
        self._restart_trail()
        self._draw_trail()
        self._place_marks()

    def _bake_ground(self) -> None:
        frame = self.picture.frame
        if self._graph is not None and frame.is_visible:
            hidden = self._view.hidden
            shown = self._graph
            if "rest" in hidden and len(self._path):
                walked = self._path[: self._position + 1, 0]
                shown = shown.only(float(walked.min()), float(walked.max()))
            self._curve.bake(frame, shown, self._theme, () if "minima" in hidden else self._minima)
            self.picture.place()

    def _restart_trail(self) -> None:
        frame = self.picture.frame
        self._plan = Plan(frame) if self._trace is not None and frame.is_visible else None
        if self._plan is not None:
            self._ghosts.restart()
            self._past.begin(frame, self._theme.path, self._theme.dashes)
            self._future.begin(frame, self._theme.future)
            self.picture.place()

    def _draw_trail(self) -> None:
        if self._plan is None:
            return
        self._plan.extend(self._path)
        future = len(self._plan.segments) if self._view.future else 0
        self._future.show_upto(self._plan, future)
        self._past.show_upto(self._plan, self._plan.upto(self._position))
        self._ghosts.show(self.picture, self._company.ghosts, self._path[0])

    def _place_marks(self) -> None:
        self._hops.place(self.picture.frame)
        if len(self._path):
            self._place_grip(*self._path[0].tolist())
            self._ghosts.place(self.picture, self._path[0])
        self.picture.update()


def hops(trace: Trace) -> NDArray[np.float64]:
    """The points of the graph that a run visits."""
    return np.column_stack([trace.points[:, 0], trace.values]).astype(float)
