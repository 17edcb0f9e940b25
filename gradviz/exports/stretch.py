"""Which moments of a timeline an animation is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gradviz.state import Position
from gradviz.timeline import Timeline


@dataclass(frozen=True)
class Stretch:
    """From a step to a step, every n-th of them and the last one; each in all stages that the timeline has of it."""

    first: int
    last: int
    every: int = 1

    def positions(self, timeline: Timeline) -> Iterator[Position]:
        """One frame each."""
        for step in self._steps:
            for stage in range(timeline.ticks(step)):
                yield Position(step, stage)

    def frames(self, timeline: Timeline) -> int:
        """How many there are."""
        whole, end = range(self.first, self.last, self.every), timeline.steps
        unfolded = len(range(self.first, min(self.last, end), self.every)) + (self.last < end)
        ending = timeline.ticks(end) - 1 if end in whole or end == self.last else 0
        return len(whole) + 1 + unfolded * (timeline.stages - 1) + ending

    @property
    def middle(self) -> int:
        """A step halfway."""
        return self.first + (self.last - self.first) // 2

    @property
    def _steps(self) -> Iterator[int]:
        yield from range(self.first, self.last, self.every)
        yield self.last
