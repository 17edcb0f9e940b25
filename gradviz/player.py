"""The clock of a page: which tick is shown, and how fast they pass. It knows how many there are, not what they mean."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

FRAMES_PER_SECOND = 60
SLOWEST, FASTEST = 0.25, 100_000.0


class Player(QObject):
    """Moves a tick between 0 and `last`. `moved(tick)` comes once for every change, `played(bool)` when playing
    starts or stops. At the last tick it stops, unless more ticks are announced (`growing`): then it waits for them.
    """

    moved = Signal(int)
    played = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tick = 0
        self._last = 0
        self._growing = False
        self._speed = 4.0
        self._until: int | None = None  # the tick to stop at, and how fast to get there
        self._hurry = 0.0
        self._due = 0.0  # the fraction of a tick that has passed since the last one
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self, interval=1000 // FRAMES_PER_SECOND)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def tick(self) -> int:
        return self._tick

    @property
    def last(self) -> int:
        return self._last

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """Ticks per second."""
        return self._speed

    def set_speed(self, ticks_per_second: float) -> None:
        self._speed = min(max(ticks_per_second, SLOWEST), FASTEST)

    @property
    def playing_to(self) -> int | None:
        """The tick at which it will stop by itself, if it plays to one."""
        return self._until if self.playing else None

    def play_to(self, tick: int, seconds: float) -> None:
        """Plays on, or back, to a tick and stops there; faster than usual where it would take longer than that."""
        self.pause()
        self._until = tick
        self._hurry = abs(tick - self._tick) / seconds
        if tick == self._tick:
            self._until = None
            return
        self._start()

    def set_last(self, last: int, growing: bool = False) -> None:
        """There are ticks up to `last`, and more to come if `growing`."""
        self._last, self._growing = last, growing
        if self._tick > last and not growing:
            self.seek(last)

    def seek(self, tick: int) -> None:
        """Shows a tick; beyond either end it is the end."""
        tick = min(max(tick, 0), self._last)
        if tick != self._tick:
            self._tick = tick
            self.moved.emit(tick)

    def step(self, ticks: int) -> None:
        """Stops playing and goes so many ticks on, or back."""
        self.pause()
        self.seek(self._tick + ticks)

    def play(self) -> None:
        """Plays on from here, or from the start where there is nothing left to play."""
        if self.playing or not (self._last or self._growing):
            return
        if self._tick >= self._last and not self._growing:
            self.seek(0)
        self._start()

    def _start(self) -> None:
        self._due = 0.0
        self._elapsed.start()
        self._timer.start()
        self.played.emit(True)

    def pause(self) -> None:
        self._until = None
        if self.playing:
            self._timer.stop()
            self.played.emit(False)

    def toggle(self) -> None:
        self.pause() if self.playing else self.play()

    def advance(self, seconds: float) -> None:
        """Lets `seconds` pass: what the timer does, and tests do without one."""
        if self._growing and self._tick > self._last:
            return  # the ticks up to here are still to come
        until = self._until
        self._due += seconds * (self._speed if until is None else max(self._speed, self._hurry))
        ticks = int(self._due)
        self._due -= ticks
        if until is not None:
            self._approach(until, ticks)
            return
        self.seek(self._tick + ticks)
        if self._tick >= self._last and not self._growing:
            self.pause()

    def _approach(self, until: int, ticks: int) -> None:
        left = until - self._tick
        self.seek(self._tick + (min(ticks, left) if left > 0 else -min(ticks, -left)))
        if self._tick == until or (self._tick == self._last and left > 0 and not self._growing):
            self.pause()

    def _on_timeout(self) -> None:
        self.advance(self._elapsed.restart() / 1000)
