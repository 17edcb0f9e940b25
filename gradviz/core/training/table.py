"""The text of a CSV file → rows of two numbers, x and y. Header, separator and decimal comma are found from the text;
what cannot be read is refused with the number of its line."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from gradviz.core.errors import CoreError
from gradviz.core.formula.reader import MINUSES
from gradviz.core.limits import COORDINATE

Rows = tuple[tuple[float, float], ...]

COLUMNS = 2
FEWEST_ROWS, MOST_ROWS = 2, 2000
LONGEST_TEXT = 1_000_000
"""Characters."""
SHORT = 20
"""Characters of a cell that are repeated in what is said of it."""
SEPARATORS = ("\t", ";", ",")
"""The first of these that the first line has."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_CELL = re.compile(r' *(?:"(?:[^"]|"")*")?[^\t;,\n]*(?P<end>[\t;,\n]|$)')
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,6})?")
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")
_NO_NUMBER = re.compile(r"[+-]?(?:nan|inf|infinity)", re.IGNORECASE)
_MINUSES = str.maketrans(dict.fromkeys(MINUSES, "-"))


class TableError(CoreError):
    """A table that cannot be read. Its `parameters` hold the `line`, counted from 1, where there is one."""


class _Line(NamedTuple):
    number: int
    cells: list[str]


def read_table(text: str) -> Rows:
    """The rows of the text. Raises TableError."""
    if len(text) > LONGEST_TEXT:
        raise TableError("too_long_table", limit=LONGEST_TEXT)
    lines, separator = _split(text)
    _check_widths(lines)
    decimal = _decimal_mark(lines)
    if decimal == "," and separator != ";":
        _refuse_thousands(lines)
    if lines and not any(_is_number(cell, decimal) or _NO_NUMBER.fullmatch(cell) for cell in lines[0].cells):
        del lines[0]  # the header
    if len(lines) > MOST_ROWS:
        raise TableError("too_many_rows", line=lines[MOST_ROWS].number, limit=MOST_ROWS)
    if len(lines) < FEWEST_ROWS:
        raise TableError("too_few_rows", given=len(lines), takes=FEWEST_ROWS)
    return tuple(_row(line, decimal) for line in lines)


def _split(text: str) -> tuple[list[_Line], str]:
    """The lines that have anything in them, split into cells, and what separates these."""
    lines = _LINE_END.split(text.removeprefix("\ufeff"))
    separator = _separator("\n".join(lines))
    return list(_rows(lines, separator)), separator


def _separator(text: str) -> str:
    """The first of all that stand outside of quotes in the first line that has anything in it."""
    found = set()
    for cell in _CELL.finditer(text):
        if cell["end"] in SEPARATORS:
            found.add(cell["end"])
        elif found or cell.group().strip():
            break
    return next((mark for mark in SEPARATORS if mark in found), SEPARATORS[-1])


def _rows(lines: list[str], separator: str) -> Iterator[_Line]:
    """A cell in quotes may hold separators and go on over lines: its row has the number of the first of them."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator, skipinitialspace=True)
    number = 1
    try:
        for row in reader:
            cells = [" ".join(cell.split()).translate(_MINUSES) for cell in row]
            if any(cells):
                yield _Line(number, cells)
            number = reader.line_num + 1
    except csv.Error as problem:
        raise TableError("unreadable_line", line=number) from problem


def _check_widths(lines: list[_Line]) -> None:
    for number, cells in lines:
        if len(cells) == COLUMNS:
            continue
        if number == lines[0].number:
            raise TableError("one_column" if len(cells) < COLUMNS else "many_columns", line=number, given=len(cells))
        raise TableError("ragged", line=number, given=len(cells), takes=COLUMNS)


def _decimal_mark(lines: list[_Line]) -> str:
    """A comma if there are numbers with one: where commas separate, no cell has any. Refuses a mixture."""
    marks: dict[str, int] = {}  # by mark, the first line with such a number
    for number, cells in lines:
        for cell in cells:
            for mark in ".,":
                if mark in cell and _is_number(cell, mark):
                    marks.setdefault(mark, number)
    if len(marks) > 1:
        raise TableError("mixed_decimals", line=max(marks.values()))
    return next(iter(marks), ".")


def _refuse_thousands(lines: list[_Line]) -> None:
    """A number such as 1,000 is a thousand where semicolons do not separate, unless another one cannot be."""
    marked = [
        (line.number, column, cell)
        for line in lines
        for column, cell in enumerate(line.cells, start=1)
        if "," in cell and _is_number(cell, ",")
    ]
    if all(_THOUSANDS.fullmatch(cell) for _, _, cell in marked):
        number, column, cell = marked[0]
        raise TableError("thousands", line=number, column=column, text=cell[:SHORT])


def _is_number(cell: str, decimal: str) -> bool:
    return bool(_NUMBER.fullmatch(cell.replace(",", ".") if decimal == "," else cell))


def _row(line: _Line, decimal: str) -> tuple[float, float]:
    x, y = (_number(cell, column, line.number, decimal) for column, cell in enumerate(line.cells, start=1))
    return x, y


def _number(cell: str, column: int, line: int, decimal: str) -> float:
    told = {"line": line, "column": column, "text": cell[:SHORT]}
    if _NO_NUMBER.fullmatch(cell):
        raise TableError("no_finite_number", **told)
    if not _is_number(cell, decimal):
        raise TableError("empty_cell" if not cell else "text_in_column", **told)
    number = float(cell.replace(",", "."))
    if not math.isfinite(number):
        raise TableError("no_finite_number", **told)
    if not COORDINATE.low <= number <= COORDINATE.high:
        raise TableError("number_out_of_range", **told, low=COORDINATE.low, high=COORDINATE.high)
    return number
