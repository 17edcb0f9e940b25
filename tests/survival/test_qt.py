"""What Qt says is in the log."""

import logging

import pytest
from PySide6.QtCore import qCritical, qDebug, qInfo, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from gradviz.survival.qt import qt_messages, without_message


def never() -> None:
    raise AssertionError("there is a display")


@pytest.mark.parametrize(
    ("say", "level", "printed"),
    [
        (qDebug, logging.DEBUG, False),
        (qInfo, logging.INFO, True),
        (qWarning, logging.WARNING, True),
        (qCritical, logging.ERROR, True),
    ],
    ids=["debug", "info", "warning", "critical"],
)
def test_a_message_is_logged_and_printed(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    say: object,
    level: int,
    printed: bool,
) -> None:
    caplog.set_level(logging.DEBUG)
    with qt_messages(never):
        say("한 마디")  # type: ignore[operator]
    assert [(record.name, record.levelno, record.message) for record in caplog.records] == [("qt", level, "한 마디")]
    assert capsys.readouterr().err == ("한 마디\n" if printed else "")


def test_without_a_console_nothing_is_printed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    with qt_messages(never):
        qWarning("nobody hears this")


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_whoever_listened_before_listens_again(qtbot: QtBot, qtlog: object) -> None:
    with qt_messages(never):
        qWarning("inside")
    qWarning("outside")
    assert [record.message for record in qtlog.records] == ["outside"]  # type: ignore[attr-defined]


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_one_message_is_left_out_and_no_other(qtbot: QtBot, qtlog: object) -> None:
    with without_message("as expected"):
        for message in ("as expected", "as expected, and more", "another"):
            qWarning(message)
    qWarning("as expected")
    heard = [record.message for record in qtlog.records]  # type: ignore[attr-defined]
    assert heard == ["as expected, and more", "another", "as expected"]


def test_what_nobody_else_listens_to_is_printed(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    listener = qInstallMessageHandler(None)
    try:
        with without_message("as expected"):
            qWarning("as expected")
            qWarning("another")
    finally:
        qInstallMessageHandler(listener)
    assert capsys.readouterr().err == "another\n"
