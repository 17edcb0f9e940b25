"""Ticks and positions are two names for the same moments."""

import pytest

from gradviz.state import Position
from gradviz.timeline import Timeline

LINES = [
    Timeline(),
    Timeline(steps=5),
    Timeline(steps=5, stages=8),
    Timeline(steps=3, stages=6, ending=6),
    Timeline(steps=0, stages=7),
    Timeline(steps=1, stages=2),
]


@pytest.mark.parametrize("line", LINES)
def test_every_tick_has_its_own_position_and_comes_back(line: Timeline) -> None:
    positions = [line.position(tick) for tick in range(line.last + 1)]
    assert positions == sorted(set(positions))
    assert [line.tick(position) for position in positions] == list(range(line.last + 1))
    wanted = [Position(step, stage) for step in range(line.steps) for stage in range(line.stages)]
    assert positions == [*wanted, *(Position(line.steps, stage) for stage in range(line.ending))]


@pytest.mark.parametrize("line", LINES)
def test_beyond_the_ends_there_is_nothing(line: Timeline) -> None:
    assert line.position(-3) == Position(0, 0)
    assert line.position(line.last + 9) == line.position(line.last)
    assert line.tick(Position(-1, 0)) == 0
    assert line.tick(Position(line.steps + 4, 0)) == line.last - line.ending + 1


def test_folding_stays_at_the_step_and_unfolding_begins_it() -> None:
    folded, unfolded = Timeline(steps=9), Timeline(steps=9, stages=8)
    assert folded.tick(unfolded.position(3 * 8 + 5)) == 3
    assert unfolded.tick(folded.position(3)) == 3 * 8
    assert unfolded.position(unfolded.tick(Position(9, 5))) == Position(9, 0)


def test_a_million_steps_cost_no_more_than_one() -> None:
    line = Timeline(steps=1_000_000, stages=13)
    assert line.last == 13_000_000
    assert line.position(line.last) == Position(1_000_000, 0)
    assert line.tick(line.position(7_654_321)) == 7_654_321


@pytest.mark.parametrize("timeline", [Timeline(12, 7, 1, 30), Timeline(0, 9, 1, 3), Timeline(5, 1, 1, 95)])
def test_others_go_on_beyond_the_end_a_tick_a_step(timeline: Timeline) -> None:
    for step in range(timeline.steps, timeline.steps + timeline.beyond + 1):
        tick = timeline.end + step - timeline.steps
        assert timeline.position(tick) == Position(step)
        assert timeline.tick(Position(step)) == tick
        assert timeline.tick(Position(step, 3)) == tick
    assert timeline.position(timeline.last + 5) == Position(timeline.steps + timeline.beyond)
    assert timeline.tick(Position(10**6)) == timeline.last
