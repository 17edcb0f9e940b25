"""Where the film of what is wished for is made and developed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gradviz.core import CoreError
from gradviz.pages.export.film import Film, Look, legible_scale
from gradviz.pages.export.subject import Subject
from gradviz.pages.export.wish import Wish
from gradviz.runner import Runner
from gradviz.theme import Theme

LANE = "export.ground"
SETTLED = 200
"""Milliseconds after which what is typed is taken for what is meant."""


class Darkroom(QObject):
    """Keeps one film, made anew for another size or for stages. `developed()` when there is something to be seen of it,
    `failed(problem)` when there will not be."""

    developed = Signal()
    failed = Signal(object)

    def __init__(self, subject: Subject, runner: Runner, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._subject, self._runner, self._theme = subject, runner, theme
        self._film: Film | None = None
        self._made: tuple[object, ...] = ()  # what the film was made for
        self._waits_for = 0  # the number of what it needs of the worker; 0 where it has it
        self._wish: Wish | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLED)
        self._settling.timeout.connect(self._make)
        runner.produced.connect(self._on_produced)
        runner.failed.connect(self._on_failed)

    @property
    def film(self) -> Film | None:
        """Of the wish of now; None while it is on its way."""
        is_of_now = self._wish is not None and self._made == _parts(self._wish) and not self._settling.isActive()
        return self._film if is_of_now and self._waits_for == 0 else None

    def want(self, wish: Wish, at_once: bool = False) -> None:
        """Makes a film for this wish, if it takes another one."""
        self._wish = wish
        if self._made == _parts(wish):
            self._settling.stop()
        elif at_once:
            self._make()
        else:
            self._settling.start()

    def end(self) -> None:
        """Nothing is developed any more."""
        self._settling.stop()
        self._runner.cancel(LANE)
        self._waits_for = 0
        if self._film is not None:
            self._film.end()
            self._film = None
        self._made = ()

    def _make(self) -> None:
        wish = self._wish
        assert wish is not None
        self.end()
        look = Look(wish.size, legible_scale(wish.size), self._theme)
        self._film, self._made = self._subject.film(look, wish.stages), _parts(wish)
        self._waits_for = self._runner.submit(LANE, self._film.ground())

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        if number == self._waits_for and self._film is not None:
            self._waits_for = 0
            self._film.show_ground(item)
            self.developed.emit()

    def _on_failed(self, lane: str, number: int, problem: Exception) -> None:
        if number == self._waits_for:
            self.failed.emit(problem)
            if not isinstance(problem, (CoreError, MemoryError)):
                raise problem


def _parts(wish: Wish) -> tuple[object, ...]:
    """What a film depends on."""
    return wish.size, wish.stages
