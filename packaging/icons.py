"""python packaging/icons.py: draws the program's icon in every form that a system wants it in, from the one SVG."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from project import HERE, ROOT

SOURCE = ROOT / "resources/icons/gradviz.svg"
FOLDER = HERE / "icons"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)
HICOLOR_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def drawn(size: int) -> Image.Image:
    """The icon, so many pixels wide and high."""
    app = QGuiApplication.instance() or QGuiApplication([])  # noqa: F841  kept for as long as there are pictures
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)  # a name of its own: its pixels go with it
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))


def make(folder: Path) -> None:
    """Writes every file into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in HICOLOR_SIZES:
        drawn(size).save(folder / f"gradviz-{size}.png", optimize=True)
    for name, sizes in (("gradviz.ico", ICO_SIZES), ("gradviz.icns", ICNS_SIZES)):
        *smaller, largest = [drawn(size) for size in sizes]
        largest.save(folder / name, sizes=[(size, size) for size in sizes], append_images=smaller)


if __name__ == "__main__":
    make(FOLDER)
    sys.stdout.write(f"The icons are in {FOLDER}.\n")
