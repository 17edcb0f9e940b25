"""The log: where it lies, how large it grows, and that nothing about it stops the program."""

import logging
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from gradviz.session.store import VARIABLE
from gradviz.survival.log import LARGEST, LOG, log_folder, logging_to

logger = logging.getLogger("gradviz.somewhere")


def test_it_lies_where_the_platform_keeps_such_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert log_folder() == tmp_path
    monkeypatch.delenv(VARIABLE)
    state = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation)
    assert log_folder() == Path(state) / "gradviz"


def test_what_is_logged_is_in_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    with logging_to(folder):
        logger.info("오류 %d", 7)
    logger.warning("afterwards")
    lines = (folder / LOG).read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1
    assert lines[0].endswith("INFO gradviz.somewhere: 오류 7")


def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    for word in ("first", "second"):
        with logging_to(tmp_path):
            logger.info(word)
    text = (tmp_path / LOG).read_text(encoding="utf-8")
    assert text.index("first") < text.index("second")


def test_it_does_not_grow_for_ever(tmp_path: Path) -> None:
    line = "x" * 1000
    with logging_to(tmp_path):
        for _ in range(3 * LARGEST // len(line)):
            logger.info(line)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == [LOG, f"{LOG}.1"]
    assert all(file.stat().st_size <= LARGEST for file in files)


def test_a_folder_that_cannot_be_written_is_told_and_does_no_harm(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    occupied = tmp_path / "file"
    occupied.write_text("not a folder", encoding="utf-8")
    with logging_to(occupied):
        logger.warning("goes on")
    assert [record.name for record in caplog.records] == ["gradviz.survival.log", "gradviz.somewhere"]
    assert occupied.read_text(encoding="utf-8") == "not a folder"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is always full")  # noqa: PTH110
def test_a_full_disk_loses_lines_and_nothing_else(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / LOG).symlink_to("/dev/full")
    with logging_to(tmp_path):
        for number in range(100):
            logger.warning("line %d", number)
    assert "Traceback" not in capfd.readouterr().err


def test_handlers_are_as_they_were(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = list(root.handlers), root.level
    with logging_to(tmp_path):
        assert list(root.handlers) != before[0]
    assert (list(root.handlers), root.level) == before
    assert sys.stderr is not None
