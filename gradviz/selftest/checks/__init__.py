"""Everything that is tried in an open window, in this order. A check is a function of the bench that returns facts
worth reading in a report, and raises where something is not as it must be; whoever adds a part of the program adds its
check here."""

from __future__ import annotations

from collections.abc import Callable

from gradviz.selftest.bench import Bench
from gradviz.selftest.checks import arithmetic, drawing, export, lesson, system, window, words, writing
from gradviz.selftest.report import Facts

Check = Callable[[Bench], Facts]

CHECKS: tuple[Check, ...] = (
    window.first_picture,  # first: when it came is what a start takes
    arithmetic.typed_formula,
    arithmetic.descent,
    arithmetic.optimizers,
    arithmetic.sweep_of_rates,
    arithmetic.training,
    words.translations,
    words.icons,
    window.every_page,
    window.playing,
    window.surface,
    lesson.chapter,
    lesson.own_file,
    words.every_language,
    drawing.still_picture,
    drawing.moving_picture,
    writing.tables,
    writing.program,
    writing.handout,
    export.dialog,
    system.children,
)
