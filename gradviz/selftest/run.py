"""Runs every check, and tells the outcome by a file and an exit code: a program with a window may have no output."""

from __future__ import annotations

import faulthandler
import sys
import tempfile
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TextIO

from gradviz.interruption import Interruption, checked
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.checks import CHECKS
from gradviz.selftest.checks.session import kept
from gradviz.selftest.report import Facts, Report, expect
from gradviz.start import application, started
from gradviz.survival.qt import without_message
from gradviz.survival.unexpected import Unexpected, catching

WATCHDOG = 300.0
"""Seconds, after which a program that hangs is ended; its report names the check that was under way."""
SIZE = (1366, 768)
OFFSCREEN = "This plugin does not support propagateSizeHints()"
"""What Qt says of each window of a minimum size where it has no display. It is so, and no sign of anything wrong."""


def self_test(report: Path | None, screenshot: Path | None, language: str) -> list[str]:
    """What has failed; nothing, if all is well. LessonError where a report or a picture cannot be written."""
    with ExitStack() as stack:
        unexpected = Unexpected()
        stack.enter_context(catching(unexpected))
        stack.enter_context(without_message(OFFSCREEN))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gradviz-")))
        written = Report(report)
        _watch(stack, report)
        app = application()
        window = started(app, look="light", language=language, fresh=True, folder=folder)
        window.resize(*SIZE)
        window.show()
        bench = Bench(app, window, folder)
        try:
            for check in checked(CHECKS):
                written.run(check.__name__, partial(check, bench))
        except Interruption:
            window.close()
            raise
        if screenshot is not None:
            written.run("screenshot", partial(_screenshot, bench, screenshot))
        written.run("session", partial(kept, bench))  # closes the window
        written.run("nothing_unexpected", partial(_nothing, unexpected))
        written.end()
        return written.problems


def _watch(stack: ExitStack, report: Path | None) -> None:
    """Ends the program from outside of Python should it hang, with exit code 1 and every thread's place beside the
    report."""
    file: TextIO | None = sys.stderr
    if report is not None:
        stacks = report.with_name(f"{report.name}.stacks")
        stack.callback(stacks.unlink)
        file = stack.enter_context(stacks.open("w", encoding="utf-8"))
    if file is not None:  # a program without a console has none
        faulthandler.dump_traceback_later(WATCHDOG, exit=True, file=file)
        stack.callback(faulthandler.cancel_dump_traceback_later)


def _screenshot(bench: Bench, path: Path) -> Facts:
    image = bench.picture()
    found = colours(image)
    expect(image.save(str(path)), f"{path} cannot be written")
    expect(found > 50, f"it has {found} colours")
    return {"colours": found}


def _nothing(unexpected: Unexpected) -> Facts:
    expect(not unexpected.count, unexpected.details)
    return {}
