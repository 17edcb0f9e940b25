"""First, back, play, forward, last; a scrubber; the speed. Knows ticks, not what they mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gradviz import notation
from gradviz.controls.quiet import QuietList, QuietSlider
from gradviz.theme import LIGHT, Theme, number_font, scaled

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
FAST_SPEEDS = (250.0, 1_000.0, 10_000.0, 100_000.0)
ICON = 16


class Transport(QWidget):
    """Emits what was asked for; shows what it is told."""

    toggled = Signal()
    stepped = Signal(int)
    sought = Signal(int)
    ended = Signal(bool)  # to the end (True) or to the beginning
    speed_chosen = Signal(float)
    unfolded = Signal(bool)  # whether each step is to be shown in its stages

    def __init__(self, speed: float, has_stages: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages = QPushButton(self.tr("Stages"))
        self._stages.setObjectName("toggle")
        self._stages.setCheckable(True)
        self._stages.setToolTip(self.tr("Show each step in its stages (S)"))
        self._stages.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stages.setVisible(has_stages)
        self._stages.clicked.connect(self.unfolded)
        self._playing = False
        self._theme = LIGHT
        self._buttons: list[tuple[QPushButton, str]] = []
        self._play = QPushButton()
        self._play.setObjectName("primary")
        self._play.setMinimumWidth(scaled(92))
        self._play.clicked.connect(self.toggled)
        self._scrubber = QuietSlider(self.tr("Step"))
        self._room = QWidget()  # in the scrubber's place while that is hidden
        self._room.hide()
        self._count = QLabel()
        self._count.setFont(number_font())
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._speed = QuietList(self.tr("Speed"))
        for steps in (*SPEEDS, *FAST_SPEEDS):
            self._speed.addItem(self.tr("{0} steps/s").format(notation.count(steps)), steps)
        self._speed.insertSeparator(len(SPEEDS))
        self.show_speed(speed)
        self._lay_out()
        self._scrubber.valueChanged.connect(self.sought)
        self._speed.activated.connect(lambda _: self.speed_chosen.emit(self._speed.currentData()))
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button, shape in self._buttons:
            button.setIcon(icon(shape, theme.ink, theme.helper))
        self.show_playing(self._playing)

    def show_speed(self, speed: float) -> None:
        self._speed.setCurrentIndex(self._speed.findData(speed))

    def show_playing(self, playing: bool) -> None:
        self._playing = playing
        colour = self._theme.on_accent
        self._play.setIcon(icon("pause" if playing else "play", colour, colour))
        self._play.setText(self.tr("Pause") if playing else self.tr("Play"))

    def show_stages(self, shown: bool) -> None:
        self._stages.setChecked(shown)

    def show_tick(self, tick: int, last: int, with_last: bool = True, said: str = "") -> None:
        """Where on the scale; without its end where that would give something away. `said` is what stands beside it
        instead of the numbers of the ticks."""
        self._scrubber.blockSignals(True)
        self._scrubber.setRange(0, max(last, 1))
        self._scrubber.setValue(tick)
        self._scrubber.blockSignals(False)
        self._scrubber.setVisible(with_last)
        self._room.setVisible(not with_last)
        told = f"{notation.count(tick)} / {notation.count(last)}" if with_last else notation.count(tick)
        self._count.setText(said or told)

    def reserve(self, last: int, said: str = "") -> None:
        """Keeps room for a run of so many steps, so that nothing shifts while it plays; `said` is what will stand there
        instead at its end."""
        widest = said or f"{notation.count(last)} / {notation.count(last)}"
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(widest) + 4)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._button("first", self.tr("To the start (Home)"), lambda: self.ended.emit(False)))
        row.addWidget(self._button("back", self.tr("One step back (←)"), lambda: self.stepped.emit(-1)))
        row.addWidget(self._play)
        row.addWidget(self._button("forward", self.tr("One step forward (→)"), lambda: self.stepped.emit(1)))
        row.addWidget(self._button("last", self.tr("To the end (End)"), lambda: self.ended.emit(True)))
        row.addSpacing(4)
        row.addWidget(self._scrubber, 1)
        row.addWidget(self._room, 1)
        row.addWidget(self._count)
        row.addWidget(self._stages)
        row.addWidget(self._speed)

    def _button(self, shape: str, tip: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(ICON, ICON))
        button.setAutoRepeat(shape in ("back", "forward"))
        button.clicked.connect(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click on it the space key still plays
        self._buttons.append((button, shape))
        return button


_SHAPES: dict[str, list[list[tuple[float, float]]]] = {
    # outlines in a unit square
    "play": [[(0.2, 0.08), (0.9, 0.5), (0.2, 0.92)]],
    "pause": [[(0.15, 0.1), (0.4, 0.1), (0.4, 0.9), (0.15, 0.9)], [(0.6, 0.1), (0.85, 0.1), (0.85, 0.9), (0.6, 0.9)]],
    "forward": [[(0.1, 0.15), (0.7, 0.5), (0.1, 0.85)], [(0.74, 0.15), (0.88, 0.15), (0.88, 0.85), (0.74, 0.85)]],
    "last": [
        [(0.05, 0.2), (0.45, 0.5), (0.05, 0.8)],
        [(0.42, 0.2), (0.82, 0.5), (0.42, 0.8)],
        [(0.84, 0.2), (0.95, 0.2), (0.95, 0.8), (0.84, 0.8)],
    ],
}
_SHAPES["back"] = [[(1 - x, y) for x, y in outline] for outline in _SHAPES["forward"]]
_SHAPES["first"] = [[(1 - x, y) for x, y in outline] for outline in _SHAPES["last"]]


def icon(shape: str, colour: str, disabled: str) -> QIcon:
    """A transport symbol: many fonts have none."""
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        for ratio in (1.0, 2.0):
            pixmap = QPixmap(round(ICON * ratio), round(ICON * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tint))
            for outline in _SHAPES[shape]:
                painter.drawPolygon(QPolygonF([QPointF(x * ICON, y * ICON) for x, y in outline]))
            painter.end()
            made.addPixmap(pixmap, mode)
    return made
