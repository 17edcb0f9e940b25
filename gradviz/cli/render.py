"""gradviz render: the page's picture of a moment of the run, or of all of them one after the other, without any
display."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from gradviz import messages, notation
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
from gradviz.cli.output import standard_output, writing
from gradviz.cli.unseen import go_offscreen, tell_missing_font
from gradviz.core import Experiment, Trace, descend
from gradviz.core.limits import STEPS, Range
from gradviz.exports.frames import possible_rate
from gradviz.exports.kinds import ANIMATIONS, RATE, SIDE, STILLS, USUAL_FRAMES, USUAL_RATE, usual_every
from gradviz.interruption import checked, hold
from gradviz.language import translate
from gradviz.state import AZIMUTH, ELEVATION, PICTURES, VERTICALS, Position, State, View

STEP = STEPS._replace(low=0)
SCALE = Range(0.5, 8.0)
LARGEST = 16_000
"""Pixels that a side has at most."""
SIZE = (1280, 800)
THEMES = ("light", "dark")
VIEW = View()
PICTURE = Path("gradviz.png")
STILL_ENDINGS, ANIMATED_ENDINGS = (tuple(f".{kind}" for kind in kinds) for kinds in (STILLS, ANIMATIONS))
OF_STILLS, OF_ANIMATIONS = ("step",), ("from", "to", "every", "fps")


def parser() -> Parser:
    description = translate(
        "cli",
        "Draws the page's picture of one step of the run into a PNG, SVG or PDF file, or a stretch of the run as an "
        "animation, GIF, WebP or MP4, without any display, and prints the name of the file.",
    )
    epilog = translate("cli", "Exit codes: 0 done, 2 bad input or a file that cannot be written.")
    made = Parser("gradviz render", paragraphs(description), paragraphs(epilog))
    add_experiment(made)
    _add_moments(made)
    _add_look(made)
    ends = translate("cli", "a file that ends in {endings}").format(endings=words((*STILL_ENDINGS, *ANIMATED_ENDINGS)))
    made.option("-o", file(*STILL_ENDINGS, *ANIMATED_ENDINGS), ends, str(PICTURE), "FILE")
    return made


def _add_moments(made: Parser) -> None:
    step = number_words(STEP)
    within = translate("cli", "{what}, within the run").format(what=step)
    made.option("--step", number(STEP), within, translate("cli", "the last"), "STEP")
    first = translate("cli", "an animation's first step, {what}").format(what=step)
    made.option("--from", number(STEP), first, "0", "STEP")
    last = translate("cli", "an animation's last step, {what}").format(what=step)
    made.option("--to", number(STEP), last, translate("cli", "the last"), "STEP")
    seldom = translate("cli", "so that at most {count} are shown").format(count=USUAL_FRAMES)
    every = translate("cli", "{what}: every how many steps one is shown").format(what=number_words(STEPS))
    made.option("--every", number(STEPS), every, seldom, "STEPS")
    rate = translate("cli", "frames a second, {what}").format(what=number_words(RATE))
    made.option("--fps", number(RATE), rate, notation.plain(USUAL_RATE), "RATE")
    made.flag("--stages", help=translate("cli", "unfold each step in its stages"))


def _add_look(made: Parser) -> None:
    size_takes = translate("cli", "width and height in pixels with an x between them, each {what}")
    made.option("--size", _size, size_takes.format(what=number_words(SIDE)), "{}x{}".format(*SIZE), "WxH")
    scale = translate("cli", "so many times as many pixels, for everything, {what}").format(what=number_words(SCALE))
    made.option("--scale", number(SCALE), scale, "1", "SCALE")
    made.option("--theme", one_of(THEMES), words(THEMES), THEMES[0], "THEME")
    made.option("--picture", one_of(PICTURES), words(PICTURES), VIEW.picture, "PICTURE")
    degrees = translate("cli", "degrees round the surface, {what}").format(what=number_words(AZIMUTH))
    made.option("--azimuth", number(AZIMUTH), degrees, f"{VIEW.azimuth:g}", "DEGREES")
    degrees = translate("cli", "degrees above the horizon, {what}").format(what=number_words(ELEVATION))
    made.option("--elevation", number(ELEVATION), degrees, f"{VIEW.elevation:g}", "DEGREES")
    heights = translate("cli", "heights of the surface: {what}").format(what=words(VERTICALS))
    made.option("--vertical", one_of(VERTICALS), heights, VIEW.vertical, "SCALE")


def run(options: Options) -> int:
    path: Path = options.o or PICTURE
    moves = path.suffix.lower() in ANIMATED_ENDINGS
    _check_fitting(options, path, moves)
    _check_rate(options, path)
    experiment = experiment_of(options)
    hold()
    (trace,) = deque(checked(descend(experiment)), maxlen=1)
    go_offscreen()
    draw = _draw_animation if moves else _draw_still
    tell_missing_font(draw(options, experiment, trace, path), path)
    with standard_output() as out:
        out.write(f"{path}\n")
    return 0


def _draw_still(options: Options, experiment: Experiment, trace: Trace, path: Path) -> bool:
    """Whether there is no font for what is written in it."""
    step = _within(options, "step", trace, trace.finite_steps)
    from gradviz.pages.export.film import Look  # Qt, which nothing else here needs
    from gradviz.pages.export.unseen import save_still

    last_stage = 99 if options.stages else 0  # there are fewer: it is the last one
    state = State(experiment, _view(options), Position(min(step, trace.finite_steps), last_stage))
    with writing(path):
        return save_still(state, trace, Look.named(*_pixels(options), options.theme or THEMES[0]), path)


def _draw_animation(options: Options, experiment: Experiment, trace: Trace, path: Path) -> bool:
    """Whether there is no font for what is written in it."""
    first = _within(options, "from", trace, 0)
    last = min(_within(options, "to", trace, trace.finite_steps), trace.finite_steps)
    if first > last:
        sentence = translate("cli", "--from takes a step that is not after {last}, where the animation ends.")
        raise UsageError(sentence.format(last=last))
    from gradviz.exports.mp4 import NoCoderError
    from gradviz.exports.stretch import Stretch
    from gradviz.pages.export.film import Look
    from gradviz.pages.export.unseen import save_animation

    stretch = Stretch(first, last, options.every or usual_every(last - first))
    look = Look.named(*_pixels(options), options.theme or THEMES[0])
    state = State(experiment, _view(options))
    try:
        with writing(path):
            return save_animation(state, trace, look, stretch, options.fps or USUAL_RATE, path)
    except NoCoderError:
        raise UsageError(messages.no_coder()) from None


def _check_fitting(options: Options, path: Path, moves: bool) -> None:
    """Options of a picture are not an animation's, and the other way round."""
    for name in OF_STILLS if moves else OF_ANIMATIONS:
        if getattr(options, name) is not None:
            endings = words(STILL_ENDINGS if moves else ANIMATED_ENDINGS)
            sentence = translate("cli", "--{option} is for a file that ends in {endings}, not in {given}.")
            raise UsageError(sentence.format(option=name, endings=endings, given=path.suffix.lower()))


def _check_rate(options: Options, path: Path) -> None:
    """What is asked for is what is shown."""
    kind = path.suffix.lower().removeprefix(".")
    if options.fps is not None and possible_rate(kind, options.fps) < options.fps:
        sentence = translate("cli", "--fps takes at most {most} for a file that ends in {ending}, not {given}.")
        most = notation.plain(possible_rate(kind, options.fps))
        raise UsageError(sentence.format(most=most, ending=path.suffix.lower(), given=notation.plain(options.fps)))


def _within(options: Options, name: str, trace: Trace, usual: int) -> int:
    given: int | None = getattr(options, name)
    if given is not None and given > trace.steps:
        sentence = translate(
            "cli", "--{option} takes a whole number from 0 to {last}, where this run ends, not {given}."
        )
        raise UsageError(sentence.format(option=name, last=trace.steps, given=given))
    return usual if given is None else given


def _view(options: Options) -> View:
    parts = {name: getattr(options, name) for name in ("picture", "azimuth", "elevation", "vertical")}
    chosen = {name: value for name, value in parts.items() if value is not None}
    return VIEW.changed(stages=options.stages, **chosen)


def _pixels(options: Options) -> tuple[tuple[int, int], float]:
    """All of them, and how many a logical one has."""
    scale: float = options.scale or 1.0
    width, height = (round(side * scale) for side in options.size or SIZE)
    if max(width, height) > LARGEST:
        sentence = translate("cli", "A picture has at most {most} pixels on a side, not {given}.")
        raise UsageError(sentence.format(most=f"{LARGEST:,}", given=f"{max(width, height):,}"))
    return (width, height), scale


def _size(text: str) -> tuple[int, int]:
    width, height = numbers(SIDE, "x", 2)(text.lower().replace("×", "x"))
    return width, height
