"""Pictures that leave the program."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from gradviz.core import Experiment, Trace, descend
from gradviz.exports.stretch import Stretch
from gradviz.pages.export.film import Look
from gradviz.pages.export.unseen import save_animation, save_still
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.report import Facts, expect
from gradviz.state import Position, State, View

SIZE = (800, 500)
LOOK = Look(SIZE)
STRETCH = Stretch(0, 2)


def still_picture(bench: Bench) -> Facts:
    """As `gradviz render` draws it."""
    state, trace = _moment()
    path = bench.folder / "still.png"
    save_still(state, trace, LOOK, path)
    image = QImage(str(path))
    found = colours(image)
    expect(image.size() == QSize(*SIZE), f"it is {image.width()}×{image.height()}")
    expect(found > 50, f"it has {found} colours")
    return {"bytes": path.stat().st_size, "colours": found}


def moving_picture(bench: Bench) -> Facts:
    """GIF and WebP, read again."""
    from PIL import Image  # as costly as a part of the start

    state, trace = _moment()
    facts = {}
    for kind in ("gif", "webp"):
        path = bench.folder / f"moving.{kind}"
        save_animation(state, trace, LOOK, STRETCH, 4.0, path)
        with Image.open(path) as image:
            count, size = getattr(image, "n_frames", 1), image.size
        expect((count, size) == (3, SIZE), f"the {kind} file has {count} frames of {size[0]}×{size[1]}")
        facts[kind] = path.stat().st_size
    return facts


def _moment() -> tuple[State, Trace]:
    experiment = Experiment()
    *_, trace = descend(experiment)
    return State(experiment, View(picture="both"), Position(9)), trace
