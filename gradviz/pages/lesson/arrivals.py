"""Lesson files that come from outside: dropped on the window, or sent by the system for having been double-clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget


class Application(QApplication):
    """`sent(path)`: the system asks for a file to be opened, as macOS does."""

    sent = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.sent.emit(event.file())
            return True
        return super().event(event)


class Drops(QObject):
    """What is dropped on a window: `dropped(path)` for one file of this machine, `refused()` for anything else that
    has an address. Text is left to the fields that take it."""

    dropped = Signal(str)
    refused = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(event)
        return True

    def _take(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) == 1 == len(event.mimeData().urls()):
            self.dropped.emit(files[0])
        else:
            self.refused.emit()
