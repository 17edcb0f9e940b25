"""GIF with one palette for all frames, of each no more than what has changed; written frame by frame.

Pillow would keep every frame until the last one and give each a palette of its own: measured for 200 frames of
1280×720, three times the size and fifteen times as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import GifImagePlugin, Image

from gradviz.exports.frames import Clock, Pixels, change, channels

COLOURS = 255
UNCHANGED = COLOURS
"""The index that lets the frame before be seen."""
EXACT = 128
"""So many of the most frequent colours are in the palette as they are: areas of one colour keep it."""
AT_ONCE = 1024
"""Colours whose distances to all of the palette are computed at a time."""
TICKS = 100
"""A second, in the unit of a GIF's delays."""


class Gif:
    """Writes the frames that are added to a file. The palette is made for some of them."""

    def __init__(
        self, path: Path, size: tuple[int, int], rate: float, samples: Sequence[Pixels], meant: Sequence[str] = ()
    ) -> None:
        colours = palette(samples, meant)
        self._nearest = Nearest(colours)
        self._clock = Clock(rate, TICKS)
        self._before: Pixels | None = None
        self._file = path.open("wb")
        width, height = (side.to_bytes(2, "little") for side in size)
        table = colours.tobytes() + bytes(3)  # the last index lets the frame before be seen
        self._file.write(b"GIF89a" + width + height + b"\xf7\0\0" + table)  # 256 colours of 8 bits
        self._file.write(b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0")  # again and again

    def add(self, pixels: Pixels) -> None:
        area, new = change(self._before, pixels)
        indices = np.full(new.shape, UNCHANGED, np.uint8)
        indices[new] = self._nearest.indices(pixels[area.slices][new])
        timing = {"duration": self._clock.next() * 1000 // TICKS, "transparency": UNCHANGED, "disposal": 1}
        self._file.write(b"".join(GifImagePlugin.getdata(Image.fromarray(indices), area[:2], **timing)))
        self._before = pixels

    def finish(self) -> None:
        self._file.write(b";")
        self._file.close()

    def drop(self) -> None:
        """Gives the file up."""
        self._file.close()


class Nearest:
    """For colours the nearest ones of a palette; each is looked for once, for frames have the same ones again and
    again."""

    def __init__(self, palette: NDArray[np.uint8]) -> None:
        self._palette = palette.astype(np.int32)
        self._known = np.empty(0, np.uint32)  # rising
        self._indices = np.empty(0, np.uint8)

    def indices(self, pixels: Pixels) -> NDArray[np.uint8]:
        """Into the palette, in the shape of the pixels."""
        found, places = np.unique(pixels, return_inverse=True)
        self._learn(np.setdiff1d(found, self._known, assume_unique=True))
        return self._indices[np.searchsorted(self._known, found)][places]

    def _learn(self, colours: Pixels) -> None:
        learnt = np.empty(len(colours), np.uint8)
        for first in range(0, len(colours), AT_ONCE):
            part = channels(colours[first : first + AT_ONCE]).astype(np.int32)
            distances = ((part[:, None] - self._palette) ** 2).sum(axis=2)
            learnt[first : first + AT_ONCE] = distances.argmin(axis=1)
        known = np.concatenate([self._known, colours])
        order = np.argsort(known)
        self._known, self._indices = known[order], np.concatenate([self._indices, learnt])[order]


def palette(samples: Sequence[Pixels], meant: Sequence[str] = ()) -> NDArray[np.uint8]:
    """The colours, (COLOURS, 3), that serve these frames: those that mean something (#RRGGBB), for the samples may have
    none of them; the most frequent as they are; and what the others come to, divided among the rest. Dithered they
    would flicker, and take twenty times the room."""
    found, counts = np.unique(np.concatenate([sample[::2, ::2].ravel() for sample in samples]), return_counts=True)
    order = np.argsort(-counts, kind="stable")
    told = np.array([int(colour.removeprefix("#"), 16) for colour in meant], np.uint32)
    colours = np.concatenate([channels(told), channels(found[order[:EXACT]])])
    if len(found) > EXACT:
        rest = np.repeat(channels(found[order[EXACT:]]), counts[order[EXACT:]], axis=0)
        cut = Image.fromarray(rest[None]).quantize(COLOURS - len(colours), Image.Quantize.MEDIANCUT)
        colours = np.concatenate([colours, np.array(cut.getpalette(), np.uint8).reshape(-1, 3)])[:COLOURS]
    missing = np.repeat(colours[:1], COLOURS - len(colours), axis=0)
    return np.concatenate([colours, missing])
