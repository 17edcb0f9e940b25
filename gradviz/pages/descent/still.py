"""A moment of a run as a PNG, drawn by the page's own plots."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gradviz import messages, notation
from gradviz.core import Experiment, Surface, Trace
from gradviz.core.landscape import landscape
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.state import View
from gradviz.theme import THEMES, Theme, ui_font

CAPTION = 64
"""Logical pixels under the picture: what was done, and where it stands."""
MARGIN = 16


def save_picture(
    experiment: Experiment, trace: Trace, step: int | None, size: tuple[int, int], path: Path | str, theme: str
) -> None:
    """Draws the run at `step` (None: at its end) and writes it to `path`, whose ending names the format.

    Raises OSError where that fails.
    """
    image = picture(experiment, trace, trace.finite_steps if step is None else step, size, THEMES[theme])
    if not image.save(str(path)):
        raise OSError(f"cannot write {path}")


def picture(experiment: Experiment, trace: Trace, step: int, size: tuple[int, int], theme: Theme) -> QImage:
    """The plot of the run at `step` with a caption, `size` pixels."""
    app = QApplication.instance() or QApplication([])  # noqa: F841  kept alive for as long as there are widgets
    function = experiment.resolved
    assert isinstance(function, Surface)
    width, height = size
    plot = SurfacePlot()
    plot.set_theme(theme)
    plot.resize(width, height - CAPTION)
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plot.show()  # lays it out
    plot.show_function(function.window, function.minima)
    step = min(step, trace.finite_steps)
    plot.draw(trace, step, View(), messages.move_label(experiment))
    heights, arrows = plot.resolution
    *_, ground = landscape(function, plot.window, heights, arrows, experiment.h, experiment.scheme)
    assert ground is not None
    plot.set_landscape(ground)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, plot.grab())
    _write_caption(
        painter, QRectF(MARGIN, height - CAPTION, width - 2 * MARGIN, CAPTION), experiment, trace, step, theme
    )
    painter.end()
    plot.close()
    return image


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
