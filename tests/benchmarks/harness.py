"""How a measure is taken: two things in one process, turn by turn, their CPU times compared.

Ratios of alternating turns hardly move where the machine is shared or slow; seconds would.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

TURNS = 15
SHORTEST = 0.02
"""Seconds of CPU that one turn takes at least, by repetition."""


@dataclass(frozen=True)
class Measure:
    """`figure()` is the number, `reach` the number to reach: at most (`<=`) or at least (`>=`). It is None where what
    it is compared with is not installed."""

    name: str
    figure: Callable[[], float | None]
    relation: str
    reach: float
    unit: str = ""

    def is_reached(self, figure: float | None) -> bool:
        if figure is None:
            return True
        return figure <= self.reach if self.relation == "<=" else figure >= self.reach


def cpu_seconds(work: Callable[[], Any], repetitions: int = 1) -> float:
    began = time.process_time()
    for _ in range(repetitions):
        work()
    return (time.process_time() - began) / repetitions


def ratio(work: Callable[[], Any], by: Callable[[], Any], turns: int = TURNS) -> float:
    """The median of work's CPU time by the other's, each pair of turns side by side."""
    repetitions = [max(1, round(SHORTEST / max(1e-7, cpu_seconds(each)))) for each in (work, by)]
    ratios = []
    gc.collect()
    gc.disable()
    try:
        for turn in range(turns):
            pair = [(work, repetitions[0]), (by, repetitions[1])]
            if turn % 2:  # whoever comes second finds the caches warm
                seconds = [cpu_seconds(*pair[1]), cpu_seconds(*pair[0])][::-1]
            else:
                seconds = [cpu_seconds(*pair[0]), cpu_seconds(*pair[1])]
            ratios.append(seconds[0] / seconds[1])
    finally:
        gc.enable()
    return statistics.median(ratios)


def interleaved(work: Callable[[], Any], by: Callable[[], Any], turns: int = 200) -> float:
    """The medians of both, each done once and then the other: neither finds its own data still at hand, as in a program
    that does a thousand other things between two frames."""
    seconds: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    gc.disable()
    try:
        for _ in range(turns):
            for each, taken in zip((work, by), seconds, strict=True):
                taken.append(cpu_seconds(each))
    finally:
        gc.enable()
    return statistics.median(seconds[0]) / statistics.median(seconds[1])


def table(measures: list[tuple[Measure, float | None]]) -> str:
    """As Markdown."""
    rows = []
    for measure, figure in measures:
        shown, reached = "skipped", ""
        if figure is not None:
            shown, reached = f"{figure:.3g}{measure.unit}", "yes" if measure.is_reached(figure) else "**no**"
        rows.append(f"| {measure.name} | {shown} | {measure.relation} {measure.reach:g}{measure.unit} | {reached} |")
    return "\n".join(["| measure | figure | reach | reached |", "|---|---|---|---|", *rows])
