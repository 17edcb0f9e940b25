"""A listing: lines of code, the moments at which each is at work, and what its variables then hold."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple


class CodeLine(NamedTuple):
    """One line; `at` are the keys of the moments at which it is the current one."""

    text: str
    at: tuple[Hashable, ...] = ()


class Variable(NamedTuple):
    """A name, or an expression, of the listing with its value: an array, a number, a counter."""

    name: str
    value: Any


@dataclass(frozen=True)
class Listing:
    """Code that can be run as it stands, given NumPy as np; it ends with its results in its variables."""

    lines: tuple[CodeLine, ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines) + "\n"

    def current(self, key: Hashable) -> tuple[int, ...]:
        """The lines that are at work at a moment."""
        return tuple(index for index, line in enumerate(self.lines) if key in line.at)


def indented(lines: Sequence[CodeLine], levels: int = 1) -> list[CodeLine]:
    """The same lines further in."""
    return [CodeLine("    " * levels + line.text if line.text else "", line.at) for line in lines]
