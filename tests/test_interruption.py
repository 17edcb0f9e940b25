"""Real signals to a real process, at the worst moment: it ends as a shell expects, and nothing half-written stays."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gradviz.interruption import Interruption, check, hold, interruptible

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no process can send another one a signal there")

PROGRAM = """
import os, signal, sys

def interrupting(call, times):
    def interrupted(*arguments, **options):
        interrupted.left -= 1
        if interrupted.left == 0:
            {send}
        return call(*arguments, **options)
    interrupted.left = times
    return interrupted

signal.signal(signal.SIGINT, signal.default_int_handler)  # which whoever starts the tests may have been told to ignore
{moment}
from gradviz.cli import main
sys.exit(main(["--lang", "en", *sys.argv[1:]]))
"""
PAINTING = """
import pyqtgraph
pyqtgraph.GraphicsView.paintEvent = interrupting(pyqtgraph.GraphicsView.paintEvent, {0})
"""
PAGE = """
from gradviz.pages.export.film import Film
Film.paint = interrupting(Film.paint, 2)
"""
HEARD = "import signal; signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"
"""Whoever starts the tests may ignore it."""
ROWS = """
from gradviz.exports import table
table._rows = interrupting(table._rows, 3)
"""
STEPS = """
from gradviz.core import Trace
Trace.__init__ = interrupting(Trace.__init__, 2)
"""
IMPORT = """
class Finder:
    def find_spec(name, path, target=None):
        if name == "pyqtgraph":
            {send}
sys.meta_path.insert(0, Finder)
"""
TO_ITSELF, TO_ALL = "os.kill(os.getpid(), signal.{0})", "os.killpg(os.getpgrp(), signal.{0})"
NO_PYAV = "import importlib.util; importlib.util.find_spec = lambda name, package=None: None"

RENDER, TRACE = ("render", "--steps", "30", "--size", "400x300"), ("trace", "--steps", "20000")
MOMENTS = {
    "gif": (RENDER, PAINTING.format(8)),
    "webp": (RENDER, PAINTING.format(8)),
    "mp4": (RENDER, PAINTING.format(8)),
    "png": (RENDER, IMPORT),
    "svg": (("render", "--steps", "20000"), STEPS),
    "pdf": (("handout",), PAGE),
    "csv": (TRACE, ROWS),
    "json": (TRACE, ROWS),
}


def ended(
    folder: Path, kind: str, moment: str, send: str, *arguments: str, before: str = HEARD
) -> subprocess.CompletedProcess[str]:
    """Writes a file over an old one."""
    path = folder / f"a.{kind}"
    path.write_bytes(b"old")
    moment = moment.replace("{send}", send)
    return subprocess.run(
        [sys.executable, "-c", before + PROGRAM.format(send=send, moment=moment), *arguments, "-o", str(path)],
        cwd=ROOT,
        start_new_session=True,
        capture_output=True,
        text=True,
        check=False,
    )


def is_untouched(folder: Path, kind: str) -> bool:
    return list(folder.iterdir()) == [folder / f"a.{kind}"] and (folder / f"a.{kind}").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        *((kind, "SIGINT") for kind in MOMENTS),
        *((kind, name) for kind in ("gif", "csv") for name in ("SIGTERM", "SIGHUP")),
    ],
)
def test_an_interrupted_export_leaves_nothing(tmp_path: Path, kind: str, name: str) -> None:
    arguments, moment = MOMENTS[kind]
    done = ended(tmp_path, kind, moment, TO_ITSELF.format(name), *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (128 + getattr(signal, name), "", "")
    assert is_untouched(tmp_path, kind)


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="there is no ffmpeg here")
def test_ctrl_c_is_not_for_the_coder(tmp_path: Path) -> None:
    """A terminal sends it to all that have been started from it."""
    arguments, moment = MOMENTS["mp4"]
    done = ended(tmp_path, "mp4", f"{moment}\n{NO_PYAV}", TO_ALL.format("SIGINT"), *arguments)
    assert (done.returncode, done.stderr) == (130, "")
    assert is_untouched(tmp_path, "mp4")


def test_what_is_to_be_ignored_is_ignored(tmp_path: Path) -> None:
    """As nohup has it."""
    before = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
    arguments, moment = MOMENTS["csv"]
    done = ended(tmp_path, "csv", moment, TO_ITSELF.format("SIGHUP"), *arguments, before=before)
    assert done.returncode == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").startswith("step,")


def test_handlers_are_as_they_were() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with interruptible():
        assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] != before
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_what_is_held_comes_when_it_is_asked_for() -> None:
    with interruptible():
        check()
        hold()
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(Interruption) as raised:
            check()
    assert raised.value.code == 128 + signal.SIGTERM
    check()  # what one command was told is not for the next
