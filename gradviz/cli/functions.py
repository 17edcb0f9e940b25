"""gradviz functions: the catalogue."""

from __future__ import annotations

from gradviz import messages, notation
from gradviz.cli.arguments import Options, Parser, columns, paragraphs
from gradviz.cli.output import standard_output
from gradviz.core import SURFACES
from gradviz.core.catalogue import FIRST_SURFACES
from gradviz.language import translate


def parser() -> Parser:
    told = translate("cli", "Lists what --function knows by key, with the eta and the start of each.")
    return Parser("gradviz functions", paragraphs(told))


def run(options: Options) -> int:
    keys = [*FIRST_SURFACES, *(key for key in SURFACES if key not in FIRST_SURFACES)]
    head = (
        translate("cli", "key"),
        translate("cli", "name"),
        translate("cli", "eta"),
        translate("cli", "start"),
        translate("cli", "formula"),
    )
    rows = [head, *map(_row, keys)]
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(map(_padded, row, widths)).rstrip() for row in rows]
    with standard_output() as out:
        out.write("\n".join(lines) + "\n")
    return 0


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell))


def _row(key: str) -> tuple[str, ...]:
    surface = SURFACES[key]
    start = ",".join(map(notation.plain, surface.start))
    return key, messages.function_name(key), notation.plain(surface.rate), start, surface.formula
