"""The program as a process: how it ends, what it leaves, and what the next one makes of that."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gradviz.session.store import FILE, LOCK
from gradviz.survival.last_words import CRASH
from gradviz.survival.log import LOG

ROOT = Path(__file__).parents[2]

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gradviz.cli import main
from gradviz.session.bars import TopBar
from gradviz.pages.lesson.arrivals import Application

def window():
    (found,) = [widget for widget in QApplication.topLevelWidgets() if hasattr(widget, "session")]
    return found

def fail():
    raise RuntimeError("a slot has failed")

def end():
    for bar in window().findChildren(TopBar):
        print("bar:", bar.text)
    print("ended as it should")
    window().close()

application = Application(sys.argv[:1])
{what}
sys.exit(main(["--lang", "en"]))
"""
GOES_ON = "QTimer.singleShot(0, fail); QTimer.singleShot(0, lambda: QTimer.singleShot(0, end))"
ENDS = "QTimer.singleShot(0, end)"
DIES = "import os; QTimer.singleShot(0, os.abort)"
INTERRUPTED = """
import os, signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # which whoever starts the tests may have been told to ignore
QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGINT))
"""


def start(what: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(what=what)],
        cwd=ROOT,
        env={**os.environ, "GRADVIZ_SESSION_FOLDER": str(folder), "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def log(folder: Path) -> str:
    return (folder / LOG).read_text(encoding="utf-8")


def test_what_fails_is_logged_and_said_and_the_program_goes_on(own_session: Path) -> None:
    done = start(GOES_ON, own_session)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "bar: Something in GradViz has failed that should not have. You can go on.",
        "ended as it should",
    ]
    for text in (done.stderr, log(own_session)):
        assert text.count("RuntimeError: a slot has failed") == 1
    assert not (own_session / LOCK).exists()


def test_nothing_is_said_where_nothing_has_failed(own_session: Path) -> None:
    done = start(ENDS, own_session)
    assert (done.returncode, done.stdout) == (0, "ended as it should\n")
    assert "GradViz" in log(own_session).splitlines()[0]
    assert "ERROR" not in log(own_session)
    assert (own_session / CRASH).read_text(encoding="utf-8") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="has no signals to die of")
def test_the_last_words_of_one_that_died_are_in_the_next_ones_log(own_session: Path) -> None:
    assert start(DIES, own_session).returncode == -signal.SIGABRT
    assert "Fatal Python error: Aborted" in (own_session / CRASH).read_text(encoding="utf-8")
    done = start(ENDS, own_session)
    assert done.returncode == 0
    assert "Fatal Python error: Aborted" in log(own_session)
    assert (own_session / CRASH).read_text(encoding="utf-8") == ""


def test_a_folder_that_cannot_be_written_is_said(own_session: Path) -> None:
    own_session.write_text("a file where a folder should be", encoding="utf-8")
    done = start(ENDS, own_session)
    assert done.returncode == 0
    bar, *_ = done.stdout.splitlines()
    assert bar.startswith("bar: What is open cannot be remembered for the next start: ")
    assert "there is no log in" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_stops_nothing(own_session: Path) -> None:
    own_session.mkdir()
    (own_session / LOG).symlink_to("/dev/full")
    done = start(GOES_ON, own_session)
    assert done.returncode == 0
    assert "ended as it should" in done.stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (FILE, "What was remembered cannot be read, and has been set aside as “session.json.broken”."),
        ("settings.ini", "What was remembered cannot be read, and has been set aside as “settings.ini.broken”."),
    ],
    ids=["session", "settings"],
)
def test_a_broken_file_is_set_aside_and_said(own_session: Path, name: str, said: str) -> None:
    own_session.mkdir()
    (own_session / name).write_bytes(b"\x00\xff no such thing")
    done = start(ENDS, own_session)
    assert done.returncode == 0
    assert f"bar: {said}" in done.stdout.splitlines()
    assert (own_session / f"{name}.broken").read_bytes() == b"\x00\xff no such thing"
    assert "bar:" not in start(ENDS, own_session).stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is ever without a display")
@pytest.mark.parametrize(
    "environment",
    [{"DISPLAY": ":4711", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}, {"QT_QPA_PLATFORM": "no-such-thing"}],
    ids=["nobody answers", "no such platform"],
)
def test_a_display_that_is_not_there_is_a_sentence(own_session: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gradviz"],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    sentence = "There is no display to open a window on; gradviz render and gradviz trace work without one."
    assert done.stderr.splitlines()[-1] == sentence
    assert "CRITICAL qt" in log(own_session)


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGINT to send")
def test_ctrl_c_ends_it_in_order(own_session: Path) -> None:
    done = start(INTERRUPTED, own_session)
    assert done.returncode == 130
    assert (own_session / FILE).exists()
    assert not (own_session / LOCK).exists()
