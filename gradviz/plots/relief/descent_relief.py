"""The picture in space of a descent in two variables: the surface, the path on it, and this step's vectors."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from gradviz.core import Trace
from gradviz.plots import shapes
from gradviz.plots.descent.company import ALONE, Company
from gradviz.plots.descent.followed import Followed
from gradviz.plots.descent.stages import Unfolded, last_shown
from gradviz.plots.descent.trail import Plan, Trail
from gradviz.plots.picture import Frame
from gradviz.plots.relief.arrows import legible, paint_arrow
from gradviz.plots.relief.laid import Laid, Seen
from gradviz.plots.relief.relief_plot import ReliefPlot
from gradviz.plots.relief.scene import Ground, Scene
from gradviz.plots.relief.stage_arrows import stage_arrows
from gradviz.plots.run_look import looking, mark_pixmap
from gradviz.state import View
from gradviz.theme import Theme, mixed

MARKER, START, OTHER = 7.0, 9.0, 6.0
FUTURE_WIDTH, PAST_WIDTH, HIDDEN_WIDTH = 1.0, 2.0, 1.0
GRAIN = 1
"""Points of the path are told apart in half this part of a cell of the surface's heights."""
FAINT = 0.55
"""How much of the card there is in the colour of the path where it is hidden."""


class DescentRelief(Followed, ReliefPlot):
    """Draws (trace, position, view) on a landscape; the point that a click moves is the start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self._position = 0
        self._move_label = ""
        self._stage: Unfolded | None = None
        self._path = RunPath()
        self._company = ALONE
        self._others: dict[int, RunPath] = {}  # by place
        self.setAccessibleName(self.tr("Surface in space with the path of the descent"))

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
        if view.future != self._view.future:
            self._path.forget()
        self._company = company
        self.follow_run(company.place)
        self._trace, self._position, self._move_label, self._stage = trace, position, move_label, stage
        self._look(view)

    @property
    def point(self) -> tuple[float, float] | None:
        if self._trace is None:
            return None
        x0, x1 = self._trace.points[0].tolist()
        return x0, x1

    def paint_on(self, painter: QPainter, scene: Scene) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        trace, step = self._trace, self._position
        if trace is not None:
            self._paint_others(painter, scene)
            self._path.paint(painter, scene, trace, step, self._theme, self._view.future)
        super().paint_on(painter, scene)
        if trace is None:
            return
        self._paint_mark(painter, scene.place(*trace.points[0].tolist()), self._paint_start)
        if self._stage is not None:
            self._paint_stage(painter, scene, self._stage)
        elif step < trace.steps:
            here = trace.points[step]
            if "future" not in self._view.hidden:
                paint_arrow(painter, scene, here, trace.moves[step], self._theme.ink, self._move_label)
            gradient = legible(trace.gradients[step], scene)
            if gradient is not None:
                paint_arrow(painter, scene, here, gradient, self._theme.computed, "∇f")
        self._paint_mark(painter, scene.place(*trace.points[step].tolist()), self._paint_marker)

    def _paint_stage(self, painter: QPainter, scene: Scene, unfolded: Unfolded) -> None:
        told, stage = unfolded[0], last_shown(unfolded, self._view)
        for arrow in stage_arrows(told, stage, scene, self._move_label):
            colour = getattr(self._theme, arrow.meaning)
            paint_arrow(painter, scene, arrow.tail, arrow.vector, colour, arrow.text, arrow.width)

    def _paint_others(self, painter: QPainter, scene: Scene) -> None:
        """The paths of other runs and their marks."""
        ghosts = self._company.ghosts
        self._others = {ghost.place: self._others.get(ghost.place, RunPath()) for ghost in ghosts}
        for place, trace, step, _ in ghosts:
            theme = looking(self._theme, place)
            self._others[place].paint(painter, scene, trace, step, theme, future=False)
            mark = self._once(mark_pixmap, theme.mark, OTHER, theme.path, theme.card, scene.camera.ratio)
            self._paint_mark(painter, scene.place(*trace.points[step].tolist()), _stamping(mark))

    def _paint_start(self, painter: QPainter, place: QPointF) -> None:
        shapes.draw_ring(painter, place, START, self._theme.ink, self._theme.card)

    def _paint_marker(self, painter: QPainter, place: QPointF) -> None:
        theme = self._theme
        mark = self._once(mark_pixmap, theme.mark, MARKER, theme.path, theme.card, self.ratio)
        shapes.place(painter, mark, place)


def _stamping(mark: QPixmap) -> Callable[[QPainter, QPointF], None]:
    return lambda painter, place: shapes.place(painter, mark, place)


class RunPath:
    """One run on whatever is seen now; its ground and its scene may become others at any time."""

    def __init__(self) -> None:
        self._trace: Trace | None = None
        self._path: Path | None = None
        self._trails: Trails | None = None

    def forget(self) -> None:
        """What is painted is painted anew."""
        self._trails = None

    def paint(self, painter: QPainter, scene: Scene, trace: Trace, step: int, theme: Theme, future: bool) -> None:
        """The path up to a step in the colours of a theme, and faintly what is to come."""
        if not trace.continues(self._trace):
            self._path = self._trails = None
        self._trace = trace
        if self._path is None or self._path.ground is not scene.ground:
            self._path, self._trails = Path(scene.ground), None
        grown = self._path.extend(trace)
        if self._trails is None or self._trails.scene is not scene:
            self._trails = Trails(scene, theme)
            grown = True
        if grown:
            self._trails.look_at(self._path.laid)
        self._trails.show_upto(self._path.upto(step), future)
        self._trails.paint(painter)


class Path:
    """The path laid on one ground, whichever side it is seen from."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        x, y = ground.window
        grain = Frame((x[0], x[1]), (y[0], y[1]), ground.relief.columns * GRAIN, ground.relief.rows * GRAIN, 1.0)
        self._plan = Plan(grain)
        self.laid: Laid = ground.lay(np.empty((0, 4)))

    def extend(self, trace: Trace) -> bool:
        """Takes in the points that have been added; whether any of them are seen."""
        before = len(self._plan.segments)
        self._plan.extend(trace.points)
        if len(self._plan.segments) == before:
            return False
        frame = self._plan.frame
        ends = self._plan.segments.reshape(-1, 2)
        x0 = frame.x[0] + ends[:, 0] / frame.width * (frame.x[1] - frame.x[0])
        x1 = frame.y[1] - ends[:, 1] / frame.height * (frame.y[1] - frame.y[0])
        self.laid = self.ground.lay(np.stack([x0, x1], axis=1).reshape(-1, 4))
        return True

    def upto(self, step: int) -> int:
        """How many pieces of it there are when the run stands at a step."""
        lines = self._plan.upto(step)
        return int(self.laid.counts[lines - 1]) if lines else 0


class Trails:
    """The path on a scene: to come, so far where it is hidden, and so far where it is seen; what is drawn stays."""

    def __init__(self, scene: Scene, theme: Theme) -> None:
        self.scene = scene
        camera = scene.camera
        x, y = camera.window
        self._frame = Frame((x[0], x[1]), (y[0], y[1]), camera.width, camera.height, camera.ratio)
        self._seen = self._hidden = Seen(np.empty((0, 4)), np.empty(0, np.intp))
        self._trails = (
            (Trail(FUTURE_WIDTH, dotted=False), theme.future, ()),
            (Trail(HIDDEN_WIDTH, dotted=False), mixed(theme.path, theme.card, FAINT), ()),
            (Trail(PAST_WIDTH, dotted=False), theme.path, theme.dashes),
        )

    def look_at(self, laid: Laid) -> None:
        """Takes in a path that has grown."""
        self._seen, self._hidden = laid.seen(self.scene.camera, self.scene.sight)

    def show_upto(self, pieces: int, future: bool) -> None:
        seen, hidden = self._seen.upto(pieces), self._hidden.upto(pieces)
        to_come = len(self._seen.segments) if future and seen < len(self._seen.segments) else 0  # at the end nothing is
        counts = to_come, hidden, seen
        for (trail, colour, dashes), lines, count in zip(
            self._trails, (self._seen, self._hidden, self._seen), counts, strict=True
        ):
            if count and trail.frame is None:
                trail.begin(self._frame, colour, dashes)
            if trail.frame is not None:
                trail.show_upto(lines, count)

    def paint(self, painter: QPainter) -> None:
        for trail, *_ in self._trails:
            if trail.frame is not None:
                trail.draw_whole(painter)
