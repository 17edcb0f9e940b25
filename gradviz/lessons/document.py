"""Bytes ↔ tree of plain Python values, with nothing in the tree that JSON does not know or that would surprise:
no NaN, no infinity, no number beyond a float, no key twice. Any bytes give a tree or a LessonError, soon."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from gradviz.lessons.errors import LessonError

LARGEST = 1_000_000
"""Bytes."""
DEEPEST = 24
"""Brackets within each other: a lesson needs 9."""
MOST_DIGITS = 18
"""Of a whole number."""
SHORT = 20
"""Characters of the file that are repeated in what is said of it."""

_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def parsed(data: bytes) -> Any:
    """The tree that the bytes mean; LessonError where they mean none."""
    if len(data) > LARGEST:
        raise LessonError("too_large", limit=LARGEST)
    _check_depth(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise LessonError("not_utf8", byte=problem.start) from problem
    try:
        return json.loads(
            text,
            object_pairs_hook=_without_repetition,
            parse_constant=_refused_constant,
            parse_float=_finite,
            parse_int=_short,
        )
    except json.JSONDecodeError as problem:
        raise LessonError("not_json", line=problem.lineno, column=problem.colno) from problem


def unparsed(tree: Any) -> bytes:
    """The bytes that mean the tree."""
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _check_depth(data: bytes) -> None:
    """Before json sees it: how deep it can go without a RecursionError depends on the Python."""
    depth = 0
    for bracket in _STRING.sub(b"", data).translate(None, _NO_BRACKETS):
        depth += 1 if bracket in b"[{" else -1
        if depth > DEEPEST:
            raise LessonError("too_deep", limit=DEEPEST)


def _without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for key, value in pairs:
        if key in tree:
            raise LessonError("repeated_key", key=_shortened(key))
        tree[key] = value
    return tree


def _refused_constant(text: str) -> NoReturn:
    raise LessonError("not_a_finite_number", text=text)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise LessonError("not_a_finite_number", text=_shortened(text))
    return number


def _short(text: str) -> int:
    if len(text.lstrip("-")) > MOST_DIGITS:
        raise LessonError("too_many_digits", limit=MOST_DIGITS)
    return int(text)


def _shortened(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
