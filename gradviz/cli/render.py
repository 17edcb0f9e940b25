"""gradviz render: the page's picture of one moment of the run, without any display."""

from __future__ import annotations

import os
from collections import deque
from pathlib import Path

from gradviz.cli.arguments import (
    Options,
    Parser,
    UsageError,
    file,
    number,
    number_words,
    numbers,
    one_of,
    paragraphs,
    words,
)
from gradviz.cli.experiment import add_experiment, experiment_of
from gradviz.cli.output import replacing, standard_output
from gradviz.core import descend
from gradviz.core.limits import STEPS, Range
from gradviz.language import translate
from gradviz.state import AZIMUTH, ELEVATION, PICTURES, VERTICALS, View

STEP = STEPS._replace(low=0)
SIDE = Range(200, 8000, whole=True)
SIZE = (1280, 800)
THEMES = ("light", "dark")
VIEW = View()
PICTURE = Path("gradviz.png")


def parser() -> Parser:
    description = translate(
        "cli",
        "Draws the page's picture of one step of the run into a PNG file, without any display, and prints the name "
        "of the file.",
    )
    epilog = translate("cli", "Exit codes: 0 done, 2 bad input or a file that cannot be written.")
    made = Parser("gradviz render", paragraphs(description), paragraphs(epilog))
    add_experiment(made)
    step_takes = translate("cli", "{what}, within the run").format(what=number_words(STEP))
    made.option("--step", number(STEP), step_takes, translate("cli", "the last"), "STEP")
    size_takes = translate("cli", "width and height in pixels with an x between them, each {what}")
    made.option("--size", _size, size_takes.format(what=number_words(SIDE)), "{}x{}".format(*SIZE), "WxH")
    made.option("--theme", one_of(THEMES), words(THEMES), THEMES[0], "THEME")
    made.option("--picture", one_of(PICTURES), words(PICTURES), VIEW.picture, "PICTURE")
    degrees = translate("cli", "degrees round the surface, {what}").format(what=number_words(AZIMUTH))
    made.option("--azimuth", number(AZIMUTH), degrees, f"{VIEW.azimuth:g}", "DEGREES")
    degrees = translate("cli", "degrees above the horizon, {what}").format(what=number_words(ELEVATION))
    made.option("--elevation", number(ELEVATION), degrees, f"{VIEW.elevation:g}", "DEGREES")
    scale = translate("cli", "heights of the surface: {what}").format(what=words(VERTICALS))
    made.option("--vertical", one_of(VERTICALS), scale, VIEW.vertical, "SCALE")
    made.option("-o", file(".png"), translate("cli", "a file that ends in .png"), str(PICTURE), "FILE")
    return made


def run(options: Options) -> int:
    experiment = experiment_of(options)
    (trace,) = deque(descend(experiment), maxlen=1)
    if options.step is not None and options.step > trace.steps:
        sentence = translate("cli", "--step takes a whole number from 0 to {last}, where this run ends, not {given}.")
        raise UsageError(sentence.format(last=trace.steps, given=options.step))
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


def _size(text: str) -> tuple[int, int]:
    width, height = numbers(SIDE, "x", 2)(text.lower().replace("×", "x"))
    return width, height
