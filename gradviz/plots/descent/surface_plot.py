"""The picture of a descent in two variables: heights, field, path, and this step's vectors."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from gradviz.core import Trace
from gradviz.core.landscape import Landscape
from gradviz.plots.descent.company import ALONE, Company
from gradviz.plots.descent.followed import Followed
from gradviz.plots.descent.ghosts import Ghosts, MarksOver
from gradviz.plots.descent.marks import StepMarks
from gradviz.plots.descent.stages import Sketch, Unfolded, on_surface
from gradviz.plots.descent.trail import Plan, Trail
from gradviz.plots.landscape.landscape_plot import LandscapePlot
from gradviz.state import View

FUTURE_WIDTH, PAST_WIDTH = 1.0, 2.0


class SurfacePlot(Followed, LandscapePlot):
    """Draws (trace, position, view) over a landscape; the point to take hold of is the start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._trace: Trace | None = None
        self._position = 0
        self._move_label = ""
        self._stage: Unfolded | None = None
        self._future = Trail(FUTURE_WIDTH, dotted=False)
        self._past = Trail(PAST_WIDTH, dotted=True)
        self._steps = StepMarks()
        self._company = ALONE
        self._ghosts = Ghosts(lambda trace: trace.points)
        self._plan: Plan | None = None
        marks = MarksOver(self._ghosts, self._steps)
        super().__init__(marks, self._future, self._ghosts.canvas, self._past, parent=parent)
        self.setAccessibleName(self.tr("Contour picture of the descent"))

    def draw(
        self,
        trace: Trace,
        position: int,
        view: View,
        move_label: str = "−η∇f",
        stage: Unfolded | None = None,
        company: Company = ALONE,
    ) -> None:
        """The picture of this moment; with `stage` the step is unfolded, up to that one of its stages."""
        self._company = company
        self.follow_run(company.place)
        same_view = view.hidden == self._view.hidden
        same_moment = trace.continues(self._trace) and position == self._position and self._is_taken(position)
        same_step = same_moment and same_view and stage is None and self._stage is None
        restart = not trace.continues(self._trace) or view.future != self._view.future
        self._trace, self._position, self._move_label, self._stage = trace, position, move_label, stage
        self._look(view)
        if restart or self._plan is None:
            self._restart_trail()
        self._draw_trail()
        if not same_step:
            self._draw_marks()

    def _is_taken(self, step: int) -> bool:
        return self._trace is not None and step < self._trace.steps

    # drawing

    def set_landscape(self, landscape: Landscape) -> None:
        """Draws a landscape; the path stays where it is painted for what is visible."""
        if self._plan is not None and self._plan.frame == self.picture.frame:
            self._landscape = landscape
            self._bake_ground()
        else:
            super().set_landscape(landscape)

    def _bake(self) -> None:
        self._bake_ground()
        self._restart_trail()
        if self._trace is not None:
            self._draw_trail()
            self._draw_marks()

    def _place_marks(self) -> None:
        self._place_start()
        if self._trace is not None:
            self._draw_marks()

    def _restart_trail(self) -> None:
        frame = self.picture.frame
        self._plan = None
        if self._trace is None or not frame.is_visible:
            return
        self._plan = Plan(frame)
        self._ghosts.restart()
        self._past.begin(frame, self._theme.path, self._theme.dashes)
        self._future.begin(frame, self._theme.future)
        self.picture.place()
        self._place_start()

    def _draw_trail(self) -> None:
        assert self._trace is not None
        if self._plan is None:
            return
        self._plan.extend(self._trace.points)
        future = len(self._plan.segments) if self._view.future else 0
        for trail, count in ((self._future, future), (self._past, self._plan.upto(self._position))):
            changed = trail.show_upto(self._plan, count)
            if changed is not None:
                self.picture.update_pixels(*changed)
        self._ghosts.show(self.picture, self._company.ghosts, self._trace.points[0])

    def _draw_marks(self) -> None:
        trace, step = self._trace, self._position
        assert trace is not None
        if self._stage is not None:
            draw = partial(self._sketch, self._stage)
            self.picture.update(self._steps.show_stage(self.picture.frame, trace.points[step], draw))
            return
        taken = self._is_taken(step)
        changed = self._steps.show_step(
            self.picture.frame,
            trace.points[step],
            trace.gradients[step] if taken else None,
            trace.moves[step] if taken and "future" not in self._view.hidden else None,
            self._move_label,
        )
        self.picture.update_marks(changed)

    def _sketch(self, stage: Unfolded, here: QPointF) -> Sketch:
        return on_surface(stage, self.picture.frame, here, self._view, self._move_label, self._theme)

    def _place_start(self) -> None:
        if self._trace is None:
            return
        start = self._trace.points[0]
        self._steps.show_start(self.picture.frame, start)
        self._ghosts.place(self.picture, start)
        self._place_grip(*map(float, start))
        self.picture.update()
