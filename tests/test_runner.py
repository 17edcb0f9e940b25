"""One worker thread behind two signals: what arrives, in which order, and what never does."""

import gc
import threading
import time
from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread
from pytestqt.qtbot import QtBot

from gradviz import runner as module
from gradviz.runner import Runner

PATIENCE = 20_000
NEVER = 1e9
"""Seconds: as a limit that no test reaches."""


class Listener(QObject):
    """Everything that a runner says, in its order."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.runner = runner
        self.produced: list[tuple[str, int, object]] = []
        self.failed: list[tuple[str, int, Exception]] = []
        self.threads: set[QThread] = set()
        runner.produced.connect(self.on_produced)
        runner.failed.connect(self.on_failed)

    def on_produced(self, lane: str, number: int, item: object) -> None:
        self.threads.add(QThread.currentThread())
        self.produced.append((lane, number, item))

    def on_failed(self, lane: str, number: int, problem: Exception) -> None:
        self.failed.append((lane, number, problem))

    def items(self, number: int) -> list[object]:
        return [item for _, of, item in self.produced if of == number]

    @property
    def numbers(self) -> list[int]:
        return [number for _, number, _ in self.produced]


@pytest.fixture
def runner(qapp: object) -> Iterator[Runner]:
    made = Runner()
    yield made
    made.close()


@pytest.fixture
def heard(runner: Runner) -> Listener:
    return Listener(runner)


class Gate:
    """Items that come one by one, each only when it is let through; the others may work meanwhile."""

    def __init__(self, *items: object) -> None:
        self.items = items
        self.started = Event()
        self.opened = 0

    def open(self, count: int | None = None) -> None:
        self.opened = len(self.items) if count is None else count

    def __iter__(self) -> Iterator[object]:
        for index, item in enumerate(self.items):
            while index >= self.opened:
                self.started.set()
                yield None
            yield item


def counting(last: int | None = None) -> Iterator[int]:
    number = 0
    while last is None or number < last:
        number += 1
        yield number


def test_what_is_submitted_comes_in_the_runners_own_thread(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    worked_in = []

    def work() -> Iterator[str]:
        worked_in.append(threading.get_ident())
        yield "done"

    number = runner.submit("run", work())
    qtbot.waitUntil(lambda: heard.produced == [("run", number, "done")], timeout=PATIENCE)
    assert heard.threads == {runner.thread()}
    assert worked_in != [threading.get_ident()]


def test_numbers_rise_across_lanes(runner: Runner) -> None:
    numbers = [runner.submit(lane, iter(())) for lane in ("run", "field", "run", "sweep", "run")]
    assert numbers == sorted(set(numbers))
    assert numbers[0] > 0


@pytest.mark.parametrize("count", [1, 2, 1000])
def test_the_last_item_is_always_published(qtbot: QtBot, runner: Runner, heard: Listener, count: int) -> None:
    number = runner.submit("run", counting(count))
    qtbot.waitUntil(lambda: heard.items(number)[-1:] == [count], timeout=PATIENCE)
    assert heard.items(number) == sorted(heard.items(number))


@pytest.mark.parametrize("requests", [1, 60])
def test_at_most_one_publication_a_frame(
    qtbot: QtBot, runner: Runner, heard: Listener, monkeypatch: pytest.MonkeyPatch, requests: int
) -> None:
    frame = 0.05
    monkeypatch.setattr(module, "FRAME", frame)
    monkeypatch.setattr(module, "SLICE", 1e-9)
    monkeypatch.setattr(module, "REST", 0.0)
    began = time.perf_counter()
    for _ in range(requests):
        number = runner.submit("run", counting(500 // requests))
        qtbot.wait(1)  # as a slider is dragged: each request is answered before the next one comes
    qtbot.waitUntil(lambda: heard.items(number)[-1:] == [500 // requests], timeout=PATIENCE)
    assert len(heard.produced) <= (time.perf_counter() - began) / frame + 2  # however long it took


def test_none_is_never_published(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    empty = runner.submit("run", iter([None] * 50))
    number = runner.submit("field", iter([None, "first", None, "last", None, None]))
    qtbot.waitUntil(lambda: heard.items(number)[-1:] == ["last"], timeout=PATIENCE)
    after = runner.submit("run", iter(["after"]))
    qtbot.waitUntil(lambda: heard.items(after) == ["after"], timeout=PATIENCE)
    assert heard.items(empty) == []
    assert None not in [item for _, _, item in heard.produced]


@pytest.mark.parametrize("falsy", [0, "", (), False])
def test_an_item_need_not_be_true(qtbot: QtBot, runner: Runner, heard: Listener, falsy: object) -> None:
    number = runner.submit("run", iter([falsy]))
    qtbot.waitUntil(lambda: heard.items(number) == [falsy], timeout=PATIENCE)


def test_newest_wins(qtbot: QtBot, runner: Runner, heard: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", NEVER)
    gate = Gate("old")
    old = runner.submit("run", iter(gate))
    qtbot.waitUntil(gate.started.is_set, timeout=PATIENCE)
    skipped = [runner.submit("run", iter([f"between {i}"])) for i in range(5)]
    newest = runner.submit("run", iter(["new"]))
    gate.open()
    qtbot.waitUntil(lambda: heard.items(newest) == ["new"], timeout=PATIENCE)
    assert heard.items(old) == ["old"]  # it was at work and had shown nothing yet
    assert all(heard.items(number) == [] for number in skipped)


def test_a_superseded_request_publishes_at_most_once(
    qtbot: QtBot, runner: Runner, heard: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FRAME", 0.0)
    monkeypatch.setattr(module, "PATIENCE", NEVER)
    published: list[int] = []  # when it happens: much of it may still be on its way to those who listen
    runner._worker.produced.connect(lambda _, number: published.append(number), Qt.ConnectionType.DirectConnection)
    endless = [runner.submit("run", counting())]
    for _ in range(20):
        before = len(heard.produced)
        endless.append(runner.submit("run", counting()))
        superseded = endless[-2]
        shown = published.count(superseded)
        qtbot.waitUntil(lambda before=before: len(heard.produced) > before, timeout=PATIENCE)  # type: ignore[misc]
        qtbot.waitUntil(lambda: len(heard.items(endless[-1])) > 0, timeout=PATIENCE)
        assert published.count(superseded) <= max(shown, 1) + 1  # one may have been about to be
    assert heard.numbers == sorted(heard.numbers)


def test_a_superseded_request_that_shows_nothing_dies(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    closed = Event()

    def silent() -> Iterator[None]:
        try:
            while True:
                yield None
        finally:
            closed.set()

    runner.submit("field", silent())
    number = runner.submit("field", iter(["shown"]))
    qtbot.waitUntil(lambda: heard.items(number) == ["shown"], timeout=PATIENCE)
    gc.collect()
    assert closed.is_set()  # let go of, and with it all that it held


def test_numbers_of_a_lane_only_rise_in_a_flood(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    """400 requests, as a dragged slider makes them: no answer comes after one to a newer question, the last comes."""
    for _ in range(400):
        last = runner.submit("run", counting(50))
        QCoreApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: heard.items(last)[-1:] == [50], timeout=PATIENCE)
    assert heard.numbers == sorted(heard.numbers)


def test_lanes_take_turns(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    numbers = [runner.submit(lane, counting()) for lane in ("run", "field", "sweep")]
    qtbot.waitUntil(lambda: all(len(heard.items(number)) >= 3 for number in numbers), timeout=PATIENCE)
    short = runner.submit("export", counting(3))
    qtbot.waitUntil(lambda: heard.items(short)[-1:] == [3], timeout=PATIENCE)


@pytest.mark.parametrize("problem", [ValueError("no"), MemoryError(), ZeroDivisionError()], ids=repr)
def test_an_exception_arrives_as_failed(qtbot: QtBot, runner: Runner, heard: Listener, problem: Exception) -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise problem

    number = runner.submit("run", failing())
    qtbot.waitUntil(lambda: heard.failed == [("run", number, problem)], timeout=PATIENCE)
    after = runner.submit("run", iter(["works again"]))
    qtbot.waitUntil(lambda: heard.items(after) == ["works again"], timeout=PATIENCE)


@pytest.mark.parametrize("how", ["superseded", "cancelled"])
def test_what_nobody_wants_any_more_may_fail_in_silence(
    qtbot: QtBot, runner: Runner, heard: Listener, how: str
) -> None:
    go_on = Event()

    def failing() -> Iterator[str | None]:
        yield "shown"
        while not go_on.is_set():
            yield None
        raise ValueError

    old = runner.submit("run", failing())
    qtbot.waitUntil(lambda: heard.items(old) == ["shown"], timeout=PATIENCE)
    if how == "cancelled":
        runner.cancel("run")
    new = runner.submit("run", iter(["new"]))
    go_on.set()
    qtbot.waitUntil(lambda: heard.items(new) == ["new"], timeout=PATIENCE)
    assert heard.failed == []


def test_nothing_comes_of_what_is_cancelled(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    gate = Gate(*range(5))
    number = runner.submit("run", iter(gate))
    other = runner.submit("field", counting())
    gate.open(2)
    qtbot.waitUntil(lambda: len(heard.items(other)) > 2, timeout=PATIENCE)
    runner.cancel("run")
    seen = len(heard.items(number))
    gate.open()
    field = len(heard.items(other))
    qtbot.waitUntil(lambda: len(heard.items(other)) > field + 2, timeout=PATIENCE)
    assert len(heard.items(number)) == seen


def test_what_is_on_its_way_when_cancelled_does_not_arrive(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    worked = Event()

    def work() -> Iterator[str]:
        yield "on its way"
        worked.set()

    number = runner.submit("run", work())
    assert worked.wait(PATIENCE / 1000)  # without an event loop: it stays in the queue
    runner.cancel("run")
    after = runner.submit("run", iter(["after"]))
    qtbot.waitUntil(lambda: heard.items(after) == ["after"], timeout=PATIENCE)
    assert heard.items(number) == []


def test_cancelling_an_idle_lane_does_nothing(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    runner.cancel("run")
    number = runner.submit("run", iter(["fine"]))
    qtbot.waitUntil(lambda: heard.items(number) == ["fine"], timeout=PATIENCE)


def busy(_: Event) -> Iterator[object]:
    return counting()


def silent(_: Event) -> Iterator[object]:
    while True:
        yield None


@pytest.mark.parametrize("work", [busy, silent])
def test_close_ends_the_thread(qtbot: QtBot, work: Callable[[Event], Iterator[object]]) -> None:
    runner = Runner()
    heard = Listener(runner)
    (thread,) = runner.findChildren(QThread)
    runner.submit("run", work(Event()))
    ticks = runner.submit("tick", counting())
    qtbot.waitUntil(lambda: len(heard.items(ticks)) > 1, timeout=PATIENCE)
    runner.close()
    assert thread.isFinished()
    said = list(heard.produced)
    QCoreApplication.sendPostedEvents()
    assert heard.produced == said  # nothing after close, not even what was on its way
    runner.close()


def test_close_of_an_idle_runner(qapp: object) -> None:
    runner = Runner()
    (thread,) = runner.findChildren(QThread)
    runner.close()
    assert thread.isFinished()


def test_it_is_at_rest_when_nothing_is_left_of_what_was_asked(qtbot: QtBot, runner: Runner, heard: Listener) -> None:
    assert runner.at_rest
    gates = Gate(1), Gate(2)
    for lane, gate in zip("ab", gates, strict=True):
        runner.submit(lane, iter(gate))
        assert not runner.at_rest
    gates[0].open()
    qtbot.waitUntil(lambda: len(heard.produced) == 1, timeout=PATIENCE)
    assert not runner.at_rest
    gates[1].open()
    qtbot.waitUntil(lambda: runner.at_rest, timeout=PATIENCE)
    runner.submit("a", iter(Gate(3)))
    runner.cancel("a")
    assert runner.at_rest
