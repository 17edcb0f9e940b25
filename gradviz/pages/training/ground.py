"""The loss as a landscape, as work for a lane: over all that is learnt from, or over one batch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication

from gradviz.core.landscape import Landscape, landscape
from gradviz.core.training.batches import batch_of
from gradviz.core.training.plane import Plane
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.surface import LossSurface
from gradviz.core.training.trace import TrainingTrace
from gradviz.state import Window

HONEST = (1e-4, "central")
"""h and the scheme of the arrows where the gradients are not numerical."""
COARSER = 2
"""So many times fewer heights are computed along each axis for a network, where each takes longer, and for a batch, of
which there is another at every step."""


class GroundWish(NamedTuple):
    """What a landscape of losses follows from: where two are equal, so are their landscapes.

    function  of the settings
    plane     that the surface lies over, compared as the object that it is; None for two parameters
    examples  of what is learnt from, those that count; () for all
    """

    function: tuple[object, ...]
    plane: Plane | None
    window: Window
    heights: tuple[int, int]
    arrows: tuple[int, int]
    h: float
    scheme: str
    examples: tuple[int, ...] = ()


def axis_names(settings: TrainingSettings) -> tuple[str, str]:
    """What the two directions are that a path is drawn over."""
    if settings.model != "network":
        return "w", "b"
    return (
        QCoreApplication.translate("TrainingPicture", "from start to end"),
        QCoreApplication.translate("TrainingPicture", "most of the rest"),
    )


def wish(
    settings: TrainingSettings,
    trace: TrainingTrace | None,
    window: Window,
    resolution: tuple[tuple[int, int], tuple[int, int]],
    step: int | None = None,
) -> GroundWish | None:
    """The landscape of all examples, or of those of a step's batch; None while a network's plane is not known."""
    is_network = settings.model == "network"
    if is_network and (trace is None or trace.plane is None):
        return None
    (columns, rows), arrows = resolution
    if is_network or step is not None:
        columns, rows = max(columns // COARSER, 2), max(rows // COARSER, 2)
    h, scheme = (settings.h, settings.scheme) if settings.gradient == "numerical" else HONEST
    examples = () if step is None else tuple(batch_of(settings, step).tolist())
    plane = None if trace is None else trace.plane
    return GroundWish(settings.function, plane, window, (columns, rows), arrows, h, scheme, examples)


def grounds(settings: TrainingSettings, wish: GroundWish) -> Iterator[Landscape | None]:
    """Makes the landscape that is wished for."""
    examples = settings.split.training
    if wish.examples:
        examples = examples.part(np.array(wish.examples))
    surface = LossSurface(settings.objective, examples, wish.plane)
    return landscape(surface, wish.window, wish.heights, wish.arrows, wish.h, wish.scheme, surface.at_once)
