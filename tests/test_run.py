"""run.py's decisions, with nothing installed and nothing started."""

import ast
import importlib.util
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

RUN_PY = Path(__file__).parents[1] / "run.py"
linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux leaves Qt's libraries to others"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py, at home in an empty project."""
    spec = importlib.util.spec_from_file_location("run", RUN_PY)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("pyproject.toml", "requirements.lock", "requirements-test.lock"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "python")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "stamp")
    return module


def recorder(calls: list[list[str]], result: int = 0) -> Callable[..., int]:
    def record(command: list[str], **variables: object) -> int:
        calls.append([*command, *(f"{name}={value}" for name, value in variables.items() if name.isupper())])
        return result

    return record


def test_an_old_python_can_read_it() -> None:
    ast.parse(RUN_PY.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize(
    ("arguments", "task", "rest"),
    [
        ([], "start", []),
        (["test"], "test", []),
        (["test", "-k", "test"], "test", ["-k", "test"]),
        (["trace", "--eta", "0.2"], "start", ["trace", "--eta", "0.2"]),
        (["trace", "test"], "start", ["trace", "test"]),
        (["bundle"], "bundle", []),
        (["bundle", "ship"], "bundle", ["ship"]),
    ],
)
def test_arguments(run: ModuleType, arguments: list[str], task: str, rest: list[str]) -> None:
    assert run.parse(arguments) == (task, rest)


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "vnc"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_display(run: ModuleType, platform: str, environment: dict[str, str], expected: bool) -> None:
    assert run.can_show(platform, environment) is expected


# --- which Python --------------------------------------------------------------------------------------------------


def test_newest_python_that_answers_is_taken(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.shutil, "which", lambda name: None if name == "python3.14" else f"/bin/{name}")
    monkeypatch.setattr(run, "succeeds", lambda command: command[0] != "/bin/python3.13")
    assert run.other_python() == "/bin/python3.12"


@pytest.mark.parametrize("running", [(3, 9), (3, 15)])
def test_unsuitable_python_is_one_sentence(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], running: tuple[int, int]
) -> None:
    monkeypatch.setattr(run, "RUNNING", running)
    monkeypatch.setattr(run.shutil, "which", lambda name: None)
    assert run.main([]) == 1
    assert capfd.readouterr() == (
        "",
        f"GradViz needs Python 3.11 to 3.14, and this is {running[0]}.{running[1]}: start run.py with another.\n",
    )


def test_unsuitable_python_hands_over(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(run, "RUNNING", (3, 9))
    monkeypatch.setattr(run, "other_python", lambda: "/bin/python3.12")
    monkeypatch.setattr(run, "run", recorder(calls, 7))
    assert run.main(["test", "-x"]) == 7
    assert calls == [["/bin/python3.12", str(run.ROOT / "run.py"), "test", "-x"]]


# --- system packages -----------------------------------------------------------------------------------------------


@pytest.fixture
def bare(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py on a Debian without libEGL and GLib, for a normal user."""
    absent = {"libEGL.so.1", "libglib-2.0.so.0"}
    monkeypatch.setattr(run, "is_loadable", lambda library: library not in absent)
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(run, "succeeds", lambda command: False)
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: object())
    monkeypatch.setattr(run.Path, "rglob", lambda folder, pattern: [folder])
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000, raising=False)
    return run


@linux_only
def test_libraries_are_looked_for(run: ModuleType) -> None:
    assert run.is_loadable("libc.so.6")
    assert not run.is_loadable("libnowhere.so.99")


def test_missing_packages_are_named(bare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bare.missing_from_system(False) == {"libEGL.so.1": "libegl1", "libglib-2.0.so.0": "libglib2.0-0"}
    monkeypatch.setattr(bare, "is_loadable", lambda library: True)
    assert bare.missing_from_system(False) == {}
    monkeypatch.setattr(bare.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(bare.Path, "rglob", lambda folder, pattern: [])
    monkeypatch.setattr(bare, "RUNNING", (3, 12))
    assert set(bare.missing_from_system(False).values()) == {"fonts-dejavu-core", "python3.12-venv"}


def test_window_needs_more_than_the_tests(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "is_loadable", lambda library: False)
    assert "libxcb-cursor0" in run.missing_from_system(True).values()
    assert "libxcb-cursor0" not in run.missing_from_system(False).values()


def test_bundle_needs_its_tools_and_pythons_library(bare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bare, "is_loadable", lambda library: "libpython" not in library)
    assert bare.missing_from_system(True, False) == {}
    assert set(bare.missing_from_system(True, True).values()) == {"libpython{}.{}".format(*sys.version_info)}
    monkeypatch.setattr(bare.shutil, "which", lambda name: "/bin/apt-get" if name == "apt-get" else None)
    assert {"objdump", "strip"} < set(bare.missing_from_system(True, True))
    assert bare.apt_install(bare.missing_from_system(True, True).values()).count("binutils") == 1


@pytest.mark.parametrize(("renamed", "glib"), [(False, "libglib2.0-0"), (True, "libglib2.0-0t64")])
def test_normal_user_gets_one_line_to_paste(
    bare: ModuleType, monkeypatch: pytest.MonkeyPatch, renamed: bool, glib: str
) -> None:
    monkeypatch.setattr(bare, "succeeds", lambda command: renamed)
    with pytest.raises(bare.SetUpError) as caught:
        bare.provide_system_packages(with_window=False)
    lines = [line.strip() for line in str(caught.value).splitlines() if "apt-get" in line]
    assert lines == [f"sudo apt-get install -y --no-install-recommends libegl1 {glib}"]


def test_other_systems_get_the_libraries_names(bare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bare.shutil, "which", lambda name: None)
    with pytest.raises(bare.SetUpError, match=r"lacks libEGL\.so\.1, libglib-2\.0\.so\.0: install"):
        bare.provide_system_packages(with_window=False)


def test_root_gets_them_installed(bare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(bare.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(bare.subprocess, "call", recorder(calls))
    with pytest.raises(bare.SetUpError, match="did not bring everything"):
        bare.provide_system_packages(with_window=False)
    assert [command[:2] for command in calls] == [["apt-get", "update"], ["apt-get", "install"]]
    assert calls[1][-2:] == ["libegl1", "libglib2.0-0"]


def test_nothing_missing_nothing_installed(bare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(bare, "is_loadable", lambda library: True)
    monkeypatch.setattr(bare.subprocess, "call", recorder(calls))
    bare.provide_system_packages(with_window=True)
    assert calls == []


# --- .venv ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def steps(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The steps that set_up takes; making .venv leaves a Python in it, which is usable from then on."""
    calls: list[list[str]] = []

    def step(command: list[str]) -> None:
        calls.append(command)
        if "venv" in command:
            run.VENV.mkdir(exist_ok=True)
            run.PYTHON.write_text("whole", encoding="utf-8")

    monkeypatch.setattr(run, "install_step", step)
    monkeypatch.setattr(run, "is_usable", lambda python: run.read(python) == "whole")
    return calls


def kinds(steps: list[list[str]]) -> list[str]:
    names = {"venv": "venv", "--require-hashes": "packages", "-e": "project"}
    return [name for step in steps for word, name in names.items() if word in step]


def test_second_start_does_nothing(run: ModuleType, steps: list[list[str]]) -> None:
    run.set_up("start")
    assert kinds(steps) == ["venv", "packages", "project"]
    assert str(run.ROOT / "requirements.lock") in steps[1]
    steps.clear()
    run.set_up("start")
    assert steps == []


def test_tests_need_more_than_the_start_and_serve_it_too(run: ModuleType, steps: list[list[str]]) -> None:
    run.set_up("start")
    steps.clear()
    run.set_up("test")
    assert kinds(steps) == ["packages", "project"]
    assert str(run.ROOT / "requirements-test.lock") in steps[0]
    steps.clear()
    run.set_up("start")
    assert steps == []


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_changed_project_is_installed_again(run: ModuleType, steps: list[list[str]], changed: str) -> None:
    run.set_up("start")
    steps.clear()
    (run.ROOT / changed).write_text("changed", encoding="utf-8")
    run.set_up("start")
    assert kinds(steps) == ["packages", "project"]


@pytest.mark.parametrize("damage", ["half", None])
def test_half_made_venv_is_made_anew(run: ModuleType, steps: list[list[str]], damage: str | None) -> None:
    run.set_up("start")
    steps.clear()
    if damage:
        run.PYTHON.write_text(damage, encoding="utf-8")
        run.STAMP.unlink()
    else:
        run.PYTHON.unlink()
    run.set_up("start")
    assert kinds(steps) == ["venv", "packages", "project"]


def test_interrupted_update_leaves_no_stamp(
    run: ModuleType, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up("start")

    def stop(command: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "install_step", stop)
    with pytest.raises(KeyboardInterrupt):
        run.set_up("test")
    assert not run.STAMP.exists()


def test_fingerprint_knows_place_and_python(run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = run.fingerprint("start")
    assert here == run.fingerprint("start") != run.fingerprint("test")
    monkeypatch.setattr(run, "RUNNING", (3, 99))
    assert run.fingerprint("start") != here
    monkeypatch.undo()
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in ("pyproject.toml", "requirements.lock"):
        (moved / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", moved)
    assert run.fingerprint("start") != here


def test_usable_is_this_version_with_pip(run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert run.is_usable(Path(sys.executable)) is bool(importlib.util.find_spec("pip"))
    assert not run.is_usable(tmp_path / "no" / "python")
    monkeypatch.setattr(run, "RUNNING", (3, 99))
    assert not run.is_usable(Path(sys.executable))


# --- starting ------------------------------------------------------------------------------------------------------


def test_without_a_display_there_is_a_table_and_a_picture(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(run, "can_show", lambda platform, environment: False)
    monkeypatch.setattr(run, "run", recorder(calls))
    monkeypatch.chdir(tmp_path)
    assert run.start([]) == 0
    picture = str(tmp_path / "gradviz.png")
    module = [str(run.PYTHON), "-m", "gradviz"]
    assert calls == [[*module, "trace"], [*module, "render", "-o", picture, "QT_QPA_PLATFORM=offscreen"]]
    output, messages = capfd.readouterr()
    assert output == ""
    assert "no display" in messages
    assert picture in messages


def test_failure_without_a_display_is_passed_on(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(run, "can_show", lambda platform, environment: False)
    monkeypatch.setattr(run, "run", recorder(calls, 3))
    assert run.start([]) == 3
    assert len(calls) == 1
    assert "gradviz.png" not in capfd.readouterr().err


@pytest.mark.parametrize(("shown", "arguments"), [(True, []), (False, ["trace", "--eta", "0.2"])])
def test_arguments_are_passed_on(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, shown: bool, arguments: list[str]
) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(run, "can_show", lambda platform, environment: shown)
    monkeypatch.setattr(run, "run", recorder(calls, 5))
    assert run.start(arguments) == 5
    assert calls == [[str(run.PYTHON), "-m", "gradviz", *arguments]]


@pytest.mark.parametrize(("chosen", "platform"), [("", "offscreen"), ("xcb", "xcb")])
def test_tests_run_in_the_project_and_offscreen(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chosen: str, platform: str
) -> None:
    calls: list[list[str]] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", chosen)
    monkeypatch.setattr(run, "run", recorder(calls, 1))
    monkeypatch.chdir(tmp_path.parent)
    assert run.test(["-k", "foo"]) == 1
    assert calls == [[str(run.PYTHON), "-m", "pytest", "-k", "foo", f"QT_QPA_PLATFORM={platform}"]]
    assert Path.cwd() == tmp_path


def test_whole_suite_takes_all_cores(run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(run, "run", recorder(calls, 0))
    monkeypatch.chdir(tmp_path)
    assert run.test([]) == 0
    assert calls[0][2:7] == ["pytest", "-n", "auto", "--dist", "loadfile"]


def test_bundle_is_built_by_its_script(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(run, "run", recorder(calls, 4))
    assert run.bundle(["ship"]) == 4
    assert calls == [[str(run.PYTHON), str(run.ROOT / "packaging" / "build.py"), "ship"]]


def test_exit_codes(run: ModuleType) -> None:
    assert run.run([sys.executable, "-c", "raise SystemExit(3)"]) == 3
    assert (
        run.run([sys.executable, "-c", "import os; raise SystemExit(os.environ['GREETING'] != 'hi')"], GREETING="hi")
        == 0
    )


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_exit_code_of_a_signal_is_the_shells(run: ModuleType) -> None:
    kill = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"
    assert run.run([sys.executable, "-c", kill]) == 128 + signal.SIGTERM


def test_failed_step_is_a_sentence(run: ModuleType) -> None:
    run.install_step([sys.executable, "-c", ""])
    with pytest.raises(run.SetUpError, match="starting again"):
        run.install_step([sys.executable, "-c", "raise SystemExit(1)"])


def test_interrupt_is_quiet(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def interrupt(task: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "provide_system_packages", lambda with_window, with_bundle: None)
    monkeypatch.setattr(run, "set_up", interrupt)
    assert run.main([]) == 130
    assert capfd.readouterr() == ("", "")
