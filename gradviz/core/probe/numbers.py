"""The gradient at one point, put together from difference quotients: the Gradient page's settings and their numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple, Self

import numpy as np

from gradviz.core.descent import point_function
from gradviz.core.difference import SCHEMES, numerical_gradient
from gradviz.core.errors import SettingError
from gradviz.core.experiment import Experiment, find_function
from gradviz.core.functions import Floats, Surface
from gradviz.core.judgement import judge
from gradviz.core.limits import COORDINATE, H, plain
from gradviz.core.measured import FLAT, HONEST_H
from gradviz.core.stages import exact_gradient, quotient_samples, quotients
from gradviz.core.trace import Trace

CAREFUL_H = 1e-5
"""The h with which the central quotients of a true zero are as good as zero even where f is strongly curved."""


@dataclass(frozen=True)
class GradientSettings:
    """Which gradient, where, and how it is differenced. Raises SettingError for a setting out of its range.

    function   a key of the catalogue or a formula in two variables
    point      where
    scheme, h  how
    """

    function: str = "sphere"
    point: tuple[float, ...] = (3.0, 4.0)
    scheme: str = "central"
    h: float = HONEST_H

    def __post_init__(self) -> None:
        H.check("h", self.h)
        if self.scheme not in tuple(SCHEMES):
            raise SettingError("unknown_choice", name="scheme", given=self.scheme, choices=tuple(SCHEMES))
        if len(self.point) != self.surface.n:
            raise SettingError("wrong_count", name="point", given=len(self.point), takes=self.surface.n)
        for number in self.point:
            COORDINATE.check("point", number)
        object.__setattr__(self, "point", tuple(map(plain, self.point)))
        object.__setattr__(self, "h", plain(self.h))

    @classmethod
    def of(cls, function: str, **settings: Any) -> Self:
        """The settings that a function opens with: its own start. FormulaError for a text that is no function."""
        return cls(function=function, **({"point": find_function(function).start} | settings))

    @property
    def surface(self) -> Surface:
        """The function itself."""
        found = find_function(self.function)
        assert isinstance(found, Surface)
        return found

    def changed(self, **settings: Any) -> Self:
        """The same settings with some changed."""
        return replace(self, **settings)


class Moment(NamedTuple):
    """One tick of putting a gradient together: at, upper, lower, quotient or gradient; the coordinate it is about."""

    key: str
    coordinate: int = 0


MOMENTS = (
    Moment("at"),
    *(Moment(key, coordinate) for coordinate in (0, 1) for key in ("upper", "lower", "quotient")),
    Moment("gradient", 1),
)
LAST = len(MOMENTS) - 1


def is_reached(tick: int, key: str, coordinate: int = 0) -> bool:
    """Whether that moment has come at this tick."""
    return tick >= MOMENTS.index(Moment(key, coordinate))


@dataclass(frozen=True, eq=False)
class GradientNumbers:
    """Everything that is computed at the point.

    value      float   f there
    places     (2, 2)  x_i of the upper and the lower sample, as stored
    samples    (2, 2)  f at them
    width      float   what the differences are divided by: h or 2h
    gradient   (2,)    the quotients
    exact      (2,)    the exact gradient, None where it does not exist
    schemes            by scheme, the gradient that it gives with this h
    """

    settings: GradientSettings
    value: float
    places: Floats
    samples: Floats
    width: float
    gradient: Floats
    exact: Floats | None
    schemes: dict[str, Floats]

    @property
    def vanishes(self) -> bool:
        """Whether the quotients count as zero, as for a descent that ends here: what is left of them points nowhere."""
        return bool(np.abs(self.gradient).max() <= FLAT)


@lru_cache(maxsize=16)
def gradient_numbers(settings: GradientSettings) -> GradientNumbers:
    """The gradient at the point with all that went into it."""
    point, surface = np.array(settings.point, float), settings.surface
    f = point_function(surface, settings.point, point.dtype)
    places, samples, width = quotient_samples(f, point, settings.scheme, settings.h)
    with np.errstate(all="ignore"):
        value = float(f(list(point)))
    gradient = quotients(samples, width)
    schemes = {key: numerical_gradient(surface, point, settings.h, key) for key in SCHEMES}
    exact = exact_gradient(surface, point)
    return GradientNumbers(settings, value, places, samples, float(width), gradient, exact, schemes)


@dataclass(frozen=True, eq=False)
class Nature:
    """What kind of point it is.

    key         slope; minimum, maximum, saddle or flat, where the gradient vanishes; absorbed, where rounding alone
                makes the quotients vanish; biased, where this h does; undefined
    curvatures  (2,)  the eigenvalues of the exact Hessian, the smaller first; None where it does not exist
    by_rings    whether f on small circles said so, for the curvatures do not
    """

    key: str
    curvatures: Floats | None
    by_rings: bool = False


_KEYS = {
    "converged": "minimum",
    "maximum": "maximum",
    "saddle": "saddle",
    "plateau": "flat",
    "frozen": "absorbed",
    "biased": "biased",
    "steps_exhausted": "slope",
}
STATIONARY = ("minimum", "maximum", "saddle", "flat")


@lru_cache(maxsize=16)
def nature(settings: GradientSettings) -> Nature:
    """What kind of point it is, by the rules that tell how a descent ended: one that ends here without a step."""
    numbers = gradient_numbers(settings)
    curvatures = _curvatures(settings)
    key = _judged(settings, numbers.value)
    if key == "slope" and numbers.exact is not None and np.abs(numbers.exact).max() <= FLAT:
        # this h does not find the zero that there is
        key = _judged(settings.changed(scheme="central", h=CAREFUL_H), numbers.value)
    signs = set() if curvatures is None else {float(np.sign(curvature)) for curvature in curvatures}
    plain = {"minimum": {1.0}, "maximum": {-1.0}, "saddle": {1.0, -1.0}}.get(key)
    return Nature(key, curvatures, key in STATIONARY and signs != plain)


def _judged(settings: GradientSettings, value: float) -> str:
    experiment = Experiment(settings.function, settings.point, settings.scheme, settings.h)
    nothing = np.empty((0, 2))
    here = Trace(np.array([settings.point], float), np.array([value]), nothing, nothing, ())
    return _KEYS.get(judge(experiment, here).key, "undefined")


def _curvatures(settings: GradientSettings) -> Floats | None:
    hessian = settings.surface.hessian(np.array(settings.point, float))
    return np.linalg.eigvalsh(hessian) if np.isfinite(hessian).all() else None
