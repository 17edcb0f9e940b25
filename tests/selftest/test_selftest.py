"""The self-test: it passes where all is well, and says what is wrong where it is not."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gradviz.fonts import undrawable
from gradviz.selftest.bench import colours
from gradviz.selftest.checks import CHECKS
from gradviz.selftest.report import CheckError, Report, expect

ROOT = Path(__file__).parents[2]

# what the program does, with another list of checks
RUNNING = """
import sys
from gradviz.selftest import run
{how}
run.CHECKS = ({checks},)
from gradviz.cli import main
sys.exit(main(["--self-test", "--lang", "en", *sys.argv[1:]]))
"""


def tried(*command: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", **environment}
    return subprocess.run(
        [sys.executable, *command], cwd=cwd, env=surroundings, capture_output=True, text=True, check=False
    )


def read(report: Path) -> dict[str, Any]:
    found = json.loads(report.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "report.json"


def test_it_passes_from_source(qapp: QApplication, report: Path, tmp_path: Path) -> None:
    if undrawable("ja"):
        pytest.skip("no font has Japanese letters, and the self-test says so")
    window = tmp_path / "window.png"
    files = ("--report", str(report), "--screenshot", str(window))
    done = tried("-m", "gradviz", "--self-test", "--lang", "ja", *files)
    found = read(report)
    assert done.returncode == 0, found
    assert found["passed"]
    assert found["language"] == "ja"
    assert found["running"] is None
    names = ["screenshot", "session", "nothing_unexpected"]
    assert [check["name"] for check in found["checks"]] == [*(check.__name__ for check in CHECKS), *names]
    assert len(done.stderr.splitlines()) == 1, "the outcome, and nothing of Qt's"
    assert colours(QImage(str(window))) > 50
    assert sorted(tmp_path.iterdir()) == [report, window]  # and not where the threads stood


def test_it_passes_from_the_wheel(report: Path, tmp_path: Path) -> None:
    tried("-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)).check_returncode()
    (wheel,) = tmp_path.glob("*.whl")
    place = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(place)
    done = tried("-m", "gradviz", "--self-test", "--report", str(report), cwd=tmp_path, PYTHONPATH=str(place))
    found = read(report)
    assert done.returncode == 0, found
    assert found["package"] == str(place / "gradviz")


FAILING = "def wrong(bench): run.expect(1 == 2, 'one is not two')"
RAISING = "def wrong(bench): [][1]"
SLOT = """
def wrong(bench):
    from PySide6.QtCore import QTimer
    def fail(): raise RuntimeError('a slot has failed')
    came = []
    QTimer.singleShot(0, fail)
    QTimer.singleShot(0, lambda: came.append(1))
    bench.wait(lambda: came, 'the slot has been called')
    return {}
"""
WORDLESS = """
from gradviz import language
from gradviz.selftest.checks.words import translations as wrong
language.texts.cache_clear()
language.translation_file = lambda code: __import__('io').StringIO('<TS/>')
"""
ICONLESS = """
from gradviz.selftest.checks import words
words.resource = lambda name: '/nowhere'
wrong = words.icons
"""
SILENT = """
def wrong(bench):
    from gradviz.selftest import bench as module
    module.PATIENCE = 0.1
    bench.wait(lambda: False, 'it has come')
"""


@pytest.mark.parametrize(
    ("how", "problem"),
    [
        pytest.param(FAILING, "wrong: CheckError: one is not two", id="a check that fails"),
        pytest.param(RAISING, "wrong: IndexError", id="a check that breaks"),
        pytest.param(SLOT, "nothing_unexpected: CheckError: 1 ×", id="an error that nobody catches"),
        pytest.param(WORDLESS, "translations: CheckError: of 0 texts", id="no translations"),
        pytest.param(ICONLESS, "icons: CheckError: there are no icons", id="no icons"),
        pytest.param(SILENT, "wrong: CheckError: it did not come to this: it has come", id="nothing comes"),
    ],
)
def test_what_is_wrong_is_said_and_the_code_is_1(report: Path, how: str, problem: str) -> None:
    done = tried("-c", RUNNING.format(how=how, checks="wrong"), "--report", str(report))
    found = read(report)
    assert done.returncode == 1
    assert not found["passed"]
    assert [check["name"] for check in found["checks"] if not check["passed"]] == [problem.partition(":")[0]]
    assert problem in done.stderr
    assert done.stderr.splitlines()[-1] == "The self-test has failed."


NUMBERS = """
from gradviz.core.optimizers import Adam
from gradviz.selftest.checks import arithmetic, writing
update, csv_lines = Adam.update, writing.csv_lines
def climbing(self, gradient, memory):
    move, memory = update(self, gradient, memory)
    return -move, memory
Adam.update = climbing
writing.csv_lines = lambda traces: (line.replace("-", "") for line in csv_lines(traces))
writing.save_handout = lambda lesson, with_notes, path: path.write_bytes(b"%PDF")
"""
PICTURES = """
import numpy as np
from gradviz.exports import gif
from gradviz.pages.export.dialog import ExportDialog
from gradviz.pages.export.film import Film
from gradviz.selftest.checks import drawing, export
def broken(*arguments): raise RuntimeError
ExportDialog.__init__ = broken
Film.paint = lambda self, painter, position: None
gif.Nearest.indices = lambda self, pixels: np.full(pixels.shape, gif.UNCHANGED, np.uint8)
"""
FRAMES = """
from gradviz.exports import webp
from gradviz.selftest.checks import drawing, words
coded, texts = webp._coded, words.texts
webp._coded = lambda colours: coded(colours * 0)
words.texts = lambda language: {**texts(language), ("", "{0} of {1}"): "{0} " + next(iter(texts(language).values()))}
"""
PROGRAM = """
from gradviz.selftest.checks import writing, words
writing.script = lambda experiment: "print('step')"
texts = words.texts
words.texts = lambda language: {
    key: "Wrong" if number % 7 == 0 and "{" not in text else text
    for number, (key, text) in enumerate(texts(language).items())
}
"""


@pytest.mark.parametrize(
    ("how", "checks", "problems"),
    [
        pytest.param(
            NUMBERS,
            "arithmetic.optimizers, writing.tables, writing.handout",
            [
                "optimizers: CheckError: adam is at",
                "tables: CheckError: the points",
                "handout: CheckError: the handout",
            ],
            id="numbers",
        ),
        pytest.param(
            PICTURES,
            "drawing.still_picture, drawing.moving_picture, export.dialog",
            ["still_picture: CheckError: the svg file", "moving_picture: CheckError: frame 1 of the gif", "dialog: "],
            id="pictures",
        ),
        pytest.param(
            FRAMES,
            "drawing.moving_picture, words.translations",
            ["moving_picture: CheckError: frame 1 of the webp", "translations: CheckError: in ko"],
            id="frames",
        ),
        pytest.param(
            PROGRAM,
            "writing.program, words.translations",
            ["program: CheckError: it prints another table", "translations: CheckError: of "],
            id="programs",
        ),
    ],
)
def test_parts_that_are_broken_are_found(report: Path, how: str, checks: str, problems: list[str]) -> None:
    done = tried("-c", RUNNING.format(how=how, checks=checks), "--report", str(report))
    assert done.returncode == 1
    said = done.stderr.splitlines()
    for problem in problems:
        assert any(line.startswith(problem) for line in said), (problem, said)


HANGING = """
import time
run.WATCHDOG = 1.0
def hangs(bench): time.sleep(600)
"""


def test_one_that_hangs_is_ended_and_tells_where(report: Path) -> None:
    done = tried("-c", RUNNING.format(how=HANGING, checks="hangs"), "--report", str(report))
    found = read(report)
    assert done.returncode == 1
    assert not found["passed"]
    assert found["running"] == "hangs"
    assert "in hangs" in report.with_name("report.json.stacks").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    done = tried("-m", "gradviz", "--self-test", "--lang", "en", "--report", str(tmp_path / "no" / "report.json"))
    assert done.returncode == 2
    assert "report.json" in done.stderr
    assert "Traceback" not in done.stderr


def test_it_has_not_passed_before_its_end(report: Path) -> None:
    growing = Report(report)
    growing.run("good", lambda: {"answer": 42})
    assert not read(report)["passed"]
    growing.end()
    assert read(report)["passed"]
    assert growing.problems == []


def test_nothing_tried_is_nothing_passed(report: Path) -> None:
    empty = Report(report)
    empty.end()
    assert not empty.passed


def test_expecting() -> None:
    expect(1, "nothing")
    with pytest.raises(CheckError, match="zero"):
        expect(0, "zero")
