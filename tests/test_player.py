"""The clock: which tick is shown. Time is handed to it, never waited for."""

from collections.abc import Callable

import pytest

from gradviz.player import FASTEST, SLOWEST, Player

pytestmark = pytest.mark.usefixtures("qapp")


class Told:
    """A player and what it said."""

    def __init__(self, last: int = 10, tick: int = 0, growing: bool = False, speed: float = 1.0) -> None:
        self.player = Player()
        self.player.set_last(last, growing)
        self.player.seek(tick)
        self.player.set_speed(speed)
        self.moved: list[int] = []
        self.played: list[bool] = []
        self.player.moved.connect(self.moved.append)
        self.player.played.connect(self.played.append)


@pytest.mark.parametrize(
    ("tick", "action", "then", "moved"),
    [
        (3, lambda p: p.seek(5), 5, [5]),
        (3, lambda p: p.seek(3), 3, []),
        (3, lambda p: p.seek(0), 0, [0]),
        (3, lambda p: p.seek(-1), 0, [0]),
        (0, lambda p: p.seek(-7), 0, []),
        (3, lambda p: p.seek(10), 10, [10]),
        (3, lambda p: p.seek(11), 10, [10]),
        (10, lambda p: p.seek(10**9), 10, []),
        (3, lambda p: p.step(1), 4, [4]),
        (3, lambda p: p.step(-1), 2, [2]),
        (10, lambda p: p.step(1), 10, []),
        (0, lambda p: p.step(-1), 0, []),
        (3, lambda p: p.step(5), 8, [8]),
        (3, lambda p: p.set_last(20), 3, []),
        (3, lambda p: p.set_last(2), 2, [2]),
        (3, lambda p: p.set_last(2, growing=True), 3, []),
        (3, lambda p: p.set_last(0), 0, [0]),
        (3, lambda p: p.pause(), 3, []),
    ],
)
def test_a_tick_moves_within_its_limits(
    tick: int, action: Callable[[Player], None], then: int, moved: list[int]
) -> None:
    told = Told(tick=tick)
    action(told.player)
    assert told.player.tick == then
    assert told.moved == moved
    assert told.played == []


@pytest.mark.parametrize(
    ("speed", "seconds", "moved"),
    [
        (1.0, [0.5], []),
        (1.0, [0.5, 0.5], [1]),
        (1.0, [1.0, 1.0, 1.0], [1, 2, 3]),
        (4.0, [0.25] * 3, [1, 2, 3]),
        (4.0, [0.125] * 4, [1, 2]),
        (60.0, [1 / 30], [2]),
        (0.25, [1.0] * 8, [1, 2]),
        (8.0, [1.0], [8]),
        (1.0, [0.0] * 5, []),
    ],
)
def test_time_makes_ticks(speed: float, seconds: list[float], moved: list[int]) -> None:
    told = Told(speed=speed)
    told.player.play()
    for passed in seconds:
        told.player.advance(passed)
    assert told.moved == moved
    told.player.pause()
    assert told.played == [True, False]


def test_playing_shows_every_tick_once_and_stops_at_the_end() -> None:
    told = Told()
    told.player.play()
    for _ in range(20):
        told.player.advance(1.0)
    assert told.moved == list(range(1, 11))
    assert told.played == [True, False]
    assert not told.player.playing


def test_however_time_is_cut_the_ticks_are_the_same() -> None:
    coarse, fine = Told(last=1000, speed=8.0), Told(last=1000, speed=8.0)
    for told, parts in ((coarse, 4), (fine, 1024)):
        told.player.play()
        for _ in range(parts * 4):
            told.player.advance(1 / parts)  # powers of two: nothing is rounded
        told.player.pause()
    assert coarse.player.tick == fine.player.tick == 32


def test_play_at_the_end_starts_again() -> None:
    told = Told(tick=10)
    told.player.play()
    assert told.moved == [0]
    assert told.player.playing
    told.player.pause()


def test_play_in_the_middle_goes_on_from_there() -> None:
    told = Told(tick=4)
    told.player.play()
    told.player.advance(1.0)
    assert told.moved == [5]
    told.player.pause()


def test_there_is_nothing_to_play_in_a_run_without_steps() -> None:
    told = Told(last=0)
    told.player.play()
    assert not told.player.playing
    assert told.played == []


def test_at_the_end_of_a_growing_run_it_waits() -> None:
    told = Told(last=2, growing=True)
    told.player.play()
    told.player.advance(5.0)
    assert told.player.tick == 2
    assert told.player.playing
    told.player.set_last(4, growing=True)
    told.player.advance(1.0)
    assert told.player.tick == 3
    told.player.set_last(4)
    told.player.advance(5.0)
    assert told.moved == [2, 3, 4]
    assert told.played == [True, False]


def test_beyond_the_end_of_a_growing_run_it_waits_for_it() -> None:
    told = Told(tick=8)
    told.player.play()
    told.player.set_last(3, growing=True)  # other settings, whose run has only begun
    told.player.advance(1.0)
    assert told.player.tick == 8
    told.player.set_last(20, growing=True)
    told.player.advance(1.0)
    assert told.moved == [9]
    told.player.pause()


def test_play_before_the_first_step_waits_for_it() -> None:
    told = Told(last=0, growing=True)
    told.player.play()
    assert told.player.playing
    told.player.set_last(3, growing=True)
    told.player.advance(1.0)
    assert told.moved == [1]
    told.player.pause()


def test_a_run_that_ends_where_it_waits_stops_it() -> None:
    told = Told(last=2, growing=True)
    told.player.play()
    told.player.advance(5.0)
    told.player.set_last(2)
    told.player.advance(0.01)
    assert not told.player.playing
    assert told.played == [True, False]


def test_a_shorter_run_while_playing_stops_at_its_end() -> None:
    told = Told(tick=8)
    told.player.play()
    told.player.set_last(5)
    told.player.advance(1.0)
    assert told.player.tick == 5
    assert not told.player.playing


def test_a_step_pauses() -> None:
    told = Told(tick=4)
    told.player.play()
    told.player.step(-1)
    assert told.player.tick == 3
    assert told.played == [True, False]


def test_a_seek_does_not_pause() -> None:
    told = Told(tick=4)
    told.player.play()
    told.player.seek(1)
    assert told.player.playing
    told.player.advance(1.0)
    assert told.moved == [1, 2]
    told.player.pause()


def test_play_twice_and_pause_twice_are_once() -> None:
    told = Told()
    for action in (told.player.play, told.player.play, told.player.pause, told.player.pause):
        action()
    assert told.played == [True, False]


def test_toggle() -> None:
    told = Told()
    for _ in range(3):
        told.player.toggle()
    assert told.played == [True, False, True]
    told.player.pause()


def test_a_rest_of_a_tick_is_forgotten_between_two_plays() -> None:
    told = Told()
    for _ in range(5):
        told.player.play()
        told.player.advance(0.9)
        told.player.pause()
    assert told.moved == []


@pytest.mark.parametrize(
    ("asked", "speed"),
    [(4.0, 4.0), (0.0, SLOWEST), (-1.0, SLOWEST), (0.25, 0.25), (1e9, FASTEST), (float("inf"), FASTEST)],
)
def test_speed_has_limits(asked: float, speed: float) -> None:
    told = Told()
    told.player.set_speed(asked)
    assert told.player.speed == speed


def test_another_speed_while_playing_counts_from_now() -> None:
    told = Told(last=100)
    told.player.play()
    told.player.advance(2.0)
    told.player.set_speed(10.0)
    told.player.advance(1.0)
    assert told.moved == [2, 12]
    told.player.pause()


def test_the_timer_plays(qtbot) -> None:  # type: ignore[no-untyped-def]
    told = Told(speed=FASTEST)
    with qtbot.waitSignal(told.player.played, check_params_cb=lambda playing: not playing, timeout=20_000):
        told.player.play()
    assert told.player.tick == 10
    assert told.moved == sorted(set(told.moved))
