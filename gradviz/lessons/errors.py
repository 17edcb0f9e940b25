"""What is wrong with a lesson, or with the file that it should be in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from gradviz.core import CoreError


class LessonError(CoreError):
    """`path` is where in the file, as in scenes[3].beats[1].choices; "" for the file as a whole.

    With the code "setting", `cause` is what the core says of a setting or a formula.
    """

    @property
    def path(self) -> str:
        return str(self.parameters.get("path", ""))


@contextmanager
def located(path: str) -> Iterator[None]:
    """What is refused inside gets to know where it stands."""
    try:
        yield
    except LessonError as problem:
        if problem.path:
            raise
        raise LessonError(problem.code, **problem.parameters, path=path) from problem
    except CoreError as problem:
        raise LessonError("setting", path=path, cause=problem) from problem
