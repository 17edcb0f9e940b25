"""What kinds of files there are, and how large, fast and long: one answer for the dialog and the command line."""

from __future__ import annotations

from gradviz.core.limits import Range

STILLS, ANIMATIONS, TABLES, PROGRAM = ("png", "svg", "pdf"), ("gif", "webp", "mp4"), ("csv", "json"), "py"
"""By the ends of their names."""
SIDE = Range(200, 8000, whole=True)
"""Pixels."""
RATE = Range(0.5, 60.0)
"""Frames a second."""
USUAL_RATE = 10.0
USUAL_FRAMES = 300
"""Steps that an animation shows at most, unless somebody asks for more."""


def usual_every(steps: int) -> int:
    """Every how many steps one is shown of so many, that one likes to look at it."""
    return max(1, -(-steps // USUAL_FRAMES))
