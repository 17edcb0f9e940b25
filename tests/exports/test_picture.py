"""A picture that is none replaces nothing."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from gradviz.exports.picture import save_png


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
