"""Where every thread stood when the program was killed from inside: by a segmentation fault or an abort."""

from __future__ import annotations

import faulthandler
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CRASH = "crash.txt"
LONGEST = 64 * 1024
"""Characters of it that are of use."""

logger = logging.getLogger(__name__)


@contextmanager
def last_words(folder: Path) -> Iterator[None]:
    """Lets Python write them into a file, which the next start takes into its log."""
    try:
        file = (folder / CRASH).open("a+", encoding="utf-8", errors="replace")
    except OSError:  # the log cannot be written either, and has said so
        yield
        return
    with file:
        file.seek(0)
        words = file.read(LONGEST).strip()
        if words:
            logger.error("the program before this one ended like this:\n%s", words)
            file.truncate(0)
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()
