"""Error against h: what is written beside it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from gradviz.plots.derivative.error_plot import ErrorPlot
from gradviz.theme import CAPTION_PX, scaled


@pytest.mark.parametrize("height", [60, 90, 140, 300, 700])
def test_no_label_is_written_over_another(qtbot: QtBot, height: int) -> None:
    plot = ErrorPlot()
    qtbot.addWidget(plot)
    axis = plot.getPlotItem().getAxis("left")
    low, high = plot.box.viewRange()[1]
    ((spacing, values),) = axis.tickValues(low, high, height)
    places = sorted((high - value) * height / (high - low) for value in values)
    assert all(below - above >= scaled(CAPTION_PX) for above, below in pairwise(places))
    texts = axis.tickStrings(values, 1.0, spacing)
    assert "0" in texts
    assert {"∞", "NaN"} & set(texts)
