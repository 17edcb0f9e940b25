"""The bundle, where one has been built of the present source: what is in it, and that it does what the source does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from build import LARGEST_BUNDLE, mebibytes, paths, self_test
from contents import FORBIDDEN, forbidden
from gradviz import __version__
from project import BUNDLE, executable, is_built

pytestmark = pytest.mark.skipif(
    not is_built(), reason="there is no bundle of the present source: python3 run.py bundle"
)


def test_nothing_is_in_it_that_must_not_be() -> None:
    assert FORBIDDEN
    assert len(paths(BUNDLE)) > 100
    assert forbidden(paths(BUNDLE)) == []


def test_it_is_not_too_large() -> None:
    assert mebibytes(BUNDLE) <= LARGEST_BUNDLE


def test_no_link_leads_nowhere() -> None:
    assert [path for path in BUNDLE.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_the_licences_are_in_it() -> None:
    names = {path.name for path in (BUNDLE / "_internal/licences").iterdir()}
    assert names >= {"GradViz", "Python", "Qt", "contourpy", "numpy", "pillow", "pyinstaller", "pyqtgraph"}
    assert all(any(path.is_file() for path in (BUNDLE / "_internal/licences" / name).rglob("*")) for name in names)


def test_it_passes_its_self_test() -> None:
    found = self_test(executable(), "--lang", "ko")
    assert found["frozen"]
    assert found["gradviz"] == __version__
    assert found["language"] == "ko"
    assert Path(str(found["package"])).is_relative_to(BUNDLE)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux finds libraries by a variable")
def test_programs_that_it_starts_get_what_was_set_for_them(tmp_path: Path) -> None:
    # a place of one's own among the libraries outlives the bundle's: its self-test counts it
    found = self_test(executable(), LD_LIBRARY_PATH=str(tmp_path))
    (children,) = (check for check in found["checks"] if check["name"] == "children")
    assert children["facts"] == {"places": 1}


def test_it_computes_what_the_source_computes() -> None:
    words = ["trace", "--function", "sin(3x0)cos(x1)+x0²/10", "--optimizer", "adam", "--steps", "50"]
    outputs = [
        subprocess.run([*command, *words], capture_output=True, check=True, env=os.environ).stdout
        for command in ([str(executable())], [sys.executable, "-m", "gradviz"])
    ]
    assert outputs[0] == outputs[1]
    assert len(outputs[0].splitlines()) == 52


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads what Linux links")
def test_every_library_of_the_system_has_its_package() -> None:
    from linux_packages import depends, needs

    found = needs(BUNDLE)
    assert "libGL.so.1" in found.libraries
    assert not any("libQt6" in library or "python" in library for library in found.libraries)
    assert depends(found)
