"""A still is the page's own picture: heights, arrows and path, not axes alone."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from gradviz.core import Experiment, descend
from gradviz.pages.descent.still import picture
from gradviz.state import View
from gradviz.theme import DARK, LIGHT, Theme


def still(experiment: Experiment, step: int, theme: Theme = LIGHT) -> QImage:
    *_, trace = descend(experiment)
    return picture(experiment, trace, step, (800, 600), theme)


def pixels(image: QImage) -> np.ndarray:
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), image.width(), 4)[:, :, :3].copy()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_picture_is_there(qapp: QApplication, theme: Theme) -> None:
    image = still(Experiment.of("elongated", steps=30), 9, theme)
    plot = pixels(image)[20:480, 100:700]
    assert len(np.unique(plot.reshape(-1, 3), axis=0)) > 200
    for colour in (theme.path, theme.computed, theme.exact, theme.helper):
        red, green, blue = QColor(colour).getRgb()[:3]
        assert (plot == [blue, green, red]).all(axis=2).sum() > 20


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", ["surface", "both"])
def test_the_surface_is_there(qapp: QApplication, theme: Theme, kind: str) -> None:
    experiment = Experiment.of("elongated", steps=30)
    *_, trace = descend(experiment)
    shown = pixels(picture(experiment, trace, 9, (800, 600), theme, View(picture=kind, elevation=75.0)))
    assert len(np.unique(shown[20:480, 450:780].reshape(-1, 3), axis=0)) > 200
    surface = shown if kind == "surface" else shown[:, 400:]
    for colour in (theme.path, theme.computed, theme.exact):
        red, green, blue = QColor(colour).getRgb()[:3]
        assert (surface == [blue, green, red]).all(axis=2).sum() > 20
    turned = pixels(picture(experiment, trace, 9, (800, 600), theme, View(picture=kind, elevation=75.0, azimuth=120.0)))
    assert (shown[:, 400:] != turned[:, 400:]).any()
    assert kind == "surface" or (shown[:, :400] == turned[:, :400]).all()


def test_another_step_is_another_picture(qapp: QApplication) -> None:
    experiment = Experiment.of("sphere")
    early, same, late = (pixels(still(experiment, step)) for step in (3, 3, 7))
    assert (early == same).all()
    assert (early != late).any()
