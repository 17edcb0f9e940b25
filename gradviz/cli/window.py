"""gradviz: the window, with these options."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gradviz import __version__
from gradviz.cli.arguments import Options, Parser, UsageError, file, number, number_words, one_of, paragraphs, words
from gradviz.cli.experiment import add_experiment, experiment_of, is_asked_for
from gradviz.cli.output import say, standard_output
from gradviz.cli.unseen import OFFSCREEN, give_fonts
from gradviz.core.limits import Range
from gradviz.interruption import hold
from gradviz.language import spoken, translate
from gradviz.messages import lesson_error
from gradviz.session.value import LARGEST_TEXT_SIZE, LOOKS, USUAL_TEXT_SIZE
from gradviz.state import State

NO_DISPLAY = 3
LESSON = ".gradviz"
"""What a lesson's file ends with. A double-click has the file alone: the command line takes it for --lesson FILE."""
OF_SELF_TEST = ("report", "screenshot")
TEXT_SIZE = Range(USUAL_TEXT_SIZE, LARGEST_TEXT_SIZE, whole=True)
"""Per cent."""


def parser() -> Parser:
    epilog = translate("cli", "Exit codes: 0 done, 2 bad input or a file that cannot be written, 3 no display.")
    as_last_time = translate("cli", "as last time, at first as the system")
    made = Parser("gradviz", _description(), paragraphs(epilog), as_last_time)
    made.flag("--version", help=translate("cli", "show the version"))
    add_experiment(made)
    lesson_takes = translate("cli", "a lesson's file, *{suffix}").format(suffix=LESSON)
    made.option("--lesson", file(LESSON), lesson_takes, translate("cli", "none"), "FILE")
    made.option("--theme", one_of(LOOKS), words(LOOKS), as_last_time, "THEME")
    made.flag("--fresh", help=translate("cli", "start without what was open last time"))
    at_first_100 = translate("cli", "as last time, at first 100")
    size_takes = translate("cli", "{what}, in per cent").format(what=number_words(TEXT_SIZE))
    made.option("--text-size", number(TEXT_SIZE), size_takes, at_first_100, "SIZE")
    made.flag("--self-test", help=translate("cli", "try everything, say what fails, and leave"))
    report_takes = translate("cli", "what the self-test has found, a file that ends in .json")
    made.option("--report", file(".json"), report_takes, translate("cli", "none"), "FILE")
    shot_takes = translate("cli", "the window of the self-test, a file that ends in .png")
    made.option("--screenshot", file(".png"), shot_takes, translate("cli", "none"), "FILE")
    return made


def run(options: Options) -> int:
    if options.version:
        with standard_output() as out:
            out.write(f"gradviz {__version__}\n")
        return 0
    if options.self_test:
        return _self_test(options)
    for name in OF_SELF_TEST:
        if getattr(options, name) is not None:
            raise UsageError(translate("cli", "--{option} is for --self-test.").format(option=name))
    experiment = experiment_of(options)
    if not has_display():
        if options.lesson is not None:
            _check(options.lesson)
        raise UsageError(_no_display(), NO_DISPLAY)
    hold()
    from gradviz.start import open_window  # Qt, which nothing else here needs

    return open_window(
        [State(experiment)] if is_asked_for(options) else [],
        options.theme,
        options.lang,
        options.fresh,
        None if options.text_size is None else options.text_size / 100,
        None if options.lesson is None else str(options.lesson),
        _leave_without_display,
    )


def _check(lesson: Path) -> None:
    """UsageError for a file without a sound lesson in it. Where there is a window, it is what says so."""
    from gradviz.lessons import LessonError, read_lesson

    try:
        read_lesson(lesson)
    except LessonError as problem:
        raise UsageError(lesson_error(problem)) from None


def _self_test(options: Options) -> int:
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    give_fonts()
    hold()
    from gradviz.lessons.errors import LessonError
    from gradviz.selftest.run import self_test

    try:
        problems = self_test(options.report, options.screenshot, options.lang or spoken())
    except LessonError as problem:
        raise UsageError(lesson_error(problem)) from None
    for found in problems:
        say(found)
    say(translate("cli", "The self-test has failed.") if problems else translate("cli", "The self-test has passed."))
    return 1 if problems else 0


def _leave_without_display() -> None:
    """Qt has found none where the environment names one, and would abort the program next."""
    say(_no_display())
    os._exit(NO_DISPLAY)


def _no_display() -> str:
    return translate(
        "cli", "There is no display to open a window on; gradviz render and gradviz trace work without one."
    )


def _description() -> str:
    commands = (
        ("gradviz trace", translate("cli", "the run as a table, CSV or JSON")),
        ("gradviz render", translate("cli", "the run as a picture or an animation, without a display")),
        ("gradviz handout", translate("cli", "a lesson on paper, without a display")),
        ("gradviz functions", translate("cli", "the functions there are")),
        (f"gradviz FILE{LESSON}", translate("cli", "the window, with a lesson")),
    )
    longest = max(len(command) for command, _ in commands)
    return paragraphs(
        translate("cli", "Opens the window, with these options set there."),
        "\n".join(f"{command:{longest}}  {what}" for command, what in commands),
        translate("cli", "Each has a --help of its own."),
    )


def has_display() -> bool:
    """Only Linux is ever without a display, and whoever names a Qt platform knows why."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)
