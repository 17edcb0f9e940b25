"""What a self-test has found so far, in a JSON file: it tells the truth even when the program is killed in between."""

from __future__ import annotations

import json
import platform
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from gradviz import __version__
from gradviz.language import spoken
from gradviz.lessons.files import write_bytes

Facts = Mapping[str, str | int | float | bool]


class CheckError(Exception):
    """A check has found that something is not as it must be."""


def expect(condition: object, otherwise: str) -> None:
    """Not an assertion: those are left out of an optimized program."""
    if not condition:
        raise CheckError(otherwise)


class Report:
    """Grows by one entry a check; written after each where there is a file to write it to."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._running: str | None = None
        self._checks: list[dict[str, Any]] = []
        self._ended = False
        self.write()

    @property
    def passed(self) -> bool:
        """Whether everything was tried, and nothing failed."""
        return self._ended and bool(self._checks) and all(check["passed"] for check in self._checks)

    @property
    def problems(self) -> list[str]:
        """Which checks have failed, and of what."""
        return [f"{check['name']}: {check['problem']}" for check in self._checks if not check["passed"]]

    def run(self, name: str, check: Callable[[], Facts]) -> None:
        """One check; whatever it raises is a problem and not the end."""
        self._running = name
        self.write()
        began = time.perf_counter()
        entry: dict[str, Any] = {"name": name, "passed": True}
        try:
            entry["facts"] = dict(check())
        except Exception as problem:  # noqa: BLE001  that is what is being reported
            entry |= {"passed": False, "problem": f"{type(problem).__name__}: {problem}"}
            entry["traceback"] = traceback.format_exc()
        entry["seconds"] = round(time.perf_counter() - began, 3)
        self._checks.append(entry)
        self._running = None
        self.write()

    def end(self) -> None:
        """Nothing comes after this."""
        self._ended = True
        self.write()

    def write(self) -> None:
        """Raises LessonError where the file cannot be written."""
        if self._path is not None:
            write_bytes((json.dumps(self._document(), indent=1, ensure_ascii=False) + "\n").encode(), self._path)

    def _document(self) -> dict[str, Any]:
        return {
            "gradviz": __version__,
            "passed": self.passed,
            "running": self._running,
            "frozen": bool(getattr(sys, "frozen", False)),
            "program": sys.executable,
            "package": str(Path(__file__).parents[1]),
            "language": spoken(),
            "python": platform.python_version(),
            "qt": qVersion(),
            "numpy": np.__version__,
            "system": platform.platform(),
            "display": QGuiApplication.platformName(),
            "checks": self._checks,
        }
