"""Adam's mean of gradients: how far it goes to the present gradient, and what its start at 0 lacks."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import Qt

from gradviz.plots.descent.stages.items import QUIET, USUAL, Drawn, Line, Text
from gradviz.plots.descent.stages.moment import BELOW, Moment, named

LANE = -18.0


def mean(moment: Moment) -> Iterator[Drawn]:
    """The old mean, the way from it to the gradient, and the new mean on that way."""
    if not moment.reaches("mean"):
        return
    old, m, place = moment.told.before.m, moment.told["mean"]["m"], moment.place
    tail = moment.here + moment.aside(LANE)
    if moment.now.name == "mean":
        start, end = place.on_slope(old), place.on_slope(moment.told.numbers.gradient)
        if start is not None and end is not None and start != end:
            yield Line(tail + start, tail + end, "computed", 1.6, Qt.PenStyle.DashLine)
        if old.any():
            yield from named(tail, start, old, "", "computed", USUAL, True)
        yield from named(tail, place.on_slope(m), m, "m ←", "computed", USUAL, beside=True)
    elif moment.now.name == "correct":
        lack = moment.told["correct"]["lack1"]
        with np.errstate(all="ignore"):
            corrected = m / lack
        text = moment.divided_by("m", lack, "1−β₁ᵗ")
        yield from named(tail, place.on_slope(corrected), corrected, text, "computed", USUAL, True)
        yield from named(tail, place.on_slope(m), m, "", "computed", USUAL)
        rate = moment.valued("ηₜ", moment.told["correct"]["rate"])
        yield Text(rate, "ink", moment.here, BELOW)
    else:
        yield from named(tail, place.on_slope(m), m, "m", "computed", QUIET + 1)
