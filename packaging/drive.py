"""python packaging/drive.py [program]: a person at the window, by real mouse and keys on a screen of its own.

Needs Xvfb and xdotool. What is done is held against what the program remembers (its session's file) and against what
is on the screen; the pictures stay in dist/driven.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from project import DIST, BuildError, executable, run

SIZE = (1366, 768)
PATH = (0xB3, 0x47, 0x00)
"""The colour of where one is, in light."""
BUTTON = (0x00, 0x5F, 0x96)
"""The colour of the button that plays."""
PICTURE = (slice(60, 560), slice(310, 950))
"""Rows and columns of the Descent page's picture."""
TRANSPORT = (slice(690, 768), slice(0, 320))
PATIENCE = 60.0
"""Seconds for what must come."""

Pixels = NDArray[np.uint8]


def missing() -> str:
    """Which of the tools is not there; "" if all are."""
    return ", ".join(name for name in ("Xvfb", "xdotool") if shutil.which(name) is None)


class Screen:
    """A screen that nobody sees, in the memory of a file."""

    def __init__(self, name: str, memory: Path) -> None:
        self.name = name
        self._memory = memory

    @property
    def pixels(self) -> Pixels:
        """(rows, columns, 3): red, green, blue."""
        data = self._memory.read_bytes()
        header = struct.unpack(">25I", data[:100])
        size, width, height, line, colours = (header[index] for index in (0, 4, 5, 12, 19))
        flat = np.frombuffer(data, np.uint8, height * line, size + 12 * colours)
        return flat.reshape(height, line // 4, 4)[:, :width, 2::-1].copy()

    def save(self, path: Path) -> None:
        Image.fromarray(self.pixels).save(path)


@contextmanager
def screen(size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """A new one, under a name that is free."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        words = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size[0]}x{size[1]}x24", "-fbdir", folder]
        server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        stack.callback(_end, server)
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        if not number:
            raise BuildError("Xvfb has opened no screen.")
        yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")


class Person:
    """Sees the screen, moves the mouse and presses keys."""

    def __init__(self, shown: Screen, program: subprocess.Popen[bytes], session: Path, album: Path) -> None:
        self.screen = shown
        self.program = program
        self._session = session
        self._album = album
        self._count = 0

    def do(self, *words: object) -> str:
        return run("xdotool", *words, env={**os.environ, "DISPLAY": self.screen.name})

    def wait(self, condition: Callable[[], object], what: str) -> None:
        ends = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > ends or self.program.poll() is not None:
                self.photograph("unexpected")
                raise BuildError(f"It did not come to this: {what}.")
            time.sleep(0.05)

    def photograph(self, name: str) -> None:
        self._count += 1
        self.screen.save(self._album / f"{self._count}-{name}.png")

    def centre(self, colour: tuple[int, int, int], where: tuple[slice, slice]) -> tuple[int, int] | None:
        """Of all pixels of a colour: its column and row."""
        rows, columns = np.nonzero((self.screen.pixels[where] == colour).all(axis=2))
        if rows.size < 20:
            return None
        return int(np.median(columns)) + where[1].start, int(np.median(rows)) + where[0].start

    @property
    def remembered(self) -> dict[str, Any]:
        """What the program has written down of itself."""
        if not self._session.exists():
            return {}
        found = json.loads(self._session.read_text(encoding="utf-8"))
        assert isinstance(found, dict)
        return found

    @property
    def is_still(self) -> bool:
        """Whether two looks see the same."""
        first = self.screen.pixels
        time.sleep(0.4)
        return bool((first == self.screen.pixels).all())


def state(remembered: dict[str, Any], page: str) -> dict[str, Any]:
    """What is remembered of a page."""
    return next((dict(found) for found in remembered.get("states", ()) if found.get("page") == page), {})


def drive(command: list[str], album: Path) -> list[str]:
    """Drives a program through what a lecturer does first; what was done. BuildError where it did not follow."""
    album.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        shown = stack.enter_context(screen())
        surroundings = {**os.environ, "DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb"}
        surroundings |= {"GRADVIZ_SESSION_FOLDER": str(folder), "LC_ALL": "C.UTF-8"}
        surroundings.pop("WAYLAND_DISPLAY", None)
        words = [*command, "--theme", "light"]
        program = subprocess.Popen(words, env=surroundings, stderr=subprocess.DEVNULL)
        stack.callback(_end, program)
        person = Person(shown, program, folder / "session.json", album)
        return [step(person) for step in (_opens, _drags, _plays, _steps, _turns, _leaves)]


def _opens(person: Person) -> str:
    person.wait(lambda: person.centre(PATH, PICTURE), "the picture shows where one is")
    person.wait(lambda: person.is_still, "the first picture is complete")
    window = person.do("search", "--onlyvisible", "--name", "GradViz").split()[0]
    person.do("windowfocus", window)
    person.photograph("opened")
    return "it opens, with a picture"


def _drags(person: Person) -> str:
    person.wait(lambda: state(person.remembered, "descent"), "what is open has been kept")
    before = state(person.remembered, "descent")
    place = person.centre(PATH, PICTURE)
    assert place is not None
    person.do("mousemove", *place, "mousedown", 1)
    for part in range(1, 9):
        person.do("mousemove", place[0] + 10 * part, place[1] + 8 * part)
    person.do("mouseup", 1)
    person.wait(lambda: state(person.remembered, "descent") != before, "the start has moved")
    person.wait(lambda: person.is_still, "the run from there is complete")
    person.photograph("dragged")
    return "the start follows the mouse"


def _plays(person: Person) -> str:
    button = person.centre(BUTTON, TRANSPORT)
    if button is None:
        raise BuildError("There is no button that plays.")
    person.do("mousemove", *button, "click", 1)
    person.wait(lambda: not person.is_still, "it plays")
    person.photograph("playing")
    person.do("key", "space")
    person.wait(lambda: person.is_still, "it pauses")
    return "it plays at a click and pauses at a key"


def _steps(person: Person) -> str:
    person.do("key", "Home")
    person.wait(lambda: person.is_still, "it is at its start")
    start = person.screen.pixels
    person.do("key", "Right", "Right")
    person.wait(lambda: (start != person.screen.pixels).any() and person.is_still, "it has moved on")
    person.photograph("two-steps")
    person.do("key", "Left", "Left")
    person.wait(lambda: bool((start == person.screen.pixels).all()), "two steps on and two back are the same picture")
    return "it steps on and back by the keys"


def _turns(person: Person) -> str:
    person.do("key", "ctrl+1")
    person.wait(lambda: person.remembered.get("shown") == "derivative", "the first page has been turned to")
    person.wait(lambda: person.is_still, "it is drawn")
    person.photograph("derivative")
    return "it turns its pages"


def _leaves(person: Person) -> str:
    person.do("key", "ctrl+q")
    code = person.program.wait(PATIENCE)
    if code:
        raise BuildError(f"It ended with exit code {code}.")
    return "it leaves in order"


def _end(process: subprocess.Popen[Any]) -> None:
    if process.poll() is None:
        process.terminate()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


def main(words: list[str]) -> int:
    if missing():
        print(f"There is no {missing()} here.")
        return 1
    try:
        for done in drive(words or [str(executable())], DIST / "driven"):
            print(done)
    except BuildError as problem:
        print(problem)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
