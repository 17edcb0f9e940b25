"""A lesson: scenes in order, each a state of a page and the beats that lead on from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from gradviz.lessons.beats import Beat
from gradviz.lessons.errors import LessonError
from gradviz.lessons.text import NOTHING, Text
from gradviz.state import State

MOST_SCENES = 100
MOST_BEATS = 50


@dataclass(frozen=True)
class Scene:
    """`note` is the speaker's alone."""

    title: Text
    state: State
    beats: tuple[Beat, ...] = ()
    note: Text = NOTHING

    def __post_init__(self) -> None:
        object.__setattr__(self, "beats", checked_count(self.beats, MOST_BEATS))

    def changed(self, **parts: Any) -> Self:
        """The same scene with some parts changed."""
        return replace(self, **parts)


@dataclass(frozen=True)
class Lesson:
    """`source` is what it teaches from, a book for instance. There is at least one scene."""

    title: Text
    scenes: tuple[Scene, ...]
    author: Text = NOTHING
    source: Text = NOTHING

    def __post_init__(self) -> None:
        object.__setattr__(self, "scenes", checked_count(self.scenes, MOST_SCENES))
        if not self.scenes:
            raise LessonError("no_scenes")

    def changed(self, **parts: Any) -> Self:
        """The same lesson with some parts changed."""
        return replace(self, **parts)


def checked_count(items: Sequence[Any], most: int) -> tuple[Any, ...]:
    """The items; LessonError where there are too many."""
    if len(items) > most:
        raise LessonError("too_many", limit=most)
    return tuple(items)
