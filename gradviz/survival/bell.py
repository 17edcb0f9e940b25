"""Ctrl+C and its like in a window: it is closed, even if it sleeps, and never in the midst of a painting."""

from __future__ import annotations

import signal
from socket import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QMainWindow

from gradviz.interruption import SIGNALS

MOST = 64
"""Signals that are heard at once."""


class Bell(QObject):
    """Closes the window for whatever comes out of `interruption.bell`. One that asks whether to save stays: Ctrl+C
    waits for the answer; to the others nobody gives one: the program dies of them, and offers what was open at its next
    start."""

    def __init__(self, bell: socket, window: QMainWindow) -> None:
        super().__init__(window)
        self._bell, self._window = bell, window
        self._notifier = QSocketNotifier(bell.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_rung)

    def _on_rung(self) -> None:
        numbers = [number for number in self._bell.recv(MOST) if number in SIGNALS]
        if not numbers:  # of somebody else's
            return
        if self._window.close():
            self._notifier.setEnabled(False)  # its socket is closed next
            return
        for number in numbers:
            if number != signal.SIGINT:
                signal.signal(number, signal.SIG_DFL)
                signal.raise_signal(number)
