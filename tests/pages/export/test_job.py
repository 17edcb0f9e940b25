"""Files that are made beside the window: each ends, well or not, whatever else is made meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gradviz.exports.picture import Pages
from gradviz.pages.export.job import HandoutJob, Job, Work, text
from gradviz.runner import Runner
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
