"""Shows two empty plots, with the same imports as the window, and leaves when they have been painted."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

import gradviz.window  # noqa: F401

app = QApplication([])
widget = QWidget()
layout = QHBoxLayout(widget)
layout.addWidget(pg.PlotWidget())
layout.addWidget(pg.PlotWidget())
widget.resize(1366, 768)
widget.show()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, widget.close))
app.exec()
