"""gradviz render: the page's picture of one moment of the run, without any display."""

from __future__ import annotations

import os
from collections import deque
from pathlib import Path

from gradviz.cli.arguments import Options, Parser, UsageError, file, number, number_words, numbers, one_of, words
from gradviz.cli.experiment import add_experiment, experiment_of
from gradviz.cli.output import replacing, standard_output
from gradviz.core import descend
from gradviz.core.limits import STEPS, Range
from gradviz.state import PICTURES, VERTICALS, View

STEP = STEPS._replace(low=0)
SIDE = Range(200, 8000, whole=True)
SIZE = (1280, 800)
THEMES = ("light", "dark")
AZIMUTH = Range(-360.0, 360.0)
ELEVATION = Range(0.0, 90.0)
VIEW = View()
PICTURE = Path("gradviz.png")

_DESCRIPTION = """\
Draws the page's picture of one step of the run into a PNG file, without any
display, and prints the name of the file."""
_EPILOG = "Exit codes: 0 done, 2 bad input or a file that cannot be written."


def parser() -> Parser:
    made = Parser("gradviz render", _DESCRIPTION, _EPILOG)
    add_experiment(made)
    made.option("--step", number(STEP), f"{number_words(STEP)}, within the run", "the last", "STEP")
    size_takes = f"width and height in pixels with an x between them, each {number_words(SIDE)}"
    made.option("--size", _size, size_takes, "{}x{}".format(*SIZE), "WxH")
    made.option("--theme", one_of(THEMES), words(THEMES), THEMES[0], "THEME")
    made.option("--picture", one_of(PICTURES), words(PICTURES), VIEW.picture, "PICTURE")
    made.option("--azimuth", number(AZIMUTH), _degrees(AZIMUTH, "round the surface"), f"{VIEW.azimuth:g}", "DEGREES")
    above = _degrees(ELEVATION, "above the horizon")
    made.option("--elevation", number(ELEVATION), above, f"{VIEW.elevation:g}", "DEGREES")
    made.option("--vertical", one_of(VERTICALS), f"{words(VERTICALS)} heights of the surface", VIEW.vertical, "SCALE")
    made.option("-o", file(".png"), "a file that ends in .png", str(PICTURE), "FILE")
    return made


def run(options: Options) -> int:
    experiment = experiment_of(options)
    (trace,) = deque(descend(experiment), maxlen=1)
    if options.step is not None and options.step > trace.steps:
        raise UsageError(
            f"--step takes a whole number from 0 to {trace.steps}, where this run ends, not {options.step}."
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # whatever display there is: Qt reads it once, when it starts
    from gradviz.pages.descent.still import save_picture

    path: Path = options.o or PICTURE
    with replacing(path) as fresh:
        theme = options.theme or THEMES[0]
        save_picture(experiment, trace, options.step, options.size or SIZE, fresh, theme, _view(options))
    with standard_output() as out:
        out.write(f"{path}\n")
    return 0


def _view(options: Options) -> View:
    parts = {name: getattr(options, name) for name in ("picture", "azimuth", "elevation", "vertical")}
    return VIEW.changed(**{name: value for name, value in parts.items() if value is not None})


def _degrees(limits: Range, where: str) -> str:
    return f"degrees {where}, {number_words(limits)}"


def _size(text: str) -> tuple[int, int]:
    return numbers(SIDE, "x")(text.lower().replace("×", "x"))
