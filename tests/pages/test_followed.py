"""A followed run against a worker that answers when the test says so, in every order in which answers can come."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Signal

from gradviz.core import SettingError
from gradviz.pages.followed import Followed
from gradviz.runner import Runner

LANE = "run"


@dataclass(frozen=True)
class Part:
    """What has come of a run."""

    steps: int
    outcome: str | None = None


class Worker(QObject):
    """Numbers what is submitted, and forgets what is cancelled."""

    produced = Signal(str, int, object)
    failed = Signal(str, int, object)

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self.cancelled = 0

    def submit(self, lane: str, items: Iterator[object]) -> int:
        self.number += 1
        return self.number

    def cancel(self, lane: str) -> None:
        self.cancelled = self.number


@pytest.fixture
def worker() -> Worker:
    return Worker()


@pytest.fixture
def run(worker: Worker) -> Followed[str, Part]:
    return Followed(cast(Runner, worker), LANE, "first")


def ask(run: Followed[str, Part], settings: str) -> None:
    run.begin(settings)
    run.ask(iter(()))


def test_until_something_comes_the_run_before_is_shown(worker: Worker, run: Followed[str, Part]) -> None:
    ask(run, "first")
    worker.produced.emit(LANE, 1, Part(5, "converged"))
    ask(run, "second")
    assert (run.shown, run.begun, run.is_running, run.taken) == ("first", "second", True, 0)
    worker.produced.emit(LANE, 2, Part(3))
    assert (run.shown, run.trace, run.is_running, run.taken) == ("second", Part(3), True, 3)
    worker.produced.emit(LANE, 2, Part(4, "step limit"))
    assert (run.is_running, run.is_stopped) == (False, False)


def test_a_late_answer_to_an_older_question_is_not_shown(worker: Worker, run: Followed[str, Part]) -> None:
    for settings in ("first", "second", "third"):
        ask(run, settings)
    worker.produced.emit(LANE, 2, Part(7, "converged"))
    assert (run.shown, run.is_running) == ("second", True)  # the third is still to come
    worker.failed.emit(LANE, 2, SettingError("missing", name="eta"))
    assert run.is_running
    worker.produced.emit(LANE, 3, Part(1))
    for late in (1, 2):
        worker.produced.emit(LANE, late, Part(9, "converged"))
        worker.failed.emit(LANE, late, SettingError("missing", name="eta"))
    worker.produced.emit("another lane", 4, Part(9, "converged"))
    assert (run.shown, run.trace, run.is_running) == ("third", Part(1), True)


def test_each_part_is_told_with_the_one_before(worker: Worker, run: Followed[str, Part]) -> None:
    told: list[Any] = []
    run.grown.connect(lambda before: told.append((before, run.trace)))
    ask(run, "first")
    parts = [Part(1), Part(2), Part(2, "converged")]
    for part in parts:
        worker.produced.emit(LANE, 1, part)
    assert told == list(zip([None, *parts[:-1]], parts, strict=True))


def test_what_is_known_already_takes_the_place_of_an_answer(worker: Worker, run: Followed[str, Part]) -> None:
    ask(run, "first")
    run.begin("second")
    run.show(Part(9, "converged"))
    assert (run.shown, run.taken, run.is_running) == ("second", 9, False)
    assert worker.cancelled == 1


def test_a_stopped_run_is_as_long_as_it_has_come(worker: Worker, run: Followed[str, Part]) -> None:
    ask(run, "first")
    assert not run.is_stopped
    worker.produced.emit(LANE, 1, Part(4))
    run.stop()
    assert (run.is_stopped, run.taken, worker.cancelled) == (True, 4, 1)
    ask(run, "second")
    run.stop()
    assert (run.is_stopped, run.taken) == (True, 0)  # nothing had come of it


@pytest.mark.parametrize("problem", [SettingError("missing", name="eta"), MemoryError()])
def test_what_cannot_be_computed_is_told(worker: Worker, run: Followed[str, Part], problem: Exception) -> None:
    told: list[object] = []
    run.failed.connect(told.append)
    ask(run, "first")
    worker.failed.emit(LANE, 1, problem)
    assert told == [problem]
    assert not run.is_running
