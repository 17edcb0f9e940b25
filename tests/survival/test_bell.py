"""Real signals to the window, while it is started, painted, asleep, and where it asks whether to save."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gradviz.session.store import FILE, LOCK

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds after which a program that has not ended never will."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no process can send another one a signal there")

PROGRAM = """
import os, signal, sys

def ring():
    os.kill(os.getpid(), signal.{name})

signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever starts the tests may ignore them
signal.signal(signal.SIGHUP, signal.SIG_DFL)
{moment}
from gradviz.cli import main
sys.exit(main(["--lang", "en"]))
"""
IMPORT = """
class Finder:
    def find_spec(name, path, target=None):
        if name == "pyqtgraph":
            ring()
sys.meta_path.insert(0, Finder)
"""
MAKING = """
from gradviz.window import Window
make = Window.__init__
def ringing(self, *arguments, **options):
    ring()
    make(self, *arguments, **options)
Window.__init__ = ringing
"""
PAINTING = """
import pyqtgraph
paint = pyqtgraph.GraphicsView.paintEvent
def ringing(self, event):
    if not getattr(pyqtgraph, "rang", False):
        pyqtgraph.rang = True
        ring()
    paint(self, event)
pyqtgraph.GraphicsView.paintEvent = ringing
"""
AT_REST = """
from PySide6.QtCore import QTimer
from gradviz.start import Window
show = Window.show
def shown(self):
    show(self)
    timer = QTimer(self, interval=5)
    def look():
        if self.book.at_rest:
            timer.stop()
            {then}
    timer.timeout.connect(look)
    timer.start()
Window.show = shown
"""
ASLEEP = AT_REST.format(then='print("at rest", flush=True)')
ASKING = AT_REST.format(then="self.lessons.files.may_leave = lambda: print('asks', flush=True); ring()")


def started(folder: Path, moment: str, name: str = "SIGINT") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(moment=moment, name=name)],
        cwd=ROOT,
        env={**os.environ, "GRADVIZ_SESSION_FOLDER": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Its code and what it has said besides."""
    try:
        out, error = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
    said = [line for line in error.splitlines() if "propagateSizeHints" not in line]
    return process.returncode, out, "\n".join(said)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("moment", [IMPORT, MAKING, PAINTING], ids=["import", "making", "painting"])
def test_it_is_closed_in_order(own_session: Path, moment: str, name: str) -> None:
    assert ended(started(own_session, moment, name)) == (128 + getattr(signal, name), "", "")
    assert (own_session / FILE).exists()
    assert not (own_session / LOCK).exists()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_one_that_sleeps_is_woken(own_session: Path, name: str) -> None:
    """As a second window does, which keeps nothing and has no timer."""
    own_session.write_text("a file where a folder should be", encoding="utf-8")
    process = started(own_session, ASLEEP)
    assert process.stdout is not None
    assert process.stdout.readline() == "at rest\n"
    process.send_signal(getattr(signal, name))
    code, *_ = ended(process)
    assert code == 128 + getattr(signal, name)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_one_that_asks_whether_to_save_does_not_outlive_the_system(own_session: Path, name: str) -> None:
    assert ended(started(own_session, ASKING, name))[:2] == (-getattr(signal, name), "asks\n")
    assert (own_session / LOCK).exists()  # the next start offers what was open


def test_one_that_asks_waits_for_the_answer_after_ctrl_c(own_session: Path) -> None:
    process = started(own_session, ASKING)
    assert process.stdout is not None
    assert [process.stdout.readline()] == ["asks\n"]
    assert process.poll() is None
    process.send_signal(signal.SIGTERM)
    assert ended(process)[0] == -signal.SIGTERM
