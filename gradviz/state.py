"""What a page shows, as values: settings, view and position. Whatever remembers a moment (a scene of a lesson, the
undo stack, the saved session) holds a `State`, and whoever restores it gets the same pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.probe.numbers import GradientSettings

Window = tuple[tuple[float, float], ...]
Settings = DerivativeSettings | GradientSettings | Experiment

PAGES: Mapping[str, type[Settings]] = MappingProxyType(
    {"derivative": DerivativeSettings, "gradient": GradientSettings, "descent": Experiment}
)
"""The kind of settings by the page's key."""


PICTURES = ("contours", "surface", "both")
VERTICALS = ("linear", "logarithmic")


@dataclass(frozen=True)
class View:
    """How something is looked at: everything about a picture that is neither the settings nor the position.

    window     visible (low, high) per variable; None for the function's own
    arrows     "descent" for −∇f, "ascent" for +∇f, "none"
    logarithmic  heights over steps on a logarithmic axis
    future     whether the path to come is shown
    picture    one of PICTURES
    azimuth    degrees by which the eye has gone round the surface, counter-clockwise; 0: looking along x1
    elevation  degrees of the eye above the horizon, from 0 to 90
    zoom       of the surface; 1: it fills its picture
    vertical   one of VERTICALS; logarithmic are heights above the lowest
    """

    window: Window | None = None
    arrows: str = "descent"
    logarithmic: bool = True
    future: bool = True
    picture: str = "contours"
    azimuth: float = 30.0
    elevation: float = 45.0
    zoom: float = 1.0
    vertical: str = "linear"

    def changed(self, **parts: Any) -> Self:
        """The same view with some parts changed."""
        return replace(self, **parts)


class Position(NamedTuple):
    """Where on a page's timeline: a step, and where stages are unfolded one of its stages. On the Derivative page a
    step is a value of h, on the Gradient page a moment of putting the gradient together."""

    step: int = 0
    stage: int = 0


BEGINNING = Position()


@dataclass(frozen=True)
class State:
    """All that a page shows follows from this."""

    settings: Settings
    view: View = field(default_factory=View)
    position: Position = BEGINNING

    @property
    def page(self) -> str:
        """The key of the page that shows it."""
        return next(key for key, kind in PAGES.items() if isinstance(self.settings, kind))

    def changed(self, **parts: Any) -> Self:
        """The same state with some parts changed."""
        return replace(self, **parts)
