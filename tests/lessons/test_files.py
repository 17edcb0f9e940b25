"""Saved whole or not at all, opened only when it is a file of the right size.

GRADVIZ_KILLS=200 kills so many savers.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSaveFile

from gradviz import messages
from gradviz.lessons import Lesson, LessonError, Text, built_in_lessons, read_lesson, write_lesson
from gradviz.lessons.document import LARGEST
from tests.lessons.mutations import SMALL
from tests.test_messages import is_a_sentence

KILLS = int(os.environ.get("GRADVIZ_KILLS", "12"))
OTHER = SMALL.changed(title=Text.of("another"))


def refusal(deed: str, path: Path, lesson: Lesson = SMALL) -> LessonError:
    """How reading or writing there is refused; the refusal is a sentence."""
    deeds = {"read": lambda: read_lesson(path), "write": lambda: write_lesson(lesson, path)}
    with pytest.raises(LessonError) as caught:
        deeds[deed]()
    assert is_a_sentence(messages.lesson_error(caught.value))
    return caught.value


def test_what_was_saved_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "기울기 勾配.gradviz"
    write_lesson(SMALL, path)
    assert read_lesson(path) == SMALL
    write_lesson(OTHER, str(path))
    assert read_lesson(str(path)) == OTHER
    assert list(tmp_path.iterdir()) == [path]


def test_built_in_lessons_are_read_once() -> None:
    assert built_in_lessons() is built_in_lessons()


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    assert refusal("read", tmp_path / "none.gradviz").code == "no_file"
    assert refusal("read", tmp_path).code == "no_file"
    assert refusal("read", Path("a\0b")).code in ("no_file", "cannot_read")
    assert refusal("read", tmp_path / ("x" * 300)).code in ("no_file", "cannot_read")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal("read", tmp_path / "pipe").code == "no_file"


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.gradviz"
    write_lesson(SMALL, path)

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    problem = refusal("read", path)
    assert messages.lesson_error(problem) == "“a.gradviz” cannot be read: Permission denied."


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large.gradviz"
    with path.open("wb") as file:
        file.truncate(50 * LARGEST)
    assert refusal("read", path).code == "too_large"


@pytest.mark.parametrize("name", ["no folder/a.gradviz", "", "x" * 300], ids=["no folder", "a folder", "long name"])
def test_where_nothing_can_be_saved_it_is_said(tmp_path: Path, name: str) -> None:
    problem = refusal("write", tmp_path / name)
    assert problem.code == "cannot_write"
    assert problem.parameters["reason"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is read-only to this user")
def test_a_folder_that_is_read_only_keeps_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.gradviz"
    write_lesson(SMALL, path)
    tmp_path.chmod(0o500)
    try:
        assert refusal("write", path, OTHER).code == "cannot_write"
        assert read_lesson(path) == SMALL
    finally:
        tmp_path.chmod(0o700)


def test_a_file_that_takes_only_a_part_keeps_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.gradviz"
    write_lesson(SMALL, path)
    write = QSaveFile.write
    monkeypatch.setattr(QSaveFile, "write", lambda file, data: write(file, data[: len(data) // 2]))
    assert refusal("write", path, OTHER).code == "no_room"
    monkeypatch.undo()
    assert read_lesson(path) == SMALL
    assert list(tmp_path.iterdir()) == [path]


IN_A_SMALL_SPACE = """
import resource, signal, sys
from gradviz import messages
from gradviz.lessons import LessonError, read_lesson, write_lesson
from tests.lessons.mutations import SMALL
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
try:
    write_lesson(SMALL.changed(scenes=SMALL.scenes * 9), sys.argv[1])
except LessonError as problem:
    sys.stdout.buffer.write(messages.lesson_error(problem).encode())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to a file's size")
def test_no_room_for_it_keeps_the_old_file_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.gradviz"
    write_lesson(SMALL, path)
    done = subprocess.run([sys.executable, "-c", IN_A_SMALL_SPACE, path], capture_output=True, check=True, cwd=ROOT)
    said = done.stdout.decode()
    assert said.startswith("“a.gradviz” could not be saved, and is as it was: ")
    assert "Unknown error" not in said
    assert read_lesson(path) == SMALL
    assert list(tmp_path.iterdir()) == [path]


ROOT = Path(__file__).parents[2]
CONTENTS = (b"a" * 900_000, b"b" * 900_000)
SAVING = """
import itertools, sys
from pathlib import Path
from gradviz.lessons.files import write_bytes
for letter in itertools.cycle((b"a", b"b")):
    write_bytes(letter * 900_000, Path(sys.argv[1]))
    print(flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_saver_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.gradviz"
    for kill in range(KILLS):
        saver = subprocess.Popen([sys.executable, "-c", SAVING, path], stdout=subprocess.PIPE, cwd=ROOT)
        assert saver.stdout is not None
        for _ in range(1 + kill % 5):
            assert saver.stdout.readline()
        saver.send_signal(signal.SIGKILL)  # it is in the midst of the next save by now
        saver.communicate()
        assert path.read_bytes() in CONTENTS
