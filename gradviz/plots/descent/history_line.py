"""One run in a history: its series against what has been spent."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from gradviz.core import Trace
from gradviz.plots import segments
from gradviz.plots.dashes import Pattern, dashed, lengths_along
from gradviz.plots.descent.series import Envelope, Series, Values
from gradviz.plots.picture import Frame

COLUMNS = 1000
MOST_A_PIXEL = 4
GROWTH = 1.1
"""A growing run is drawn anew when it is this much longer: a curve of a million steps need not be redone at 60 Hz."""

OnAxis = Callable[[Values], Values]


class HistoryLine:
    """Follows a run that grows; `cost` is what one of its steps takes."""

    def __init__(self, series: Series) -> None:
        self._series = series
        self._envelope = Envelope(series)
        self._trace: Trace | None = None
        self._cost = 1
        self._drawn = 0  # steps

    def follow(self, trace: Trace, cost: int) -> bool:
        """Whether it has become another line, or so much longer that it is to be drawn anew."""
        grown = not trace.continues(self._trace) or trace.steps >= self._drawn * GROWTH
        finished = trace.outcome is not None and trace.steps != self._drawn
        changed = grown or finished or cost != self._cost
        self._trace, self._cost = trace, cost
        self._envelope.follow(trace)
        if changed:
            self._drawn = trace.steps
        return changed

    @property
    def spent(self) -> int:
        """What the whole run has taken so far."""
        return 0 if self._trace is None else self._trace.steps * self._cost

    @property
    def values(self) -> Values:
        """All values, or of many steps the lowest and highest of each part."""
        if self._trace is None:
            return np.empty(0)
        few = self._trace.steps <= MOST_A_PIXEL * COLUMNS
        return self._series(self._trace) if few else np.concatenate(self._envelope.parts(COLUMNS)[1:])

    def at(self, step: int) -> Values:
        """The value at a step, if there is one."""
        return np.empty(0) if self._trace is None else self._series(self._trace, step, step + 1)

    def place(self, step: int) -> int:
        """Where a step stands on the axis."""
        return step * self._cost

    def lines(self, frame: Frame, on_axis: OnAxis, pattern: Pattern = ()) -> segments.Segments:
        """The curve in device pixels: every value, or beyond a few a pixel the range that each column spans."""
        if self._trace is None:
            return np.empty((0, 4))
        if self._trace.steps > MOST_A_PIXEL * frame.width:
            firsts, lows, highs = self._envelope.parts(frame.width)
            bottoms, tops = (self._pixels(frame, firsts, on_axis(edge)) for edge in (lows, highs))
            return _visible(np.concatenate([np.hstack([tops, bottoms]), np.hstack([bottoms[:-1], tops[1:]])]), frame)
        levels = on_axis(self._series(self._trace))
        path = self._pixels(frame, np.arange(len(levels)), levels)
        lines = _visible(np.hstack([path[:-1], path[1:]]), frame)
        return dashed(lines, lengths_along(lines), tuple(length * frame.ratio for length in pattern))

    def _pixels(self, frame: Frame, steps: np.ndarray, levels: Values) -> np.ndarray:
        return frame.pixels(np.stack([steps * self._cost, levels], axis=1))


def _visible(lines: segments.Segments, frame: Frame) -> segments.Segments:
    return segments.clipped(lines[np.isfinite(lines).all(axis=1)], frame.width, frame.height)[0]
