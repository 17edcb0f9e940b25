"""The command line: the window, and what can be had of a run without one. No Qt at import."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from gradviz.cli import functions, handout, render, trace, window
from gradviz.cli.arguments import BAD_INPUT, Options, Parser, UsageError, quoted
from gradviz.cli.output import ReaderGoneError, prepare_streams, say, standard_output
from gradviz.interruption import Interruption, interruptible
from gradviz.language import LANGUAGES, language_of_system, speak, translate


class Command(NamedTuple):
    parser: Callable[[], Parser]
    run: Callable[[Options], int]


WINDOW = Command(window.parser, window.run)
COMMANDS: Mapping[str, Command] = {
    "trace": Command(trace.parser, trace.run),
    "render": Command(render.parser, render.run),
    "handout": Command(handout.parser, handout.run),
    "functions": Command(functions.parser, functions.run),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Does what the arguments (by default the process's) ask for; the exit code."""
    prepare_streams()
    try:
        with interruptible():
            return _obey(list(sys.argv[1:] if argv is None else argv))
    except UsageError as error:
        say(str(error))
        return error.code
    except ReaderGoneError:
        return 0
    except MemoryError:
        say(translate("cli", "There is not enough memory."))
        return BAD_INPUT
    except Interruption as interruption:
        return interruption.code


def _obey(arguments: list[str]) -> int:
    asked, arguments = _language_asked_for(arguments)
    languages = [word for argument in asked for word in argument.split("=") if word in LANGUAGES]
    speak(languages[-1] if languages else language_of_system())
    command = WINDOW
    if arguments and arguments[0].lower().endswith(window.LESSON) and not arguments[0].startswith("-"):
        arguments.insert(0, "--lesson")
    if arguments and not arguments[0].startswith("-"):
        name = arguments.pop(0)
        if name not in COMMANDS:
            sentence = translate("cli", "gradviz has no command {given}: it takes {commands}, or options alone.")
            raise UsageError(sentence.format(given=quoted(name), commands=", ".join(COMMANDS)))
        command = COMMANDS[name]
        if name == "handout" and arguments and not arguments[0].startswith("-"):
            arguments.insert(0, "--lesson")
    parser = command.parser()
    options = parser.read([*asked, *arguments])
    if options.help:
        with standard_output() as out:
            out.write(parser.format_help())
        return 0
    return command.run(options)


def _language_asked_for(arguments: list[str]) -> tuple[list[str], list[str]]:
    """`--lang` with its value, wherever it stands, and the other arguments: it is known before anything is said."""
    asked: list[str] = []
    others: list[str] = []
    coming = deque(arguments)
    while coming:
        argument = coming.popleft()
        if argument.partition("=")[0] != "--lang":
            others.append(argument)
            continue
        asked.append(argument)
        if argument == "--lang" and coming and not coming[0].startswith("-"):
            asked.append(coming.popleft())
    return asked, others
