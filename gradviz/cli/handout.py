"""gradviz handout: a lesson on paper, without any display."""

from __future__ import annotations

from pathlib import Path

from gradviz import messages
from gradviz.cli.arguments import Options, Parser, UsageError, file, paragraphs
from gradviz.cli.output import standard_output, writing
from gradviz.cli.unseen import go_offscreen, tell_missing_font
from gradviz.interruption import hold
from gradviz.language import translate

LESSON = ".gradviz"
HANDOUT = Path("handout.pdf")


def parser() -> Parser:
    description = translate(
        "cli",
        "Writes a lesson as PDF, without any display: a page for each scene, with its question and the picture before "
        "it is answered. gradviz handout FILE{suffix} is short for --lesson. Prints the name of the file.",
    )
    epilog = translate("cli", "Exit codes: 0 done, 2 bad input or a file that cannot be written.")
    made = Parser("gradviz handout", paragraphs(description.format(suffix=LESSON)), paragraphs(epilog))
    lesson_takes = translate("cli", "a lesson's file, *{suffix}").format(suffix=LESSON)
    made.option("--lesson", file(LESSON), lesson_takes, translate("cli", "the one that comes with it"), "FILE")
    made.flag(
        "--notes",
        help=translate("cli", "with the answers and the speaker's notes"),
    )
    made.option(
        "-o",
        file(".pdf"),
        translate("cli", "a file that ends in {endings}").format(endings=".pdf"),
        str(HANDOUT),
        "FILE",
    )
    return made


def run(options: Options) -> int:
    path: Path = options.o or HANDOUT
    go_offscreen()
    hold()
    from gradviz.lessons import LessonError, built_in_lessons, read_lesson
    from gradviz.pages.export.unseen import save_handout

    try:
        lesson = built_in_lessons()[0] if options.lesson is None else read_lesson(options.lesson)
    except LessonError as problem:
        raise UsageError(messages.lesson_error(problem)) from None
    with writing(path):
        is_unreadable = save_handout(lesson, options.notes, path)
    tell_missing_font(is_unreadable, path)
    with standard_output() as out:
        out.write(f"{path}\n")
    return 0
