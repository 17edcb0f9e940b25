"""A language that no font can draw is said, and in letters that can be drawn."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from gradviz.language import ENGLISH, speak
from gradviz.survival.bars import FontBar
from gradviz.survival.fonts import undrawable
from gradviz.survival.unexpected import Unexpected
from gradviz.survival.watch import Teller
from gradviz.translator import interpret
from tests.conftest import PATIENCE, discard

ROOT = Path(__file__).parents[2]
WRITING = QFontDatabase.WritingSystem
LATIN_ONLY = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>
"""


@pytest.fixture
def drawable(monkeypatch: pytest.MonkeyPatch) -> set[object]:
    """The writing systems that there are fonts for."""
    there: set[object] = {WRITING.Latin}
    monkeypatch.setattr(QFontDatabase, "families", lambda writing: ["Some"] if writing in there else [])
    return there


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QMainWindow]:
    opened = QMainWindow()
    opened.setCentralWidget(QLineEdit())
    yield opened
    discard(opened)
    interpret(qapp, ENGLISH)


def said(window: QMainWindow) -> list[str]:
    return [bar.text for bar in window.findChildren(FontBar)]


def test_a_language_without_a_font_is_told_in_english(drawable: set[object]) -> None:
    assert [undrawable(language) for language in ("en", "ko", "ja")] == ["", "Korean", "Japanese"]
    drawable |= {WRITING.Korean, WRITING.Japanese}
    assert [undrawable(language) for language in ("en", "ko", "ja")] == ["", "", ""]


def test_it_is_said_at_the_start(drawable: set[object], window: QMainWindow) -> None:
    speak("ko")
    Teller(Unexpected(), window)
    (sentence,) = said(window)
    assert sentence.isascii()
    assert "Korean" in sentence


def test_it_is_said_once_when_the_language_is_changed(
    qtbot: QtBot, qapp: QApplication, drawable: set[object], window: QMainWindow
) -> None:
    Teller(Unexpected(), window)
    window.show()
    assert said(window) == []
    for count, language in enumerate(("ja", "ko"), 1):
        interpret(qapp, language)
        qtbot.waitUntil(lambda count=count: len(said(window)) == count, timeout=PATIENCE)  # type: ignore[misc]
    interpret(qapp, "ja")
    QCoreApplication.sendPostedEvents()
    assert len(said(window)) == 2
    assert all(sentence.isascii() for sentence in said(window))


def test_nothing_is_said_where_there_are_fonts(drawable: set[object], window: QMainWindow) -> None:
    drawable |= {WRITING.Korean}
    speak("ko")
    Teller(Unexpected(), window)
    assert said(window) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there fonts can be taken away")
def test_fonts_that_are_not_there_are_missed(tmp_path: Path) -> None:
    """Qt's own answer, on a system whose only fonts are Latin."""
    folder = Path("/usr/share/fonts/truetype/dejavu")
    if not folder.exists():
        pytest.skip("there is no font of whose letters one could be sure")
    config = tmp_path / "fonts.conf"
    config.write_text(LATIN_ONLY.format(folders=f"<dir>{folder}</dir>", cache=tmp_path), encoding="utf-8")
    code = (
        "from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
        "from gradviz.survival.fonts import undrawable; print([undrawable(l) for l in ('en', 'ko', 'ja')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "['', 'Korean', 'Japanese']"
