"""The licences of everything that a bundle is made of, for the folder `licences` in it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path, PurePath

from project import HERE, ROOT

DISTRIBUTIONS = ("contourpy", "numpy", "pillow", "pyinstaller", "pyqtgraph")
"""Qt's and PySide's wheels bring none: theirs are in licences/."""
FOLDER = "licences"


def licences(libraries: Iterable[str]) -> list[tuple[str, str]]:
    """(file, its folder in the bundle), as PyInstaller's `datas` have it; `libraries` are the files that were found on
    the system."""
    texts = [(ROOT / "LICENSE", "GradViz"), *((path, "Qt") for path in (HERE / "licences").iterdir())]
    for name in DISTRIBUTIONS:
        files = distribution(name).files or []
        texts += [(Path(str(file.locate())), f"{name}/{_place(file)}") for file in files if _is_licence(file.name)]
    texts += [(path, "Python") for path in _pythons()]
    texts += [(Path(f"/usr/share/doc/{name}/copyright"), f"system/{name}") for name in _packages(libraries)]
    return [(str(path), f"{FOLDER}/{folder}") for path, folder in texts if path.exists()]


def _place(file: PurePath) -> str:
    """Where it lies among its distribution's licences."""
    return file.parent.as_posix().partition(".dist-info")[2].removeprefix("/licenses").strip("/")


def _is_licence(name: str) -> bool:
    return name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))


def _pythons() -> list[Path]:
    """Where python.org's builds and Debian's keep theirs."""
    library = Path(sysconfig.get_path("stdlib"))
    return [library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]


def _packages(libraries: Iterable[str]) -> list[str]:
    """Debian's packages that the libraries come from."""
    if shutil.which("dpkg") is None:
        return []
    # a package may say /lib where the file is in /usr/lib, and the other way round
    places = {place for path in libraries for place in (path, str(Path(path).resolve()))}
    places |= {place.removeprefix("/usr") for place in places}
    done = subprocess.run(["dpkg", "-S", *sorted(places)], capture_output=True, text=True, check=False)
    return sorted({line.partition(":")[0] for line in done.stdout.splitlines() if not line.startswith("diversion")})
