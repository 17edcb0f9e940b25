"""What the executable must reach, measured where one of the present source has been built: run.py bundle ship."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from build import LARGEST_BUNDLE, LARGEST_DOWNLOAD, mebibytes
from project import BUNDLE, DIST, ROOT, executable, is_built
from tests.benchmarks.harness import Measure

PAIRS = 9
SOURCE = [sys.executable, "-m", "gradviz"]


def until_first_picture(command: list[str]) -> float:
    """Seconds from a program's start until its first picture is complete, by its self-test's report."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        began = time.time()
        program = subprocess.Popen(
            [*command, "--self-test", "--report", str(report)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while True:
                checks = json.loads(report.read_bytes())["checks"] if report.exists() else []
                if checks:
                    return float(checks[0]["facts"]["came"]) - began
                if program.poll() is not None:
                    raise RuntimeError(f"{command[0]} ended before its first picture")
                time.sleep(0.02)
        finally:
            program.kill()
            program.wait()


def start() -> float:
    """Frozen / from source, turn by turn."""
    times: dict[str, list[float]] = {"frozen": [], "source": []}
    commands = {"frozen": [str(executable())], "source": SOURCE}
    for command in commands.values():  # the first time each comes from the disk
        until_first_picture(command)
    for turn in range(PAIRS):
        for name in sorted(commands, reverse=bool(turn % 2)):
            times[name].append(until_first_picture(commands[name]))
    return statistics.median(times["frozen"]) / statistics.median(times["source"])


def download(pattern: str) -> float:
    """Megabytes of what people download."""
    return max(path.stat().st_size for path in DIST.glob(pattern)) / 1e6


MEASURES = (
    [
        Measure("the executable, unpacked", lambda: mebibytes(BUNDLE), "<=", LARGEST_BUNDLE, " MiB"),
        Measure("executable's start to first picture / that of python -m gradviz", start, "<=", 1.1),
        *(
            Measure(f"the executable, packed as {name}", lambda pattern=pattern: download(pattern), "<=", limit, " MB")
            for name, pattern, limit in (
                (".deb", "*.deb", LARGEST_DOWNLOAD / 1e6),
                (".tar.xz", "*.tar.xz", LARGEST_DOWNLOAD / 1e6),
            )
            if list(DIST.glob(pattern))
        ),
    ]
    if is_built()
    else []
)
