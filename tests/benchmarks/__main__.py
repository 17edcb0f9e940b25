"""python -m tests.benchmarks [words of a measure's name]: a table of all measures; the exit code says if all reach.

A group of measures is a module of this folder with a list `MEASURES`, named in `GROUPS`.
"""

from __future__ import annotations

import importlib
import platform
import sys

import numpy as np

from tests.benchmarks.harness import Measure, table

GROUPS = ("core", "gui", "relief", "rates", "exports", "bundle")


def all_measures() -> list[Measure]:
    groups = [importlib.import_module(f"tests.benchmarks.{name}") for name in GROUPS]
    return [measure for group in groups for measure in group.MEASURES]


def main(words: list[str]) -> int:
    chosen = [measure for measure in all_measures() if all(word in measure.name for word in words)]
    if not chosen:
        sys.stderr.write("There is no such measure.\n")
        return 2
    taken = [(measure, measure.figure()) for measure in chosen]
    sys.stdout.write(f"Python {platform.python_version()}, NumPy {np.__version__}, {platform.machine()}\n\n")
    sys.stdout.write(table(taken) + "\n")
    return 0 if all(measure.is_reached(figure) for measure, figure in taken) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
