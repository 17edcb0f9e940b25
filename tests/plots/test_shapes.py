"""Marks that are copied: many at once as each alone."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from gradviz.plots import shapes
from tests.conftest import pixels

Draw = Callable[[QPainter], None]


def on_pixels(draw: Draw, scale: float) -> bytes:
    image = QImage(QSize(120, 80), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw(painter)
    painter.end()
    return pixels(image).tobytes()


def on_paper(draw: Draw) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = QSvgGenerator()
    paper.setOutputDevice(buffer)
    painter = QPainter(paper)
    draw(painter)
    painter.end()
    return bytes(buffer.data().data())


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_many_are_copied_as_one_by_one(qapp: QApplication, ratio: float) -> None:
    middles = np.random.default_rng(1).uniform(5, 75, (60, 2))
    kinds = [shapes.disc_pixmap(5.0, colour, "#fff", ratio) for colour in ("#a00", "#0a0", "#00a")]
    chosen: list[QPixmap] = [kinds[index % 3] for index in range(len(middles))]

    def each(painter: QPainter) -> None:
        for pixmap, (x, y) in zip(chosen, middles.tolist(), strict=True):
            shapes.place(painter, pixmap, QPointF(x, y))

    def together(painter: QPainter) -> None:
        shapes.place_all(painter, chosen, middles)

    blank = on_pixels(lambda painter: None, 1.0)
    for scale in (1.0, 1.3):
        assert blank != on_pixels(each, scale) == on_pixels(together, scale)
    assert on_paper(lambda painter: None) != on_paper(each) == on_paper(together)


def test_none_at_all_is_nothing(qapp: QApplication) -> None:
    def none(painter: QPainter) -> None:
        shapes.place_all(painter, [], np.empty((0, 2)))

    assert on_pixels(none, 1.0) == on_pixels(lambda painter: None, 1.0)
