"""Options and what they take: each says it once, for the help and for the sentence that refuses anything else."""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from gradviz import messages, notation
from gradviz.core import FormulaError
from gradviz.core.limits import Range
from gradviz.language import LANGUAGES, translate
from gradviz.reading import normalised, read_number, read_whole

Options = argparse.Namespace
BAD_INPUT = 2
OUTPUT = "-o"
_LONGEST_QUOTE = 60
_LINE = 72
"""Columns of a paragraph of a help."""
_KANA_OR_KANJI = "\u3040-\u30ff\u4e00-\u9fff"
_PIECES = re.compile(rf"\s*(?:[{_KANA_OR_KANJI}][、。)]*|[^\s{_KANA_OR_KANJI}]+)")


class UsageError(Exception):
    """Nothing is done; the message is the one sentence that says why."""

    def __init__(self, sentence: str, code: int = BAD_INPUT) -> None:
        super().__init__(sentence)
        self.code = code


class Parser(argparse.ArgumentParser):
    """argparse with sentences for usage dumps. What follows an option is its value, whatever it begins with. Where no
    language is given it is `usual_language`, in words; None is the system's."""

    def __init__(self, command: str, description: str, epilog: str = "", usual_language: str | None = None) -> None:
        super().__init__(
            prog=command,
            usage=f"{command} [options]",
            description=description,
            epilog=epilog,
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self._optionals.title = translate("cli", "options")
        self._taking: set[str] = set()
        self.flag("-h", "--help", help=translate("cli", "show this help"))
        usual = usual_language or translate("cli", "as the system")
        self.option("--lang", one_of(LANGUAGES), words(LANGUAGES), usual, "LANGUAGE")

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
                sentence = translate("cli", "{option} takes {what}.")
                if text:
                    sentence = translate("cli", "{option} takes {what}, not {given}.")
                raise UsageError(sentence.format(option=name, what=takes, given=quoted(text))) from None

        self._taking.add(name)
        told = translate("cli", "{what} (default: {default})").format(what=takes, default=default)
        self.add_argument(
            name, type=value, action=_Once if name == OUTPUT else "store", metavar=metavar, help=told.replace("%", "%%")
        )

    def read(self, arguments: Sequence[str]) -> Options:
        """Raises UsageError."""
        options, strays = self.parse_known_args(list(self._joined(arguments)))
        if strays:
            sentence = translate("cli", "{command} does not take {given}; {command} --help lists what it takes.")
            raise UsageError(sentence.format(command=self.prog, given=quoted(strays[0])))
        return options

    def error(self, message: str) -> Any:
        sentence = translate("cli", "{command} --help lists what it takes ({problem}).")
        raise UsageError(sentence.format(command=self.prog, problem=message))

    def _joined(self, arguments: Iterable[str]) -> Iterable[str]:
        """`--start -3,4` as `--start=-3,4`: argparse alone would take the value for an option."""
        waiting = ""
        for argument in arguments:
            if waiting and argument.partition("=")[0] not in self._option_string_actions:
                yield f"{waiting}={argument}"
                waiting = ""
                continue
            name, equals, _ = argument.partition("=")
            if equals and name in self._option_string_actions and name not in self._taking:
                raise UsageError(translate("cli", "{option} takes no value.").format(option=name))
            if waiting:
                yield f"{waiting}="  # its value is missing: it will say what it takes
            waiting = argument if argument in self._taking else ""
            if not waiting:
                yield argument
        if waiting:
            yield f"{waiting}="


class _Once(argparse.Action):
    """Of two files the first would silently not be written; of two settings the last one counts."""

    def __call__(self, parser: Any, namespace: Options, values: Any, option_string: str | None = None) -> None:
        if getattr(namespace, self.dest) is not None:
            raise UsageError(translate("cli", "{option} is given twice.").format(option=option_string))
        setattr(namespace, self.dest, values)


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, **settings: Any) -> None:
        super().__init__(prog, max_help_position=26, **settings)

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, translate("cli", "usage:") + " " if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(text, width)


def columns(text: str) -> int:
    """What a terminal takes for it: two columns for each of 한, 漢 and the like."""
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most so many columns, broken at spaces; Japanese, which has none, between its characters."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if columns(lines[-1] + piece.rstrip()) > width and lines[-1]:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def paragraphs(*texts: str) -> str:
    """Paragraphs as a help shows them: those that are wider than a line are broken; a table of lines is kept."""
    return "\n\n".join(line if "\n" in line else "\n".join(wrapped(line, _LINE)) for line in texts)


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
        whole = translate("cli", "a whole number from {low} to {high}")
        return whole.format(low=f"{limits.low:,}", high=f"{limits.high:,}")
    text = translate("cli", "a number from {low} to {high}")
    if limits.below:
        text = translate("cli", "a number from {low} to below {high}")
    return text.format(low=notation.plain(limits.low), high=notation.plain(limits.high))


def numbers(limits: Range, separator: str, *counts: int) -> Callable[[str], tuple[Any, ...]]:
    """Reads numbers with a separator between them, as many as one of the counts."""

    def read(text: str) -> tuple[Any, ...]:
        parts = normalised(text).split(separator)
        if len(parts) not in counts:
            raise ValueError(text)
        return tuple(number(limits)(part) for part in parts)

    return read


def one_of(choices: Iterable[str]) -> Callable[[str], str]:
    """Reads one of some words."""
    allowed = tuple(choices)

    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read


def words(choices: Iterable[str], all_of_them: bool = False) -> str:
    """forward, backward or central; `all_of_them`: forward, backward and central."""
    *others, last = choices
    listed = translate("cli", "{others} and {last}") if all_of_them else translate("cli", "{others} or {last}")
    return listed.format(others=", ".join(others), last=last) if others else last


def file(*suffixes: str) -> Callable[[str], Path]:
    """Reads the name of a file, with one of the suffixes if there are any."""

    def read(text: str) -> Path:
        path = Path(text)
        if not text or "\0" in text or (suffixes and path.suffix.lower() not in suffixes):
            raise ValueError(text)
        return path

    return read
