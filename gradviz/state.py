"""What a page shows, as values: settings, view and position. Whatever remembers a moment (a scene of a lesson, the
undo stack, the saved session) holds a `State`, and whoever restores it gets the same pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.carry import Settings
from gradviz.core.comparison import ALONE, Others
from gradviz.core.limits import Range
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings

Window = tuple[tuple[float, float], ...]

PAGES: Mapping[str, type[Settings]] = MappingProxyType(
    {
        "derivative": DerivativeSettings,
        "gradient": GradientSettings,
        "descent": Experiment,
        "rates": RatesSettings,
        "training": TrainingSettings,
    }
)
"""The kind of settings by the page's key."""

HIDEABLE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "future": frozenset({"descent", "training"}),
        "rest": frozenset({"derivative", "descent"}),
        "outcome": frozenset({"derivative", "gradient", "descent", "rates", "training"}),
        "stability": frozenset({"descent", "rates", "training"}),
        "numbers": frozenset({"derivative", "gradient", "descent", "rates", "training"}),
        "history": frozenset({"descent", "rates", "training"}),
        "exact": frozenset({"derivative", "gradient", "training"}),
        "errors": frozenset({"derivative"}),
        "minima": frozenset({"gradient", "descent", "rates", "training"}),
        "field": frozenset({"gradient", "descent", "rates", "training"}),
        "nature": frozenset({"gradient"}),
        "directions": frozenset({"gradient"}),
    }
)
"""What a view can hide, and on which pages there is such a thing; a page leaves the rest of the names alone.

future      the path to come, this step's move, and how far the transport's scale goes
rest        of the curve: all but what lies around x, or has been walked over
outcome     how it ended, or what rules this h: the sentence below the picture, and the colours of the same
stability   what is said beside η and h before the run: 2/λmax, what this h does, and the line at it
numbers     this moment's arithmetic, and every number that a picture or a legend repeats
history     f and |∇f| against the step; of a sweep the map of f, step by step; losses against the epoch
exact       the exact slope or gradient and their formula, the tangent, and every error that is measured by them
errors      error against h: the plot, its theory, its best h
minima      the marks of known minima
field       the arrows and what is said of them
nature      what kind of point it is, its curvatures
directions  the direction dial, and on every picture the arrows of +∇f, −∇f and towards the minimum
"""


PICTURES = ("contours", "surface", "both")
VERTICALS = ("linear", "logarithmic")
AZIMUTH = Range(-360.0, 360.0)
ELEVATION = Range(0.0, 90.0)
ZOOM = Range(0.5, 8.0)


@dataclass(frozen=True)
class View:
    """How something is looked at: everything about a picture that is neither the settings nor the position.

    window     visible (low, high) per variable; None for the function's own
    arrows     "descent" for −∇f, "ascent" for +∇f, "none"
    logarithmic  heights over steps on a logarithmic axis
    future     whether the path to come is shown
    hidden     names of HIDEABLE: what a question leaves to be predicted
    stages     whether the present step is unfolded in its stages
    tab        which of a page's tabs is open, by its key; "" for the first
    picture    one of PICTURES
    azimuth    degrees by which the eye has gone round the surface, counter-clockwise; 0: looking along x1
    elevation  degrees of the eye above the horizon, from 0 to 90
    zoom       of the surface; 1: it fills its picture
    vertical   one of VERTICALS; logarithmic are heights above the lowest
    budget     one of BUDGETS: what is equal of runs that are compared
    """

    window: Window | None = None
    arrows: str = "descent"
    logarithmic: bool = True
    future: bool = True
    hidden: frozenset[str] = frozenset()
    stages: bool = False
    tab: str = ""
    picture: str = "contours"
    azimuth: float = 30.0
    elevation: float = 45.0
    zoom: float = 1.0
    vertical: str = "linear"
    budget: str = "steps"

    def __post_init__(self) -> None:
        """SettingError for a number that no picture can be looked at with."""
        for name, limits in (("azimuth", AZIMUTH), ("elevation", ELEVATION), ("zoom", ZOOM)):
            limits.check(name, getattr(self, name))

    def changed(self, **parts: Any) -> Self:
        """The same view with some parts changed."""
        return replace(self, **parts)

    @property
    def seen(self) -> Self:
        """The same view with what is hidden switched off, where there is a switch for it."""
        future = self.future and "future" not in self.hidden
        return self.changed(future=future, arrows="none" if "field" in self.hidden else self.arrows)


class Position(NamedTuple):
    """Where on a page's timeline: a step, and where stages are unfolded one of its stages. Where runs are compared that
    go on after the page's own has ended, the step goes on with them. On the Gradient page a
    step is a moment of putting the gradient together; on the Derivative page a value of h, and the settings' own h
    wins over it."""

    step: int = 0
    stage: int = 0


BEGINNING = Position()


class Chosen(NamedTuple):
    """What is set of a state; the rest is looked at."""

    settings: Settings
    others: Others = ALONE


@dataclass(frozen=True)
class State:
    """All that a page shows follows from this. `others` are the runs that those of the settings are compared with, on
    the Descent page."""

    settings: Settings
    view: View = field(default_factory=View)
    position: Position = BEGINNING
    others: Others = ALONE

    @property
    def page(self) -> str:
        """The key of the page that shows it."""
        return next(key for key, kind in PAGES.items() if isinstance(self.settings, kind))

    @property
    def chosen(self) -> Chosen:
        """What somebody has set, and may want to undo."""
        return Chosen(self.settings, self.others)

    @property
    def uncovered(self) -> Self:
        """The same state with nothing hidden."""
        return self.changed(view=self.view.changed(hidden=frozenset()))

    def changed(self, **parts: Any) -> Self:
        """The same state with some parts changed."""
        return replace(self, **parts)
