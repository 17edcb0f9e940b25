"""A still is the page's own picture: heights, arrows and path, not axes alone."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from gradviz.core import Experiment, descend
from gradviz.pages.descent.still import picture
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


def test_another_step_is_another_picture(qapp: QApplication) -> None:
    experiment = Experiment.of("sphere")
    early, same, late = (pixels(still(experiment, step)) for step in (3, 3, 7))
    assert (early == same).all()
    assert (early != late).any()
