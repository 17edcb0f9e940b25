"""Pictures that leave the program."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from gradviz.core import Experiment, descend
from gradviz.pages.descent.still import save_picture
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.report import Facts, expect
from gradviz.state import View

SIZE = (800, 500)


def still_picture(bench: Bench) -> Facts:
    """As `gradviz render` draws it."""
    experiment = Experiment()
    *_, trace = descend(experiment)
    path = bench.folder / "still.png"
    save_picture(experiment, trace, 9, SIZE, path, "light", View(picture="both"))
    image = QImage(str(path))
    found = colours(image)
    expect(image.size() == QSize(*SIZE), f"it is {image.width()}×{image.height()}")
    expect(found > 50, f"it has {found} colours")
    return {"bytes": path.stat().st_size, "colours": found}


def moving_picture(bench: Bench) -> Facts:
    """What writes GIF and WebP is there, with two frames that are read again."""
    from PIL import Image  # as costly as a part of the start

    frames = [Image.new("RGB", (32, 32), colour) for colour in ("#B34700", "#005F96")]
    facts = {}
    for kind in ("gif", "webp"):
        path = bench.folder / f"moving.{kind}"
        frames[0].save(path, save_all=True, append_images=frames[1:], duration=100)
        with Image.open(path) as image:
            count = getattr(image, "n_frames", 1)
        expect(count == 2, f"the {kind} file has {count} frames")
        facts[kind] = path.stat().st_size
    return facts
