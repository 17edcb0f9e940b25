"""The few runs of a sweep whose paths are drawn, and how they are told apart."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gradviz.core.sweep.sweep import Sweep

LETTERS = "abcde"
DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)


def few(sweep: Sweep) -> list[int]:
    """Columns spread evenly over those that there are, each once."""
    count = len(sweep.numbers)
    shares = [(2 * k + 1) / (2 * len(LETTERS)) for k in range(len(LETTERS))]
    return list(dict.fromkeys(int(share * count) for share in shares))
