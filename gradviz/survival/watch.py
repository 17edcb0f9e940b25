"""The whole watch: while the program runs, and in its window."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow

from gradviz.fonts import undrawable
from gradviz.language import spoken
from gradviz.survival.bars import ErrorBar, FontBar, surroundings
from gradviz.survival.last_words import last_words
from gradviz.survival.log import log_folder, logging_to
from gradviz.survival.qt import qt_messages
from gradviz.survival.unexpected import Unexpected, catching

logger = logging.getLogger(__name__)


@contextmanager
def watched(without_display: Callable[[], None]) -> Iterator[Unexpected]:
    """From now on nothing that fails is lost; begun before there is an application, for that may fail, too."""
    folder = log_folder()
    with logging_to(folder), last_words(folder), qt_messages(without_display):
        unexpected = Unexpected()
        with catching(unexpected):
            yield unexpected


class Teller(QObject):
    """Says in a window what has failed, in one bar at a time, and once for each language that it cannot be drawn."""

    def __init__(self, unexpected: Unexpected, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._unexpected = unexpected
        self._told: set[str] = set()
        logger.info("%s", surroundings())
        unexpected.happened.connect(self._on_happened)
        window.installEventFilter(self)
        self._look_for_font()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._look_for_font()
        return False

    def _on_happened(self, kind: str, reason: str) -> None:
        if self._window.findChild(ErrorBar) is None:
            self._add(ErrorBar(kind, reason, lambda: self._unexpected.details))

    def _look_for_font(self) -> None:
        language = undrawable(spoken())
        if language and language not in self._told:
            self._told.add(language)
            logger.warning("there is no font for %s", language)
            self._add(FontBar(language))

    def _add(self, bar: ErrorBar | FontBar) -> None:
        self._window.addToolBar(bar)
        self._window.addToolBarBreak()
        bar.show()  # at once: a window that is on the screen would take until its next turn
