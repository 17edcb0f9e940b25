"""Files that are made beside the window: each ends, well or not, whatever else is made meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from gradviz.core import CoreError
from gradviz.exports.animation import SAMPLES
from gradviz.exports.frames import Pixels
from gradviz.exports.picture import Pages
from gradviz.pages.export.job import TURN, AnimationJob, HandoutJob, Job, Work, text
from gradviz.runner import Runner
from gradviz.state import Position
from tests.conftest import PATIENCE


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    one = Runner()
    yield one
    one.close()


def endless() -> Work:
    """Tells at once that it has begun, and goes on until it is left."""
    yield 1
    while True:
        yield None


def test_two_at_a_time_end_both(qtbot: QtBot, runner: Runner, tmp_path: Path) -> None:
    long, short = Job(runner), Job(runner)
    with qtbot.waitSignal(long.moved, timeout=PATIENCE):
        long.begin(endless())
    with qtbot.waitSignal(short.done, timeout=PATIENCE):
        short.begin(text(["a"], tmp_path / "a.csv"))
    with qtbot.waitSignal(long.left, timeout=PATIENCE):
        long.leave()
    assert not long.is_under_way


def test_a_handout_that_is_finished_meanwhile_stops_nothing(qtbot: QtBot, runner: Runner, tmp_path: Path) -> None:
    def pages() -> Pages:
        yield None
        yield b"%PDF"

    long, handout = Job(runner), HandoutJob(runner)
    with qtbot.waitSignal(long.moved, timeout=PATIENCE):
        long.begin(endless())
    with qtbot.waitSignal(handout.done, timeout=PATIENCE):
        handout.start(tmp_path / "a.pdf", pages())
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF"
    with qtbot.waitSignal(long.left, timeout=PATIENCE):
        long.leave()


class Film:
    """Draws what a test has it draw, so many frames of it."""

    colours: tuple[str, ...] = ()

    def __init__(self, broken: int, problem: Exception) -> None:
        self.broken, self.problem = broken, problem
        self.drawn = 0

    def pixels(self, position: Position) -> Pixels:
        self.drawn += 1
        if self.drawn == self.broken:
            raise self.problem
        return np.full((8, 8), 0xFF000000 + position.step, np.uint32)


@pytest.mark.parametrize("broken", [1, SAMPLES, SAMPLES + 1, SAMPLES + 10])
@pytest.mark.parametrize("problem", [MemoryError(), ValueError("broken")], ids=lambda problem: type(problem).__name__)
@pytest.mark.parametrize("kind", ["gif", "webp", "mp4"])
def test_a_frame_that_cannot_be_drawn_is_not_left_out(
    qtbot: QtBot, runner: Runner, tmp_path: Path, kind: str, problem: Exception, broken: int
) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(b"old")
    film = Film(broken, problem)
    job = AnimationJob(runner, film)  # type: ignore[arg-type]
    with qtbot.waitSignal(job.failed, timeout=PATIENCE) as failed:
        job.start(path, 10.0, [Position(step) for step in range(SAMPLES + 20)])
    assert failed.args == [problem]
    assert film.drawn == broken
    assert not job.is_under_way
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


class UnforeseenError(Exception):
    """Nothing that anybody reckons with."""


@pytest.mark.parametrize(
    "problem", [CoreError("unknown"), MemoryError(), UnforeseenError()], ids=lambda one: type(one).__name__
)
def test_a_page_that_cannot_be_painted_ends_the_handout(
    qtbot: QtBot, runner: Runner, tmp_path: Path, problem: Exception
) -> None:
    def pages() -> Pages:
        yield None
        raise problem

    job = HandoutJob(runner)
    found: list[Exception] = []
    job.failed.connect(found.append)
    with qtbot.waitSignal(job.failed, timeout=PATIENCE):
        job.start(tmp_path / "a.pdf", pages())
    again = QTimer(interval=2 * TURN, singleShot=True)
    with qtbot.waitSignal(again.timeout, timeout=PATIENCE):  # were there another page, it would have come by now
        again.start()
    assert found == [problem]
    assert list(tmp_path.iterdir()) == []
