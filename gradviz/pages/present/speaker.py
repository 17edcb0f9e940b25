"""What the speaker alone sees: the note, what comes next, where one is, and the time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gradviz.language import spoken
from gradviz.pages.card import card
from gradviz.pages.lesson.guide import Guide
from gradviz.pages.lesson.sentence import place_at
from gradviz.pages.present.told import contents_at, what_comes
from gradviz.theme import BODY_PX, scaled

LARGE, LARGER, CLOCK = 20, 26, 34
SIZE = (1000, 640)
SECOND = 1000


class Speaker(QWidget):
    """Follows a guide. `pressed(event)` passes on what is typed, `left()` tells that the window has been closed."""

    pressed = Signal(object)
    left = Signal()

    def __init__(
        self,
        guide: Guide,
        go_on: Callable[[int], None],
        black: Callable[[], None],
        leave: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("GradViz: the speaker"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # nothing is written here
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(*SIZE)
        self._guide = guide
        self.place, self.now = _label(LARGE, "caption"), _label(LARGE)
        self.note, self.coming = _label(LARGER), _label(LARGE)
        self.clock, self.elapsed = _label(CLOCK), _label(CLOCK)
        self.clock.setAccessibleName(self.tr("Time"))
        self.elapsed.setAccessibleName(self.tr("Time since the beginning"))
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.show_time)
        self._timer.start()
        self._buttons = (
            self._button(self.tr("Back"), lambda: go_on(-1)),
            self._button(self.tr("Next"), lambda: go_on(1)),
            self._button(self.tr("Black"), black),
            self._button(self.tr("Start the time anew"), self.restart_time),
            self._button(self.tr("Leave"), leave),
        )
        self._lay_out()
        guide.moved.connect(self.show_moment)
        self.show_moment()
        self.show_time()

    def show_moment(self) -> None:
        """What there is to say now, and what comes."""
        walk = self._guide.walk
        self.place.setText(self.tr("No lesson is open.") if walk is None else place_at(walk, walk.moment))
        self.now.setText("" if walk is None else contents_at(walk, walk.moment, self._guide.given).sentence)
        self.note.setText("" if walk is None else walk.here.note.in_language(spoken()))
        self.coming.setText("" if walk is None else what_comes(walk))

    def show_time(self) -> None:
        seconds = self._since.elapsed() // SECOND
        minutes, seconds = divmod(seconds, 60)
        self.elapsed.setText(f"{minutes}:{seconds:02}")
        self.clock.setText(QTime.currentTime().toString("HH:mm:ss"))

    def restart_time(self) -> None:
        """The talk begins now."""
        self._since.restart()
        self.show_time()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.pressed.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self._guide.moved.disconnect(self.show_moment)
        super().closeEvent(event)
        self.left.emit()

    def _button(self, text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        button.clicked.connect(lambda _=False: action())
        return button

    def _lay_out(self) -> None:
        times = QHBoxLayout()
        times.addWidget(self.place, 1)
        times.addWidget(self.elapsed)
        times.addSpacing(24)
        times.addWidget(self.clock)
        buttons = QHBoxLayout()
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(times)
        for title, label, share in (
            (self.tr("NOW"), self.now, 2),
            (self.tr("NOTE"), self.note, 4),
            (self.tr("NEXT"), self.coming, 2),
        ):
            layout.addWidget(_titled(title, label), share)
        layout.addLayout(buttons)


def _label(pixels: int, name: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)  # what a lesson's file says is text, whatever it looks like
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setStyleSheet(f"font-size: {scaled(pixels)}px;")
    return label


def _titled(title: str, label: QLabel) -> QFrame:
    """A card; what is longer than it can be scrolled to."""
    head = _label(BODY_PX, "group")
    head.setText(title)
    scroll = QScrollArea()
    scroll.setWidget(label)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return card(head, scroll, margin=12)
