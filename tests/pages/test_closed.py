"""The end of what was made of many pieces."""

import platform

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gradviz.pages.closed import delete_whole
from tests.conftest import PATIENCE, resident


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries keep memory in other ways")
def test_memory_is_given_back(qtbot: QtBot) -> None:
    pieces = [np.ones(8000) for _ in range(2000)]  # 64 kB each, which the heap takes
    among = pieces[::16]  # and what lives keeps what is between
    del pieces
    left = resident()
    with qtbot.waitSignal((widget := QWidget()).destroyed):
        delete_whole(widget)
    qtbot.waitUntil(lambda: resident() < left - 80, timeout=PATIENCE)
    assert len(among) == 125
