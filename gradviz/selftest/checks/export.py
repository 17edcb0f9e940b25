"""The dialog that exports what the window shows."""

from __future__ import annotations

from PySide6.QtGui import QImage

from gradviz.core import Experiment
from gradviz.exports.stretch import Stretch
from gradviz.pages.export.dialog import ExportDialog
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.report import Facts, expect
from gradviz.state import State

SIZE = (640, 480)


def dialog(bench: Bench) -> Facts:
    """Opened by its command, it writes a picture, an animation and a table, and is closed."""
    window = bench.window
    window.book.restore(State(Experiment(steps=10)))
    bench.settle()
    window.exporting.open()
    opened = window.exporting.dialog
    expect(opened is not None, "it has not been opened")
    assert opened is not None
    facts = {}
    for kind in ("png", "gif", "csv"):
        opened.panel.choose(kind=kind, size=SIZE, stretch=Stretch(0, 3))
        bench.wait(lambda: opened.is_ready, f"a {kind} file can be written")
        facts[kind] = _written(bench, opened, kind)
    image = QImage(str(bench.folder / "dialog.png"))
    expect(image.size().toTuple() == SIZE, f"its picture is {image.width()}×{image.height()}")
    expect(colours(image) > 50, f"its picture has {colours(image)} colours")
    opened.reject()
    bench.wait(lambda: window.exporting.dialog is None, "it is closed")
    return facts


def _written(bench: Bench, opened: ExportDialog, kind: str) -> int:
    """How large the file is."""
    path = bench.folder / f"dialog.{kind}"
    opened.file.line.setText(str(path))
    opened.export.click()
    bench.wait(lambda: opened.is_ready or opened.file.error, f"the {kind} file is written")
    expect(not opened.file.error, opened.file.error)
    return path.stat().st_size
