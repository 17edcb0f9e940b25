"""What every check works on: the real window, and a way to wait for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from gradviz.selftest.report import CheckError
from gradviz.window import Window

PATIENCE = 60.0
"""Seconds after which what does not come is a failure."""
INTERVAL = 5
"""Milliseconds between two looks at whether it has come."""


class Bench:
    """The application, its window, which is shown and has not painted yet, and a folder to write into."""

    def __init__(self, app: QApplication, window: Window, folder: Path) -> None:
        self.app = app
        self.window = window
        self.folder = folder

    def wait(self, condition: Callable[[], object], what: str) -> None:
        """Lets the program go on until something is so."""
        loop, timer = QEventLoop(), QTimer(interval=INTERVAL)
        ends = time.perf_counter() + PATIENCE

        def look() -> None:
            if condition() or time.perf_counter() > ends:
                loop.quit()

        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        timer.stop()
        if not condition():
            raise CheckError(f"it did not come to this: {what}")

    def settle(self) -> None:
        """Waits until all that was asked of the worker has been done and painted."""
        quiet = 0

        def is_quiet() -> bool:
            nonlocal quiet
            quiet = quiet + 1 if self.window.book.at_rest else 0
            return quiet > 2  # what is asked for, and what has come, take a turn of the event loop each

        self.wait(is_quiet, "nothing is left to be computed")

    def picture(self, widget: QWidget | None = None) -> QImage:
        """The window, or a part of it, as it is painted now."""
        return (widget or self.window).grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage) -> int:
    """How many different ones are in a picture."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return int(np.unique(pixels[:, : image.width()]).size)
