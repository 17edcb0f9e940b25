"""The command line: the window, and what can be had of a run without one. No Qt at import."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from gradviz.cli import functions, render, trace, window
from gradviz.cli.arguments import Options, Parser, UsageError, quoted
from gradviz.cli.output import ReaderGoneError, prepare_streams, say, standard_output

INTERRUPTED = 130  # as a shell counts Ctrl+C


class Command(NamedTuple):
    parser: Callable[[], Parser]
    run: Callable[[Options], int]


WINDOW = Command(window.parser, window.run)
COMMANDS: Mapping[str, Command] = {
    "trace": Command(trace.parser, trace.run),
    "render": Command(render.parser, render.run),
    "functions": Command(functions.parser, functions.run),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Does what the arguments (by default the process's) ask for; the exit code."""
    prepare_streams()
    try:
        return _obey(list(sys.argv[1:] if argv is None else argv))
    except UsageError as error:
        say(str(error))
        return error.code
    except ReaderGoneError:
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED


def _obey(arguments: list[str]) -> int:
    command = WINDOW
    if arguments and not arguments[0].startswith("-"):
        name = arguments.pop(0)
        if name not in COMMANDS:
            raise UsageError(
                f"gradviz has no command {quoted(name)}: it takes {', '.join(COMMANDS)}, or options alone."
            )
        command = COMMANDS[name]
    parser = command.parser()
    options = parser.read(arguments)
    if options.help:
        with standard_output() as out:
            out.write(parser.format_help())
        return 0
    return command.run(options)
