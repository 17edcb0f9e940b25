"""A place in a tree that was read from a file: what is asked of it is there and of that type, or LessonError says
where it is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from gradviz.lessons.errors import LessonError
from gradviz.lessons.text import check_words

LONGEST_NAME = 60


class Node(NamedTuple):
    """A value and where it stands."""

    value: Any
    path: str = ""

    def fields(self, required: Iterable[str] = (), optional: Iterable[str] = ()) -> dict[str, Node]:
        """An object with all of the required keys and none but these."""
        if type(self.value) is not dict:
            raise self._wrong("object")
        required = tuple(required)
        known = {*required, *optional}
        for key in self.value:
            if key not in known:
                raise LessonError("unknown_key", path=self.path, key=key[:LONGEST_NAME], keys=tuple(sorted(known)))
        for key in required:
            if key not in self.value:
                raise LessonError("missing_key", path=self.path, key=key)
        return self.members

    @property
    def members(self) -> dict[str, Node]:
        """An object, whatever its keys."""
        if type(self.value) is not dict:
            raise self._wrong("object")
        return {
            key: Node(value, f"{self.path}.{key[:LONGEST_NAME]}".removeprefix(".")) for key, value in self.value.items()
        }

    def items(self, most: int) -> list[Node]:
        """A list of at most so many."""
        if type(self.value) is not list:
            raise self._wrong("list")
        if len(self.value) > most:
            raise LessonError("too_many", path=self.path, limit=most)
        return [Node(value, f"{self.path}[{index}]") for index, value in enumerate(self.value)]

    def words(self, longest: int) -> str:
        """A text of at most so many characters, all of which can be shown."""
        if type(self.value) is not str:
            raise self._wrong("text")
        try:
            check_words(self.value, longest)
        except LessonError as problem:
            raise LessonError(problem.code, **problem.parameters, path=self.path) from problem
        return self.value

    def number(self) -> float:
        """A number, as a float."""
        if type(self.value) not in (int, float):
            raise self._wrong("number")
        return float(self.value)

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high."""
        if type(self.value) is not int:
            raise self._wrong("whole")
        if not low <= self.value <= high:
            raise LessonError("out_of_range", path=self.path, low=low, high=high)
        return self.value

    def flag(self) -> bool:
        """true or false."""
        if type(self.value) is not bool:
            raise self._wrong("flag")
        return self.value

    def choice(self, choices: Sequence[str]) -> str:
        """One of these."""
        if type(self.value) is not str:
            raise self._wrong("text")
        if self.value not in choices:
            raise LessonError("unknown_choice", path=self.path, choices=tuple(choices))
        return self.value

    def _wrong(self, wanted: str) -> LessonError:
        return LessonError("wrong_type", path=self.path, wanted=wanted)
