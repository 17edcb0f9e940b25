"""A picture that is none replaces nothing."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gradviz.exports.picture import save_png, save_svg


def test_a_picture_without_memory_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")
    with pytest.raises(MemoryError):
        save_png(QImage(), path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_qt_does_not_save_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QImage, "save", lambda *_: False)
    with pytest.raises(MemoryError):
        save_png(QImage(3, 3, QImage.Format.Format_RGB32), tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == []


def test_svg_names_what_is_taken_where_there_is_not_that_font(qapp: QApplication, tmp_path: Path) -> None:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)

    def paint(painter: QPainter) -> None:
        painter.drawText(10, 20, "letters")
        painter.setFont(fixed)
        painter.drawText(10, 40, "digits")

    save_svg(paint, (100, 50), tmp_path / "a.svg", "fonts")
    families = {part.get("font-family") for part in ET.parse(tmp_path / "a.svg").iter() if part.get("font-family")}
    assert f"{fixed.family()}, monospace" in families
    assert {(family or "").rpartition(", ")[2] for family in families} == {"sans-serif", "monospace"}
