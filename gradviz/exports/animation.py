"""Frames → a file that moves: GIF, animated WebP or MP4, written while the frames are made."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from gradviz.exports.files import replacing
from gradviz.exports.frames import Pixels, possible_rate
from gradviz.exports.gif import Gif
from gradviz.exports.mp4 import Mp4
from gradviz.exports.webp import WebP

SAMPLES = 3
"""So many frames come before the animation's first: the first, the middle and the last; a palette is made from them."""


class Coder(Protocol):
    """Writes frames into a file, one after the other; nothing of a frame is kept but what the next one needs."""

    def add(self, pixels: Pixels) -> None: ...

    def finish(self) -> None: ...

    def drop(self) -> None: ...


Size = tuple[int, int]
Open = Callable[[Path, Size, float, Sequence[Pixels], Sequence[str]], Coder]

FORMATS: Mapping[str, Open] = MappingProxyType(
    {
        "gif": lambda path, size, rate, samples, meant: Gif(path, size, possible_rate("gif", rate), samples, meant),
        "webp": lambda path, size, rate, *_: WebP(path, size, rate),
        "mp4": lambda path, size, rate, *_: Mp4(path, size, rate),
    }
)
"""By the end of the file's name."""


def animation(
    path: Path, rate: float, frames: Iterator[Pixels | None], meant: Sequence[str] = ()
) -> Generator[int | None, None, None]:
    """Writes `frames`, of which the first SAMPLES are looked at and not shown, at so many a second. A None among them
    says that there is none yet. Yields how many have been written, or None where none has. Colours that mean something
    (`meant`, #RRGGBB) are kept, even if no sample has them.

    Whoever pulls it may stop at any time: then, as after an error (OSError, NoCoderError), the file is as it was.
    """
    kind = path.suffix.lower().removeprefix(".")
    with replacing(path) as fresh:
        samples: list[Pixels] = []
        for pixels in frames:
            if pixels is None:
                yield None
            else:
                samples.append(pixels)
            if len(samples) == SAMPLES:
                break
        rows, columns = samples[0].shape
        coder = FORMATS[kind](fresh, (columns, rows), rate, samples, meant)
        samples.clear()
        done = 0
        try:
            for pixels in frames:
                if pixels is not None:
                    coder.add(pixels)
                    done += 1
                yield None if pixels is None else done
            coder.finish()
        except BaseException:  # whoever pulls it leaves it with GeneratorExit
            coder.drop()
            raise
