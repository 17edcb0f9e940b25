"""Files that are whole or not there: written beside the one that they are to replace, and put in its place at last."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


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
    fresh = target.with_name(f".gradviz-{os.getpid()}{target.suffix}")
    try:
        yield fresh
        if target.exists():
            shutil.copymode(target, fresh)
        fresh.replace(target)
    finally:
        with suppress(OSError):
            fresh.unlink()
