"""Lessons in files: opened only when every byte has been checked, saved whole or not at all."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from gradviz.lessons.codec import decoded, encoded
from gradviz.lessons.document import LARGEST
from gradviz.lessons.errors import LessonError
from gradviz.lessons.lesson import Lesson
from gradviz.resources import resource

SUFFIX = ".gradviz"


def read_lesson(path: str | os.PathLike[str]) -> Lesson:
    """The lesson in a file; LessonError where there is none that can be shown. The file is left as it is."""
    return decoded(read_bytes(Path(path), LARGEST))


def write_lesson(lesson: Lesson, path: str | os.PathLike[str]) -> None:
    """Puts the lesson into the file in one go; where that fails, LessonError says why and the old file stays."""
    write_bytes(encoded(lesson), Path(path))


@lru_cache(maxsize=1)
def built_in_lessons() -> tuple[Lesson, ...]:
    """The lessons that come with the program."""
    return tuple(read_lesson(path) for path in sorted(resource("lessons").glob(f"*{SUFFIX}")))


def read_bytes(path: Path, most: int) -> bytes:
    """What is in a file of at most so many bytes; LessonError otherwise."""
    try:
        if not path.is_file():  # a pipe or a device would never end
            raise LessonError("no_file", file=path.name)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as problem:  # ValueError: a name that no file can have
        if isinstance(problem, LessonError):
            raise
        raise LessonError("cannot_read", file=path.name, reason=_reason(problem)) from problem
    if len(data) > most:
        raise LessonError("too_large", limit=most)
    return data


def write_bytes(data: bytes, path: Path) -> None:
    """Replaces the file's content; LessonError, and the old content, where that fails."""
    file = QSaveFile(str(path))
    written = file.write(data) if file.open(QIODevice.OpenModeFlag.WriteOnly) else 0
    if file.isOpen() and 0 <= written < len(data):
        file.cancelWriting()  # a full disk takes a part, and neither write nor commit would mind
        raise LessonError("no_room", file=path.name, written=written, size=len(data))
    if not file.isOpen() or not file.commit():
        raise LessonError("cannot_write", file=path.name, reason=file.errorString())


def _reason(problem: Exception) -> str:
    return (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
