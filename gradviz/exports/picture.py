"""One picture as a file: PNG in pixels, SVG and PDF in lines and letters."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from gradviz.exports.files import replacing

Paint = Callable[[QPainter], None]
Pages = Generator[bytes | None, None, None]
"""A document on its way: None after each page, at last the whole."""

POINTS_PER_INCH = 72
_FAMILY = re.compile(rb'font-family="([^",]+)"')


def save_png(image: QImage, path: Path) -> None:
    """OSError where that fails, MemoryError for a picture that there was no memory for: Qt's is empty then."""
    if image.isNull():
        raise MemoryError
    buffer = QBuffer()
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise MemoryError  # nothing else can fail
    save(bytes(buffer.data().data()), path)


def save_svg(paint: Paint, size: tuple[int, int], path: Path, title: str) -> None:
    """What is painted in an area of so many logical pixels. OSError where that fails."""
    buffer = _opened()
    paper = QSvgGenerator()  # SVG Tiny, which everything shows
    paper.setOutputDevice(buffer)
    paper.setSize(QSize(*size))
    paper.setViewBox(QRect(0, 0, *size))
    paper.setResolution(_resolution())
    paper.setTitle(title)
    paper.setDescription("GradViz")
    _paint(paper, paint)
    save(_FAMILY.sub(_with_generic, bytes(buffer.data().data())), path)


def save_pdf(pages: Sequence[Paint], size: tuple[int, int], path: Path, title: str) -> None:
    """A page for each, of so many points, which are its logical pixels. OSError where that fails."""
    *_, data = pdf(pages, size, title)
    assert data is not None
    save(data, path)


def pdf(pages: Sequence[Paint], size: tuple[int, int], title: str) -> Pages:
    """The same, page by page."""
    buffer = _opened()
    paper = QPdfWriter(buffer)
    paper.setPageSize(QPageSize(QSizeF(*size), QPageSize.Unit.Point))
    paper.setPageMargins(QMarginsF())
    paper.setResolution(_resolution())
    paper.setTitle(title)
    paper.setCreator("GradViz")
    painter = QPainter(paper)
    try:
        for number, paint in enumerate(pages):
            if number:
                paper.newPage()
            painter.save()
            try:
                painter.scale(_resolution() / POINTS_PER_INCH, _resolution() / POINTS_PER_INCH)
                paint(painter)
            finally:
                painter.restore()
            yield None
    finally:
        painter.end()  # or its device would go before it
    yield bytes(buffer.data().data())


def _resolution() -> int:
    """The screen's: what has been recorded on it, as the axes of a plot are, would be scaled for another one."""
    return round(QGuiApplication.primaryScreen().logicalDotsPerInch())


def _opened() -> QBuffer:
    """What is written into it cannot fail: a full disk is told by Python, with its reason."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _with_generic(family: re.Match[bytes]) -> bytes:
    """With what another computer takes where it has not that font."""
    is_monospaced = QFontDatabase.isFixedPitch(html.unescape(family[1].decode()))
    return b'font-family="' + family[1] + (b', monospace"' if is_monospaced else b', sans-serif"')


def _paint(paper: QSvgGenerator, paint: Paint) -> None:
    painter = QPainter(paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()


def save(data: bytes, path: Path) -> None:
    """OSError where that fails."""
    with replacing(path) as fresh:
        fresh.write_bytes(data)
