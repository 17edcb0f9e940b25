"""A file takes another one's place whole, or not at all."""

import os
import stat
from pathlib import Path

import pytest

from gradviz.exports.files import replacing


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
