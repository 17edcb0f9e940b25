"""Keeps what is open, every second and at the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from gradviz.lessons.errors import LessonError
from gradviz.session.store import Store
from gradviz.session.value import Session

EVERY = 1000
"""Milliseconds."""


class Keeper(QObject):
    """Asks for the session and has it written when it is another one. `failed(reason)` comes once, however often
    writing fails. While `offering`, what the file has is kept until something else is set. A position that moves is
    waited for: while a run is played, nothing is written, for the disk may take longer than a frame."""

    failed = Signal(object)

    def __init__(
        self, store: Store, session: Callable[[], Session], offering: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._session = session
        self._untouched = session().states if offering else None
        self._seen = session()
        self._has_failed = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def decide(self) -> None:
        """What was offered has been taken or is not wanted: from now on what is open counts."""
        self._untouched = None

    def look(self) -> None:
        """Keeps what is open unless only positions have moved since the last look."""
        before, self._seen = self._seen, self._session()
        if self._seen == before or self._seen.at_rest != before.at_rest:
            self.keep()

    def keep(self) -> None:
        """Now."""
        session = self._session()
        if session.states == self._untouched:
            return
        self._untouched = None
        try:
            self._store.write(session)
        except LessonError as problem:
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(problem)

    def close(self) -> None:
        """For the last time, and in order."""
        self._timer.stop()
        self.keep()
        self._store.give_back()
