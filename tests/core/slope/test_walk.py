"""The h that are walked through."""

from gradviz.core.slope.walk import LAST, h_of


def test_walks_down_to_where_every_h_is_absorbed() -> None:
    walked = [h_of(step) for step in range(LAST + 1)]
    assert (walked[0], walked[4], walked[-1]) == (1.0, 0.1, 1e-17)
    assert walked == sorted(set(walked), reverse=True)


def test_can_be_read_out() -> None:
    assert [h_of(step) for step in (1, 2, 3)] == [0.56, 0.32, 0.18]


def test_goes_no_further() -> None:
    assert h_of(LAST + 100) == h_of(LAST)
