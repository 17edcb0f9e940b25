"""Where things are, and which version is packed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
DIST = ROOT / "dist"
BUNDLE = DIST / "gradviz"
"""The folder with the executable and all that it needs."""

(VERSION,) = re.findall(r'^__version__ = "(.+)"$', (ROOT / "gradviz/__init__.py").read_text("utf-8"), re.MULTILINE)


class BuildError(Exception):
    """Nothing usable has come out; the message says why."""


def executable(bundle: Path = BUNDLE) -> Path:
    """What is started in a bundle."""
    if sys.platform == "darwin":
        return bundle.parent / "GradViz.app/Contents/MacOS/gradviz"
    return bundle / ("gradviz.exe" if sys.platform == "win32" else "gradviz")


def is_built() -> bool:
    """Whether there is a bundle, and one of the present source."""
    sources = (path for name in ("gradviz", "packaging", "resources") for path in (ROOT / name).rglob("*"))
    newest = max(path.stat().st_mtime for path in sources if path.is_file() and path.suffix != ".pyc")
    return executable().exists() and executable().stat().st_mtime >= newest


def run(*command: object, **options: object) -> str:
    """What a command prints on standard output; BuildError where it fails."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(words, check=False, text=True, encoding="utf-8", stdout=subprocess.PIPE, **options)  # type: ignore[call-overload]
    except OSError as problem:
        raise BuildError(f"{words[0]} cannot be started: {problem.strerror}") from problem
    if done.returncode:
        raise BuildError(f"{' '.join(words)} ended with exit code {done.returncode}\n{done.stdout}")
    return str(done.stdout)
