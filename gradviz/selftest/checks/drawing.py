"""Pictures that leave the program, still and moving, by the ways of the command line."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from gradviz.core import Experiment, descend
from gradviz.exports.stretch import Stretch
from gradviz.pages.export.film import Look
from gradviz.pages.export.unseen import save_animation, save_still
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.report import Facts, expect
from gradviz.state import Position, State, View

SIZE = (800, 500)
LOOK = Look(SIZE)


def still_picture(bench: Bench) -> Facts:
    """As `gradviz render` draws it: in pixels, in lines, on paper."""
    experiment = Experiment()
    *_, trace = descend(experiment)
    state = State(experiment, View(picture="both"), Position(9))
    facts = {}
    for kind, begins in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")):
        path = bench.folder / f"still.{kind}"
        save_still(state, trace, LOOK, path)
        data = path.read_bytes()
        expect(data.startswith(begins), f"the {kind} file begins with {data[:8]!r}")
        facts[kind] = len(data)
    image = QImage(str(bench.folder / "still.png"))
    facts["colours"] = colours(image)
    expect(image.size() == QSize(*SIZE), f"it is {image.width()}×{image.height()}")
    expect(facts["colours"] > 50, f"it has {facts['colours']} colours")
    return facts


def moving_picture(bench: Bench) -> Facts:
    """Three steps as GIF and WebP, read again."""
    from PIL import Image  # as costly as a part of the start

    experiment = Experiment()
    *_, trace = descend(experiment)
    facts = {}
    for kind in ("gif", "webp"):
        path = bench.folder / f"moving.{kind}"
        save_animation(State(experiment), trace, LOOK, Stretch(0, 2), 10.0, path)
        with Image.open(path) as image:
            count = getattr(image, "n_frames", 1)
        expect(count == 3, f"the {kind} file has {count} frames")
        facts[kind] = path.stat().st_size
    return facts
