"""The end of what was made of many pieces."""

from __future__ import annotations

import ctypes
import gc
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def delete_whole(widget: QWidget) -> None:
    """Deletes a book or a window when the event is over, and then its Python halves at once. Pages, plots and what
    their signals are connected to refer to each other; the collector finds that in the end, but it does not know that
    megabytes of Qt's hang on it, and has no haste."""
    widget.destroyed.connect(_collect_soon)
    widget.deleteLater()


def _collect_soon() -> None:
    QTimer.singleShot(0, _collect)  # when all of it has been destroyed


def _collect() -> None:
    gc.collect()
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        # glibc by itself gives back what is free at the end of its heap alone, and something is always left there
        libc.malloc_trim(ctypes.c_size_t(0))
