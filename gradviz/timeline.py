"""How the ticks of a page's clock are dealt out to steps and their stages."""

from __future__ import annotations

from dataclasses import dataclass

from gradviz.state import Position


@dataclass(frozen=True)
class Timeline:
    """`steps` steps of `stages` ticks each, and what comes after the last of them, `ending` ticks: at the end of a run
    there is nothing left to unfold. With stages folded, a step is a tick. `beyond` that, so many steps more of others
    that go on, a tick each."""

    steps: int = 0
    stages: int = 1
    ending: int = 1
    beyond: int = 0

    @property
    def end(self) -> int:
        """The last tick before what lies beyond."""
        return self.steps * self.stages + self.ending - 1

    @property
    def last(self) -> int:
        """The last tick."""
        return self.end + self.beyond

    @property
    def furthest(self) -> int:
        """The last step that any run takes."""
        return self.steps + self.beyond

    def ticks(self, step: int) -> int:
        """How many a step has."""
        if step == self.steps:
            return self.ending
        return self.stages if step < self.steps else 1

    def position(self, tick: int) -> Position:
        """Where a tick is; one before the first or after the last is the first or the last."""
        tick = min(max(tick, 0), self.last)
        if tick > self.end:
            return Position(self.steps + tick - self.end)
        step = min(tick // self.stages, self.steps)
        return Position(step, tick - step * self.stages)

    def tick(self, position: Position) -> int:
        """The tick of a position, or of the nearest one that there is: a stage that is folded is its step."""
        if position.step > self.steps and self.beyond:
            return self.end + min(position.step - self.steps, self.beyond)
        step = min(max(position.step, 0), self.steps)
        stages = self.ending if step == self.steps else self.stages
        return step * self.stages + min(max(position.stage, 0), stages - 1)
