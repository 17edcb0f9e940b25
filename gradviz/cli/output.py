"""Where the output goes: standard output that may be closed early, and files."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from gradviz.cli.arguments import UsageError
from gradviz.exports import files
from gradviz.language import translate

_PLAIN = {"−": "-", "–": "-", "“": '"', "”": '"', "…": "...", "×": "x", "∞": "inf", "η": "eta", "∇": "grad "}


class ReaderGoneError(Exception):
    """Whoever read standard output has closed it, as `head` does: no error, and nothing more to do."""


def prepare_streams() -> None:
    """A console that has no − or η gets - and eta."""
    codecs.register_error("gradviz.plain", _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="gradviz.plain")


def say(sentence: str) -> None:
    """One sentence on one line of standard error, whatever characters it quotes."""
    stream: TextIO | None = sys.stderr
    if stream is not None:  # a program without a console has none
        line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in sentence)
        try:
            print(line, file=stream, flush=True)
        except OSError:  # nobody is there to read it, and what was to be done has been done
            _give_up(stream)


def _give_up(stream: TextIO) -> None:
    """Or the interpreter complains again when it flushes it at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def standard_output() -> Iterator[TextIO]:
    stream: TextIO | None = sys.stdout
    if stream is None:
        raise UsageError(translate("cli", "There is no standard output to write to."))
    try:
        yield stream
        stream.flush()
    except OSError as problem:
        _give_up(stream)
        if problem.errno == errno.EPIPE or (os.name == "nt" and problem.errno == errno.EINVAL):
            raise ReaderGoneError from None
        sentence = translate("cli", "Standard output cannot be written ({problem}).")
        raise UsageError(sentence.format(problem=problem.strerror)) from None


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Around whatever writes the file that -o names: UsageError where it cannot be written."""
    try:
        yield
    except OSError as problem:
        sentence = translate("cli", "-o takes a file that can be written, not “{path}” ({problem}).")
        raise UsageError(sentence.format(path=path, problem=problem.strerror or problem)) from None


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """As exports.files has it; UsageError where nothing can be written."""
    with writing(path), files.replacing(path) as fresh:
        yield fresh


def _plainly(problem: UnicodeError) -> tuple[str, int]:
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    lost = problem.object[problem.start : problem.end]
    return "".join(_PLAIN.get(c) or _ascii(c) for c in lost), problem.end


def _ascii(character: str) -> str:
    return unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode() or "?"
