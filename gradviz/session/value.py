"""What is remembered, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from gradviz.language import SYSTEM
from gradviz.state import BEGINNING, State, View

if TYPE_CHECKING:  # the command line knows the looks, and does without Qt, which lessons are written with
    from gradviz.lessons import Lesson

LOOKS = (SYSTEM, "light", "dark")
USUAL_PAGE = "descent"
USUAL_TEXT_SIZE, LARGEST_TEXT_SIZE = 100, 200
"""Per cent; smaller than usual nothing could be read any longer."""


class Geometry(NamedTuple):
    """Where the window stands when it is not maximized, and whether it is; in pixels of the desktop."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False


class LessonPlace(NamedTuple):
    """Which lesson is open, and where one is in it.

    path   of its file; "" for one that has none: without a draft, the chapter that comes with the program
    draft  its content where no file has it yet
    """

    path: str
    scene: int = 0
    beat: int = 0
    draft: Lesson | None = None


@dataclass(frozen=True)
class Session:
    """All that comes back. There is at most one state of a page."""

    states: tuple[State, ...] = ()
    shown: str = USUAL_PAGE
    geometry: Geometry | None = None
    look: str = SYSTEM
    language: str = SYSTEM
    lesson: LessonPlace | None = None
    text_size: int = USUAL_TEXT_SIZE

    @property
    def at_rest(self) -> Session:
        """The same without what moves by itself: the position when a run is played, the surface when it is turned."""
        return replace(self, states=tuple(_at_rest(state) for state in self.states))


def _at_rest(state: State) -> State:
    return state.changed(position=BEGINNING, view=state.view.changed(azimuth=View().azimuth))
