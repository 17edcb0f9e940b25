"""Which drawings make the picture of a stage."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF

from gradviz.core.optimizers import Moments, Squares, Velocity
from gradviz.core.stages import StepStages
from gradviz.plots.descent.stages.curve import Heights, slope
from gradviz.plots.descent.stages.gradient import gradient
from gradviz.plots.descent.stages.items import Drawn
from gradviz.plots.descent.stages.mean import mean
from gradviz.plots.descent.stages.moment import Moment
from gradviz.plots.descent.stages.move import move, scale_note, times_rate
from gradviz.plots.descent.stages.place import place
from gradviz.plots.descent.stages.sketch import Sketch
from gradviz.plots.descent.stages.squares import divided, squares
from gradviz.plots.descent.stages.velocity import velocity
from gradviz.plots.picture import Frame
from gradviz.state import View
from gradviz.theme import Theme

Unfolded = tuple[StepStages, int]
"""A step, and the last of its stages that is told."""


def on_surface(unfolded: Unfolded, frame: Frame, here: QPointF, view: View, move_label: str, theme: Theme) -> Sketch:
    """The stage on a contour picture, where the point lies at `here`, in logical pixels."""
    moment = moment_of(unfolded, frame, here, view, move_label)
    return Sketch([*scale_note(moment), *gradient(moment), *update(moment)], moment.place, theme)


def on_curve(
    unfolded: Unfolded,
    frame: Frame,
    here: QPointF,
    view: View,
    move_label: str,
    theme: Theme,
    heights: Heights,
) -> Sketch:
    """The stage on the graph of a curve; `heights` are those of the curve that is drawn."""
    moment = moment_of(unfolded, frame, here, view, move_label)
    return Sketch([*scale_note(moment), *slope(moment, heights), *update(moment)], moment.place, theme)


def last_shown(unfolded: Unfolded, view: View) -> int:
    """The last stage that is told: where the move is to be predicted, none that leads to it."""
    told, stage = unfolded
    last = told.index("gradient") if "future" in view.hidden else len(told.stages) - 1
    return min(max(stage, 0), last)


def moment_of(unfolded: Unfolded, frame: Frame, here: QPointF, view: View, move_label: str) -> Moment:
    told, _ = unfolded
    stage = last_shown(unfolded, view)
    return Moment(told, stage, place(told, frame, here), move_label, "numbers" not in view.hidden)


def update(moment: Moment) -> Iterator[Drawn]:
    """What the optimizer makes of the gradient, by what it remembers."""
    if moment.reaches("gradient") and moment.now.name != "gradient":
        match moment.told.before:
            case Velocity():
                yield from velocity(moment)
            case Squares():
                yield from squares(moment)
                yield from divided(moment)
            case Moments():
                yield from squares(moment)
                yield from mean(moment)
                yield from divided(moment)
            case _:
                yield from times_rate(moment)
        yield from move(moment)
