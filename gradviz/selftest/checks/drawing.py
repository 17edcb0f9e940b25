"""Pictures that leave the program, still and moving, by the ways of the command line."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from gradviz.core import Experiment, Trace, descend
from gradviz.exports import mp4
from gradviz.exports.stretch import Stretch
from gradviz.pages.export.film import Look
from gradviz.pages.export.unseen import save_animation, save_still
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.report import Facts, expect
from gradviz.state import Position, State, View

SIZE = (800, 500)
LOOK = Look(SIZE)
FEWEST_TEXTS, FEWEST_LINES = 10, 5
"""That a picture in lines has of the one and the other."""
NEAR = {"gif": 3.0, "webp": 0.1}
"""Steps of 255 by which a frame differs from the still picture, in the mean: a palette has 255 colours, and a letter is
not always the same to a pixel."""
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


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
    facts |= _drawn_in_svg(bench.folder / "still.svg") | _drawn_in_pdf(bench.folder / "still.pdf")
    image = QImage(str(bench.folder / "still.png"))
    facts["colours"] = colours(image)
    expect(image.size() == QSize(*SIZE), f"it is {image.width()}×{image.height()}")
    expect(facts["colours"] > 50, f"it has {facts['colours']} colours")
    return facts


def moving_picture(bench: Bench) -> Facts:
    """Three steps as GIF and WebP, read again: the first and the last are the still pictures of their steps. MP4 where
    there is something that writes it, with the index that a player needs."""
    experiment = Experiment()
    *_, trace = descend(experiment)
    stills = [_still(bench, experiment, trace, step) for step in (0, 2)]
    expect((stills[0] != stills[1]).any(), "step 2 looks like step 0")
    facts = {}
    for kind in ("gif", "webp", *(["mp4"] if mp4.is_possible() else [])):
        path = bench.folder / f"moving.{kind}"
        save_animation(State(experiment), trace, LOOK, Stretch(0, 2), 10.0, path)
        facts[kind] = path.stat().st_size
        if kind == "mp4":
            expect(b"moov" in path.read_bytes(), "the mp4 file has no index")
        else:
            _compare(path, stills)
    return facts


def _still(bench: Bench, experiment: Experiment, trace: Trace, step: int) -> NDArray[np.uint8]:
    """(rows, columns, 3)."""
    from PIL import Image  # as costly as a part of the start

    path = bench.folder / "still of a step.png"
    save_still(State(experiment, position=Position(step)), trace, LOOK, path)
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def _compare(path: Path, stills: list[NDArray[np.uint8]]) -> None:
    from PIL import Image

    kind = path.suffix.removeprefix(".")
    with Image.open(path) as image:
        count = getattr(image, "n_frames", 1)
        expect(count == 3, f"the {kind} file has {count} frames")
        for frame, still in zip((0, 2), stills, strict=True):
            image.seek(frame)
            shown = np.asarray(image.convert("RGB"))
            off = float(np.abs(shown.astype(int) - still).mean())
            expect(off <= NEAR[kind], f"frame {frame + 1} of the {kind} file is not the picture of its step: {off:.2f}")


def _drawn_in_svg(path: Path) -> dict[str, int]:
    names = [element.tag.rpartition("}")[2] for element in ET.parse(path).iter()]
    texts, lines = names.count("text"), names.count("path") + names.count("polyline")
    expect(texts >= FEWEST_TEXTS and lines >= FEWEST_LINES, f"the svg file has {texts} texts and {lines} lines")
    return {"svg texts": texts, "svg lines": lines}


def _drawn_in_pdf(path: Path) -> dict[str, int]:
    """What its streams of commands tell to be drawn."""
    drawn = b"".join(map(_unpacked, _STREAM.findall(path.read_bytes())))
    texts, lines = drawn.count(b"Tj"), drawn.count(b" l\n")
    expect(texts >= FEWEST_TEXTS and lines >= FEWEST_LINES, f"the pdf file has {texts} texts and {lines} lines")
    return {"pdf texts": texts, "pdf lines": lines}


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:  # fonts and pictures have other forms
        return b""
