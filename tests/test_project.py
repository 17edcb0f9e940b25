"""What holds for the project as a whole: style, types, who may know whom, what is locked, what is shipped."""

import ast
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "gradviz"
SCRIPTS = Path(sysconfig.get_path("scripts"))
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {"start": ROOT / "requirements.lock", "test": ROOT / "requirements-test.lock"}


def outcome(*command: object) -> tuple[int, str]:
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


# --- style, types and walls ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([sys.executable, "-m", "ruff", "check", "."], id="ruff"),
        pytest.param([sys.executable, "-m", "ruff", "format", "--check", "."], id="format"),
        pytest.param([sys.executable, "-m", "mypy"], id="types"),
        pytest.param([SCRIPTS / "lint-imports"], id="contracts"),
    ],
)
def test_is_clean(command: list[object]) -> None:
    code, output = outcome(*command)
    assert code == 0, output


def names_used(source: str) -> set[str]:
    """Every name imported or mentioned, in full: after `import pyqtgraph as pg`, `pg.mkPen` is pyqtgraph.mkPen."""
    nodes = list(ast.walk(ast.parse(source)))
    full = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            full |= {alias.asname: alias.name for alias in node.names if alias.asname}
        elif isinstance(node, ast.ImportFrom):
            full |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    mentioned = {ast.unparse(node) for node in nodes if isinstance(node, ast.Name | ast.Attribute)}
    heads = {name: name.partition(".")[0] for name in mentioned}
    return imported | set(full.values()) | {full.get(head, head) + name[len(head) :] for name, head in heads.items()}


def uses(source: str, *unwanted: str) -> list[str]:
    """Which names are used that are one of the unwanted or inside it."""
    return sorted(name for name in names_used(source) for bad in unwanted if f"{name}.".startswith(f"{bad}."))


OWN_PROGRAM = {"gradviz/selftest/checks/writing.py": ["compile", "exec"]}
"""Neither typed nor read: the self-test tries the program that a built-in run is exported as."""
RUNS_TEXT = ("eval", "exec", "compile", "__import__", "builtins", "marshal", "pickle", "runpy", "shelve")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("eval('1')", ["eval"]),
        ("run = exec", ["exec"]),
        ("from builtins import eval as read", ["builtins.eval"]),
        ("import builtins as b; b.eval('1')", ["builtins", "builtins.eval"]),
        ("__import__('os').system('ls')", ["__import__"]),
        ("from pickle import loads; loads(b'')", ["pickle.loads"]),
        ("import re; re.compile('x'); dialog.exec(); numexpr.evaluate('x')", []),
    ],
)
def test_scan_sees_through_aliases(source: str, found: list[str]) -> None:
    assert uses(source, *RUNS_TEXT) == found


# finer than import-linter's contracts, which know an outside package only as a whole
@pytest.mark.parametrize(
    ("rooms", "unwanted"),
    [
        pytest.param([""], RUNS_TEXT, id="nothing typed or read is ever run"),
        pytest.param(
            ["runner", "player"], ["PySide6.QtGui", "PySide6.QtWidgets"], id="runner and player: QtCore alone"
        ),
        pytest.param(["plots"], ["PySide6.QtCore.QTimer", "PySide6.QtCore.QThread"], id="plots keep no time"),
    ],
)
def test_rooms_leave_alone(rooms: list[str], unwanted: list[str]) -> None:
    files = [
        path for room in rooms for path in [*(PACKAGE / room).rglob("*.py"), PACKAGE / f"{room}.py"] if path.exists()
    ]
    assert files
    found = {str(path.relative_to(ROOT)): uses(path.read_text(encoding="utf-8"), *unwanted) for path in files}
    breaking = {path: names for path, names in found.items() if names}
    assert breaking == (OWN_PROGRAM if unwanted is RUNS_TEXT else {})


@pytest.mark.parametrize("module", ["gradviz.core", "gradviz.messages", "gradviz.cli"])
def test_imports_without_qt(module: str) -> None:
    code, output = outcome(sys.executable, "-c", f"import sys, {module}; print(*sys.modules)")
    assert code == 0, output
    assert not {"PySide6", "pyqtgraph"} & set(output.split())


def test_qt_keeps_its_references_to_none(qapp: object) -> None:
    # PySide6 6.12.0 drops one a call, and Python 3.11 aborts when none is left; later Pythons do not count them
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 100


# --- what is locked, and what is shipped ---------------------------------------------------------------------------


def locked(lock: Path) -> dict[str, tuple[Version, frozenset[str]]]:
    """Name → its version and hashes."""
    lines = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    pins = {}
    for line in lines:
        if line.strip() and not line.lstrip().startswith("#"):
            requirement, *hashes = line.split(" --hash=")
            pin = Requirement(requirement)
            (exact,) = pin.specifier
            assert exact.operator == "=="
            pins[canonicalize_name(pin.name)] = Version(exact.version), frozenset(part.strip() for part in hashes)
    return pins


def group(name: str) -> list[Requirement]:
    members = PYPROJECT["dependency-groups"][name]
    return [
        requirement
        for member in members
        for requirement in (group(member["include-group"]) if isinstance(member, dict) else [Requirement(member)])
    ]


@pytest.mark.parametrize(("task", "groups"), [("start", "build"), ("test", "dev")])
def test_lock_has_what_pyproject_asks_for(task: str, groups: str) -> None:
    pins = locked(LOCKS[task])
    for wanted in [*map(Requirement, PYPROJECT["project"]["dependencies"]), *group(groups)]:
        version, _ = pins[canonicalize_name(wanted.name)]
        assert version in wanted.specifier, f"{wanted} is locked at {version}"


def test_test_lock_holds_the_start_lock() -> None:
    start, test = locked(LOCKS["start"]), locked(LOCKS["test"])
    assert {name: test.get(name) for name in start} == start


@pytest.mark.parametrize("task", LOCKS)
def test_lock_has_hashes_and_names_no_place(task: str) -> None:
    assert all(hashes for _, hashes in locked(LOCKS[task]).values())
    lines = [line for line in LOCKS[task].read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [
        line for line in lines if any(place in line for place in ("://", " @ ", "--index", "--extra", "--find"))
    ] == []


def test_run_py_pyproject_and_lock_mean_the_same_pythons() -> None:
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    assignments = {ast.unparse(node.targets[0]): node.value for node in tree.body if isinstance(node, ast.Assign)}
    versions = ["{}.{}".format(*version) for version in ast.literal_eval(assignments["VERSIONS"])]
    prefix = "Programming Language :: Python :: 3."
    assert versions == [
        classifier.rpartition(" ")[2]
        for classifier in PYPROJECT["project"]["classifiers"]
        if classifier.startswith(prefix)
    ]
    assert all(version in SpecifierSet(PYPROJECT["project"]["requires-python"]) for version in versions)
    assert f"--python-version {versions[0]} " in LOCKS["start"].read_text(encoding="utf-8")


def test_wheel_holds_the_package_and_its_resources(tmp_path: Path) -> None:
    code, output = outcome(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path)
    assert code == 0, output
    (wheel,) = tmp_path.glob("*.whl")
    shipped = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert shipped == files_below("gradviz", "gradviz") | files_below("resources", "gradviz/_resources")


def files_below(folder: str, target: str) -> set[str]:
    paths = (path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {f"{target}/{path.relative_to(ROOT / folder).as_posix()}" for path in paths}
