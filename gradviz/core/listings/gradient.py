"""The gradient of one point and of a batch of points: the same loop over the coordinates."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from gradviz.core.listings.listing import CodeLine, Listing, Variable
from gradviz.core.listings.probing import Probing, f_lines, gradient_lines, h_line
from gradviz.core.probe.batch import THREE
from gradviz.core.probe.numbers import MOMENTS, GradientNumbers, GradientSettings

_KIND = np.dtype(np.float64)


@lru_cache(maxsize=16)
def gradient_listing(settings: GradientSettings) -> Listing:
    """At the page's point; its lines are at work at the page's moments."""
    upper, lower, quotient, whole, at = (
        tuple(moment for moment in MOMENTS if moment.key == key)
        for key in ("upper", "lower", "quotient", "gradient", "at")
    )
    return Listing(
        (
            *f_lines(settings.surface, _KIND, at),
            *gradient_lines(settings.scheme, Probing(upper, lower, quotient, whole)),
            h_line(settings.h, _KIND),
            CodeLine(f"x = np.array({list(settings.point)!r})", at),
            CodeLine("grad = numerical_gradient(f, x)", whole),
        )
    )


@lru_cache(maxsize=16)
def batch_listing(settings: GradientSettings, points: tuple[tuple[float, ...], ...] = THREE) -> Listing:
    """At several points at once, components first: every x[i] is a row with one number per point."""
    rows = [list(row) for row in zip(*points, strict=True)]
    return Listing(
        (
            *f_lines(settings.surface, _KIND, batch=True),
            *gradient_lines(settings.scheme, Probing((), (), (), ()), batch=True),
            h_line(settings.h, _KIND),
            CodeLine(f"x = np.array({rows!r})"),
            CodeLine(f"grad = numerical_gradient(f, x)  # {len(rows)} × {len(points)} numbers, as x"),
        )
    )


def gradient_variables(numbers: GradientNumbers, tick: int) -> tuple[Variable, ...]:
    """What the variables of the lines that are at work hold at this moment."""
    (key, i), point = MOMENTS[tick], np.array(numbers.settings.point)
    if key == "at":
        return Variable("x", point), Variable("f(x)", numbers.value)
    if key == "gradient":
        return (Variable("grad", numbers.gradient),)
    if key == "quotient":
        difference = numbers.samples[i, 0] - numbers.samples[i, 1]
        quotient = Variable(f"grad[{i}]", numbers.gradient[i])
        return Variable("i", i), Variable("fxh1 - fxh2", difference), quotient, Variable("x[i]", point[i])
    side = 0 if key == "upper" else 1
    sample = Variable(f"fxh{side + 1}", numbers.samples[i, side])
    return Variable("i", i), Variable("tmp_val", point[i]), Variable("x[i]", numbers.places[i, side]), sample
