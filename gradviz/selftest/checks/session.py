"""What is remembered from one start to the next."""

from __future__ import annotations

from PySide6.QtCore import QThread

from gradviz.selftest.bench import Bench
from gradviz.selftest.report import Facts, expect
from gradviz.session.codec import decoded
from gradviz.session.store import FILE


def kept(bench: Bench) -> Facts:
    """What is open is written down when the window closes, and the worker's thread ends with it."""
    states = bench.window.session.states
    workers = bench.window.findChildren(QThread) + bench.window.book.runner.findChildren(QThread)
    bench.window.close()
    remembered = decoded((bench.folder / FILE).read_bytes())
    expect(remembered.states == states, "what was open has not been kept")
    expect(not bench.window.isVisible(), "the window is still there")
    expect(workers, "there is no worker")
    expect(all(worker.isFinished() for worker in workers), "the worker is still at work")
    return {"pages": len(states)}
