"""What "next" walks through: the beats of a scene, as values. Whatever exists can be written and read again:
what is out of range is refused here, with LessonError."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from gradviz.core.comparison import Others
from gradviz.lessons.errors import LessonError
from gradviz.lessons.text import NOTHING, Text
from gradviz.state import HIDEABLE

LETTERS = "ABCDEF"
"""What choices are called; as many as there may be."""
FEWEST_CHOICES = 2

Changes = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Ask:
    """A prediction. Until the next reveal, `hides` keeps off the screen whatever would answer it.

    right   index of the right choice
    answer  what there is to say once the answer is known
    """

    kind: ClassVar[str] = "ask"
    text: Text
    choices: tuple[Text, ...]
    right: int
    answer: Text
    hides: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        object.__setattr__(self, "choices", tuple(self.choices))
        object.__setattr__(self, "hides", frozenset(self.hides))
        if not FEWEST_CHOICES <= len(self.choices) <= len(LETTERS):
            raise LessonError("choices", low=FEWEST_CHOICES, high=len(LETTERS))
        if not 0 <= self.right < len(self.choices):
            raise LessonError("no_such_choice")
        check_hideable(self.hides)

    @property
    def letter(self) -> str:
        """What the right choice is called."""
        return LETTERS[self.right]


@dataclass(frozen=True)
class Play:
    """On to a step, or as far as the run goes."""

    kind: ClassVar[str] = "play"
    step: int
    text: Text = NOTHING


@dataclass(frozen=True)
class Unfold:
    """The present step's stages, up to one of them."""

    kind: ClassVar[str] = "unfold"
    stage: int
    text: Text = NOTHING


@dataclass(frozen=True)
class Change:
    """Some settings or parts of the view become others, by name. Other settings begin anew, at the step given.
    `others` are the runs that are compared from then on; None: those that there are."""

    kind: ClassVar[str] = "change"
    settings: Changes = ()
    view: Changes = ()
    step: int = 0
    text: Text = NOTHING
    others: Others | None = None

    def __post_init__(self) -> None:
        for name in ("settings", "view"):
            given: Mapping[str, Any] | Changes = getattr(self, name)
            object.__setattr__(self, name, tuple(sorted(dict(given).items())))
        if "hidden" in dict(self.view):
            raise LessonError("hidden_by_questions")


@dataclass(frozen=True)
class Reveal:
    """What had been hidden comes back: all of it, or what is named. Without words of its own it tells the answer."""

    kind: ClassVar[str] = "reveal"
    what: frozenset[str] = field(default_factory=frozenset)
    text: Text = NOTHING

    def __post_init__(self) -> None:
        object.__setattr__(self, "what", frozenset(self.what))
        check_hideable(self.what)


@dataclass(frozen=True)
class Conclude:
    """What is to be kept."""

    kind: ClassVar[str] = "conclude"
    text: Text


Beat = Ask | Play | Unfold | Change | Reveal | Conclude
KINDS: Mapping[str, type[Beat]] = {kind.kind: kind for kind in (Ask, Play, Unfold, Change, Reveal, Conclude)}


def check_hideable(names: frozenset[str]) -> None:
    """LessonError for a name of nothing that can be hidden."""
    if not names <= HIDEABLE.keys():
        raise LessonError("unknown_choice", choices=tuple(HIDEABLE))
