"""The classic mistakes: the code that is wrong and what it really gives, over the code that is right."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gradviz import messages
from gradviz.controls.quiet import QuietList
from gradviz.core.probe.traps import HELPERS, TRAPS, Ran, Snippet, Trap, tried
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, scaled

DECIMALS = 5


class TrapCard(QWidget):
    """A list of mistakes; the chosen one is run when it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QuietList(self.tr("Mistake"))
        for trap in TRAPS:
            self._list.addItem(messages.trap(trap.key)[0], trap.key)
        self._list.setMaxVisibleItems(len(TRAPS))
        self._mistaken = _Tried(self.tr("✗  THE MISTAKE"), "warning")
        self._right = _Tried(self.tr("✓  THE RIGHT WAY"), "exact")
        self._helpers = _code_label()
        self._helpers.setAccessibleName(self.tr("What both call"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(self._list)
        layout.addWidget(self._mistaken)
        layout.addWidget(self._right)
        layout.addWidget(self._helpers)
        layout.addStretch(1)
        self._list.currentIndexChanged.connect(self._show)
        self._show(0)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._helpers.setStyleSheet(f"color: {theme.helper}; font-size: {scaled(CAPTION_PX)}px;")
        self._mistaken.set_theme(theme)
        self._right.set_theme(theme)

    @property
    def kept(self) -> object:
        """Which mistake is shown."""
        return self._list.currentData()

    @kept.setter
    def kept(self, kept: object) -> None:
        self.choose(str(kept))

    def choose(self, key: str) -> None:
        """Shows the mistake of that key."""
        self._list.setCurrentIndex(self._list.findData(key))

    def text(self) -> str:
        """All that is shown, as plain text."""
        return "\n".join(part.text() for part in (self._mistaken, self._right))

    def _show(self, index: int) -> None:
        trap: Trap = TRAPS[index]
        _, wrong, why = messages.trap(trap.key)
        mistaken, right = tried(trap)
        self._mistaken.show_trial(trap.mistaken, mistaken, wrong)
        self._right.show_trial(trap.right, right, why)
        self._helpers.setText("\n\n".join([self.tr("# what both call"), *(HELPERS[name] for name in trap.helpers)]))
        self._helpers.setVisible(bool(trap.helpers))


class _Tried(QFrame):
    """One way: its code, what came of it, a sentence."""

    def __init__(self, title: str, meaning: str) -> None:
        super().__init__()
        self._meaning = meaning
        self._title, self._sentence = QLabel(title), QLabel()
        self._code, self._result = _code_label(), _code_label()
        for label in (self._result, self._sentence):
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 0, 4)
        layout.setSpacing(5)
        for label in (self._title, self._code, self._result, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        self.setObjectName("trial")
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        colour = getattr(theme, self._meaning)
        small = f"font-size: {scaled(CAPTION_PX)}px;"
        self.setStyleSheet(f"QFrame#trial {{ border: none; border-left: 3px solid {colour}; }}")
        self._title.setStyleSheet(f"color: {colour}; font-weight: 700; {small}")
        self._code.setStyleSheet(f"color: {theme.ink}; background: {theme.page}; padding: 6px; {small}")
        self._result.setStyleSheet(f"color: {colour}; font-weight: 700; {small}")
        self._sentence.setStyleSheet(f"color: {theme.ink};")

    def show_trial(self, snippet: Snippet, ran: Ran, sentence: str) -> None:
        self._code.setText(snippet.code)
        self._result.setText(f"→ {_told(ran)}")
        self._sentence.setText(sentence)

    def text(self) -> str:
        return "\n".join(label.text() for label in (self._title, self._code, self._result, self._sentence))


def _code_label() -> QLabel:
    label = QLabel()
    label.setFont(number_font(CAPTION_PX))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _told(ran: Ran) -> str:
    """The result as Python prints it, with the shape of an array that has nothing in it."""
    if ran.exception:
        return f"{ran.exception}: {ran.message}"
    if isinstance(ran.value, np.ndarray) and not ran.value.size:
        return QCoreApplication.translate("TrapCard", "[]  shape {0}").format(ran.value.shape)
    if isinstance(ran.value, np.ndarray):
        return np.array2string(ran.value, precision=DECIMALS, suppress_small=True)
    return str(ran.value)
