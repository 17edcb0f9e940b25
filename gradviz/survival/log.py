"""What happens, written down where the platform keeps such files, for whoever has to find out later."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from gradviz.session.store import VARIABLE

LOG = "gradviz.log"
LARGEST = 256 * 1024
"""Bytes of a log file; then it makes room for the next, and the one before it stays."""

logger = logging.getLogger(__name__)


def log_folder() -> Path:
    """Where the platform keeps what a program writes about itself; beside the session where that lies elsewhere."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation)) / "gradviz"


@contextmanager
def logging_to(folder: Path) -> Iterator[None]:
    """Writes the log into a file in the folder; where that cannot be, there is none, and standard error says why."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _File(folder / LOG, maxBytes=LARGEST, backupCount=1, encoding="utf-8")
    except OSError as problem:
        logger.warning("there is no log in %s: %s", folder, problem)
        yield
        return
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(file)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.removeHandler(file)
        root.setLevel(level)
        file.close()


class _File(RotatingFileHandler):
    """A full disk must not make every line of the log another error: the line is lost."""

    def handleError(self, record: logging.LogRecord) -> None:
        pass

    def close(self) -> None:
        with suppress(OSError):  # it tries once more to write what was lost
            super().close()
