"""Where the session lies: one file, and beside it a lock that stays behind when the program does not end properly."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from gradviz.lessons.document import LARGEST
from gradviz.lessons.files import read_bytes, write_bytes
from gradviz.session.codec import decoded, encoded
from gradviz.session.value import Session

VARIABLE = "GRADVIZ_SESSION_FOLDER"
"""Names another folder in the environment."""
FILE = "session.json"
LOCK = "session.lock"
BROKEN = ".broken"

_REASONS = {
    QLockFile.LockError.LockFailedError: "",  # another program has it, and that is as it should be
    QLockFile.LockError.PermissionError: os.strerror(errno.EACCES),
    QLockFile.LockError.UnknownError: os.strerror(errno.EIO),
}


def usual_folder() -> Path:
    """Where the platform keeps what a program remembers for its user."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / "gradviz"


class Store:
    """Of all programs that run at once one alone has the store.

    mine      whether this one has
    crashed   whether the one that had it before did not give it back
    problem   why nobody can have it; "" where somebody has it
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._written: Session | None = None
        self.problem = ""
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # only the end of its process makes a lock stale, not its age
        left_behind = (folder / LOCK).exists()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            self.problem = problem.strerror or str(problem)
        self.mine = not self.problem and self._lock.tryLock(0)
        self.crashed = self.mine and left_behind
        if not self.mine and not self.problem:
            self.problem = _REASONS[self._lock.error()]

    def read(self) -> Session | None:
        """What was written last; None where nothing was. LessonError for a file that means nothing."""
        if not self._path.exists():
            return None
        self._written = decoded(read_bytes(self._path, LARGEST))
        return self._written

    def set_aside(self) -> str:
        """Lets a file that cannot be read lie under another name, which is returned."""
        aside = self._path.with_name(self._path.name + BROKEN)
        try:
            self._path.replace(aside)
        except OSError:
            return self._path.name  # it stays, and the next write replaces it or says why it cannot
        return aside.name

    def write(self, session: Session) -> None:
        """Keeps it if it is not what is kept already. LessonError, and the old file, where it cannot be."""
        if self.mine and session != self._written:
            write_bytes(encoded(session), self._path)
            self._written = session

    def give_back(self) -> None:
        """The program ends properly."""
        if self.mine:
            self._lock.unlock()
            self.mine = False
