"""What Linux is given: a .deb that fits into the desktop, and an archive for everyone else."""

from __future__ import annotations

import os
import re
import shutil
import tarfile
from pathlib import Path
from typing import NamedTuple

from icons import HICOLOR_SIZES
from project import BUNDLE, DIST, HERE, ROOT, VERSION, BuildError, run

LIBRARIES = {
    **dict.fromkeys(("libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "librt.so.1", "libutil.so.1"), "libc6"),
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
}
"""Libraries that a bundle takes from the system → Debian's package. Those that the drivers of the screen use, too, must
be the system's own."""
DATA = ("fontconfig-config", "libx11-data", "xkb-data")
"""What bundled libraries read: where fonts are, how keys combine, what the keyboard has on them."""


class Needs(NamedTuple):
    """Which libraries of the system a bundle is linked against, and at least which edition of the C library."""

    libraries: frozenset[str]
    glibc: tuple[int, ...]


def needs(bundle: Path) -> Needs:
    """Read from the executables themselves."""
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    told = run("objdump", "-p", *files)
    linked = set(re.findall(r"^\s+NEEDED\s+(\S+)$", told, re.MULTILINE))
    versions = re.findall(r"\bGLIBC_([\d.]+)", told)
    own = {path.name for path in bundle.rglob("*")}
    return Needs(frozenset(linked - own), max(tuple(map(int, version.split("."))) for version in versions))


def depends(found: Needs) -> str:
    """The line of a .deb that says so; BuildError for a library that no package is known to bring."""
    unknown = sorted(found.libraries - set(LIBRARIES))
    if unknown:
        raise BuildError(f"Nobody says which package brings {', '.join(unknown)}: see LIBRARIES in linux_packages.py.")
    packages = {LIBRARIES[library] for library in found.libraries} - {"libc6"}
    glibc = f"libc6 (>= {'.'.join(map(str, found.glibc))})"
    return ", ".join([glibc, *sorted({*packages, *DATA})])


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def deb() -> Path:
    """The package, made from the bundle."""
    tree = ROOT / "build/deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "opt/gradviz"
    shutil.copytree(BUNDLE, program, symlinks=True)
    _integrate(tree)
    control = (HERE / "linux/control").read_text(encoding="utf-8")
    architecture = run("dpkg", "--print-architecture").strip()
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    fields = {"version": VERSION, "architecture": architecture, "size": size, "depends": depends(needs(program))}
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control.format(**fields), encoding="utf-8")
    package = DIST / f"gradviz_{VERSION}_{architecture}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package)
    return package


def _integrate(tree: Path) -> None:
    """A command, an entry in the menu, a kind of file, a page in the software catalogue."""
    share = tree / "usr/share"
    copies = {
        HERE / "linux/gradviz.desktop": share / "applications",
        HERE / "linux/gradviz.xml": share / "mime/packages",
        HERE / "linux/org.gradviz.gradviz.metainfo.xml": share / "metainfo",
        ROOT / "resources/icons/gradviz.svg": share / "icons/hicolor/scalable/apps",
    }
    for source, folder in copies.items():
        folder.mkdir(parents=True)
        shutil.copy(source, folder)
    for size in HICOLOR_SIZES:
        folder = share / f"icons/hicolor/{size}x{size}/apps"
        folder.mkdir(parents=True)
        shutil.copy(HERE / f"icons/gradviz-{size}.png", folder / "gradviz.png")
    documents = share / "doc/gradviz"
    documents.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", documents / "copyright")
    (documents / "licences").symlink_to("/opt/gradviz/_internal/licences")
    command = tree / "usr/bin/gradviz"
    command.parent.mkdir(parents=True)
    command.symlink_to("/opt/gradviz/gradviz")
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def archive() -> Path:
    """The bundle alone, to be unpacked anywhere."""
    path = DIST / f"gradviz-{VERSION}-linux-{os.uname().machine}.tar.xz"

    def anybodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        return entry

    with tarfile.open(path, "w:xz") as file:
        file.add(BUNDLE, f"gradviz-{VERSION}", filter=anybodys)
    return path
