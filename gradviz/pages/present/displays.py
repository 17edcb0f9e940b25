"""Which display the class sees, and which the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Roles(NamedTuple):
    """Indices of displays; None where there is none left for the speaker: then the note is shown nowhere."""

    audience: int
    speaker: int | None


def roles(names: Sequence[str], own: int, chosen: str = "") -> Roles:
    """Of displays by name, the window being on `own`: the class sees the one that was chosen, else one that the window
    is not on; the speaker the window's own, or another where the class sees that."""
    others = [index for index in range(len(names)) if index != own]
    audience = names.index(chosen) if chosen in names else (others or [own])[0]
    left = own if audience != own else next(iter(others), None)
    return Roles(audience, left)
