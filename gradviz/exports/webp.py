"""Animated WebP without loss, of each frame no more than what has changed; written frame by frame.

Pillow codes the single pictures; the container around them (RIFF, as Google's "WebP Container Specification" has it)
is written here, for Pillow would do all frames in one call, which nothing could stop or show the progress of.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image

from gradviz.exports.frames import Area, Clock, Pixels, change, channels

TICKS = 1000
_ANIMATED, _ALPHA = 0x02, 0x10
_VP8L = 12
"""Where in a file of one picture without loss its only chunk begins."""


class WebP:
    """Writes the frames that are added to a file."""

    def __init__(self, path: Path, size: tuple[int, int], rate: float) -> None:
        self._clock = Clock(rate, TICKS)
        self._before: Pixels | None = None
        self._file = path.open("wb")
        self._file.write(b"RIFF\0\0\0\0WEBP")
        flags = bytes([_ANIMATED | _ALPHA, 0, 0, 0])
        self._file.write(_chunk(b"VP8X", flags + _24(size[0] - 1) + _24(size[1] - 1)))
        self._file.write(_chunk(b"ANIM", b"\xff\xff\xff\xff\0\0"))  # white below it; again and again

    def add(self, pixels: Pixels) -> None:
        area, _ = change(self._before, pixels)
        even = Area(area.left & ~1, area.top & ~1, area.right, area.bottom)  # offsets are counted in twos
        rows, columns = even.slices
        now = pixels[rows, columns]
        new = np.ones(now.shape, np.bool_) if self._before is None else now != self._before[rows, columns]
        colours = np.dstack([channels(now), np.where(new, 255, 0).astype(np.uint8)])
        colours[~new] = 0
        place = _24(even.left // 2) + _24(even.top // 2) + _24(now.shape[1] - 1) + _24(now.shape[0] - 1)
        self._file.write(_chunk(b"ANMF", place + _24(self._clock.next()) + b"\0" + _coded(colours)))
        self._before = pixels

    def finish(self) -> None:
        length = self._file.tell()
        self._file.seek(4)
        self._file.write((length - 8).to_bytes(4, "little"))
        self._file.close()

    def drop(self) -> None:
        """Gives the file up."""
        self._file.close()


def _coded(colours: np.ndarray) -> bytes:
    """The picture as a chunk: VP8L."""
    whole = io.BytesIO()
    Image.fromarray(colours, "RGBA").save(whole, "WEBP", lossless=True, quality=20, method=1)
    chunk = whole.getvalue()[_VP8L:]
    assert chunk[:4] == b"VP8L"
    return chunk


def _chunk(name: bytes, payload: bytes) -> bytes:
    return name + len(payload).to_bytes(4, "little") + payload + b"\0" * (len(payload) % 2)


def _24(number: int) -> bytes:
    return number.to_bytes(3, "little")
