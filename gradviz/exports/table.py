"""A run as a table with all its digits, CSV or JSON, in pieces: a long one is written while it is computed."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator

from gradviz.core import Experiment, Function, Outcome, Trace

ROWS = 1000
"""Rows that are made at a time: whoever pulls them can stop soon."""
Row = tuple[float | None, ...]


def columns(variables: int) -> tuple[str, ...]:
    """step, x0, x1, f, g0, g1, move0, move1; in one variable step, x, f, g, move. g is the numerical gradient, move
    what was added to x."""
    marks = [str(index) for index in range(variables)] if variables > 1 else [""]
    parts = (["step"], [f"x{mark}" for mark in marks], ["f"], *([f"{name}{mark}" for mark in marks] for name in "gm"))
    return tuple(name.replace("m", "move") for part in parts for name in part)


def csv_lines(traces: Iterable[Trace]) -> Iterator[str]:
    """The head and a line for each row of a growing run, the end included. Numbers are as Python's repr writes them:
    whoever reads them has the same bits."""
    for first, rows in _blocks(traces):
        if first is not None:
            yield ",".join(columns(first)) + "\n"
        for row in rows:
            yield ",".join("" if cell is None else repr(cell) for cell in row) + "\n"


def json_pieces(experiment: Experiment, traces: Iterable[Trace], sentence: Callable[[Outcome], str]) -> Iterator[str]:
    """One object with the members experiment, columns, rows and outcome; `sentence` tells an outcome. What is missing
    is null, and what JSON has no number for is the string "nan", "inf" or "-inf"."""
    separator = "\n  "
    outcome: Outcome | None = None

    def seen() -> Iterator[Trace]:
        nonlocal outcome
        for trace in traces:
            outcome = trace.outcome
            yield trace

    for first, rows in _blocks(seen()):
        if first is not None:
            head = json.dumps({"experiment": settings(experiment), "columns": columns(first)}, indent=1)
            yield head.removesuffix("\n}") + ',\n "rows": ['
        for row in rows:
            yield separator + json.dumps([_strict(cell) for cell in row], allow_nan=False)
            separator = ",\n  "
    ending = None if outcome is None else {"key": outcome.key, "sentence": sentence(outcome)}
    yield f'\n ],\n "outcome": {json.dumps(ending)}\n}}\n'


def settings(experiment: Experiment) -> dict[str, object]:
    """From which the run follows."""
    optimizer, function = experiment.optimizer, experiment.resolved
    return {
        "function": str(experiment.function),
        "formula": function.formula if isinstance(function, Function) else None,
        "start": experiment.start,
        "scheme": experiment.scheme,
        "h": experiment.h,
        "optimizer": optimizer.key,
        "eta": experiment.eta,
        **{name: getattr(optimizer, name) for name in optimizer.hyperparameters()},
        "steps": experiment.steps,
        "direction": experiment.direction,
        "dtype": experiment.dtype,
    }


def _blocks(traces: Iterable[Trace]) -> Iterator[tuple[int | None, list[Row]]]:
    """The rows block by block, and with the first block how many variables there are."""
    variables: int | None = None
    done = 0
    last: Trace | None = None
    for trace in traces:
        last = trace
        while True:  # a step's gradient and move are known as soon as it has been taken
            until = min(done + ROWS, trace.steps)
            yield (trace.points.shape[1] if variables is None else None), _rows(trace, done, until)
            variables, done = trace.points.shape[1], until
            if done == trace.steps:
                break
    if last is not None:  # the end has no gradient and no move
        end = last.steps
        nothing = (None,) * (2 * last.points.shape[1])
        yield None, [(end, *last.points[end].tolist(), last.values[end].item(), *nothing)]


def _rows(trace: Trace, first: int, until: int) -> list[Row]:
    known = slice(first, until)
    parts = (trace.points[known], trace.values[known, None], trace.gradients[known], trace.moves[known])
    lists = (part.tolist() for part in parts)
    return [(first + k, *x, *f, *g, *move) for k, (x, f, g, move) in enumerate(zip(*lists, strict=True))]


def _strict(cell: float | None) -> float | str | None:
    """JSON has no word for what is not finite."""
    return cell if cell is None or math.isfinite(cell) else repr(cell)
