"""Files that are whole or not there: written beside the one that they are to replace, and put in its place at last."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ATTEMPTS = 100


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new file beside `path`, to be written in its stead: it takes its place once all has gone well, and is gone
    where it has not. Who may read and write it stays as it was.

    A device or a pipe is written itself. Raises OSError where nothing can be written.
    """
    if path.exists() and not path.is_file():
        yield path  # as it is called: what /dev/stdout is a link to may have no name
        return
    target = Path(os.path.realpath(path))  # a link stays one; resolve() would raise RuntimeError for a loop of them
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))  # replacing would not ask
    fresh = _beside(target)
    try:
        yield fresh
        if target.exists():
            shutil.copymode(target, fresh)
        fresh.replace(target)
    finally:
        with suppress(OSError):
            fresh.unlink()


def _beside(target: Path) -> Path:
    """An empty file in the same folder whose name nobody else has, two threads neither; what is to replace a file is
    nobody else's to read meanwhile."""
    mode = 0o600 if target.exists() else 0o666  # of which the user's umask takes what others may not
    for _ in range(ATTEMPTS):
        fresh = target.with_name(f".gradviz-{secrets.token_hex(4)}{target.suffix}")
        with suppress(FileExistsError):
            os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
            return fresh
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
