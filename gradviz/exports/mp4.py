"""MP4 (H.264) frame by frame, by PyAV or else by an ffmpeg that is found on the path; neither is a dependency."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from gradviz.exports.frames import Pixels, channels

QUALITY = "18"
"""x264's crf: what is lost is not seen."""
PRESET = "veryfast"
_BT709 = 1
"""The number by which H.264 calls the colours of HDTV: untold, players would guess."""


class NoCoderError(Exception):
    """There is neither PyAV nor an ffmpeg."""


class Coder(Protocol):
    def add(self, colours: np.ndarray) -> None:
        """Codes one frame, (rows, columns, 3)."""

    def finish(self) -> None:
        """Codes what is still waiting, and closes the file."""

    def drop(self) -> None:
        """Gives the file up."""


def is_possible() -> bool:
    """Whether this computer can write such files."""
    return importlib.util.find_spec("av") is not None or shutil.which("ffmpeg") is not None


class Mp4:
    """Writes the frames that are added to a file. H.264 with the colours that every player knows has pairs of rows and
    of columns: a last odd one is doubled."""

    def __init__(self, path: Path, size: tuple[int, int], rate: float) -> None:
        width, height = (side + side % 2 for side in size)
        exact = Fraction(rate).limit_denominator(1000)
        if importlib.util.find_spec("av") is not None:
            self._coder: Coder = _PyAV(path, width, height, exact)
        elif (ffmpeg := shutil.which("ffmpeg")) is not None:
            self._coder = _Ffmpeg(ffmpeg, path, width, height, exact)
        else:
            raise NoCoderError

    def add(self, pixels: Pixels) -> None:
        rows, columns = pixels.shape
        self._coder.add(np.pad(channels(pixels), ((0, rows % 2), (0, columns % 2), (0, 0)), mode="edge"))

    def finish(self) -> None:
        self._coder.finish()

    def drop(self) -> None:
        self._coder.drop()


class _PyAV:
    def __init__(self, path: Path, width: int, height: int, rate: Fraction) -> None:
        import av

        self._av = av
        with _as_os_errors(av):
            self._file: Any = av.open(str(path), "w", options={"movflags": "faststart"})
            self._stream: Any = self._file.add_stream("libx264", rate=rate, options={"crf": QUALITY, "preset": PRESET})
        self._stream.width, self._stream.height, self._stream.pix_fmt = width, height, "yuv420p"
        context = self._stream.codec_context
        context.colorspace = context.color_primaries = context.color_trc = _BT709

    def add(self, colours: np.ndarray) -> None:
        frame = self._av.VideoFrame.from_ndarray(colours, format="rgb24")
        self._code(frame.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG"))

    def finish(self) -> None:
        self._code(None)
        with _as_os_errors(self._av):
            self._file.close()

    def drop(self) -> None:
        try:
            self._file.close()
        except self._av.FFmpegError:
            return  # the file that cannot be written is what is given up

    def _code(self, frame: Any) -> None:
        with _as_os_errors(self._av):
            for packet in self._stream.encode(frame):
                self._file.mux(packet)


@contextmanager
def _as_os_errors(av: Any) -> Iterator[None]:
    """PyAV's errors of the system are OSErrors as well; its others are made such."""
    try:
        yield
    except OSError:
        raise
    except av.FFmpegError as problem:
        raise OSError(str(problem)) from problem


class _Ffmpeg:
    def __init__(self, ffmpeg: str, path: Path, width: int, height: int, rate: Fraction) -> None:
        colours = "scale=out_color_matrix=bt709:out_range=tv"
        told = [part for name in ("colorspace", "color_primaries", "color_trc") for part in (f"-{name}", "bt709")]
        command = [
            *(ffmpeg, "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24"),
            *("-s", f"{width}x{height}", "-r", str(rate), "-i", "-", "-vf", colours, *told),
            *("-c:v", "libx264", "-crf", QUALITY, "-preset", PRESET, "-pix_fmt", "yuv420p"),
            *("-movflags", "+faststart", f"file:{path}"),
        ]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,  # Ctrl+C is for this program, which then ends the other
        )

    def add(self, colours: np.ndarray) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(colours.tobytes())
        except BrokenPipeError:
            self._fail()

    def finish(self) -> None:
        _, said = self._process.communicate()
        if self._process.returncode or said.strip():  # a full disk it only mentions, and ends as if all were well
            raise OSError(_last_line(said))

    def drop(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _fail(self) -> None:
        _, said = self._process.communicate()
        raise OSError(_last_line(said))


def _last_line(said: bytes) -> str:
    """What ffmpeg says of why it stopped."""
    lines = said.decode(errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "ffmpeg")
