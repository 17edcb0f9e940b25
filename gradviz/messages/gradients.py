"""How a gradient is put together, what kind of point it is taken at, and the classic mistakes."""

from __future__ import annotations

import math
from collections.abc import Mapping

from gradviz import notation
from gradviz.core.difference import SCHEMES
from gradviz.core.functions import Floats
from gradviz.core.probe.numbers import Moment, Nature
from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP

_MOMENTS: Mapping[str, str] = {
    # key, and for samples whether they are taken above, below or at the point itself
    "at": QT_TRANSLATE_NOOP("moments", "at the point: f(x)"),
    "sample+": QT_TRANSLATE_NOOP("moments", "set {name} to {name} + h, sample f"),
    "sample-": QT_TRANSLATE_NOOP("moments", "set {name} to {name} − h, sample f"),
    "sample0": QT_TRANSLATE_NOOP("moments", "leave {name} as it is, sample f"),
    "quotient": QT_TRANSLATE_NOOP("moments", "restore {name}, divide: the quotient"),
    "gradient": QT_TRANSLATE_NOOP("moments", "both quotients as one vector: the gradient"),
}

_NATURES: Mapping[str, str] = {
    "slope": QT_TRANSLATE_NOOP(
        "natures", "A slope: f rises fastest along ∇f and falls fastest along −∇f, by {slope} per unit of length."
    ),
    "minimum": QT_TRANSLATE_NOOP(
        "natures", "A minimum: the gradient is zero and f curves upwards all round (curvatures {low} and {high})."
    ),
    "maximum": QT_TRANSLATE_NOOP(
        "natures", "A maximum: the gradient is zero and f curves downwards all round (curvatures {low} and {high})."
    ),
    "saddle": QT_TRANSLATE_NOOP(
        "natures",
        "A saddle point: the gradient is zero, but f curves down one way and up another (curvatures {low} and {high}).",
    ),
    "minimum_by_rings": QT_TRANSLATE_NOOP(
        "natures",
        "A minimum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is higher all round.",
    ),
    "maximum_by_rings": QT_TRANSLATE_NOOP(
        "natures",
        "A maximum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is lower all round.",
    ),
    "saddle_by_rings": QT_TRANSLATE_NOOP(
        "natures",
        "A saddle point: the gradient is zero; curvature ({low}, {high}) does not decide, but f rises and falls.",
    ),
    "flat_by_rings": QT_TRANSLATE_NOOP("natures", "Flat: the gradient is zero, and f is the same all round."),
    "absorbed": QT_TRANSLATE_NOOP(
        "natures", "Rounding: this h is too small to change f here, so the quotients are zero. The exact ∇f is {exact}."
    ),
    "biased": QT_TRANSLATE_NOOP(
        "natures", "With this h the quotients happen to be zero here. The exact ∇f is {exact}."
    ),
    "undefined": QT_TRANSLATE_NOOP("natures", "There is no gradient here: f is undefined at the point or beside it."),
}

TRAPS: Mapping[str, tuple[str, str, str]] = {
    # key: (title, what goes wrong, why the other is right)
    "integers": (
        QT_TRANSLATE_NOOP("traps", "Integer input"),
        QT_TRANSLATE_NOOP(
            "traps",
            "An integer array cuts x + h and x − h down to whole numbers, and so the result: no error, only wrong.",
        ),
        QT_TRANSLATE_NOOP("traps", "Floats keep x ± h."),
    ),
    "return": (
        QT_TRANSLATE_NOOP("traps", "No return"),
        QT_TRANSLATE_NOOP("traps", "Without return the function gives None; the error comes only where it is used."),
        QT_TRANSLATE_NOOP("traps", "The gradient is handed back."),
    ),
    "rows": (
        QT_TRANSLATE_NOOP("traps", "Rows of points"),
        QT_TRANSLATE_NOOP(
            "traps",
            "x[0] and x[1] are then the first two points, not the two coordinates: two numbers for three points.",
        ),
        QT_TRANSLATE_NOOP("traps", "Components first: one number per point."),
    ),
    "sum": (
        QT_TRANSLATE_NOOP("traps", "Sum over the whole batch"),
        QT_TRANSLATE_NOOP(
            "traps", "np.sum adds up all points: a single number, in which each point moves every other."
        ),
        QT_TRANSLATE_NOOP("traps", "axis=0 sums over the coordinates alone: one number per point."),
    ),
    "slice": (
        QT_TRANSLATE_NOOP("traps", "grad[: 0] for grad[:, 0]"),
        QT_TRANSLATE_NOOP("traps", "[: 0] means “the rows before row 0”: there are none. A comma is missing."),
        QT_TRANSLATE_NOOP("traps", "[:, 0] is the first column: ∂f/∂x₀ of every point."),
    ),
    "start": (
        QT_TRANSLATE_NOOP("traps", "Start overwritten"),
        QT_TRANSLATE_NOOP("traps", "x = start makes no copy, and −= changes it in place: the start is gone."),
        QT_TRANSLATE_NOOP("traps", "A copy leaves the start as it was."),
    ),
    "h": (
        QT_TRANSLATE_NOOP("traps", "h = 1e-50"),
        QT_TRANSLATE_NOOP("traps", "3 + 1e-50 is rounded to 3: both samples are the same, and their difference is 0."),
        QT_TRANSLATE_NOOP("traps", "1e-4 is small beside x, and large beside its rounding."),
    ),
    "sign": (
        QT_TRANSLATE_NOOP("traps", "Following +∇f"),
        QT_TRANSLATE_NOOP("traps", "+∇f is the direction of the largest increase: every step climbs."),
        QT_TRANSLATE_NOOP("traps", "−∇f descends."),
    ),
}


def moment(moment: Moment, scheme: str) -> str:
    """What is done at this tick of putting a gradient together."""
    key = moment.key
    if key in ("upper", "lower"):
        side = getattr(SCHEMES[scheme], key)
        key = "sample" + {1: "+", 0: "0", -1: "-"}[side]
    return translate("moments", _MOMENTS[key]).format(name="x" + notation.subscript(moment.coordinate))


def nature(nature: Nature, gradient: Floats, exact: Floats | None) -> str:
    """What kind of point it is, in one sentence."""
    low, high = (math.nan, math.nan) if nature.curvatures is None else nature.curvatures.tolist()
    key = nature.key + ("_by_rings" if nature.by_rings else "")
    return translate("natures", _NATURES[key]).format(
        slope=notation.number(math.hypot(*(gradient if exact is None else exact).tolist()), 4),
        low=notation.number(low, 3),
        high=notation.number(high, 3),
        exact="–" if exact is None else notation.point(tuple(exact.tolist()), 4),
    )


def trap(key: str) -> tuple[str, str, str]:
    """The name of a mistake, what goes wrong, and why the right way is right."""
    title, wrong, why = (translate("traps", text) for text in TRAPS[key])
    return title, wrong, why
