"""Options and what they take: each says it once, for the help and for the sentence that refuses anything else."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from gradviz import messages, notation
from gradviz.core import FormulaError
from gradviz.core.limits import Range
from gradviz.reading import normalised, read_number, read_whole

Options = argparse.Namespace
BAD_INPUT = 2
_LONGEST_QUOTE = 60


class UsageError(Exception):
    """Nothing is done; the message is the one sentence that says why."""

    def __init__(self, sentence: str, code: int = BAD_INPUT) -> None:
        super().__init__(sentence)
        self.code = code


class Parser(argparse.ArgumentParser):
    """argparse with sentences for usage dumps. What follows an option is its value, whatever it begins with."""

    def __init__(self, command: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=command,
            usage=f"{command} [options]",
            description=description,
            epilog=epilog,
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self._taking: set[str] = set()
        self.flag("-h", "--help", help="show this help")

    def flag(self, *names: str, help: str) -> None:
        self.add_argument(*names, action="store_true", help=help)

    def option(self, name: str, read: Callable[[str], Any], takes: str, default: str, metavar: str) -> None:
        """An option with a value. `read` raises ValueError for what it does not take; not given, it is None."""

        def value(text: str) -> Any:
            try:
                return read(text)
            except FormulaError as problem:
                raise UsageError(f"{name}: {messages.error(problem)}") from None
            except ValueError:
                given = f", not {quoted(text)}" if text else ""
                raise UsageError(f"{name} takes {takes}{given}.") from None

        self._taking.add(name)
        self.add_argument(name, type=value, metavar=metavar, help=f"{takes} (default: {default})".replace("%", "%%"))

    def read(self, arguments: Sequence[str]) -> Options:
        """Raises UsageError."""
        options, strays = self.parse_known_args(list(self._joined(arguments)))
        if strays:
            raise UsageError(f"{self.prog} does not take {quoted(strays[0])}; {self.prog} --help lists what it takes.")
        return options

    def error(self, message: str) -> Any:
        raise UsageError(f"{self.prog}: {message}.")

    def _joined(self, arguments: Iterable[str]) -> Iterable[str]:
        """`--start -3,4` as `--start=-3,4`: argparse alone would take the value for an option."""
        waiting = ""
        for argument in arguments:
            if waiting and argument.partition("=")[0] not in self._option_string_actions:
                yield f"{waiting}={argument}"
                waiting = ""
                continue
            if waiting:
                yield f"{waiting}="  # its value is missing: it will say what it takes
            waiting = argument if argument in self._taking else ""
            if not waiting:
                yield argument
        if waiting:
            yield f"{waiting}="


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, **settings: Any) -> None:
        super().__init__(prog, max_help_position=26, **settings)


def quoted(text: str) -> str:
    """What was typed, cut to a length that a sentence can bear."""
    return f"“{text}”" if len(text) <= _LONGEST_QUOTE else f"“{text[: _LONGEST_QUOTE - 1]}…”"


def number(limits: Range) -> Callable[[str], float]:
    """Reads the numbers of a range."""

    def read(text: str) -> float:
        value = read_whole(text) if limits.whole else read_number(text)
        limits.check("number", value)
        return value

    return read


def number_words(limits: Range) -> str:
    if limits.whole:
        return f"a whole number from {limits.low:,} to {limits.high:,}"
    return f"a number from {notation.plain(limits.low)} to {'below ' * limits.below}{notation.plain(limits.high)}"


def numbers(limits: Range, separator: str) -> Callable[[str], tuple[Any, Any]]:
    """Reads two numbers with a separator between them."""

    def read(text: str) -> tuple[Any, Any]:
        first, second = (number(limits)(part) for part in normalised(text).split(separator))
        return first, second

    return read


def one_of(choices: Iterable[str]) -> Callable[[str], str]:
    """Reads one of some words."""
    allowed = tuple(choices)

    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read


def words(choices: Iterable[str], joint: str = "or") -> str:
    """forward, backward or central."""
    *others, last = choices
    return f"{', '.join(others)} {joint} {last}" if others else last


def file(*suffixes: str) -> Callable[[str], Path]:
    """Reads the name of a file, with one of the suffixes if there are any."""

    def read(text: str) -> Path:
        path = Path(text)
        if not text or "\0" in text or (suffixes and path.suffix.lower() not in suffixes):
            raise ValueError(text)
        return path

    return read
