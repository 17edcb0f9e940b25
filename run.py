"""Sets GradViz up and starts it, or sets it up and runs its tests or builds its executable.

    python3 run.py [arguments for gradviz]
    python3 run.py test [arguments for pytest]
    python3 run.py bundle [ship]

What is installed goes into .venv beside this file, where the next start finds it. Only the standard library is
used, in words that Python 3.8 understands, so that an old Python can still be told what it lacks.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Iterable, Mapping

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up-by-run.py"
LOCKS = {  # the second holds the first
    "start": "requirements.lock",
    "test": "requirements-test.lock",
    "bundle": "requirements-test.lock",
}
VERSIONS = ((3, 11), (3, 12), (3, 13), (3, 14))
RUNNING = sys.version_info[:2]

# libraries that Qt's wheels leave to the system → the Debian package that brings them (and what they need in turn)
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# what an executable is built with, and takes along
BUNDLE_LIBRARIES = {"libpython{}.{}.so.1.0".format(*RUNNING): "libpython{}.{}".format(*RUNNING)}
BUNDLE_TOOLS = {"objdump": "binutils", "strip": "binutils"}


class SetUpError(Exception):
    """GradViz cannot be started here; the message says what to do about it."""


def main(arguments: list[str]) -> int:
    task, rest = parse(arguments)
    try:
        if RUNNING not in VERSIONS:
            return run([other_python(), str(ROOT / "run.py"), *arguments])
        if sys.platform.startswith("linux"):
            with_window = task == "bundle" or (task == "start" and has_display(os.environ))
            provide_system_packages(with_window=with_window, with_bundle=task == "bundle")
        set_up(task)
        return {"start": start, "test": test, "bundle": bundle}[task](rest)
    except SetUpError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def parse(arguments: list[str]) -> tuple[str, list[str]]:
    """What to do, and the arguments to pass on."""
    return (arguments[0], arguments[1:]) if arguments[:1] in (["test"], ["bundle"]) else ("start", arguments)


def start(arguments: list[str]) -> int:
    gradviz = [str(PYTHON), "-m", "gradviz"]
    if arguments or can_show(sys.platform, os.environ):
        return run([*gradviz, *arguments])
    say("There is no display here to open a window on: here is the default descent as a table and as a picture.")
    picture = Path("gradviz.png").resolve()
    code = run([*gradviz, "trace"]) or run([*gradviz, "render", "-o", str(picture)], QT_QPA_PLATFORM="offscreen")
    if code == 0:
        say(f"The picture is {picture}.")
    return code


def test(arguments: list[str]) -> int:
    os.chdir(ROOT)
    platform = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    # the whole suite takes all cores; whoever asks for a part of it may want a debugger, or the output as it comes
    spread = [] if arguments else ["-n", "auto", "--dist", "loadfile"]
    return run([str(PYTHON), "-m", "pytest", *spread, *arguments], QT_QPA_PLATFORM=platform)


def bundle(arguments: list[str]) -> int:
    return run([str(PYTHON), str(ROOT / "packaging" / "build.py"), *arguments])


def has_display(environment: Mapping[str, str]) -> bool:
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def can_show(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt can open a window: only Linux is ever without a display, and whoever names a platform knows why."""
    return not platform.startswith("linux") or has_display(environment) or bool(environment.get("QT_QPA_PLATFORM"))


# --- the Python that runs this -----------------------------------------------------------------------------------


def other_python() -> str:
    """The newest suitable Python on the path. It is asked for its version: a version manager's stub may be empty."""
    for version in reversed(VERSIONS):
        found = shutil.which("python" + dotted(version))
        if found and succeeds([found, "-c", f"import sys; sys.exit(sys.version_info[:2] != {version})"]):
            return found
    raise SetUpError(
        f"GradViz needs Python {dotted(VERSIONS[0])} to {dotted(VERSIONS[-1])}, and this is {dotted(RUNNING)}: "
        "start run.py with another."
    )


def dotted(version: tuple[int, int]) -> str:
    return "{}.{}".format(*version)


# --- what the system has to provide, on Linux --------------------------------------------------------------------


def provide_system_packages(with_window: bool, with_bundle: bool = False) -> None:
    missing = missing_from_system(with_window, with_bundle)
    if not missing:
        return
    if not shutil.which("apt-get"):
        raise SetUpError(missing_sentence(missing))
    if os.geteuid() != 0:
        raise SetUpError(apt_sentence(missing.values()))
    say("Installing what is needed of the system, with apt-get.")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    subprocess.call(["apt-get", "update", "-q"], stdout=sys.stderr)
    subprocess.call(apt_install(missing.values()), stdout=sys.stderr)
    missing = missing_from_system(with_window, with_bundle)
    if missing:
        raise SetUpError(f"apt-get did not bring everything; its messages are above. {missing_sentence(missing)}")


def missing_from_system(with_window: bool, with_bundle: bool = False) -> dict[str, str]:
    """What is missing, by name → the Debian package that brings it."""
    libraries = dict(QT_LIBRARIES)
    libraries.update(WINDOW_LIBRARIES if with_window else {})
    libraries.update(BUNDLE_LIBRARIES if with_bundle else {})
    missing = {name: package for name, package in libraries.items() if not is_loadable(name)}
    tools = BUNDLE_TOOLS if with_bundle else {}
    missing.update({name: package for name, package in tools.items() if not shutil.which(name)})
    if shutil.which("apt-get") and not any(Path("/usr/share/fonts").rglob("*.[ot]t[cf]")):
        missing["a font"] = "fonts-dejavu-core"  # other systems keep their fonts elsewhere, and have some
    if not importlib.util.find_spec("ensurepip") and not is_usable(PYTHON):
        missing["Python's ensurepip"] = f"python{dotted(RUNNING)}-venv"
    return missing


def is_loadable(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_sentence(missing: Iterable[str]) -> str:
    return f"This system lacks {', '.join(missing)}: install them with its package manager, then start again."


def apt_sentence(packages: Iterable[str]) -> str:
    line = " ".join(["sudo", *apt_install(packages)])
    return f"GradViz needs some packages of the system. Paste this line, then start again:\n\n    {line}\n"


def apt_install(packages: Iterable[str]) -> list[str]:
    """The command, with GLib's package by its name of today: Debian 13 and Ubuntu 24.04 have renamed it."""
    renamed = {"libglib2.0-0": "libglib2.0-0t64"} if succeeds(["apt-cache", "show", "libglib2.0-0t64"]) else {}
    names = sorted({renamed.get(name, name) for name in packages})
    return ["apt-get", "install", "-y", "--no-install-recommends", *names]


# --- .venv -------------------------------------------------------------------------------------------------------


def set_up(task: str) -> None:
    """Bring .venv to what the lock file says, or see by its stamp that it is there."""
    if PYTHON.exists() and read(STAMP) in (fingerprint(task), fingerprint("test")):
        return
    if not is_usable(PYTHON):
        say("Making .venv for GradViz.")
        install_step([sys.executable, "-m", "venv", "--clear", str(VENV)])
    STAMP.unlink(missing_ok=True)
    say(f"Installing the packages of {LOCKS[task]} into .venv.")
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"]
    install_step([*pip, "--require-hashes", "-r", str(ROOT / LOCKS[task])])
    install_step([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    STAMP.write_text(fingerprint(task), encoding="utf-8")


def fingerprint(task: str) -> str:
    """Changes with everything that an install depends on: the place too, which an editable install writes down."""
    parts = [str(ROOT), dotted(RUNNING), read(ROOT / LOCKS[task]), read(ROOT / "pyproject.toml")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def is_usable(python: Path) -> bool:
    """Whether it is whole, and of the version that runs this."""
    return succeeds([str(python), "-c", f"import pip, sys; sys.exit(sys.version_info[:2] != {RUNNING})"])


# --- running -----------------------------------------------------------------------------------------------------


def install_step(command: list[str]) -> None:
    if subprocess.call(command, stdout=sys.stderr):
        raise SetUpError("Setting up stopped at the step above; starting again takes it up from there.")


def succeeds(command: list[str]) -> bool:
    try:
        return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def run(command: list[str], **variables: str) -> int:
    """Its exit code. Ctrl+C reaches it directly and is its to answer: pytest, for one, still prints its summary."""
    with subprocess.Popen(command, env={**os.environ, **variables}) as process:
        while True:
            try:
                code = process.wait()
            except KeyboardInterrupt:
                continue
            return code if code >= 0 else 128 - code


def say(sentence: str) -> None:
    """On the error stream: the output belongs to what was asked for."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
