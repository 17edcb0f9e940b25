"""A file takes another one's place whole, or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from gradviz.exports.files import replacing

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_permissions_stay(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(mode)
    with replacing(path) as fresh:
        fresh.write_bytes(b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_new_file_has_those_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    with replacing(tmp_path / "a.csv") as fresh:
        fresh.write_bytes(b"new")
    assert (tmp_path / "a.csv").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="only Unix gives it a name")
@pytest.mark.parametrize("command", [("trace", "--steps", "3"), ("render", "--size", "320x240")])
def test_a_pipe_is_written_itself(command: tuple[str, ...], tmp_path: Path) -> None:
    """Standard output under a name, as `trace -o /dev/stdout | sort` has it."""
    name = "/dev/stdout" if command[0] == "trace" else str(tmp_path / "a.svg")
    if command[0] == "render":
        (tmp_path / "a.svg").symlink_to("/dev/stdout")
    done = subprocess.run(
        [sys.executable, "-m", "gradviz", *command, "-o", name], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("step,x0" if command[0] == "trace" else "<?xml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_named_pipe_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    with subprocess.Popen(["cat", str(path)], stdout=subprocess.PIPE) as reader:
        with replacing(path) as fresh, fresh.open("w") as out:
            out.write("all of it")
        assert reader.communicate()[0] == b"all of it"
    assert path.is_fifo()


def test_two_at_a_time_are_two(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with replacing(path) as first, replacing(path) as second:
        assert first != second
        first.write_text("first")
        second.write_text("second")
    assert path.read_text() == "first"  # which was the last to be put there
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_what_replaces_a_private_file_is_private_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with replacing(path) as fresh:
        assert stat.S_IMODE(fresh.stat().st_mode) == 0o600
