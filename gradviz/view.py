"""What of a run is looked at, and how: everything about a picture that is neither the run nor the position."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

Window = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class View:
    """window     visible (low, high) per variable; None for the function's own
    arrows     "descent" for −∇f, "ascent" for +∇f, "none"
    logarithmic  heights over steps on a logarithmic axis
    future     whether the path to come is shown
    """

    window: Window | None = None
    arrows: str = "descent"
    logarithmic: bool = True
    future: bool = True

    def changed(self, **parts: Any) -> Self:
        """The same view with some parts changed."""
        return replace(self, **parts)
