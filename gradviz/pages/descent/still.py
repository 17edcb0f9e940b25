"""A moment of a run as a PNG, drawn by the page's own plots."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from gradviz import messages, notation
from gradviz.core import Curve, Experiment, Surface, Trace
from gradviz.core.landscape import landscape
from gradviz.core.slope.graph import graph, points_of_minima
from gradviz.core.stages import exact_slope
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.plots.relief.descent_relief import DescentRelief
from gradviz.state import View
from gradviz.theme import THEMES, Theme, ui_font

CAPTION = 64
"""Logical pixels under the picture: what was done, and where it stands."""
MARGIN = 16
VIEW = View()

Draw = Callable[[QSize], QPixmap]


def save_picture(
    experiment: Experiment,
    trace: Trace,
    step: int | None,
    size: tuple[int, int],
    path: Path | str,
    theme: str,
    view: View = VIEW,
) -> None:
    """Draws the run at `step` (None: at its end) and writes it to `path`, whose ending names the format.

    Raises OSError where that fails.
    """
    image = picture(experiment, trace, trace.finite_steps if step is None else step, size, THEMES[theme], view)
    if not image.save(str(path)):
        raise OSError(f"cannot write {path}")


def picture(
    experiment: Experiment, trace: Trace, step: int, size: tuple[int, int], theme: Theme, view: View = VIEW
) -> QImage:
    """The run at `step` with a caption, `size` pixels: contours, the surface, or both side by side."""
    app = QApplication.instance() or QApplication([])  # noqa: F841  kept alive for as long as there are widgets
    width, height = size
    step = min(step, trace.finite_steps)
    draws = _drawn(experiment, trace, step, view, theme)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    for index, draw in enumerate(draws):
        left, right = (width * part // len(draws) for part in (index, index + 1))
        painter.drawPixmap(left, 0, draw(QSize(right - left, height - CAPTION)))
    _write_caption(
        painter, QRectF(MARGIN, height - CAPTION, width - 2 * MARGIN, CAPTION), experiment, trace, step, theme
    )
    painter.end()
    return image


def _drawn(experiment: Experiment, trace: Trace, step: int, view: View, theme: Theme) -> list[Draw]:
    """What is drawn beside each other, each by a function of the size that it gets: a graph for a function of one
    variable, contours and surface as the view has them for one of two."""
    function, label = experiment.resolved, messages.move_label(experiment)
    if isinstance(function, Curve):
        return [lambda size: _hops(function, trace, step, view, label, theme, size)]
    assert isinstance(function, Surface)
    kinds: dict[str, tuple[type[SurfacePlot | DescentRelief], ...]] = {
        "contours": (SurfacePlot,),
        "surface": (DescentRelief,),
        "both": (SurfacePlot, DescentRelief),
    }

    def draw(kind: type[SurfacePlot | DescentRelief], size: QSize) -> QPixmap:
        plot = kind()
        _lay_out(plot, theme, size)
        plot.show_function(function.window, function.minima, view.window)
        plot.draw(trace, step, view, label)
        window = plot.visible_window if isinstance(plot, DescentRelief) else plot.window
        heights, arrows = plot.resolution
        *_, ground = landscape(function, window, heights, arrows, experiment.h, experiment.scheme)
        assert ground is not None
        plot.set_landscape(ground)
        return _grabbed(plot)

    return [partial(draw, kind) for kind in kinds[view.picture]]


def _hops(curve: Curve, trace: Trace, step: int, view: View, label: str, theme: Theme, size: QSize) -> QPixmap:
    plot = HopPlot()
    _lay_out(plot, theme, size)
    plot.show_function(curve.window, points_of_minima(curve), view.window)
    plot.draw(trace, step, view, label, exact_slope(curve, trace.points[step]))
    plot.set_graph(graph(curve, *plot.window[0]))
    return _grabbed(plot)


def _lay_out(plot: SurfacePlot | DescentRelief | HopPlot, theme: Theme, size: QSize) -> None:
    plot.set_theme(theme)
    plot.resize(size)
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plot.show()


def _grabbed(plot: SurfacePlot | DescentRelief | HopPlot) -> QPixmap:
    grabbed = plot.grab()
    plot.close()
    return grabbed


def _optimizer_settings(experiment: Experiment) -> list[str]:
    optimizer = experiment.optimizer
    names = {"eta": experiment.eta} | {name: getattr(optimizer, name) for name in optimizer.hyperparameters()}
    settings = [f"{messages.setting_name(name)} = {notation.plain(number)}" for name, number in names.items()]
    climbing = ["+∇f"] if experiment.direction == "ascent" else []
    return [messages.optimizer_name(optimizer.key), *settings, *climbing]


def _write_caption(
    painter: QPainter, area: QRectF, experiment: Experiment, trace: Trace, step: int, theme: Theme
) -> None:
    function = experiment.resolved
    assert isinstance(function, (Surface, Curve))
    point = notation.point(tuple(trace.points[step].tolist()))
    settings = (
        f"f(x) = {notation.formula(function.formula)}",
        ", ".join(_optimizer_settings(experiment)),
        f"{messages.scheme_name(experiment.scheme)}, h = {notation.plain(experiment.h)}",
    )
    where = QCoreApplication.translate("Still", "step {0} of {1}:  x = {2},  f = {3}").format(
        step, trace.steps, point, notation.number(float(trace.values[step]))
    )
    outcome = messages.outcome(trace.outcome) if trace.outcome is not None else ""
    for row, (text, colour, bold) in enumerate(
        ((f"{where}.  {outcome}", theme.ink, True), (",  ".join(settings), theme.helper, False))
    ):
        painter.setFont(ui_font(13, bold))
        painter.setPen(QColor(colour))
        line = QRectF(area.left(), area.top() + row * 24, area.width(), 22)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
