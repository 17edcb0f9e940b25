"""A moment of a run as a PNG, drawn by the page's own plots."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gradviz import messages, notation
from gradviz.core import Experiment, Surface, Trace
from gradviz.core.landscape import landscape
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.plots.relief.descent_relief import DescentRelief
from gradviz.state import View
from gradviz.theme import THEMES, Theme, ui_font

CAPTION = 64
"""Logical pixels under the picture: what was done, and where it stands."""
MARGIN = 16
VIEW = View()


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
    plots: list[SurfacePlot | DescentRelief] = []
    if view.picture in ("contours", "both"):
        plots.append(SurfacePlot())
    if view.picture in ("surface", "both"):
        plots.append(DescentRelief())
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    for index, plot in enumerate(plots):
        left, right = (width * part // len(plots) for part in (index, index + 1))
        plot.resize(right - left, height - CAPTION)
        _draw(plot, experiment, trace, step, theme, view)
        painter.drawPixmap(left, 0, plot.grab())
        plot.close()
    _write_caption(
        painter, QRectF(MARGIN, height - CAPTION, width - 2 * MARGIN, CAPTION), experiment, trace, step, theme
    )
    painter.end()
    return image


def _draw(
    plot: SurfacePlot | DescentRelief, experiment: Experiment, trace: Trace, step: int, theme: Theme, view: View
) -> None:
    """Everything that a plot shows of a moment."""
    function = experiment.resolved
    assert isinstance(function, Surface)
    plot.set_theme(theme)
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plot.show()  # lays it out
    plot.show_function(function.window, function.minima, view.window)
    plot.draw(trace, step, view, messages.move_label(experiment.optimizer.key, experiment.direction))
    window = plot.visible_window if isinstance(plot, DescentRelief) else plot.window
    heights, arrows = plot.resolution
    *_, ground = landscape(function, window, heights, arrows, experiment.h, experiment.scheme)
    assert ground is not None
    plot.set_landscape(ground)


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
    assert isinstance(function, Surface)
    point = notation.point(tuple(trace.points[step].tolist()))
    settings = (
        f"f(x) = {notation.formula(function.formula)}",
        ", ".join(_optimizer_settings(experiment)),
        f"{messages.scheme_name(experiment.scheme)}, h = {notation.plain(experiment.h)}",
    )
    where = f"step {step} of {trace.steps}:  x = {point},  f = {notation.number(float(trace.values[step]))}"
    outcome = messages.outcome(trace.outcome) if trace.outcome is not None else ""
    for row, (text, colour, bold) in enumerate(
        ((f"{where}.  {outcome}", theme.ink, True), (",  ".join(settings), theme.helper, False))
    ):
        painter.setFont(ui_font(13, bold))
        painter.setPen(QColor(colour))
        line = QRectF(area.left(), area.top() + row * 24, area.width(), 22)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
