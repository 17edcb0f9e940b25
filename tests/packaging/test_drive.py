"""Real mouse and keys on a screen of its own, where there are tools for that: the program from source, and frozen."""

import sys
from pathlib import Path

import pytest

import drive
from project import executable, is_built

FROZEN = pytest.param(
    [str(executable())],
    marks=pytest.mark.skipif(not is_built(), reason="there is no bundle of the present source: python3 run.py bundle"),
    id="frozen",
)


@pytest.mark.skipif(bool(drive.missing()), reason=f"there is no {drive.missing()} here")
@pytest.mark.timeout(300)
@pytest.mark.parametrize("command", [pytest.param([sys.executable, "-m", "gradviz"], id="source"), FROZEN])
def test_it_does_what_it_is_told(command: list[str], tmp_path: Path) -> None:
    assert len(drive.drive(command, tmp_path)) == 6
    assert len(list(tmp_path.glob("*.png"))) == 5
