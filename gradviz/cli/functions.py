"""gradviz functions: the catalogue."""

from __future__ import annotations

from gradviz import messages, notation
from gradviz.cli.arguments import Options, Parser, columns, paragraphs
from gradviz.cli.output import standard_output
from gradviz.core import CURVES, SURFACES, Function
from gradviz.core.catalogue import FIRST_CURVES, FIRST_SURFACES
from gradviz.language import translate


def parser() -> Parser:
    told = translate("cli", "Lists what --function knows by key, with the eta and the start of each.")
    curves = translate(
        "cli", "Those of one variable come last; a key that both have means theirs where --start is one number."
    )
    return Parser("gradviz functions", paragraphs(told, curves))


def run(options: Options) -> int:
    surfaces = [SURFACES[key] for key in dict.fromkeys((*FIRST_SURFACES, *SURFACES))]
    curves = [CURVES[key] for key in dict.fromkeys((*FIRST_CURVES, *CURVES))]
    head = (
        translate("cli", "key"),
        translate("cli", "name"),
        translate("cli", "eta"),
        translate("cli", "start"),
        translate("cli", "formula"),
    )
    rows = [head, *map(_row, surfaces), *map(_row, curves)]
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(map(_padded, row, widths)).rstrip() for row in rows]
    with standard_output() as out:
        out.write("\n".join(lines) + "\n")
    return 0


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell))


def _row(function: Function) -> tuple[str, ...]:
    start = ",".join(map(notation.plain, function.start))
    name = messages.function_name(function.key, function.n)
    return function.key, name, notation.plain(function.rate), start, function.formula
