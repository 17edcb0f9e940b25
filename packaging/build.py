"""Builds the executable, and what is shipped of it.

    python packaging/build.py           the bundle, tried by its own self-test: dist/gradviz
    python packaging/build.py ship      that, and what people download: on Linux a .deb and a .tar.xz

The environment is that of the tests (requirements-test.lock); `python3 run.py bundle` sets it up and calls this.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import contents
from project import BUNDLE, DIST, HERE, ROOT, BuildError, executable, run

LARGEST_BUNDLE = 180
"""MiB."""
LARGEST_DOWNLOAD = 55e6
"""Bytes."""


def main(words: list[str]) -> int:
    try:
        bundle()
        check(BUNDLE)
        self_test(executable())
        if words == ["ship"]:
            ship()
        elif words:
            raise BuildError(f"“{' '.join(words)}” is not known here: it takes “ship” or nothing.")
    except BuildError as problem:
        say(str(problem))
        return 1
    return 0


def bundle() -> None:
    began = time.monotonic()
    shutil.rmtree(BUNDLE, ignore_errors=True)
    folders = ["--distpath", DIST, "--workpath", ROOT / "build/bundle"]
    run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders, HERE / "gradviz.spec"),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},  # this checkout, whatever is installed
    )
    say(f"The bundle is in {BUNDLE}, after {time.monotonic() - began:.0f} s.")


def check(folder: Path) -> None:
    """What can be seen without starting it."""
    strays = contents.forbidden(paths(folder))
    if strays:
        raise BuildError(f"These files do not belong into a bundle: {', '.join(strays)}")
    size = mebibytes(folder)
    say(f"It has {size:.1f} MiB.")
    if size > LARGEST_BUNDLE:
        raise BuildError(f"That is more than {LARGEST_BUNDLE} MiB.")


def paths(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def mebibytes(folder: Path) -> float:
    """What the files take, unpacked."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 2**20


def self_test(program: Path, *arguments: str, **variables: str) -> dict[str, Any]:
    """The program's own report; BuildError where it has not passed."""
    with tempfile.TemporaryDirectory() as folder:
        report, screenshot = Path(folder) / "report.json", Path(folder) / "window.png"
        words = [str(program), "--self-test", "--report", str(report), "--screenshot", str(screenshot), *arguments]
        surroundings = {**os.environ, **variables, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen"}
        surroundings.pop("PYTHONPATH", None)
        code = subprocess.run(words, env=surroundings, check=False, stderr=subprocess.DEVNULL).returncode
        found = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
        stacks = report.with_name("report.json.stacks")
        last_words = stacks.read_text(encoding="utf-8") if stacks.exists() else ""
        if code or not found.get("passed"):
            raise BuildError(f"The self-test ended with exit code {code}:\n{json.dumps(found, indent=1)}\n{last_words}")
        if not screenshot.exists():
            raise BuildError("The self-test has drawn no window.")
    say(f"{program.name} has passed its self-test: {len(found['checks'])} checks.")
    return dict(found)


def ship() -> None:
    if not sys.platform.startswith("linux"):
        raise BuildError("The installers of this system are made by .github/workflows/bundle.yml.")
    from linux_packages import archive, deb

    for made in (deb(), archive()):
        size = made.stat().st_size
        say(f"{made.name} has {size / 1e6:.1f} MB.")
        if size > LARGEST_DOWNLOAD:
            raise BuildError(f"That is more than {LARGEST_DOWNLOAD / 1e6:.0f} MB.")


def say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
