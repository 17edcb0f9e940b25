"""One difference quotient with everything that went into it, and what rules its error."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from gradviz.core.difference import SCHEMES, shifted
from gradviz.core.errors import SettingError
from gradviz.core.experiment import DTYPES, find_function
from gradviz.core.functions import Curve
from gradviz.core.limits import COORDINATE, H, plain
from gradviz.core.slope.point_kind import slope_at


@dataclass(frozen=True)
class DerivativeSettings:
    """The Derivative page's settings. Raises SettingError for one out of its range.

    function   a key of the catalogue's curves or a formula in x
    x          where the slope is wanted
    scheme, h  how it is differenced
    dtype      the precision of everything, f included
    """

    function: str = "square"
    x: float = 3.0
    scheme: str = "forward"
    h: float = 1.0
    dtype: str = "float64"

    def __post_init__(self) -> None:
        COORDINATE.check("x", self.x)
        H.check("h", self.h)
        for name, choices in (("scheme", tuple(SCHEMES)), ("dtype", DTYPES)):
            if getattr(self, name) not in choices:
                raise SettingError("unknown_choice", name=name, given=getattr(self, name), choices=choices)
        for name in ("x", "h"):
            object.__setattr__(self, name, plain(getattr(self, name)))
        self.curve.expression  # noqa: B018  a formula that cannot be read is refused now

    @classmethod
    def of(cls, function: str, **settings: Any) -> Self:
        """What a curve opens with: its own x, everything else as ever."""
        return cls(function=function, **({"x": find_function(function, 1).start[0]} | settings))

    @property
    def curve(self) -> Curve:
        """The function itself."""
        found = find_function(self.function, 1)
        assert isinstance(found, Curve)
        return found

    @property
    def window(self) -> tuple[float, float]:
        """What is looked at: the curve's own window, moved to x where that lies outside."""
        low, high = self.curve.window[0]
        if low <= self.x <= high:
            return low, high
        half = (high - low) / 2
        return self.x - half, self.x + half

    @property
    def kind(self) -> np.dtype[Any]:
        """The precision as NumPy has it."""
        return np.dtype(self.dtype)

    def changed(self, **settings: Any) -> Self:
        """The same settings with some changed."""
        return replace(self, **settings)


@dataclass(frozen=True)
class SlopeNumbers:
    """One quotient, in the order in which it is computed. Everything is as stored in the precision of the settings,
    exactly representable in float64.

    x, step               the point and h
    points, samples       upper and lower: where f was evaluated, and what came
    value                 f(x)
    difference, quotient  of the samples
    exact, rest           f′(x), the nearest float and what it lacks
    error, relative       of the quotient; relative is nan where f′(x) is 0
    digits                correct ones; None where f′(x) is 0 or there is no error to speak of
    spacing               from x to the next larger number
    """

    settings: DerivativeSettings
    x: float
    step: float
    points: tuple[float, float]
    samples: tuple[float, float]
    value: float
    difference: float
    quotient: float
    exact: float
    rest: float
    error: float
    relative: float
    digits: int | None
    spacing: float

    @property
    def stored_width(self) -> float:
        """How far apart the samples really lie; `width` is what is divided by."""
        return self.points[0] - self.points[1]

    @property
    def width(self) -> float:
        return SCHEMES[self.settings.scheme].width * self.step

    @property
    def absorbed(self) -> tuple[bool, bool]:
        """Whether the upper and the lower point are x although they should not be."""
        sides = SCHEMES[self.settings.scheme]
        upper, lower = (side != 0 and point == self.x for side, point in zip(sides, self.points, strict=True))
        return upper, lower

    @property
    def most_digits(self) -> int:
        """Decimal digits that tell every number of the precision from its neighbours."""
        return 17 if self.settings.dtype == "float64" else 9


def slope_numbers(settings: DerivativeSettings) -> SlopeNumbers:
    """The quotient at x with this h, by the kernel that every other quotient is computed with."""
    kind = settings.kind
    sides = SCHEMES[settings.scheme]
    with np.errstate(all="ignore"):
        x, step = kind.type(settings.x), kind.type(settings.h)
        points = [shifted(x, side, step) for side in sides]
        upper, lower = (settings.curve.value(point)[()] for point in points)
        difference = upper - lower
        quotient = float(difference / (sides.width * step))
        spacing = float(np.nextafter(x, kind.type(np.inf)) - x)
        value = float(settings.curve.value(x))
    exact, rest = slope_at(settings.curve, float(x))
    error = float(errors(np.array(quotient), exact, rest))
    relative = error / abs(exact) if exact and np.isfinite(exact) else np.nan
    return SlopeNumbers(
        settings,
        float(x),
        float(step),
        (float(points[0]), float(points[1])),
        (float(upper), float(lower)),
        value,
        float(difference),
        quotient,
        exact,
        rest,
        error,
        relative,
        correct_digits(relative, kind),
        spacing,
    )


def errors(quotients: NDArray[Any], exact: float, rest: float) -> NDArray[np.float64]:
    """|quotient − f′|, true to the last digit although f′ is no float."""
    with np.errstate(all="ignore"):
        return np.abs((np.asarray(quotients, np.float64) - exact) - rest)


def correct_digits(relative: float, kind: np.dtype[Any]) -> int | None:
    """How many leading digits of the quotient are right, at most as many as the precision has."""
    if not np.isfinite(relative):
        return None
    most = int(np.finfo(kind).precision)
    return most if relative == 0 else min(max(int(np.floor(-np.log10(relative))), 0), most)
