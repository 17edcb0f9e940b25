"""gradviz trace: the run as a table, or as a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from gradviz import messages
from gradviz.cli.arguments import Options, Parser, file, paragraphs
from gradviz.cli.experiment import add_experiment, experiment_of
from gradviz.cli.output import replacing, say, standard_output
from gradviz.core import Trace, descend
from gradviz.exports.script import script
from gradviz.exports.table import columns, csv_lines, json_pieces
from gradviz.language import translate

_STANDARD_OUTPUT = Path("-")


def parser() -> Parser:
    made = Parser("gradviz trace", _description(), _epilog())
    add_experiment(made)
    takes = translate(
        "cli",
        "a file, as CSV if it ends in .csv or in nothing, as JSON in .json, as a program in .py, or - for standard "
        "output",
    )
    made.option("-o", file(".csv", "", ".json", ".py"), takes, "-", "FILE")
    return made


def _description() -> str:
    return paragraphs(
        translate("cli", "Prints the run as CSV, one row a step, the start and the end included:"),
        ",".join(columns(2)),
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
        translate("cli", "A program needs Python and NumPy alone, and prints the same table, to the last bit."),
        translate("cli", "Exit codes: 0 done, 2 bad input or a file that cannot be written."),
    )


def run(options: Options) -> int:
    experiment = experiment_of(options)
    path: Path = options.o or _STANDARD_OUTPUT
    run = _Last(descend(experiment))
    match path.suffix.lower():
        case ".json":
            pieces = json_pieces(experiment, run, messages.outcome)
        case ".py":
            pieces = _program(script(experiment), run)
        case _:
            pieces = csv_lines(run)
    if path == _STANDARD_OUTPUT:
        with standard_output() as out:
            out.writelines(pieces)
    else:
        with replacing(path) as fresh, fresh.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(pieces)
    assert run.trace is not None
    assert run.trace.outcome is not None  # the last trace of a run has one
    say(messages.outcome(run.trace.outcome))
    return 0


class _Last:
    """The traces of a run, of which the last is kept."""

    def __init__(self, traces: Iterable[Trace]) -> None:
        self._traces = traces
        self.trace: Trace | None = None

    def __iter__(self) -> Iterator[Trace]:
        for trace in self._traces:
            self.trace = trace
            yield trace


def _program(text: str, run: Iterable[Trace]) -> Iterator[str]:
    """The run is gone through for the sake of how it ends."""
    for _ in run:
        pass
    yield text
