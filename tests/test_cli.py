"""The command line: what it prints, what it refuses and how, and what it leaves alone."""

import csv
import json
import math
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from gradviz import __version__, messages
from gradviz.cli import COMMANDS, main
from gradviz.core import CURVES, OPTIMIZERS, SURFACES, Experiment, Function, Trace, descend
from gradviz.core.optimizers import Adam, GradientDescent, Momentum, RMSProp
from gradviz.exports.files import replacing
from gradviz.exports.mp4 import NoCoderError
from gradviz.exports.stretch import Stretch
from gradviz.fonts import undrawable
from gradviz.interruption import Interruption
from gradviz.language import speak
from gradviz.lessons import built_in_lessons, write_lesson
from gradviz.pages.export.film import Look
from gradviz.state import Position, State, View
from gradviz.theme import DARK

ROOT = Path(__file__).parents[1]
HEAD = ["step", "x0", "x1", "f", "g0", "g1", "move0", "move1"]


def run_of(experiment: Experiment) -> Trace:
    *_, trace = descend(experiment)
    return trace


TABLES = (
    "a file, as CSV if it ends in .csv or in nothing, as JSON in .json, as a program in .py, or - for standard output"
)


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one sentence that the arguments get."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1, err
    assert err.endswith("\n")
    return err.removesuffix("\n")


def traced(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[list[str]]:
    assert main(["trace", *arguments]) == 0
    head, *rows = csv.reader(capsys.readouterr().out.splitlines())
    assert head == HEAD
    return rows


Opened = tuple[list[State], str | None, str | None, bool, float | None, str | None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Opened]:
    """What the window was opened with, in the place of a window."""
    calls: list[Opened] = []

    def open_window(
        states: list[State],
        look: str | None,
        language: str | None,
        fresh: bool,
        text_size: float | None,
        lesson: str | None,
        without_display: Callable[[], None],
    ) -> int:
        calls.append((states, look, language, fresh, text_size, lesson))
        return 7

    monkeypatch.setitem(sys.modules, "gradviz.start", SimpleNamespace(open_window=open_window))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return calls


# --- options -------------------------------------------------------------------------------------------------------

ADAM = {"--optimizer": "adam", "--eta": "0.3", "--beta1": "0.8", "--beta2": "0.99", "--epsilon": "10^-8"}


@pytest.mark.parametrize(
    ("arguments", "experiment"),
    [
        ([], Experiment()),
        (["--function", "elongated"], Experiment.of("elongated")),
        (["--function=x0^2+3x1^2"], Experiment("x0^2+3x1^2")),
        (["--function", "-x0**2-x1**2"], Experiment("-x0**2-x1**2")),
        (["--function", "- x0**2 - x1**2"], Experiment("- x0**2 - x1**2")),
        (["--scheme", "forward"], Experiment(scheme="forward")),
        (["--h", "1e-300"], Experiment(h=1e-300)),
        (["--h", "10⁻⁴"], Experiment(h=1e-4)),
        (["--h=1000"], Experiment(h=1e3)),
        (["--eta", "1e6"], Experiment(optimizer=GradientDescent(1e6))),
        (["--eta", "２·10^−4"], Experiment(optimizer=GradientDescent(2e-4))),
        (
            ["--function", "booth", "--optimizer", "momentum"],
            Experiment.of("booth", optimizer=Momentum(SURFACES["booth"].rate)),
        ),
        (
            ["--function", "shelf", "--optimizer", "rmsprop"],
            Experiment.of("shelf", optimizer=RMSProp(SURFACES["shelf"].rate)),
        ),
        (["--optimizer", "momentum", "--momentum", "0"], Experiment(optimizer=Momentum(0.1, momentum=0.0))),
        ([part for pair in ADAM.items() for part in pair], Experiment(optimizer=Adam(0.3, 0.8, 0.99, 1e-8))),
        (["--steps", "1"], Experiment(steps=1)),
        (["--steps", "1e3"], Experiment(steps=1000)),
        (["--steps", "1e6"], Experiment(steps=1_000_000)),
        (["--start", "-3,4"], Experiment(start=(-3.0, 4.0))),
        (["--start=-3,4"], Experiment(start=(-3.0, 4.0))),
        (["--start", "−.5, 1e12"], Experiment(start=(-0.5, 1e12))),
        (["--start", "１，２"], Experiment(start=(1.0, 2.0))),
        (["--direction", "ascent"], Experiment(direction="ascent")),
        (["--function", "cubic"], Experiment.of("cubic", 1)),
        (["--function", "two_wells"], Experiment.of("two_wells")),
        (["--function", "two_wells", "--start", "2"], Experiment.of("two_wells", 1)),
        (["--function", "sin(x)", "--start", "-1"], Experiment("sin(x)", (-1.0,))),
        (["--eta", "0.5", "--eta", "0.2"], Experiment(optimizer=GradientDescent(0.2))),
    ],
)
def test_options_make_the_experiment(opened: list[Opened], arguments: list[str], experiment: Experiment) -> None:
    assert main(arguments) == 7
    assert opened == [([State(experiment)] if arguments else [], None, None, False, None, None)]


def test_window_opens_fresh(opened: list[Opened]) -> None:
    assert main(["--fresh"]) == 7
    assert opened == [([], None, None, True, None, None)]


@pytest.mark.parametrize("theme", ["system", "light", "dark"])
def test_window_opens_in_a_theme(opened: list[Opened], theme: str) -> None:
    main(["--theme", theme])
    assert opened == [([], theme, None, False, None, None)]


def test_window_opens_in_a_language_and_with_large_texts(opened: list[Opened]) -> None:
    main(["--lang", "ko", "--text-size", "150"])
    speak("en")
    assert opened == [([], None, "ko", False, 1.5, None)]


@pytest.mark.parametrize(
    "arguments",
    [["my lesson.gradviz"], ["--lesson", "my lesson.gradviz"], ["my lesson.gradviz", "--theme", "dark"]],
    ids=["as a double-click has it", "by its option", "with other options"],
)
def test_window_opens_with_a_lesson(opened: list[Opened], arguments: list[str]) -> None:
    assert main(arguments) == 7
    ((_, look, *_, lesson),) = opened
    assert (look, lesson) == ("dark" if "dark" in arguments else None, "my lesson.gradviz")


@pytest.mark.parametrize("name", ["lesson.json", "", "\0.gradviz"], ids=["json", "none", "nul"])
def test_other_files_are_no_lessons(opened: list[Opened], capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["--lesson", name]) == 2
    assert "--lesson takes a lesson's file, *.gradviz" in capsys.readouterr().err
    assert opened == []


ETA = "--eta takes a number from 1e-300 to 1e6"
H = "--h takes a number from 1e-300 to 1000"
STEPS = "--steps takes a whole number from 1 to 1,000,000"
START = "--start takes one number, or two with a comma between them, each from -1e12 to 1e12"
FUNCTION = (
    "--function takes a key that gradviz functions lists, or a formula in x0 and x1, in x if the start is one number, "
    "of at most 400 characters"
)
OPTIMIZER = "--optimizer takes gradient_descent, momentum, nesterov, adagrad, rmsprop or adam"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--eta", "0"], f"{ETA}, not “0”."),
        (["--eta", "1e-301"], f"{ETA}, not “1e-301”."),
        (["--eta", "1000001"], f"{ETA}, not “1000001”."),
        (["--eta", "-0.1"], f"{ETA}, not “-0.1”."),
        (["--eta", "-inf"], f"{ETA}, not “-inf”."),
        (["--eta", "nan"], f"{ETA}, not “nan”."),
        (["--eta", "1_0"], f"{ETA}, not “1_0”."),
        (["--eta", "fast"], f"{ETA}, not “fast”."),
        (["--eta"], f"{ETA}."),
        (["--eta="], f"{ETA}."),
        (["--eta", ""], f"{ETA}."),
        (["--eta", "--h", "1"], f"{ETA}."),
        (["--eta", "--h=1"], f"{ETA}."),
        (["--h", "1001"], f"{H}, not “1001”."),
        (["--h", "0x1"], f"{H}, not “0x1”."),
        (["--steps", "0"], f"{STEPS}, not “0”."),
        (["--steps", "1000001"], f"{STEPS}, not “1000001”."),
        (["--steps", "1.5"], f"{STEPS}, not “1.5”."),
        (["--steps", "-1"], f"{STEPS}, not “-1”."),
        (["--start", ""], f"{START}."),
        (["--start", "1,2,3"], f"{START}, not “1,2,3”."),
        (["--start", "1,"], f"{START}, not “1,”."),
        (["--function", "x0+x1", "--start", "1"], "--function: Column 1: “x0” is not known here; perhaps x?"),
        (["--start", "1,inf"], f"{START}, not “1,inf”."),
        (["--start", "1,1.1e12"], f"{START}, not “1,1.1e12”."),
        (["--scheme", "middle"], "--scheme takes forward, backward or central, not “middle”."),
        (["--scheme"], "--scheme takes forward, backward or central."),
        (["--direction", "up"], "--direction takes descent or ascent, not “up”."),
        (["--optimizer", "sgd"], f"{OPTIMIZER}, not “sgd”."),
        (["--function", "shpere"], f"{FUNCTION}, not “shpere”."),
        (["--function", "squarre"], f"{FUNCTION}, not “squarre”."),
        (["--function", ""], "--function: Column 1: Type a formula, for example x0**2 + x1**2."),
        (
            ["--function", "x0+"],
            "--function: Column 4: The formula breaks off: a number, a variable, a function or “(” was expected.",
        ),
        (["--function", "xy"], "--function: Column 1: “xy” is not known here; perhaps x*y?"),
        (["--function", "x0 + foo"], "--function: Column 6: “foo” is not known here."),
        (["--function", "1+" * 200 + "1"], "--function: Column 401: At most 400 characters fit into a formula."),
        (["--function", "x0\n+\x1b[31m"], "--function: Column 3: “�” (U+000A) has no meaning in a formula."),
        (["--eta", "1\n2\x1b\u2028\u202e"], f"{ETA}, not “1\\n2\\x1b\\u2028\\u202e”."),
        (["--eta", "\udcff"], f"{ETA}, not “\\udcff”."),
        (["--eta", "9" * 1000], f"{ETA}, not “{'9' * 59}…”."),
        (["--momentum", "0.5"], "--momentum is not for gradient_descent, which takes --eta."),
        (
            ["--optimizer", "adam", "--decay", "0.5"],
            "--decay is not for adam, which takes --eta, --beta1, --beta2 and --epsilon.",
        ),
        (
            ["--optimizer", "momentum", "--momentum", "1"],
            "--momentum takes a number from 0 to below 1, for momentum and nesterov, not “1”.",
        ),
        (
            ["--optimizer", "adam", "--epsilon", "0"],
            "--epsilon takes a number from 1e-300 to 1, for adagrad, rmsprop and adam, not “0”.",
        ),
    ],
)
@pytest.mark.parametrize("command", [[], ["trace"], ["render"]], ids=["window", "trace", "render"])
def test_bad_settings_get_one_sentence(
    capsys: pytest.CaptureFixture[str], command: list[str], arguments: list[str], sentence: str
) -> None:
    assert refused(capsys, *command, *arguments) == sentence


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tarce"], "gradviz has no command “tarce”: it takes trace, render, handout, functions, or options alone."),
        ([""], "gradviz has no command “”: it takes trace, render, handout, functions, or options alone."),
        (["--func", "sphere"], "gradviz does not take “--func”; gradviz --help lists what it takes."),
        (["--eta", "0.1", "trace"], "gradviz does not take “trace”; gradviz --help lists what it takes."),
        (["trace", "--size", "9x9"], "gradviz trace does not take “--size”; gradviz trace --help lists what it takes."),
        (["trace", "-3"], "gradviz trace does not take “-3”; gradviz trace --help lists what it takes."),
        (["trace", "--e=1"], "gradviz trace does not take “--e=1”; gradviz trace --help lists what it takes."),
        (["trace", "a\nb"], "gradviz trace does not take “a\\nb”; gradviz trace --help lists what it takes."),
        (["functions", "all"], "gradviz functions does not take “all”; gradviz functions --help lists what it takes."),
        (["--text-size", "99"], "--text-size takes a whole number from 100 to 200, in per cent, not “99”."),
        (
            ["render", "--fps", "60", "-o", "a.gif"],
            "--fps takes at most 50 for a file that ends in .gif, not 60.",
        ),
        (
            ["render", "--every", "0", "-o", "a.gif"],
            "--every takes a whole number from 1 to 1,000,000: every how many steps one is shown, not “0”.",
        ),
        (
            ["render", "--from", "-1", "-o", "a.gif"],
            "--from takes an animation's first step, a whole number from 0 to 1,000,000, not “-1”.",
        ),
        (
            ["render", "--to", "1.5", "-o", "a.gif"],
            "--to takes an animation's last step, a whole number from 0 to 1,000,000, not “1.5”.",
        ),
        (["--report", "a.json"], "--report is for --self-test."),
        (["--screenshot", "a.png"], "--screenshot is for --self-test."),
        (["--theme", "blue"], "--theme takes system, light or dark, not “blue”."),
        (["render", "--theme", "system"], "--theme takes light or dark, not “system”."),
        (["trace", "-o"], f"-o takes {TABLES}."),
        (["trace", "-o", "run.png"], f"-o takes {TABLES}, not “run.png”."),
        (["trace", "-o", "a.csv", "-o", "b.csv"], "-o is given twice."),
        (["render", "--picture", "3d"], "--picture takes contours, surface or both, not “3d”."),
        (
            ["render", "--elevation", "91"],
            "--elevation takes degrees above the horizon, a number from 0 to 90, not “91”.",
        ),
        (["render", "-o", "x.jpg"], "-o takes a file that ends in .png, .svg, .pdf, .gif, .webp or .mp4, not “x.jpg”."),
        (["render", "-o", "-"], "-o takes a file that ends in .png, .svg, .pdf, .gif, .webp or .mp4, not “-”."),
        (["handout", "-o", "x.png"], "-o takes a file that ends in .pdf, not “x.png”."),
        (["handout", "none.gradviz"], "There is no file “none.gradviz”."),
        (["handout", "none.json"], "--lesson takes a lesson's file, *.gradviz, not “none.json”."),
        (["render", "--step", "-1"], "--step takes a whole number from 0 to 1,000,000, within the run, not “-1”."),
        (["render", "--step", "101"], "--step takes a whole number from 0 to 100, where this run ends, not 101."),
    ],
)
def test_what_is_not_taken_gets_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert refused(capsys, *arguments) == sentence


def test_a_flag_takes_no_value(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "trace", "--help=eta") == "--help takes no value."
    # Python's own reader says it in other words from one version to the next
    assert "gradviz trace --help lists what it takes" in refused(capsys, "trace", "-heta")


# --- trace ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "experiment"),
    [
        ([], Experiment()),
        (
            ["--function", "rosenbrock", "--optimizer", "adam"],
            Experiment.of("rosenbrock", optimizer=Adam(SURFACES["rosenbrock"].rate)),
        ),
        (["--eta", "10", "--steps", "1e3"], Experiment(optimizer=GradientDescent(10.0), steps=1000)),
        (["--function", "log(x0)+x1**2", "--start", "1e-3,1"], Experiment("log(x0)+x1**2", start=(1e-3, 1.0))),
        (["--function", "exp(x0**2)+x1"], Experiment("exp(x0**2)+x1")),
        (["--function", "1/x0", "--start", "0,0"], Experiment("1/x0", start=(0.0, 0.0))),
    ],
    ids=["default", "adam", "frozen", "undefined", "diverged", "no step"],
)
def test_trace_prints_every_bit_of_the_run(
    capsys: pytest.CaptureFixture[str], arguments: list[str], experiment: Experiment
) -> None:
    trace = run_of(experiment)
    rows = traced(capsys, *arguments)
    *steps, end = rows
    assert [row[0] for row in rows] == [str(step) for step in range(trace.steps + 1)]
    table = np.array([row[1:] for row in steps], float).reshape(-1, 7)
    assert np.array_equal(table[:, :2], trace.points[:-1])
    assert np.array_equal(table[:, 2], trace.values[:-1])
    assert np.array_equal(table[:, 3:5], trace.gradients, equal_nan=True)
    assert np.array_equal(table[:, 5:], trace.moves, equal_nan=True)
    assert np.array_equal(np.array(end[1:4], float), [*trace.points[-1], trace.values[-1]], equal_nan=True)
    assert end[4:] == [""] * 4
    assert all(cell == repr(float(cell)) for row in steps for cell in row[1:])


def test_trace_says_the_outcome_beside_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    main(["trace", "--eta", "10"])
    outcome = run_of(Experiment(optimizer=GradientDescent(10.0))).outcome
    assert outcome
    assert capsys.readouterr().err == messages.outcome(outcome) + "\n"


@pytest.mark.parametrize("name", ["run.csv", "run", "ラン.csv", "-run", "r" * 255])
def test_trace_writes_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["trace", "-o", name]) == 0
    assert capsys.readouterr().out == ""
    main(["trace", "-o", "-"])
    assert Path(name).read_bytes().decode() == capsys.readouterr().out
    assert os.listdir() == [name]  # noqa: PTH208  nothing is left beside it


@pytest.mark.parametrize("arguments", [[], ["--function", "sin(x)", "--start", "1", "--optimizer", "adam"]])
def test_trace_writes_a_program_that_prints_the_same(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str]
) -> None:
    path = tmp_path / "run.PY"
    assert main(["trace", *arguments]) == 0
    table = capsys.readouterr()
    assert main(["trace", *arguments, "-o", str(path)]) == 0
    assert capsys.readouterr() == ("", table.err)
    done = subprocess.run([sys.executable, str(path)], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == (table.out, "")


def strict(text: str) -> Any:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    return json.loads(text, parse_constant=refuse)


def test_json_holds_the_settings_the_run_and_its_outcome(tmp_path: Path) -> None:
    path = tmp_path / "run.JSON"
    assert (
        main(["trace", "--function", "１−cos(x0)+x1²", "--optimizer", "momentum", "--steps=60", "-o", str(path)]) == 0
    )
    trace = run_of(Experiment("１−cos(x0)+x1²", optimizer=Momentum(0.1), steps=60))
    assert trace.outcome
    document = strict(path.read_text(encoding="ascii"))
    assert list(document) == ["experiment", "columns", "rows", "outcome"]
    assert document["experiment"] == {
        "function": "１−cos(x0)+x1²",
        "formula": "１−cos(x0)+x1²",
        "start": [-3.0, 4.0],
        "scheme": "central",
        "h": 1e-4,
        "optimizer": "momentum",
        "eta": 0.1,
        "momentum": 0.9,
        "steps": 60,
        "direction": "descent",
        "dtype": "float64",
    }
    assert document["columns"] == HEAD
    assert document["rows"] == [
        *(
            [step, *trace.points[step], trace.values[step], *trace.gradients[step], *trace.moves[step]]
            for step in range(60)
        ),
        [60, *trace.points[60], trace.values[60], None, None, None, None],
    ]
    assert document["outcome"] == {"key": trace.outcome.key, "sentence": messages.outcome(trace.outcome)}


@pytest.mark.parametrize(
    ("arguments", "end", "key"),
    [
        (["--function", "exp(x0**2)+x1"], math.inf, "diverged"),
        (["--function", "log(x0)", "--start", "1e-3,1"], math.nan, "undefined"),
        (["--function", "-exp(x0)", "--eta", "1", "--start", "3,0"], -math.inf, "diverged"),
    ],
)
def test_json_is_strict_where_numbers_are_not_finite(
    tmp_path: Path, arguments: list[str], end: float, key: str
) -> None:
    path = tmp_path / "run.json"
    assert main(["trace", *arguments, "-o", str(path)]) == 0
    document = strict(path.read_text(encoding="utf-8"))
    assert document["outcome"]["key"] == key
    assert document["rows"][-1][3] == repr(end)


@pytest.mark.parametrize("place", ["missing/run.csv", ".", "run.csv/inside", "sealed.csv"])
@pytest.mark.parametrize("command", ["trace", "render"])
def test_what_cannot_be_written_gets_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, place: str
) -> None:
    picture_stand_in(monkeypatch)
    (tmp_path / "run.csv").touch()
    (tmp_path / "sealed.csv").touch()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).stem != "sealed")  # root may write anything
    path = str(tmp_path / place)
    if command == "render":
        path = path.replace("run.csv", "x.png").replace("sealed.csv", "sealed.png")
        if place == ".":
            (tmp_path / "folder.png").mkdir()
            path = str(tmp_path / "folder.png")
        (tmp_path / "x.png").touch()
        (tmp_path / "sealed.png").touch()
        path = path if path.endswith(".png") else f"{path}.png"
    before = sorted(tmp_path.iterdir())
    sentence = refused(capsys, command, "-o", path)
    assert sentence.startswith(f"-o takes a file that can be written, not “{path}” (")
    assert sorted(tmp_path.iterdir()) == before


def test_a_file_stays_as_it_was_until_the_new_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.csv"
    path.write_text("old", encoding="utf-8")

    def interrupted(experiment: Experiment) -> Any:
        yield from [trace for trace in descend(experiment) if not trace.outcome]
        raise Interruption(signal.SIGINT)

    monkeypatch.setattr("gradviz.cli.trace.descend", interrupted)
    assert main(["trace", "-o", str(path)]) == 130
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps links to administrators")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "run.csv")
    assert main(["trace", "-o", str(tmp_path / "link.csv")]) == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "run.csv").read_text(encoding="utf-8").startswith("step,")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there is no /dev/null here")
def test_a_device_is_not_replaced() -> None:
    assert main(["trace", "-o", "/dev/null"]) == 0
    assert Path("/dev/null").is_char_device()


def test_rows_leave_as_they_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    largest = 0

    class Out:
        def write(self, text: str) -> None:
            nonlocal largest
            largest = max(largest, len(text))

        def writelines(self, lines: Any) -> None:
            for line in lines:
                self.write(line)

        def flush(self) -> None:
            pass

    monkeypatch.setattr(sys, "stdout", Out())
    assert main(["trace", "--steps", "5000", "--optimizer", "adam"]) == 0
    assert 0 < largest < 300


# --- render --------------------------------------------------------------------------------------------------------


class Drawn(NamedTuple):
    """What was asked of the module that draws, and the Qt platform it would have drawn on."""

    state: State
    trace: Trace
    look: Look
    path: Path
    platform: str
    stretch: Stretch | None = None
    rate: float = 0.0


def picture_stand_in(monkeypatch: pytest.MonkeyPatch) -> list[Drawn]:
    calls: list[Drawn] = []

    def save_still(state: State, trace: Trace, look: Look, path: Path) -> None:
        calls.append(Drawn(state, trace, look, path, os.environ["QT_QPA_PLATFORM"]))
        with replacing(path) as fresh:
            fresh.write_bytes(b"picture")

    def save_animation(state: State, trace: Trace, look: Look, stretch: Stretch, rate: float, path: Path) -> None:
        calls.append(Drawn(state, trace, look, path, os.environ["QT_QPA_PLATFORM"], stretch, rate))

    module = ModuleType("gradviz.pages.export.unseen")
    module.save_still = save_still  # type: ignore[attr-defined]
    module.save_animation = save_animation  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gradviz.pages.export.unseen", module)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    return calls


@pytest.mark.parametrize(
    ("arguments", "step", "look", "name"),
    [
        ([], 100, Look((1280, 800)), "gradviz.png"),
        (["--step", "0"], 0, Look((1280, 800)), "gradviz.png"),
        (["--step=1e1", "--size", "200x8000"], 10, Look((200, 8000)), "gradviz.png"),
        (["--step", "100", "--size", "640×480"], 100, Look((640, 480)), "gradviz.png"),
        (["--size", "640x480", "--scale", "2.5"], 100, Look((1600, 1200), 2.5), "gradviz.png"),
        (["--size", "６４０ｘ４８０", "--theme", "dark", "-o", "a.PNG"], 100, Look((640, 480), 1.0, DARK), "a.PNG"),
        (["-o", "a.svg"], 100, Look((1280, 800)), "a.svg"),
        (["-o", "a.pdf"], 100, Look((1280, 800)), "a.pdf"),
    ],
)
def test_render_asks_for_the_picture(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    arguments: list[str],
    step: int,
    look: Look,
    name: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    calls = picture_stand_in(monkeypatch)
    assert main(["render", *arguments]) == 0
    assert capsys.readouterr().out == f"{name}\n"
    (drawn,) = calls
    assert drawn.state == State(Experiment(), View(), Position(step))
    assert drawn.trace.outcome
    assert drawn.trace.steps == 100
    assert (drawn.look, drawn.path, drawn.platform) == (look, Path(name), "offscreen")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_render_asks_for_the_surface_from_a_side(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    calls = picture_stand_in(monkeypatch)
    asked = ["--picture", "both", "--azimuth", "-45", "--elevation", "60.5", "--vertical", "logarithmic"]
    assert main(["render", *asked]) == 0
    assert capsys.readouterr().out == "gradviz.png\n"
    view = View(picture="both", azimuth=-45.0, elevation=60.5, vertical="logarithmic")
    assert calls[0].state.view == view


@pytest.mark.parametrize(
    ("arguments", "stretch", "rate", "stages"),
    [
        (["-o", "a.gif"], Stretch(0, 100), 10, False),
        (["-o", "a.webp", "--from", "5", "--to", "90", "--every", "10"], Stretch(5, 90, 10), 10, False),
        (["-o", "a.mp4", "--fps", "0.5", "--stages"], Stretch(0, 100), 0.5, True),
        (["-o", "a.gif", "--from", "100"], Stretch(100, 100), 10, False),
        (["-o", "a.gif", "--steps", "1000", "--eta", "1e-5"], Stretch(0, 1000, 4), 10, False),
        (["-o", "a.gif", "--function", "exp(x0**2)+x1"], Stretch(0, 0), 10, False),
    ],
)
def test_render_asks_for_the_animation(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    stretch: Stretch,
    rate: float,
    stages: bool,
) -> None:
    calls = picture_stand_in(monkeypatch)
    assert main(["render", *arguments]) == 0
    assert capsys.readouterr().out == f"{arguments[1]}\n"
    (drawn,) = calls
    assert (drawn.path, drawn.stretch, drawn.rate) == (Path(arguments[1]), stretch, rate)
    assert (drawn.state.view.stages, drawn.platform) == (stages, "offscreen")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-o", "a.gif", "--step", "3"], "--step is for a file that ends in .png, .svg or .pdf, not in .gif."),
        (["--fps", "3"], "--fps is for a file that ends in .gif, .webp or .mp4, not in .png."),
        (["-o", "a.svg", "--from", "3"], "--from is for a file that ends in .gif, .webp or .mp4, not in .svg."),
        (
            ["-o", "a.gif", "--from", "9", "--to", "8"],
            "--from takes a step that is not after 8, where the animation ends.",
        ),
        (["-o", "a.gif", "--to", "101"], "--to takes a whole number from 0 to 100, where this run ends, not 101."),
        (["--size", "8000x200", "--scale", "3"], "A picture has at most 16,000 pixels on a side, not 24,000."),
        (
            ["--scale", "0"],
            "--scale takes so many times as many pixels, for everything, a number from 0.5 to 8, not “0”.",
        ),
    ],
)
def test_render_refuses_what_does_not_fit(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert refused(capsys, "render", *arguments) == sentence


def test_without_a_coder_render_says_what_mp4_takes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    picture_stand_in(monkeypatch)

    def no_coder(*_: object) -> None:
        raise NoCoderError

    monkeypatch.setattr(sys.modules["gradviz.pages.export.unseen"], "save_animation", no_coder)
    assert refused(capsys, "render", "-o", str(tmp_path / "a.mp4")) == messages.no_coder()


@pytest.mark.parametrize(
    "size", ["", "1280", "199x800", "1280x8001", "1280x800x3", "1280,800", "x", "1e3.5x300", "-800x800"]
)
def test_render_refuses_sizes(capsys: pytest.CaptureFixture[str], size: str) -> None:
    takes = "width and height in pixels with an x between them, each a whole number from 200 to 8,000"
    assert refused(capsys, "render", "--size", size) == f"--size takes {takes}{f', not “{size}”' if size else ''}."


def test_a_run_that_ends_early_has_fewer_steps_to_render(capsys: pytest.CaptureFixture[str]) -> None:
    last = run_of(Experiment("exp(x0**2)+x1")).steps
    assert last < 100
    sentence = refused(capsys, "render", "--function", "exp(x0**2)+x1", "--step", str(last + 1))
    assert sentence == f"--step takes a whole number from 0 to {last}, where this run ends, not {last + 1}."


@pytest.mark.skipif(os.name == "nt", reason="Windows limits no file's size")
@pytest.mark.parametrize("kind", ["png", "svg", "gif", "webp", "mp4", "csv"])
def test_a_disk_that_is_full_gets_one_sentence_and_keeps_the_old_file(tmp_path: Path, kind: str) -> None:
    """A file may grow no larger than a few kilobytes, which fails as a full disk does."""
    import resource

    path = tmp_path / f"run.{kind}"
    path.write_bytes(b"old")
    command = ["trace", "--steps", "500"] if kind == "csv" else ["render", "--size", "320x240"]
    done = subprocess.run(
        [sys.executable, "-m", "gradviz", *command, "-o", str(path)],
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1].startswith(f"-o takes a file that can be written, not “{path}” (")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there memory can be limited")
def test_a_picture_that_memory_is_too_small_for_gets_one_sentence(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "a.png"
    path.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-m", "gradviz", "render", "--size", "8000x8000", "--scale", "2", "-o", str(path)],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == "There is not enough memory."
    assert "Traceback" not in done.stderr
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("arguments", [[], ["--notes", "--lang", "ko"]])
def test_handout_is_written_without_a_display(qapp: QApplication, tmp_path: Path, arguments: list[str]) -> None:
    if "ko" in arguments and undrawable("ko"):
        pytest.skip("no font has Korean letters, and that is told")
    path = tmp_path / "a.pdf"
    done = gradviz("handout", *arguments, "-o", str(path), QT_QPA_PLATFORM="", DISPLAY="")
    assert (done.returncode, done.stdout.decode().strip(), done.stderr) == (0, str(path), b"")
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert f"/Count {len(built_in_lessons()[0].scenes)}".encode() in data


def test_pictures_speak_the_language_that_is_asked_for(tmp_path: Path) -> None:
    written = []
    for language in ("en", "ko"):
        path = tmp_path / f"{language}.svg"
        arguments = ("--step", "9", "--size", "640x400", "--lang", language, "-o", str(path))
        assert gradviz("render", *arguments, QT_QPA_PLATFORM="", DISPLAY="").returncode == 0
        written.append(path.read_text(encoding="utf-8"))
    english, korean = ("step 9 of 100" in text for text in written)
    assert english
    assert not korean


def test_animations_are_drawn_without_a_display(tmp_path: Path) -> None:
    path = tmp_path / "a.gif"
    arguments = ("--steps", "9", "--size", "320x240", "--function", "cubic", "-o", str(path))
    done = gradviz("render", *arguments, QT_QPA_PLATFORM="", DISPLAY="")
    assert (done.returncode, done.stdout.decode().strip(), done.stderr) == (0, str(path), b"")
    with Image.open(path) as image:
        assert (image.n_frames, image.size) == (10, (320, 240))


def test_render_draws_without_a_display(tmp_path: Path) -> None:
    pictures = []
    for step in ("0", "7"):
        path = tmp_path / f"{step}.png"
        done = gradviz("render", "--step", step, "--size", "640x400", "-o", str(path), QT_QPA_PLATFORM="", DISPLAY="")
        assert (done.returncode, done.stdout.decode().strip(), done.stderr) == (0, str(path), b"")
        pictures.append(path.read_bytes())
    assert struct.unpack(">8s8xII", pictures[0][:24]) == (b"\x89PNG\r\n\x1a\n", 640, 400)
    assert pictures[0] != pictures[1]


# --- functions, version, help --------------------------------------------------------------------------------------


def test_functions_lists_the_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["functions"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    keys = [line.split()[0] for line in lines]
    surfaces, curves = keys[: len(SURFACES)], keys[len(SURFACES) :]
    assert surfaces[:6] == ["sphere", "elongated", "saddle", "dome", "shelf", "two_wells"]
    assert curves[:6] == ["square", "book", "sine", "exponential", "cubic", "runge"]
    assert (sorted(surfaces), sorted(curves)) == (sorted(SURFACES), sorted(CURVES))
    columns = [head.index(word) for word in ("key", "name", "eta", "start", "formula")]
    functions: list[Function] = [*(SURFACES[key] for key in surfaces), *(CURVES[key] for key in curves)]
    for line, function in zip(lines, functions, strict=True):
        ends = [*columns[1:], len(line)]
        key, name, eta, start, formula = (line[i:j].strip() for i, j in zip(columns, ends, strict=True))
        assert (float(eta), tuple(map(float, start.split(",")))) == (function.rate, function.start)
        assert (key, name) == (function.key, messages.function_name(function.key, function.n))
        assert formula == function.formula


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"gradviz {__version__}\n"


@pytest.mark.parametrize("flag", ["--help", "-h"])
@pytest.mark.parametrize("command", [[], ["trace"], ["render"], ["handout"], ["functions"]])
def test_help_fits_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: list[str], flag: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*command, flag]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f"usage: {' '.join(['gradviz', *command])} [options]\n")
    assert max(map(len, out.splitlines())) <= 79
    assert len(out.splitlines()) <= 60
    if command[:1] not in (["functions"], ["handout"]):
        hyperparameters = {name for optimizer in OPTIMIZERS.values() for name in optimizer.hyperparameters()}
        settings = {"function", "scheme", "h", "optimizer", "eta", "steps", "start", "direction", *hyperparameters}
        assert all(f"  --{name} " in out for name in settings)


def test_the_help_tells_commands_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("gradviz ")]
    starts = {line.index(line.partition("  ")[2].lstrip()) for line in lines}
    assert len(lines) == len(COMMANDS) + 1
    assert len(starts) == 1, lines


@pytest.mark.parametrize(
    ("command", "option", "usual"),
    [
        ([], "--lang", "as last time, at first as the system"),
        ([], "--theme", "as last time, at first as the system"),
        ([], "--text-size", "as last time, at first 100"),
        (["trace"], "--lang", "as the system"),
    ],
    ids=str,
)
def test_the_help_tells_what_is_remembered(
    capsys: pytest.CaptureFixture[str], command: list[str], option: str, usual: str
) -> None:
    main([*command, "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert told.partition(f"{option} ")[2].partition("default: ")[2].startswith(f"{usual})")


# --- the process ---------------------------------------------------------------------------------------------------


def gradviz(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "gradviz", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("command", ["trace", "functions"])
def test_tables_need_no_qt(command: str) -> None:
    code = f"import sys; from gradviz.cli import main; main([{command!r}]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "gradviz.cli" in (modules := done.stdout.splitlines()[-1].split())
    assert not {"PySide6", "shiboken6", "pyqtgraph"} & set(modules)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is without a display")
def test_without_a_display_there_is_a_sentence_and_no_qt() -> None:
    code = "import sys; from gradviz.cli import main; code = main([]); print(*sys.modules); sys.exit(code)"
    environment = {**os.environ, "DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    sentence = "There is no display to open a window on; gradviz render and gradviz trace work without one.\n"
    assert (done.returncode, done.stderr) == (3, sentence)
    assert "PySide6" not in done.stdout.split()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is without a display")
@pytest.mark.parametrize(
    ("content", "code", "sentence"),
    [
        (None, 2, "There is no file “lesson.gradviz”."),
        ("{", 2, "This is no lesson: line 1, column 2 is no JSON."),
        ("whole", 3, "There is no display to open a window on; gradviz render and gradviz trace work without one."),
    ],
    ids=["missing", "broken", "sound"],
)
def test_without_a_display_a_lesson_is_looked_at_first(
    tmp_path: Path, content: str | None, code: int, sentence: str
) -> None:
    path = tmp_path / "lesson.gradviz"
    if content == "whole":
        write_lesson(built_in_lessons()[0], path)
    elif content is not None:
        path.write_text(content)
    done = gradviz(str(path), DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stderr.decode().splitlines()) == (code, [sentence])


def test_a_reader_may_leave() -> None:
    command = [sys.executable, "-m", "gradviz", "trace", "--steps", "1e6"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().decode().strip() == ",".join(HEAD)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_gets_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "gradviz", "trace"]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ["Standard output cannot be written (No space left on device)."]


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes the output")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("errors", ["/dev/full", "closed"])
@pytest.mark.parametrize(("arguments", "code"), [(["trace", "--steps", "3"], 0), (["trace", "--steps", "no"], 2)])
def test_what_cannot_be_said_changes_nothing(errors: str, arguments: list[str], code: int) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "gradviz", *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=full,
            preexec_fn=(lambda: os.close(2)) if errors == "closed" else None,
            check=False,
        )
    assert done.returncode == code
    assert done.stdout.startswith(b"step,") == (code == 0)


def test_without_an_output_there_is_a_sentence() -> None:
    command = ["sh", "-c", '"$0" -m gradviz trace >&-', sys.executable]
    done = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (2, b"There is no standard output to write to.\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp949", "cp932"])
@pytest.mark.parametrize("arguments", [["functions"], ["trace", "--steps", "1"], ["trace", "--eta", "η"], ["--help"]])
def test_old_consoles_get_what_they_can_show(encoding: str, arguments: list[str]) -> None:
    done = gradviz(*arguments, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == (2 if "η" in arguments else 0)
    shown = (done.stdout + done.stderr).decode(encoding)
    assert "Traceback" not in shown
    assert "\\u" not in shown
    assert "?" not in shown


def test_a_minus_is_never_lost() -> None:
    done = gradviz("trace", "--steps", "1", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert b"(-2.4000, 3.2000)" in done.stderr
