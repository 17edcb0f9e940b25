"""A language that no font can draw is said, and in letters that can be drawn."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from gradviz.fonts import undrawable
from gradviz.language import ENGLISH, LANGUAGES, speak
from gradviz.survival.bars import FontBar
from gradviz.survival.unexpected import Unexpected
from gradviz.survival.watch import Teller
from gradviz.translator import interpret
from tests.conftest import PATIENCE, discard

ROOT = Path(__file__).parents[2]
DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
HANGUL, KANJI = "한글", "あア漢"
LATIN_ONLY = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>
"""


@pytest.fixture
def drawable(monkeypatch: pytest.MonkeyPatch) -> set[object]:
    """The letters that there are fonts for: of the Latin ones all."""
    there: set[object] = set()
    monkeypatch.setattr(QFontMetrics, "inFontUcs4", lambda _, code: code < 0x250 or chr(code) in there)
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


def test_a_language_without_a_font_is_told_in_english(qapp: QApplication, drawable: set[object]) -> None:
    assert [undrawable(language) for language in ("en", "ko", "ja")] == ["", "Korean", "Japanese"]
    drawable |= set(HANGUL) | set(KANJI)
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
    drawable |= set(HANGUL)
    speak("ko")
    Teller(Unexpected(), window)
    assert said(window) == []


# --- a system without fonts ------------------------------------------------------------------------------------------


@pytest.fixture(params=["Latin", "no"])
def fonts(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, dict[str, str]]:
    """Which ones there are, and the environment of a system that has no others."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only there fonts can be taken away")
    folder = DEJAVU if request.param == "Latin" else tmp_path / "nothing"
    if request.param == "Latin" and not folder.exists():
        pytest.skip("there is no font of whose letters one could be sure")
    config = tmp_path / "fonts.conf"
    config.write_text(LATIN_ONLY.format(folders=f"<dir>{folder}</dir>", cache=tmp_path / "cache"), encoding="utf-8")
    return request.param, {**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}


def test_fonts_that_are_not_there_are_missed(fonts: tuple[str, dict[str, str]]) -> None:
    """Qt's own answer."""
    which, environment = fonts
    code = (
        "from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
        "from gradviz.fonts import undrawable; print([undrawable(l) for l in ('en', 'ko', 'ja')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    english = {"Latin": "", "no": "English"}[which]
    assert done.stdout.strip() == f"['{english}', 'Korean', 'Japanese']"


@pytest.mark.parametrize("command", [("render", "--size", "320x240"), ("handout",)], ids=lambda command: command[0])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_is_drawn_without_a_font_is_said(
    fonts: tuple[str, dict[str, str]], tmp_path: Path, command: tuple[str, ...], language: str
) -> None:
    which, environment = fonts
    path = tmp_path / "a.pdf"
    done = subprocess.run(
        [sys.executable, "-m", "gradviz", *command, "--lang", language, "-o", str(path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, f"{path}\n")
    said = [line for line in done.stderr.splitlines() if LANGUAGES[language] in line and path.name in line]
    assert len(said) == (0 if (which, language) == ("Latin", "en") else 1)


def test_the_self_test_misses_the_font_of_the_language_that_is_asked_for(
    fonts: tuple[str, dict[str, str]], tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    code = (
        "import sys; from gradviz.selftest import run; from gradviz.selftest.checks import words;"
        "run.CHECKS = (words.every_language,); from gradviz.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    language = {"Latin": "ja", "no": "en"}[fonts[0]]
    command = [sys.executable, "-c", code, "--self-test", "--lang", language, "--report", str(report)]
    done = subprocess.run(command, cwd=ROOT, env=fonts[1], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    (check,) = [check for check in json.loads(report.read_text("utf-8"))["checks"] if not check["passed"]]
    assert check["problem"] == f"CheckError: there is no font for { {'en': 'English', 'ja': 'Japanese'}[language] }"
