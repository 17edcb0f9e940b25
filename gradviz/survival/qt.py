"""What Qt has to say goes into the log, and its last word before it gives up is a sentence."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

logger = logging.getLogger("qt")


@contextmanager
def qt_messages(without_display: Callable[[], None]) -> Iterator[None]:
    """Logs Qt's messages, and prints them where there is a terminal. `without_display()` is called where Qt finds
    nothing to open a window on: it would abort the program next."""

    def take(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        logger.log(_LEVELS[kind], "%s", message)
        stream = sys.stderr
        if kind == QtMsgType.QtFatalMsg and QGuiApplication.primaryScreen() is None:
            without_display()
        if stream is not None and kind != QtMsgType.QtDebugMsg:
            stream.write(f"{message}\n")

    former = qInstallMessageHandler(take)
    try:
        yield
    finally:
        qInstallMessageHandler(former)


@contextmanager
def without_message(expected: str) -> Iterator[None]:
    """Keeps one message of Qt's, word for word, from being printed; whatever else it says is, as before."""

    def pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message == expected:
            return
        if former is not None:
            former(kind, context, message)
        elif sys.stderr is not None:
            sys.stderr.write(f"{message}\n")

    former = qInstallMessageHandler(pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(former)
