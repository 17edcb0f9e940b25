"""The runs that are drawn beside the one that is followed."""

from __future__ import annotations

from typing import NamedTuple

from gradviz.core import Trace


class Ghost(NamedTuple):
    """Another run, standing at a step. `cost` is what a step of it takes of the common budget."""

    place: int
    trace: Trace
    step: int
    cost: int = 1


class Company(NamedTuple):
    """`place` is that of the run that is followed, and names its colour; `cost` is what a step of it takes of the
    budget, one of BUDGETS; `spent` how much of it is spent at this moment."""

    place: int = 0
    cost: int = 1
    spent: int = 0
    ghosts: tuple[Ghost, ...] = ()
    budget: str = "steps"


ALONE = Company()
