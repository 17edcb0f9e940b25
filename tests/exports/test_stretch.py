"""Which moments an animation shows."""

import pytest

from gradviz.exports.stretch import Stretch
from gradviz.state import Position
from gradviz.timeline import Timeline


@pytest.mark.parametrize(
    ("stretch", "timeline", "shown"),
    [
        (Stretch(0, 3), Timeline(9), [(0, 0), (1, 0), (2, 0), (3, 0)]),
        (Stretch(2, 9, 3), Timeline(9), [(2, 0), (5, 0), (8, 0), (9, 0)]),
        (Stretch(0, 9, 100), Timeline(9), [(0, 0), (9, 0)]),
        (Stretch(4, 4, 2), Timeline(9), [(4, 0)]),
        (Stretch(0, 2, 2), Timeline(5, 3), [(0, 0), (0, 1), (0, 2), (2, 0), (2, 1), (2, 2)]),
        (Stretch(4, 5), Timeline(5, 3), [(4, 0), (4, 1), (4, 2), (5, 0)]),
        (Stretch(1, 7, 2), Timeline(3, 2, beyond=4), [(1, 0), (1, 1), (3, 0), (5, 0), (7, 0)]),
        (Stretch(5, 6), Timeline(3, 2, beyond=4), [(5, 0), (6, 0)]),
        (Stretch(2, 6, 2), Timeline(3, 2, beyond=4), [(2, 0), (2, 1), (4, 0), (6, 0)]),
        (Stretch(1, 2), Timeline(2, 2, ending=2), [(1, 0), (1, 1), (2, 0), (2, 1)]),
    ],
)
def test_positions(stretch: Stretch, timeline: Timeline, shown: list[tuple[int, int]]) -> None:
    assert list(stretch.positions(timeline)) == [Position(*pair) for pair in shown]
    assert stretch.frames(timeline) == len(shown)
    assert stretch.first <= stretch.middle <= stretch.last
