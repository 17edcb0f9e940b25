"""The pictures of a training: what they show follows from the trace, the step and the view, and from nothing else."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from gradviz.core.optimizers import GradientDescent
from gradviz.core.training.batches import batch_of
from gradviz.core.training.data import OWN
from gradviz.core.training.fit import fit
from gradviz.core.training.run import train
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.trace import TrainingTrace
from gradviz.plots.table_panel import Column, TablePanel
from gradviz.plots.training.data_plot import DataPlot
from gradviz.plots.training.epoch_plot import EpochPlot
from gradviz.state import View
from gradviz.theme import DARK, LIGHT
from tests.conftest import differing, discard, picture

RUNS = {
    "line": TrainingSettings(),
    "mini-batches": TrainingSettings(batch=8, epochs=12),
    "no validation": TrainingSettings(validation=0.0),
    "classes": TrainingSettings.of("logistic", "classes"),
    "overfitting": TrainingSettings.of("network", "noisy", gradient="backpropagated"),
    "diverging": TrainingSettings(epochs=1000, gradient="backpropagated", optimizer=GradientDescent(9.0)),
}


@pytest.fixture(scope="module")
def traces() -> dict[str, list[TrainingTrace]]:
    return {name: list(train(settings)) for name, settings in RUNS.items()}


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Callable[[QWidget], QWidget]]:
    made: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        made.append(widget)
        widget.resize(380, 260)
        widget.show()
        return widget

    yield show
    for widget in made:
        discard(widget)


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("quantity", ["loss", "accuracy"])
def test_seeking_growing_and_coming_late_are_the_same(
    shown: Callable[..., EpochPlot], traces: dict[str, list[TrainingTrace]], name: str, quantity: str
) -> None:
    growing, whole = shown(EpochPlot(quantity)), shown(EpochPlot(quantity))
    last = traces[name][-1]
    for trace in traces[name]:
        growing.draw(trace, min(7, trace.steps), View())
    for step in (0, last.run.finite_steps, 7):
        whole.draw(last, step, View())
    assert differing(picture(growing), picture(whole)) == 0


def test_a_step_on_is_another_picture(shown: Callable[..., EpochPlot], traces: dict[str, list[TrainingTrace]]) -> None:
    plot, trace = shown(EpochPlot("loss")), traces["overfitting"][-1]
    seen = []
    for step in (10, 11, 200):
        plot.draw(trace, step, View())
        seen.append(picture(plot))
    assert differing(seen[0], seen[1]) > 0
    assert differing(seen[0], seen[2]) > differing(seen[0], seen[1])


@pytest.mark.parametrize("change", [{"future": False}, {"logarithmic": False}])
def test_the_view_changes_the_curves_and_changes_them_back(
    shown: Callable[..., EpochPlot], traces: dict[str, list[TrainingTrace]], change: dict[str, bool]
) -> None:
    plot, trace = shown(EpochPlot("loss")), traces["overfitting"][-1]
    plot.draw(trace, 30, View())
    before = picture(plot)
    plot.draw(trace, 30, View(**change))  # type: ignore[arg-type]
    assert differing(picture(plot), before) > 0
    plot.draw(trace, 30, View())
    assert differing(picture(plot), before) == 0


def test_where_to_stop_is_marked_when_it_is_known(
    shown: Callable[..., EpochPlot], traces: dict[str, list[TrainingTrace]]
) -> None:
    plot, run = shown(EpochPlot("loss")), traces["overfitting"]
    assert run[-1].stopping_epoch == 88
    assert run[-2].stopping_epoch is None, "while it goes on nobody knows"
    plot.draw(run[-1], 87, View(future=False))
    assert plot.picture._star is None
    plot.draw(run[-1], 88, View(future=False))
    assert plot.picture._star is not None
    plot.draw(traces["no validation"][-1], 60, View())
    assert plot.picture._star is None


@pytest.mark.parametrize("name", RUNS)
def test_data_and_model(shown: Callable[..., DataPlot], traces: dict[str, list[TrainingTrace]], name: str) -> None:
    plot, trace, settings = shown(DataPlot()), traces[name][-1], RUNS[name]
    told = fit(settings, trace.run.points[0])
    plot.draw(settings.split, told, None)
    first = picture(plot)
    later = fit(settings, trace.run.points[trace.run.finite_steps])
    plot.draw(settings.split, later, batch_of(settings, 0))
    assert differing(picture(plot), first) > 0
    plot.draw(settings.split, told, None)
    assert differing(picture(plot), first) == 0
    plot.set_theme(DARK)
    assert differing(picture(plot), first) > 0
    plot.set_theme(LIGHT)
    assert differing(picture(plot), first) == 0


def test_the_scale_of_the_data_is_that_of_the_examples(shown: Callable[..., DataPlot]) -> None:
    plot, settings = shown(DataPlot()), TrainingSettings()
    for at in ([1.0, 0.0], [1e300, -1e300], [np.nan, np.inf]):
        plot.draw(settings.split, fit(settings, np.array(at)), None)
        picture(plot)
        (left, right), (low, high) = plot.box.viewRange()
        assert left < settings.split.training.inputs.min() < settings.split.training.inputs.max() < right
        assert low < settings.split.training.targets.min() < settings.split.training.targets.max() < high


def test_many_examples_and_one_and_the_same(shown: Callable[..., DataPlot]) -> None:
    plot = shown(DataPlot())
    many = TrainingSettings(data=OWN, rows=tuple((float(k), float(k % 7)) for k in range(2000)))
    plot.draw(many.split, fit(many, np.array([0.0, 1.0])), batch_of(many, 0))
    crowd = picture(plot)
    same = TrainingSettings(data=OWN, rows=((3.0, 5.0),) * 4)
    plot.draw(same.split, fit(same, np.array([0.0, 1.0])), None)
    assert differing(picture(plot), crowd) > 0


def test_a_table_of_numbers(shown: Callable[..., TablePanel]) -> None:
    table = shown(TablePanel())
    columns = (Column("size"), Column("noise", "path"))
    table.show_rows("TITLE", columns, [("1", "0.5"), ("30", "0")], 1)
    assert table.text() == "TITLE\nsize\tnoise\n1\t0.5\n30\t0"
    assert table.accessibleDescription() == table.text()
    marked = picture(table)
    table.show_rows("TITLE", columns, [("1", "0.5"), ("30", "0")])
    assert differing(picture(table), marked) > 0
    height = table.sizeHint().height()
    table.show_rows("TITLE", columns, [("1", "0.5")] * 5)
    assert table.sizeHint().height() > height
    table.show_rows("", (), [])
    picture(table)
