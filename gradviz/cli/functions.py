"""gradviz functions: the catalogue."""

from __future__ import annotations

from gradviz import messages, notation
from gradviz.cli.arguments import Options, Parser
from gradviz.cli.output import standard_output
from gradviz.core import SURFACES
from gradviz.core.catalogue import FIRST_SURFACES

_HEAD = ("key", "name", "eta", "start", "formula")


def parser() -> Parser:
    return Parser("gradviz functions", "Lists what --function knows by key, with the eta and the start of each.")


def run(options: Options) -> int:
    rows = [_HEAD, *(_row(key) for key in [*FIRST_SURFACES, *(key for key in SURFACES if key not in FIRST_SURFACES)])]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    with standard_output() as out:
        out.write("\n".join(lines) + "\n")
    return 0


def _row(key: str) -> tuple[str, ...]:
    surface = SURFACES[key]
    start = ",".join(map(notation.plain, surface.start))
    return key, messages.function_name(key), notation.plain(surface.rate), start, surface.formula
