"""Which samples of a gradient a picture of the surface shows at a moment, from above and in space."""

from __future__ import annotations

from collections.abc import Iterator

from gradviz.core.probe.numbers import LAST, GradientNumbers, is_reached


def shown_samples(numbers: GradientNumbers, tick: int) -> Iterator[tuple[float, float]]:
    """Where they lie: each from being taken until its coordinate is restored, all of them at the end, none on the point
    itself."""
    for axis, places in enumerate(numbers.places.tolist()):
        if is_reached(tick, "quotient", axis) and tick < LAST:
            continue
        for key, place in zip(("upper", "lower"), places, strict=True):
            at = list(numbers.settings.point)
            if place != at[axis] and is_reached(tick, key, axis):
                at[axis] = place
                yield at[0], at[1]
