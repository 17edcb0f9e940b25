"""The Training page as a whole: settings in, pictures and sentences out, gestures and files back."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gradviz import notation
from gradviz.controls.number_field import ErrorLabel
from gradviz.core import DerivativeSettings
from gradviz.core.optimizers import GradientDescent
from gradviz.core.training.data import OWN, split
from gradviz.core.training.settings import TrainingSettings
from gradviz.pages.book import open_book
from gradviz.pages.training.page import TrainingPage
from gradviz.pages.training.side import TABS
from gradviz.pages.training.table_file import TableFile, decoded
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.session import codec as session
from gradviz.state import HIDEABLE, Position, State, View
from gradviz.theme import DARK, LIGHT
from gradviz.window import Window
from tests.conftest import PATIENCE, differing, discard, drag, on_screen, picture
from tests.pages.training.conftest import OpenTraining, settle_down

MINI = TrainingSettings(batch=8, epochs=12)
NETWORK = TrainingSettings.of("network", "noisy", epochs=150, gradient="backpropagated")


def parts(page: TrainingPage) -> dict[str, QWidget]:
    return {
        "surface": page.picture.plot,
        "data": page.side.data.data,
        "losses": page.side.data.curves["loss"],
        "legend": page.side.data.curve_legend,
    }


def pictures(page: TrainingPage) -> dict[str, np.ndarray]:
    return {name: picture(part) for name, part in parts(page).items() if part.isVisible()}


def laid_out(page: TrainingPage) -> np.ndarray:
    """The page's pixels when everything has found its place."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
    return picture(page)


def errors(page: TrainingPage) -> list[str]:
    return [label.text() for label in page.panel.findChildren(ErrorLabel) if label.isVisible() and label.text()]


def test_it_opens_with_the_line(open_training: OpenTraining) -> None:
    page = open_training()
    assert page.settings == TrainingSettings()
    assert page.outcome.text == "After 60 epochs: training loss 0.1545, validation loss 0.1911."
    assert (page.player.tick, page.player.last) == (0, 60)
    assert page.picture.caption.text().startswith("f: training loss · arrows: −∇f, the longest |∇f| = ")
    assert page.side.data.formula.text() == "y = −1·x + 0"
    page.player.seek(60)
    assert page.side.data.formula.text() == "y = 1.480·x − 1.008"


@pytest.mark.parametrize("settings", [TrainingSettings(), MINI, NETWORK], ids=["line", "mini-batches", "network"])
def test_seeking_is_playing(open_training: OpenTraining, qtbot: QtBot, settings: TrainingSettings) -> None:
    page = open_training(settings)
    page.player.play()
    while page.player.tick < 7:
        page.player.advance(1 / page.player.speed)
    page.player.pause()
    settle_down(qtbot, page)
    played = pictures(page)
    assert len(played) == 4
    page.player.seek(40)
    settle_down(qtbot, page)
    later = pictures(page)
    page.player.seek(7)
    settle_down(qtbot, page)
    sought = pictures(page)
    for name in played:
        assert differing(played[name], sought[name]) == 0, name
        assert differing(played[name], later[name]) > 0, name


def test_the_batch_has_a_surface_of_its_own(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(MINI)
    page.side.open_tab("batches")
    settle_down(qtbot, page)
    sheet = page.side.batches
    first = picture(sheet.plot)
    wish = sheet.ground.asked
    page.player.seek(1)
    settle_down(qtbot, page)
    assert sheet.ground.asked != wish
    assert differing(picture(sheet.plot), first) > 0
    assert page.trace is not None
    loss = notation.number(float(page.trace.batch_losses[1]), 4)
    assert sheet.title.accessibleName() == f"this step's batch, 8 of 30: loss {loss}"
    assert sheet.table.text().splitlines()[1].split("\t")[:2] == ["size", "noise of ∇f"]
    assert [line.split("\t")[0] for line in sheet.table.text().splitlines()[2:]] == ["1", "4", "8", "16", "30"]
    page.begin(MINI.changed(batch=0))
    settle_down(qtbot, page)
    assert sheet.title.accessibleName() == "every step takes all 30 examples"


def test_both_gradients_in_numbers(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(NETWORK)
    page.side.open_tab("gradients")
    settle_down(qtbot, page)
    rows = page.side.gradients.table.text().splitlines()[2:]
    assert len(rows) == 49
    assert rows[0].startswith("w¹₁\t")
    assert page.side.gradients.largest.text().startswith("The largest of 49 differences is ")
    worst = max(float(row.split("\t")[3].replace("−", "-")) for row in rows)
    assert worst < 1e-6
    page.begin(NETWORK.changed(h=1e-13))
    settle_down(qtbot, page)
    rows = page.side.gradients.table.text().splitlines()[2:]
    assert max(float(row.split("\t")[3].replace("−", "-")) for row in rows) > 1e-6


def test_a_network_is_drawn_on_its_plane(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(NETWORK)
    assert page.trace is not None
    assert page.trace.plane is not None
    share = f"{100 * page.trace.plane.share:.1f}"
    assert page.picture.caption.text() == f"f: training loss, on a plane that holds {share} % of the path's variance"
    plane = page.trace.plane
    drag(page.picture.plot.viewport(), *(on_screen(page.picture.plot, *at) for at in [(0.0, 0.0), (1.0, 1.0)]))
    assert page.settings == NETWORK, "a place on the plane is no beginning"
    page.begin(NETWORK.changed(seed=1))
    settle_down(qtbot, page)
    assert page.trace.plane is not plane


def test_of_a_network_no_other_landscape_is_shown(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training()
    page.begin(NETWORK.changed(epochs=30_000))
    qtbot.waitUntil(page.outcome.stop.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.trace is not None and page.trace.settings == page.settings, timeout=PATIENCE)
    assert not page.picture.plot.isVisible()
    assert page.picture.caption.shown == ""
    page.outcome.stop.click()
    assert page.picture.plot.isVisible()
    assert page.trace is not None
    assert page.trace.plane is not None, "what has come of it has a plane"
    assert "on a plane that holds" in page.picture.caption.text()
    page.begin(page.settings.changed(epochs=20))
    assert page.picture.plot.isVisible(), "it is the same network"


def test_a_cure_is_of_its_own_training(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(TrainingSettings.of("network", "noisy", gradient="backpropagated"))
    assert page.outcome.cure.isVisible()
    page.begin(page.settings.changed(epochs=30_000))
    assert not page.outcome.cure.isVisible()
    qtbot.waitUntil(page.outcome.stop.isVisible, timeout=PATIENCE)
    page.outcome.stop.click()
    assert not page.outcome.cure.isVisible()


def test_overfitting_and_its_cure(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(TrainingSettings.of("network", "noisy", gradient="backpropagated"))
    assert page.outcome.text.startswith("Overfitted: the validation loss was lowest after epoch 88, ")
    assert page.side.data.stopping_legend.accessibleName() == "early stopping: 88"
    page.outcome.cure.click()
    settle_down(qtbot, page)
    assert page.settings.epochs == 88
    assert page.trace is not None
    assert page.trace.best_epoch == 88
    assert page.outcome.text.startswith("After 88 epochs: ")
    assert not page.outcome.cure.isVisible()
    page.begin(page.settings.changed(epochs=400))
    settle_down(qtbot, page)
    page.set_view(View(hidden=frozenset({"outcome"})))
    assert page.side.data.stopping_legend.accessibleName() == ""
    assert not page.outcome.isVisible()


def test_accuracy_of_classes(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(TrainingSettings.of("logistic", "classes"))
    page.player.seek(page.player.last)
    (button,) = (b for b in page.side.data.findChildren(QToolButton) if b.text() == "accuracy")
    assert button.isVisible()
    button.click()
    assert page.side.data.curves["accuracy"].isVisible()
    assert not page.side.data.curves["loss"].isVisible()
    assert page.side.data.curve_legend.accessibleName() == "training 0.844, validation 0.867"
    page.begin(TrainingSettings())
    settle_down(qtbot, page)
    assert page.side.data.curves["loss"].isVisible()
    assert not button.isVisible()


def test_a_dragged_start_is_a_new_setting(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training()
    plot = page.picture.plot
    drag(plot.viewport(), *(on_screen(plot, *at) for at in [(-1.0, 0.0), (0.0, 0.5), (0.5, 1.0)]))
    assert page.settings.start == pytest.approx((0.5, 1.0), abs=0.1)
    settle_down(qtbot, page)
    assert page.trace is not None
    np.testing.assert_array_equal(page.trace.run.points[0], page.settings.start)


def test_the_counter_counts_what_the_speed_counts(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(MINI)
    settle_down(qtbot, page)

    def counted() -> set[str]:
        return {label.text() for label in page.transport.findChildren(QLabel) if label.isVisible()}

    page.player.seek(3)
    assert counted() == {f"step 3 / {MINI.steps}"}
    page.set_view(page.view.changed(hidden=frozenset({"future"})))
    assert counted() == {"step 3"}


def test_a_table_is_opened(open_training: OpenTraining, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_training()
    path = tmp_path / "표.csv"
    path.write_text("size;price\n50,5;1000\n80;1500\n100;2100\n120;2300\n", encoding="utf-8-sig")
    page.file.open(str(path))
    assert page.settings.data == OWN
    assert page.settings.rows == ((50.5, 1000.0), (80.0, 1500.0), (100.0, 2100.0), (120.0, 2300.0))
    assert page.settings.scaled
    settle_down(qtbot, page)
    assert "loss" in page.outcome.text
    axes = (page.side.data.data.getPlotItem().getAxis(side).labelText for side in ("bottom", "left"))
    assert tuple(axes) == ("x (standardized)", "y (standardized)")
    page.player.seek(page.player.last)
    learnt = split(page.settings.rows, page.settings.validation, scaled=False).training
    weight, bias = np.polyfit(learnt.inputs, learnt.targets, 1)  # where the loss is smallest
    standardized, own = page.side.data.formula.text().split("\n")
    assert standardized.startswith("standardized: y = ")
    assert own == f"in the data's own units: y = {weight:.2f}·x − {-bias:.1f}"
    assert np.isfinite(picture(page.picture.plot)).all()


def test_a_table_that_cannot_be_read_changes_nothing(open_training: OpenTraining, tmp_path: Path) -> None:
    page = open_training()
    path = tmp_path / "broken.csv"
    path.write_text("x,y\n1,2\n3,four\n", encoding="utf-8")
    page.file.open(str(path))
    assert errors(page) == ["Line 3, column 2: “four” is no number. The data are still those of before."]
    page.file.open(str(tmp_path / "none.csv"))
    assert errors(page) == ["The file cannot be read: No such file or directory. The data are still those of before."]
    page.file.open(str(tmp_path))
    assert errors(page)[0].startswith("The file cannot be read: ")
    path.write_bytes(b"\xff" * 5_000_000)
    page.file.open(str(path))
    assert errors(page) == ["The file has more than 1000000 characters. The data are still those of before."]
    assert page.settings == TrainingSettings()
    page.restore(page.state)
    assert errors(page) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949", "cp932", "latin-1"])
def test_numbers_are_read_in_any_encoding(encoding: str) -> None:
    heading = {"cp949": "넓이,값", "cp932": "広さ,値", "latin-1": "größe,y"}.get(encoding, "넓이,値")
    text = decoded(f"{heading}\n1,2\n".encode(encoding))
    assert text.splitlines()[-1] == "1,2"


def test_a_file_is_asked_for(open_training: OpenTraining, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_training()
    asked: list[QFileDialog] = []

    def ask(dialog: QFileDialog) -> None:
        asked.append(dialog)

    monkeypatch.setattr(QFileDialog, "open", ask)
    (button,) = (b for b in page.panel.findChildren(QToolButton) if b.text() == "open CSV …")
    button.click()
    assert len(asked) == 1
    assert asked[0].nameFilters() == ["Tables (*.csv *.tsv *.txt)"]
    assert isinstance(page.file, TableFile)
    asked.pop().deleteLater()


def test_a_long_training_can_be_stopped(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(TrainingSettings.of("network", "noisy", epochs=30_000), settle=False)
    qtbot.waitUntil(lambda: page.trace is not None and page.outcome.stop.isVisible(), timeout=PATIENCE)
    assert page.trace is not None
    assert page.trace.outcome is None
    page.outcome.stop.click()
    steps = page.player.last
    assert page.outcome.text == f"Stopped at step {steps:,}.".replace(",", "\u2009")
    assert 0 < steps < 30_000
    page.player.seek(steps)
    picture(page)
    page.begin(TrainingSettings())
    settle_down(qtbot, page)
    assert page.player.last == 60


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (TrainingSettings(optimizer=GradientDescent(0.5)), "Diverged: the loss has gone from 7.389 to "),
        (TrainingSettings(h=1e-50), "Frozen by rounding: "),
    ],
    ids=["diverged", "frozen"],
)
def test_bad_endings_are_told(open_training: OpenTraining, settings: TrainingSettings, sentence: str) -> None:
    page = open_training(settings)
    assert page.outcome.text.startswith(sentence)
    page.player.seek(page.player.last)
    picture(page)


def test_the_state_comes_back(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(MINI)
    page.side.open_tab("batches")
    page.set_view(page.state.view.changed(window=((0.0, 2.0), (-2.0, 0.0)), logarithmic=False))
    page.player.seek(9)
    settle_down(qtbot, page)
    state, seen = page.state, picture(page)
    assert state.position == Position(9)
    page.restore(State(TrainingSettings()))
    settle_down(qtbot, page)
    assert page.side.tab == "data"
    page.restore(state)
    settle_down(qtbot, page)
    assert page.state == state
    assert differing(picture(page), seen) == 0


def test_the_window_of_a_network_comes_back(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training()
    window = ((0.0, 4.0), (0.0, 3.0))
    page.restore(State(NETWORK, View(window=window), Position(50)))
    settle_down(qtbot, page)
    assert page.state == State(NETWORK, View(window=window), Position(50))
    (x0, x1), (y0, y1) = page.picture.plot.window
    assert (x0 <= 0.0 < 4.0 <= x1) or (y0 <= 0.0 < 3.0 <= y1)
    assert x1 - x0 < 15


def test_what_can_be_hidden(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training()
    plain = laid_out(page)
    named = {name for name, pages in HIDEABLE.items() if "training" in pages}
    for name in sorted(named - {"exact"}):
        page.set_view(View(hidden=frozenset({name})))
        assert differing(laid_out(page), plain) > 0, name
    page.set_view(View())
    assert differing(laid_out(page), plain) == 0
    page.side.open_tab("gradients")
    settle_down(qtbot, page)
    plain = laid_out(page)
    page.set_view(View(tab="gradients", hidden=frozenset({"exact"})))
    assert differing(laid_out(page), plain) > 0


def test_another_look(open_training: OpenTraining) -> None:
    page = open_training()
    light = picture(page)
    page.set_theme(DARK)
    assert differing(picture(page), light) > 0
    page.set_theme(LIGHT)
    assert differing(picture(page), light) == 0


def test_a_table_is_undone_and_done_again(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(open_book(shown="training"), "light")
    window.show()
    page = window.page
    assert isinstance(page, TrainingPage)
    path = tmp_path / "t.csv"
    path.write_text("1,2\n2,3\n3,5\n", encoding="utf-8")
    page.file.open(str(path))
    taken = page.settings
    assert taken.rows == ((1.0, 2.0), (2.0, 3.0), (3.0, 5.0))
    window.changes.undo()
    assert page.settings == TrainingSettings()
    window.changes.redo()
    assert page.settings == taken
    assert window.session.states[-1].settings == taken
    assert session.decoded(session.encoded(window.session)).states[-1].settings == taken
    assert "Page: Training" in [action.text() for action in window._view_menu.actions()]
    window.close()
    discard(window)


def test_h_and_scheme_come_from_other_pages(open_training: OpenTraining) -> None:
    page = open_training()
    page.take(DerivativeSettings(scheme="forward", h=1e-3))
    assert page.settings == TrainingSettings(scheme="forward", h=1e-3)


def test_the_view_menu(open_training: OpenTraining) -> None:
    page = open_training()
    menu = QMenu(page)
    page.fill_view_menu(menu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[-2:] == ["Show the path to come", "The function's own window"]
    before = picture(page)
    next(action for action in menu.actions() if action.text() == "Show the path to come").trigger()
    assert not page.view.future
    assert differing(picture(page), before) > 0


def test_every_picture_has_a_name(open_training: OpenTraining, qtbot: QtBot) -> None:
    page = open_training(MINI)
    for tab in TABS:
        page.side.open_tab(tab)
        settle_down(qtbot, page)
        for part in page.findChildren(QWidget):
            if part.isVisible() and hasattr(part, "getPlotItem"):
                assert part.accessibleName()
    assert page.side.gradients.table.accessibleDescription() == page.side.gradients.table.text()
    assert isinstance(page.side.batches.plot, SurfacePlot)
    assert on_screen(page.picture.plot, 0.0, 0.0) != QPointF()
