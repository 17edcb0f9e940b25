"""Files that are made while the window answers: pictures are drawn here, one in a turn of the event loop, and become a
file in the worker."""

from __future__ import annotations

import itertools
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from queue import Empty, Queue

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gradviz.exports.files import replacing
from gradviz.exports.frames import Pixels
from gradviz.exports.picture import Pages, save, save_png
from gradviz.pages.export.film import Film
from gradviz.runner import Runner
from gradviz.state import Position

ROOM = 3
"""Frames that wait for the worker at most: of a long animation there are never more in memory."""
TURN = 2
"""Milliseconds between two looks whether there is room for another frame."""
PATIENCE = 0.004
"""Seconds that the worker waits for a frame before the other lanes have their turn."""
PIECES = 200
"""Pieces of a text between two breaths."""
DONE, LEFT = "done", "left"

_COUNT = itertools.count()
"""Of the lanes."""

Work = Generator[int | None, None, None]
"""What the worker does: how far it is, or None."""


class LeftError(Exception):
    """Nobody wants the file any more."""


class Job(QObject):
    """One file on its way. `moved(frames)` tells how many have been written; then exactly one comes of `done()`,
    `left()`, after `leave()`, and `failed(problem)`. Unless it is done the file is as it was before.

    Each has a lane of its own: in one that they shared the later would drop the earlier, which would never end."""

    moved = Signal(int)
    done = Signal()
    left = Signal()
    failed = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._lane = f"export.{next(_COUNT)}"
        self._is_left = False
        self._work: Generator[object | None, None, None] | None = None
        self._number = 0
        runner.produced.connect(self._on_produced)
        runner.failed.connect(self._on_failed)

    @property
    def is_under_way(self) -> bool:
        return self._number > 0

    def begin(self, work: Work) -> None:
        """Lets the worker do it."""
        self._work = self._told(work)
        self._number = self._runner.submit(self._lane, self._work)

    def leave(self) -> None:
        """The worker gives it up at its next breath."""
        self._is_left = True

    def end(self) -> None:
        """The worker is gone: what it has begun is taken back."""
        if self._work is not None:
            self._work.close()
        self._finish()

    def check(self) -> None:
        """For the work: LeftError where it is to be given up."""
        if self._is_left:
            raise LeftError

    def _told(self, work: Work) -> Generator[object | None, None, None]:
        try:
            for step in work:
                self.check()
                yield step
        except LeftError:
            work.close()
            yield LEFT
            return
        yield DONE

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        if number != self._number:
            return
        if isinstance(item, int):
            self.moved.emit(item)
            return
        self._finish()
        (self.done if item == DONE else self.left).emit()

    def _on_failed(self, lane: str, number: int, problem: Exception) -> None:
        if number == self._number:
            self._finish()
            self.failed.emit(problem)

    def _finish(self) -> None:
        self._number = 0


class AnimationJob(Job):
    """Draws the frames of a film, and has them written."""

    def __init__(self, runner: Runner, film: Film, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._film = film
        self._positions: Iterator[Position] = iter(())
        self._frames: Queue[Pixels | Exception | None] = Queue(ROOM)
        self._timer = QTimer(self, interval=TURN)
        self._timer.timeout.connect(self._draw_one)

    def start(self, path: Path, rate: float, positions: Iterable[Position]) -> None:
        """`positions` of all frames, those before them that an animation takes its colours from included."""
        from gradviz.exports.animation import animation  # Pillow, which nothing else takes

        self._positions = iter(positions)
        self._timer.start()
        self.begin(animation(path, rate, self._drawn(), self._film.colours))

    def _draw_one(self) -> None:
        if self._frames.full():
            return
        frame = self._next_frame()
        if not isinstance(frame, np.ndarray):
            self._timer.stop()
        self._frames.put_nowait(frame)

    def _next_frame(self) -> Pixels | Exception | None:
        """None after the last one; what was raised where it cannot be drawn, which ends the file instead of leaving
        the frame out."""
        try:
            position = next(self._positions, None)
            return None if position is None else self._film.pixels(position)
        except Exception as problem:  # noqa: BLE001  whatever it is, it is the file's
            return problem

    def _drawn(self) -> Iterator[Pixels | None]:
        """In the worker: frames as they come, None while there is none yet."""
        while True:
            self.check()
            try:
                frame = self._frames.get(timeout=PATIENCE)
            except Empty:
                yield None
                continue
            if frame is None:
                return
            if isinstance(frame, Exception):
                raise frame
            yield frame

    def _finish(self) -> None:
        super()._finish()
        self._timer.stop()


class HandoutJob(Job):
    """Paints a document page by page, and has it written."""

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._pages: Pages | None = None
        self._timer = QTimer(self, interval=TURN)
        self._timer.timeout.connect(self._paint_one)

    def start(self, path: Path, pages: Pages) -> None:
        self._path, self._pages = path, pages
        self._timer.start()

    def _paint_one(self) -> None:
        assert self._pages is not None
        try:
            document = next(self._pages)
        except Exception as problem:  # noqa: BLE001  whatever a page raises, it is the document's end
            self._timer.stop()
            self.failed.emit(problem)
            return
        if document is not None:
            self._timer.stop()
            self.begin(data(document, self._path))

    def end(self) -> None:
        self._timer.stop()
        if self._pages is not None:
            self._pages.close()
        super().end()


def png(image: QImage, path: Path) -> Work:
    """The work of a picture."""
    save_png(image, path)
    yield None


def data(document: bytes, path: Path) -> Work:
    """The work of a document that is there."""
    save(document, path)
    yield None


def text(pieces: Iterable[str], path: Path) -> Work:
    """The work of a table or a program."""
    with replacing(path) as fresh, fresh.open("w", encoding="utf-8", newline="\n") as out:
        for number, piece in enumerate(pieces):
            out.write(piece)
            if number % PIECES == 0:
                yield None
