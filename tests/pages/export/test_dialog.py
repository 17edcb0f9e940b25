"""The dialog: what is wished for is what is shown and what is written, and nothing half-written stays."""

import csv
import errno
import importlib.util
import io
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QStandardItemModel
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gradviz import messages
from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.probe.numbers import GradientSettings
from gradviz.exports.frames import channels
from gradviz.exports.stretch import Stretch
from gradviz.pages.book import open_book
from gradviz.pages.export.dialog import ExportDialog
from gradviz.state import Position, State, View
from gradviz.window import Window
from tests.conftest import PATIENCE, discard

STATES = {
    "descent": State(Experiment.of("elongated", steps=40), View(), Position(7)),
    "derivative": State(DerivativeSettings.of("sine", h=0.5)),
    "gradient": State(GradientSettings.of("sphere", point=(-3.0, 4.0), h=0.5)),
}
OpenWindow = Callable[..., Window]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """A window with a page in a state; files go into a folder of the test."""
    windows: list[Window] = []

    def make(name: str = "descent") -> Window:
        window = Window(open_book([STATES[name]], name), "light")
        windows.append(window)
        window.exporting._folder = tmp_path
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: window.exporting._subject is not None, timeout=PATIENCE)
        if name == "descent":
            page = window.page
            qtbot.waitUntil(lambda: page.trace is not None and page.trace.outcome is not None, timeout=PATIENCE)
        return window

    yield make
    for window in windows:
        if window.exporting.dialog is not None:
            window.exporting.end()
        discard(window)
    windows.clear()


def dialog_of(qtbot: QtBot, window: Window) -> ExportDialog:
    """Open, with its picture."""
    window.exporting.open()
    dialog = window.exporting.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=PATIENCE)
    return dialog


def wish(qtbot: QtBot, dialog: ExportDialog, **parts: object) -> None:
    dialog.panel.choose(**parts)
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=PATIENCE)


def export(qtbot: QtBot, dialog: ExportDialog) -> Path:
    with qtbot.waitSignal(dialog.written, timeout=PATIENCE):
        dialog.export.click()
    return dialog.file.path


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", STATES)
def test_the_whole_run_is_proposed_as_an_animation(qtbot: QtBot, opened: OpenWindow, tmp_path: Path, name: str) -> None:
    dialog = dialog_of(qtbot, opened(name))
    steps = {"descent": 40, "derivative": 68, "gradient": 7}[name]
    assert (dialog.panel.wish.kind, dialog.panel.wish.stretch) == ("gif", Stretch(0, steps))
    assert dialog.file.path.parent == tmp_path
    assert dialog.said == f"{steps + 1} frames, {(steps + 1) / 10:g} seconds"
    wish(qtbot, dialog, size=(320, 240), stretch=Stretch(0, 6, 3))
    path = export(qtbot, dialog)
    with Image.open(path) as image:
        assert (image.n_frames, image.size) == (3, (320, 240))
    assert files(tmp_path) == [path.name]
    assert dialog.is_ready


@pytest.mark.parametrize(("kind", "seconds"), [("gif", "0.82"), ("webp", "0.683")])
def test_how_long_it_takes_is_told_as_it_is_shown(qtbot: QtBot, opened: OpenWindow, kind: str, seconds: str) -> None:
    dialog = dialog_of(qtbot, opened())
    wish(qtbot, dialog, kind=kind, rate=60.0)
    assert dialog.said == f"41 frames, {seconds} seconds"


def test_what_is_shown_is_what_is_written(qtbot: QtBot, opened: OpenWindow) -> None:
    dialog = dialog_of(qtbot, opened())
    wish(qtbot, dialog, kind="png", size=(320, 240))
    dialog.preview.slider.setValue(9)
    shown = dialog.preview._image._picture
    with Image.open(export(qtbot, dialog)) as image:
        theirs = np.asarray(image.convert("RGB"))
    flat = np.frombuffer(shown.constBits(), np.uint32).reshape(240, 320)
    assert (theirs == channels(flat)).all()


@pytest.mark.parametrize("kind", ["svg", "pdf"])
def test_lines_are_written(qtbot: QtBot, opened: OpenWindow, kind: str) -> None:
    dialog = dialog_of(qtbot, opened())
    wish(qtbot, dialog, kind=kind)
    assert export(qtbot, dialog).read_bytes().lstrip().startswith({"svg": b"<?xml", "pdf": b"%PDF"}[kind])


def test_stages_of_a_quotient_are_seen(qtbot: QtBot, opened: OpenWindow) -> None:
    dialog = dialog_of(qtbot, opened("derivative"))
    wish(qtbot, dialog, stages=True, stretch=Stretch(67, 68), size=(320, 240))
    dialog.preview.slider.setValue(68)
    assert dialog.said.startswith("12 frames")
    with Image.open(export(qtbot, dialog)) as image:
        assert image.n_frames == 12


def test_stages_are_frames_of_their_own(qtbot: QtBot, opened: OpenWindow) -> None:
    dialog = dialog_of(qtbot, opened())
    wish(qtbot, dialog, stages=True, stretch=Stretch(39, 40), size=(320, 240))
    assert dialog.said.startswith("9 frames")
    with Image.open(export(qtbot, dialog)) as image:
        assert image.n_frames == 9


def test_numbers_and_programs_are_the_runs(qtbot: QtBot, opened: OpenWindow, tmp_path: Path) -> None:
    window = opened()
    dialog = dialog_of(qtbot, window)
    wish(qtbot, dialog, kind="csv")
    table = export(qtbot, dialog)
    head, *rows = csv.reader(io.StringIO(table.read_text(encoding="utf-8")))
    points = np.array([row[1:3] for row in rows], float)
    assert head[:3] == ["step", "x0", "x1"]
    assert (points == window.page.trace.points).all()  # type: ignore[attr-defined]
    wish(qtbot, dialog, kind="py")
    program = export(qtbot, dialog)
    printed = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=True).stdout
    assert printed == table.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["gif", "webp", "mp4"])
def test_stopped_nothing_is_left(qtbot: QtBot, opened: OpenWindow, tmp_path: Path, kind: str) -> None:
    dialog = dialog_of(qtbot, opened())
    wish(qtbot, dialog, kind=kind)
    dialog.export.click()
    assert not dialog.is_ready
    qtbot.waitUntil(lambda: dialog.progress.value() > 2, timeout=PATIENCE)
    dialog.stop.click()
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=PATIENCE)
    assert dialog.said == "Stopped: nothing was written."
    assert files(tmp_path) == []


@pytest.mark.parametrize("way", ["dialog", "window"])
def test_closed_while_it_is_written_nothing_is_left(qtbot: QtBot, opened: OpenWindow, tmp_path: Path, way: str) -> None:
    window = opened()
    dialog = dialog_of(qtbot, window)
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.progress.value() > 2, timeout=PATIENCE)
    (dialog if way == "dialog" else window).close()
    qtbot.waitUntil(lambda: window.exporting.dialog is None, timeout=PATIENCE)
    assert files(tmp_path) == []


def test_a_full_disk_is_said_near_the_file(
    qtbot: QtBot, opened: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(qtbot, opened())
    path = dialog.file.path
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("gradviz.exports.gif.Gif.add", full)
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.file.error != "", timeout=PATIENCE)
    assert dialog.file.error == f"“{path.name}” could not be written, and is as it was: No space left on device."
    assert path.read_bytes() == b"old"
    assert files(tmp_path) == [path.name]
    assert dialog.is_ready


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Give the file a name."),
        (".", "Give the file a name."),
        ("a.png", "The name of such a file ends in .gif."),
        ("none/a.gif", "There is no folder “{folder}/none”."),
    ],
)
def test_what_is_wrong_with_the_name_is_said(
    qtbot: QtBot, opened: OpenWindow, tmp_path: Path, typed: str, sentence: str
) -> None:
    dialog = dialog_of(qtbot, opened())
    dialog.file.line.setText(str(tmp_path / typed) if typed else "")
    dialog.export.click()
    assert dialog.file.error == sentence.format(folder=tmp_path)
    assert dialog.is_ready
    dialog.file.line.setText(str(tmp_path / "b.gif"))
    assert dialog.file.error == ""


def test_another_format_is_another_name_and_an_old_file_is_replaced_knowingly(
    qtbot: QtBot, opened: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "descent-elongated.gif").write_bytes(b"old")
    dialog = dialog_of(qtbot, opened())
    assert dialog.file.path.name == "descent-elongated-2.gif"
    assert dialog.export.text() == "Export"
    dialog.file.line.setText(str(tmp_path / "descent-elongated.gif"))
    assert dialog.export.text() == "Replace the file"
    wish(qtbot, dialog, kind="webp")
    assert dialog.file.path.name == "descent-elongated.webp"
    assert dialog.export.text() == "Export"


def test_without_a_coder_mp4_cannot_be_chosen_and_says_why(
    qtbot: QtBot, opened: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    dialog = dialog_of(qtbot, opened())
    (box,) = (box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Format")
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    assert [box.itemData(k) for k in range(box.count()) if not model.item(k).isEnabled()] == ["mp4"]
    assert dialog.panel._reason.isVisible()
    assert dialog.panel._reason.text() == messages.no_coder()


def test_an_end_before_the_start_takes_the_start_along(qtbot: QtBot, opened: OpenWindow) -> None:
    dialog = dialog_of(qtbot, opened())
    fields = dialog.panel._fields
    for name, typed, stretch in (("first", "20", (20, 40)), ("last", "10", (10, 10)), ("first", "30", (30, 30))):
        fields[name].setText(typed)
        fields[name].editingFinished.emit()
        assert (dialog.panel.wish.stretch.first, dialog.panel.wish.stretch.last) == stretch


# --- the clipboard and the lesson ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", STATES)
def test_a_picture_is_copied(qtbot: QtBot, opened: OpenWindow, name: str) -> None:
    window = opened(name)
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    window.exporting.copy_picture()
    qtbot.waitUntil(lambda: not clipboard.image().isNull(), timeout=PATIENCE)
    assert clipboard.image().size().toTuple() == (1920, 1080)


def test_numbers_are_copied(qtbot: QtBot, opened: OpenWindow) -> None:
    window = opened()
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    window.exporting.copy_numbers()
    qtbot.waitUntil(lambda: clipboard.text().startswith("step,x0,x1"), timeout=PATIENCE)
    assert len(clipboard.text().splitlines()) == 42


@pytest.mark.parametrize(("name", "printed"), [("descent", "step,x0"), ("derivative", "0."), ("gradient", "-6.")])
def test_the_program_is_copied_and_runs(opened: OpenWindow, name: str, printed: str) -> None:
    opened(name).exporting.copy_program()
    text = QGuiApplication.clipboard().text()
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(printed)


@pytest.mark.parametrize("with_notes", [False, True])
@pytest.mark.parametrize("is_open", [False, True])
def test_a_handout_of_the_lesson_is_written(
    qtbot: QtBot, opened: OpenWindow, tmp_path: Path, is_open: bool, with_notes: bool
) -> None:
    window = opened()
    if is_open:
        window.lessons.files.start_here()
    window.exporting._handouts[with_notes].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.nameFilters() == ["PDF (*.pdf)"]
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None, timeout=PATIENCE)
    box = window.findChild(QMessageBox)
    assert box.text() == "The handout is written: “a.pdf”."
    box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert files(tmp_path) == ["a.pdf"]
    assert not window.findChildren(QFileDialog)
    window.lessons.files.close()


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize(
    ("problem", "sentence", "is_unexpected"),
    [
        (MemoryError(), "There is not enough memory.", False),
        (ZeroDivisionError(), "Something went wrong that should not have: ZeroDivisionError.", True),
    ],
    ids=["memory", "program"],
)
def test_a_handout_that_fails_says_so_once(
    qtbot: QtBot,
    opened: OpenWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    problem: Exception,
    sentence: str,
    is_unexpected: bool,
) -> None:
    def broken(*_: object) -> None:
        raise problem

    monkeypatch.setattr("gradviz.pages.export.handout.film_of", broken)
    window = opened()
    window.lessons.files.start_here()
    with qtbot.captureExceptions() as captured:
        window.exporting.write_handout(tmp_path / "a.pdf")
        qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None, timeout=PATIENCE)
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == sentence
    assert [kind for kind, _, _ in captured] == [type(problem)] * is_unexpected  # the log and the bar at the top get it
    captured.clear()
    for name in ("last_exc", "last_value", "last_traceback"):  # which hold on to the window
        vars(sys).pop(name, None)
    assert window.exporting._job is None
    assert files(tmp_path) == []
    box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    problem.__traceback__ = None  # which holds on to what failed
    window.lessons.files.close()


def test_a_handout_that_is_left_is_not_there(qtbot: QtBot, opened: OpenWindow, tmp_path: Path) -> None:
    window = opened()
    window.lessons.files.start_here()
    window.exporting.write_handout(tmp_path / "a.pdf")
    with qtbot.waitSignal(window.exporting._job._timer.timeout, timeout=PATIENCE):  # a page
        pass
    window.exporting.end()
    assert files(tmp_path) == []
    window.lessons.files.close()


def test_the_menu_offers_what_there_is(qtbot: QtBot, opened: OpenWindow) -> None:
    offered = {}
    for name in STATES:
        desk = opened(name).exporting
        desk._refresh()
        offered[name] = {key for key, action in desk._actions.items() if action.isEnabled()}
        assert all(action.isEnabled() for action in desk._handouts), "of the chapter, where no lesson is open"
    assert offered == {
        "descent": {"export", "picture", "numbers", "program"},
        "derivative": {"export", "picture", "program"},
        "gradient": {"export", "picture", "program"},
    }


def test_escape_closes(qtbot: QtBot, opened: OpenWindow, qapp: QApplication) -> None:
    window = opened()
    dialog = dialog_of(qtbot, window)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.exporting.dialog is None, timeout=PATIENCE)


def test_a_start_imports_nothing_of_it() -> None:
    code = "import sys, gradviz.window; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(done.stdout.split())
    assert "gradviz.pages.export.desk" in modules
    assert not {"PIL", "av", "gradviz.exports", "gradviz.pages.export.dialog"} & modules
