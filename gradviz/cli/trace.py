"""gradviz trace: the run as a table."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TextIO

from gradviz import messages
from gradviz.cli.arguments import Options, Parser, file, paragraphs
from gradviz.cli.experiment import add_experiment, experiment_of
from gradviz.cli.output import replacing, say, standard_output
from gradviz.core import Experiment, Outcome, Trace, descend, find_function
from gradviz.language import translate

COLUMNS = ("step", "x0", "x1", "f", "g0", "g1", "move0", "move1")
_EMPTY = (None,) * 4  # the end has no gradient and no move
_STANDARD_OUTPUT = Path("-")
Row = tuple[float | None, ...]


def parser() -> Parser:
    made = Parser("gradviz trace", _description(), _epilog())
    add_experiment(made)
    takes = translate("cli", "a file, as JSON if it ends in .json, or - for standard output")
    made.option("-o", file(), takes, "-", "FILE")
    return made


def _description() -> str:
    return paragraphs(
        translate("cli", "Prints the run as CSV, one row a step, the start and the end included:"),
        ",".join(COLUMNS),
        translate(
            "cli",
            "g is the numerical gradient, move what was added to x. The last row has neither. Numbers have all their "
            "digits, as Python's repr writes them; those that are not finite are nan, inf and -inf. How the run ended "
            "is said on standard error.",
        ),
    )


def _epilog() -> str:
    return paragraphs(
        translate(
            "cli",
            "JSON has the members experiment, columns, rows and outcome (key and sentence). What the last row lacks "
            'is null there, and numbers that are not finite are the strings "nan", "inf" and "-inf".',
        ),
        translate("cli", "Exit codes: 0 done, 2 bad input or a file that cannot be written."),
    )


def run(options: Options) -> int:
    experiment = experiment_of(options)
    path: Path = options.o or _STANDARD_OUTPUT
    write: Callable[[Experiment, TextIO], Trace] = _write_json if path.suffix.lower() == ".json" else _write_csv
    if path == _STANDARD_OUTPUT:
        with standard_output() as out:
            trace = write(experiment, out)
    else:
        with replacing(path) as fresh, fresh.open("w", encoding="utf-8", newline="\n") as out:
            trace = write(experiment, out)
    say(messages.outcome(_outcome(trace)))
    return 0


def _write_csv(experiment: Experiment, out: TextIO) -> Trace:
    out.write(",".join(COLUMNS) + "\n")
    done = 0
    for trace in descend(experiment):
        out.writelines(
            ",".join("" if cell is None else repr(cell) for cell in row) + "\n" for row in _rows(trace, done)
        )
        done = trace.steps
    return trace


def _write_json(experiment: Experiment, out: TextIO) -> Trace:
    head = json.dumps({"experiment": _settings(experiment), "columns": COLUMNS}, indent=1)
    out.write(head.removesuffix("\n}") + ',\n "rows": [')
    separator = "\n  "
    done = 0
    for trace in descend(experiment):
        for row in _rows(trace, done):
            out.write(separator + json.dumps([_strict(cell) for cell in row], allow_nan=False))
            separator = ",\n  "
        done = trace.steps
    outcome = _outcome(trace)
    ending = {"key": outcome.key, "sentence": messages.outcome(outcome)}
    out.write(f'\n ],\n "outcome": {json.dumps(ending)}\n}}\n')
    return trace


def _rows(trace: Trace, done: int) -> list[Row]:
    """The rows known from step `done` on: a step's gradient and move are, as soon as it has been taken."""
    known = slice(done, trace.steps)
    parts = (trace.points[known], trace.values[known, None], trace.gradients[known], trace.moves[known])
    rows: list[Row] = [
        (step, *point, *value, *gradient, *move)
        for step, point, value, gradient, move in zip(count(done), *(part.tolist() for part in parts), strict=False)
    ]
    if trace.outcome:
        end = trace.steps
        rows.append((end, *trace.points[end].tolist(), trace.values[end].item(), *_EMPTY))
    return rows


def _settings(experiment: Experiment) -> dict[str, object]:
    optimizer, function = experiment.optimizer, str(experiment.function)
    return {
        "function": function,
        "formula": find_function(function).formula,
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


def _strict(cell: float | None) -> float | str | None:
    """JSON has no word for what is not finite."""
    return cell if cell is None or math.isfinite(cell) else repr(cell)


def _outcome(trace: Trace) -> Outcome:
    assert trace.outcome is not None  # the last trace of a run has one
    return trace.outcome
