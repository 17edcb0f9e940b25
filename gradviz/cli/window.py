"""gradviz: the window, with these options."""

from __future__ import annotations

import os
import sys

from gradviz import __version__
from gradviz.cli.arguments import Options, Parser, UsageError, one_of, words
from gradviz.cli.experiment import add_experiment, experiment_of
from gradviz.cli.output import standard_output

NO_DISPLAY = 3
THEMES = ("system", "light", "dark")

_DESCRIPTION = """\
Opens the window, with these options set there.

gradviz trace       the run as a table, CSV or JSON
gradviz render      the run as a picture, without a display
gradviz functions   the functions there are

Each has a --help of its own."""
_EPILOG = "Exit codes: 0 done, 2 bad input or a file that cannot be written, 3 no display."


def parser() -> Parser:
    made = Parser("gradviz", _DESCRIPTION, _EPILOG)
    made.flag("--version", help="show the version")
    add_experiment(made)
    made.option("--theme", one_of(THEMES), words(THEMES), THEMES[0], "THEME")
    return made


def run(options: Options) -> int:
    if options.version:
        with standard_output() as out:
            out.write(f"gradviz {__version__}\n")
        return 0
    experiment = experiment_of(options)
    if not has_display():
        sentence = "There is no display to open a window on; gradviz render and gradviz trace work without one."
        raise UsageError(sentence, NO_DISPLAY)
    from gradviz.window import open_window  # Qt, which nothing else here needs

    return open_window(experiment, options.theme or THEMES[0])


def has_display() -> bool:
    """Only Linux is ever without a display, and whoever names a Qt platform knows why."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)
