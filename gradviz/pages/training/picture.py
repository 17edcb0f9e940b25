"""The picture of the Training page: the path of the parameters over the landscape of the loss."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.controls.number_field import caption
from gradviz.core.landscape import Landscape
from gradviz.core.training.surface import minima_of, window_of
from gradviz.core.training.trace import TrainingTrace
from gradviz.pages.field_caption import SIGNS, FieldCaption
from gradviz.pages.training.ground import GroundWish, axis_names, grounds, wish
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.state import View
from gradviz.theme import Theme


class TrainingPicture(QWidget):
    """Draws (trace, step, view), and forwards gestures: `start_moved(point)`, `window_chosen(window)`,
    `window_changed()`."""

    start_moved = Signal(object)
    window_chosen = Signal(object)
    window_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = SurfacePlot()
        self.caption = FieldCaption()
        self._waiting = caption(self.tr("Where the path lies is known when the training has ended."))
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.hide()
        self._trace: TrainingTrace | None = None  # the one that is drawn
        self._place: object = None  # tells the surface that is drawn from others
        self._view = View()
        self._steepest: float | None = None  # of the arrows that are shown
        self.plot.start_moved.connect(self.start_moved)
        self.plot.window_chosen.connect(self.window_chosen)
        self.plot.window_changed.connect(self.window_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._waiting, 1)
        layout.addWidget(self.caption)
        self.caption.setContentsMargins(14, 0, 14, 0)

    def show_alone(self) -> None:
        """Without the line under it."""
        self.caption.hide()

    def set_theme(self, theme: Theme) -> None:
        self.plot.set_theme(theme)

    def set_magnification(self, magnification: float) -> None:
        """Draws it larger, for those who see it from afar."""
        self.plot.set_magnification(magnification)

    def draw(self, trace: TrainingTrace, step: int, view: View) -> None:
        """The picture of this moment. Of a network nothing is drawn before its end is known, and with it the plane: a
        picture of the same network stays until then."""
        settings = trace.settings
        stays = self._trace is not None and self._trace.settings.function == settings.function
        is_shown = trace.path is not None or stays
        self.plot.setVisible(is_shown)
        self._waiting.setHidden(is_shown)
        if not is_shown:
            self._trace = None
            self.caption.say("")
        if trace.path is None:
            return
        place = (settings.function, trace.plane)
        self._trace = trace
        if place != self._place:
            self._place = place
            self._steepest = None
            self.plot.name_axes(*axis_names(settings))
            self.plot.show_function(window_of(settings, trace), minima_of(settings), view.window)
        self._view = view
        self._describe()
        self.plot.draw(trace.path, step, view, messages.move_of(settings.optimizer, f"{notation.MINUS}η∇f"))

    @property
    def wanted(self) -> GroundWish | None:
        """The landscape of what is visible."""
        if self._trace is None or not self.plot.isVisible():
            return None
        return wish(self._trace.settings, self._trace, self.plot.window, self.plot.resolution)

    def grounds(self, wish: object) -> Iterator[Landscape | None]:
        """Makes the landscape that is wished for, as work for a lane."""
        assert self._trace is not None
        assert isinstance(wish, GroundWish)
        return grounds(self._trace.settings, wish)

    def show_ground(self, ground: Landscape) -> None:
        """Draws what `grounds` has produced."""
        self.plot.set_landscape(ground)
        self._steepest = ground.steepest
        self._describe()

    def _describe(self) -> None:
        """What f is, and what its arrows are."""
        if self._trace is None:
            return
        plane, arrows = self._trace.plane, self._view.seen.arrows
        if plane is not None:
            text = self.tr("f: training loss, on a plane that holds {0} % of the path's variance")
            self.caption.say(text.format(notation.number(100 * plane.share, 3)), self.tr("f: training loss"))
        elif arrows == "none" or self._steepest is None:
            self.caption.say(self.tr("f: training loss"))
        elif not self._steepest or "numbers" in self._view.hidden:
            self.caption.show_field(arrows, 0.0, "numbers" not in self._view.hidden)
        else:
            texts = (
                self.tr("f: training loss · arrows: {0}, the longest |∇f| = {1}"),
                self.tr("f: training loss · arrows: {0}"),
                self.tr("f: training loss"),
            )
            self.caption.say(*(text.format(SIGNS[arrows], notation.number(self._steepest, 2)) for text in texts))
