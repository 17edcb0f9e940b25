"""Starts the window and leaves as soon as its first picture is complete."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gradviz.core import Experiment
from gradviz.core.landscape import Landscape
from gradviz.pages.book import open_book
from gradviz.state import State
from gradviz.window import Window

app = QApplication([])
window = Window(open_book([State(Experiment())]), "light")
missing = {"run", "field"}


def see(lane: str, number: int, item: object) -> None:
    if isinstance(item, Landscape) or getattr(item, "outcome", None) is not None:
        missing.discard(lane)
    if not missing:
        # what has been drawn is painted in the next turn of the loop
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, window.close))


window.page.runner.produced.connect(see)
window.show()
app.exec()
