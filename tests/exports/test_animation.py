"""Animations, read back by others than wrote them: Pillow for GIF and WebP, PyAV for MP4."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from gradviz.exports import mp4
from gradviz.exports.animation import SAMPLES, animation
from gradviz.exports.frames import Clock, Pixels, change, channels
from gradviz.exports.mp4 import NoCoderError

ROWS, COLUMNS = 90, 161
COUNT = 12
KINDS = ("gif", "webp", "mp4")
LEAST_PSNR = 30.0
"""Decibels between a frame and what MP4 makes of it: half of its colours are thrown away, and fine lines suffer."""


def drawn(count: int = COUNT, colours: int = 20) -> list[Pixels]:
    """A square that walks over stripes; two frames in the middle are alike."""
    shades = np.linspace(0xD0, 0xFF, colours).astype(np.uint32)
    palette = 0xFFF00000 | shades << 8 | shades[::-1]
    ground = palette[(np.arange(COLUMNS) * colours // COLUMNS)][None].repeat(ROWS, axis=0)
    frames = []
    for k in range(count):
        frame = ground.copy()
        at = 7 * min(k, count // 2) + 3
        frame[at // 2 : at // 2 + 9, at : at + 12] = 0xFFB34700
        frames.append(frame)
    return frames


def with_samples(frames: list[Pixels]) -> Iterator[Pixels | None]:
    """As an animation takes them, with a breath now and then."""
    yield from (frames[0], None, frames[len(frames) // 2], frames[-1])
    for frame in frames:
        yield frame
        yield None


def written(path: Path, frames: list[Pixels], rate: float = 10.0) -> list[int | None]:
    return list(animation(path, rate, with_samples(frames)))


def read_back(path: Path) -> tuple[list[NDArray[np.uint8]], list[int]]:
    """Every frame, and for how many milliseconds it is shown."""
    shown, lengths = [], []
    with Image.open(path) as image:
        for k in range(image.n_frames):
            image.seek(k)
            shown.append(np.asarray(image.convert("RGB")))
            lengths.append(image.info["duration"])
    return shown, lengths


@pytest.mark.parametrize("kind", ["gif", "webp"])
@pytest.mark.parametrize("rate", [10.0, 15.0, 24.0])
def test_every_frame_is_there_as_it_was_and_for_its_time(tmp_path: Path, kind: str, rate: float) -> None:
    frames = drawn()
    steps = written(tmp_path / f"a.{kind}", frames, rate)
    assert [step for step in steps if step is not None] == list(range(1, COUNT + 1))
    shown, lengths = read_back(tmp_path / f"a.{kind}")
    assert len(shown) == COUNT
    for mine, theirs in zip(frames, shown, strict=True):
        assert np.array_equal(channels(mine), theirs)
    assert abs(sum(lengths) - 1000 * COUNT / rate) <= 10
    assert max(lengths) - min(lengths) <= 10
    assert list(tmp_path.iterdir()) == [tmp_path / f"a.{kind}"]


def test_webp_has_more_colours_than_a_palette(tmp_path: Path) -> None:
    random = np.random.default_rng(4)
    frames = [(random.integers(0, 1 << 24, (ROWS, COLUMNS)) | 0xFF000000).astype(np.uint32) for _ in range(3)]
    written(tmp_path / "a.webp", frames)
    for mine, theirs in zip(frames, read_back(tmp_path / "a.webp")[0], strict=True):
        assert np.array_equal(channels(mine), theirs)


def test_gif_keeps_frequent_colours_and_comes_near_the_others(tmp_path: Path) -> None:
    ramp = np.arange(ROWS * COLUMNS, dtype=np.uint32).reshape(ROWS, COLUMNS) * 11 % 0xFFFF | 0xFF000000
    ramp[:, : COLUMNS // 2] = 0xFF123456
    written(tmp_path / "a.gif", [ramp, ramp + 1])
    (shown, _), _ = read_back(tmp_path / "a.gif")
    assert (shown[:, : COLUMNS // 2] == [0x12, 0x34, 0x56]).all()
    far = np.abs(shown.astype(int) - channels(ramp))
    assert far.max() <= 40
    assert far.mean() <= 8


@pytest.mark.parametrize("coder", ["PyAV", "ffmpeg"])
def test_mp4_is_near(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, coder: str) -> None:
    if coder == "ffmpeg":
        if shutil.which("ffmpeg") is None:
            pytest.skip("there is no ffmpeg here")
        monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    frames = drawn()
    written(tmp_path / "a.mp4", frames)
    with av.open(str(tmp_path / "a.mp4")) as file:
        (stream,) = file.streams.video
        shown = [frame.to_ndarray(format="rgb24", src_colorspace="ITU709") for frame in file.decode(stream)]
        assert float(stream.average_rate) == 10.0
        assert file.duration / av.time_base == pytest.approx(COUNT / 10, abs=0.05)
    assert len(shown) == COUNT
    assert shown[0].shape == (ROWS, COLUMNS + 1, 3)  # a pair of columns more than there is
    for mine, theirs in zip(frames, shown, strict=True):
        error = np.mean((channels(mine).astype(float) - theirs[:, :COLUMNS]) ** 2)
        assert 10 * np.log10(255**2 / error) >= LEAST_PSNR


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of 40 kB, with an old file."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be had here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("count", [3, 40])
@pytest.mark.parametrize("coder", ["PyAV", "ffmpeg"])
def test_a_really_full_disk_is_no_success(
    full_disk: Path, monkeypatch: pytest.MonkeyPatch, coder: str, count: int
) -> None:
    """However late it turns out to be full."""
    if coder == "ffmpeg":
        if shutil.which("ffmpeg") is None:
            pytest.skip("there is no ffmpeg here")
        monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    path = full_disk / "a.mp4"
    path.write_bytes(b"old")
    random = np.random.default_rng(4)
    frames = [random.integers(0, 1 << 24, (240, 320)).astype(np.uint32) for _ in range(count)]
    with pytest.raises(OSError, match="No space left on device"):
        written(path, frames)
    assert path.read_bytes() == b"old"
    assert list(full_disk.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="a program is no script there")
@pytest.mark.parametrize(
    ("ending", "reason"),
    [
        ("echo 'Error writing trailer: No space left on device' >&2; exit 0", "Error writing trailer: No space left"),
        ("exit 3", "ffmpeg"),
    ],
)
def test_what_ffmpeg_complains_of_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, reason: str
) -> None:
    program = tmp_path / "ffmpeg"
    lines = ["#!/bin/sh", 'for path in "$@"; do :; done', 'echo broken > "${path#file:}"', "cat > /dev/null", ending]
    program.write_text("\n".join(lines))
    program.chmod(0o755)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: str(program))
    path = tmp_path / "films" / "a.mp4"
    path.parent.mkdir()
    path.write_bytes(b"old")
    with pytest.raises(OSError, match=reason):
        written(path, drawn())
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_without_a_coder_there_is_no_mp4(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert mp4.is_possible()
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert not mp4.is_possible()
    with pytest.raises(NoCoderError):
        written(tmp_path / "a.mp4", drawn())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("pulled", [1, 3, 6, 15])
def test_whoever_stops_leaves_what_was_there(tmp_path: Path, kind: str, pulled: int) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(b"old")
    under_way = animation(path, 10.0, with_samples(drawn()))
    for _ in range(pulled):
        next(under_way)
    under_way.close()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("after", [0, SAMPLES + 4])
def test_a_frame_that_fails_leaves_what_was_there(tmp_path: Path, kind: str, after: int) -> None:
    def failing() -> Iterator[Pixels | None]:
        for number, frame in enumerate(with_samples(drawn())):
            if number == after:
                raise ZeroDivisionError
            yield frame

    with pytest.raises(ZeroDivisionError):
        list(animation(tmp_path / f"a.{kind}", 10.0, failing()))
    assert list(tmp_path.iterdir()) == []


def test_a_change_is_the_smallest_area() -> None:
    frame = drawn()[0]
    other = frame.copy()
    other[5, 7] ^= 1
    other[9, 3] ^= 1
    area, mask = change(frame, other)
    assert area == (3, 5, 8, 10)
    assert mask.sum() == 2
    assert change(frame, frame).area == (0, 0, 1, 1)
    assert change(None, frame).mask.all()


def test_what_is_rounded_off_is_made_up_for() -> None:
    clock = Clock(15.0, 100)
    lengths = [clock.next() for _ in range(150)]
    assert sum(lengths) == 1000
    assert set(lengths) == {6, 7}
