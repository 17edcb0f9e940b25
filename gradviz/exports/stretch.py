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
            for stage in range(timeline.ending if step == timeline.steps else timeline.stages):
                yield Position(step, stage)

    def frames(self, timeline: Timeline) -> int:
        """How many there are."""
        ending = timeline.ending - timeline.stages if self.last == timeline.steps else 0
        return self._count * timeline.stages + ending

    @property
    def middle(self) -> int:
        """A step halfway."""
        return self.first + (self.last - self.first) // 2

    @property
    def _count(self) -> int:
        """Of the steps."""
        whole, rest = divmod(self.last - self.first, self.every)
        return whole + 1 + (rest > 0)

    @property
    def _steps(self) -> Iterator[int]:
        yield from range(self.first, self.last, self.every)
        yield self.last
