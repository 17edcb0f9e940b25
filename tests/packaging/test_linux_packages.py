"""What a .deb says that it needs."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from linux_packages import DATA, LIBRARIES, Needs, depends
from project import HERE, BuildError


def test_what_is_linked_is_declared_once() -> None:
    found = Needs(frozenset({"libEGL.so.1", "libm.so.6", "libc.so.6", "libstdc++.so.6"}), (2, 36))
    assert depends(found).split(", ") == ["libc6 (>= 2.36)", *sorted({"libegl1", "libstdc++6", *DATA})]


def test_an_unknown_library_stops_the_build() -> None:
    with pytest.raises(BuildError, match=r"libnowhere\.so\.9, libstrange\.so\.1:"):
        depends(Needs(frozenset({"libc.so.6", "libstrange.so.1", "libnowhere.so.9"}), (2, 36)))


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="asks Debian's own records")
@pytest.mark.parametrize("library", LIBRARIES)
def test_the_package_brings_the_library(library: str) -> None:
    done = subprocess.run(["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False)
    owners = {line.partition(":")[0] for line in done.stdout.splitlines() if line.endswith(f"/{library}")}
    if not owners:
        pytest.skip(f"{library} is not installed here")
    assert LIBRARIES[library] in owners


def test_control_has_a_place_for_everything() -> None:
    text = (HERE / "linux/control").read_text(encoding="utf-8")
    fields = set(re.findall(r"{(\w+)}", text))
    assert fields == {"version", "architecture", "size", "depends"}
    filled = text.format(version="1", architecture="amd64", size=1, depends="libc6")
    assert all(line.startswith(" ") or re.match(r"[\w-]+: \S", line) for line in filled.splitlines())
    assert all(len(line) <= 80 for line in filled.splitlines() if line.startswith(" "))
    assert Path(HERE / "linux/control").read_bytes().endswith(b"\n")
