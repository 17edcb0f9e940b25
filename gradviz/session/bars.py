"""What is said at the top of the window, quietly, until it has been answered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolBar, QWidget

MARGIN = 4
LINES = 2
RESIZING = (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)


class TopBar(QToolBar):
    """A sentence and some buttons. It is gone when one of them is pressed."""

    def __init__(self, buttons: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons = [QPushButton() for _ in range(buttons)]
        self._card = QFrame()
        self._card.setObjectName("card")
        self._card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self._card)
        row.setContentsMargins(14, MARGIN, 8, MARGIN)
        row.addWidget(self._label, 1)
        for button in self.buttons:
            button.clicked.connect(self._leave)
            row.addWidget(button)
        self.addWidget(self._card)
        self._say()

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        if event.type() in RESIZING:
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Room for two lines: left to itself a toolbar takes what the sentence would need as a narrow column."""
        lines = LINES * self._label.fontMetrics().lineSpacing()
        buttons = max(button.sizeHint().height() for button in self.buttons)
        self._card.setFixedHeight(max(lines, buttons) + 2 * MARGIN + 2)

    def _say(self) -> None:
        words, *names = self._words()
        self._label.setText(words)
        self.setWindowTitle(words)
        self.setAccessibleName(words)
        for button, name in zip(self.buttons, names, strict=True):
            button.setText(name)
            button.setAccessibleName(name)
            button.setAccessibleDescription(words)

    def _words(self) -> tuple[str, ...]:
        """The sentence and what is on the buttons, in the language of now."""
        raise NotImplementedError

    def _leave(self) -> None:
        self.hide()
        self.deleteLater()


class ReturnBar(TopBar):
    """Offers what was open: `wanted(bool)`."""

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        again, fresh = self.buttons
        again.setObjectName("primary")
        again.clicked.connect(lambda: self.wanted.emit(True))
        fresh.clicked.connect(lambda: self.wanted.emit(False))

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("GradViz was not closed properly last time. What was open then has been kept."),
            self.tr("Open what was open"),
            self.tr("Start fresh"),
        )


class NoticeBar(TopBar):
    """Says what has become of what is remembered: `kind` is "broken" with a file's name, or "unwritable" with the
    reason."""

    def __init__(self, kind: str, what: str, parent: QWidget | None = None) -> None:
        self._kind, self._what = kind, what
        super().__init__(1, parent)

    def _words(self) -> tuple[str, ...]:
        if self._kind == "broken":
            sentence = self.tr("What was remembered cannot be read, and has been set aside as “{0}”.")
        else:
            sentence = self.tr("What is open cannot be remembered for the next start: {0}.")
        return sentence.format(self._what), self.tr("Close")
