"""The pictures of many runs: each a function of what was found out, the step and the view."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from gradviz.core.outcome import KEYS
from gradviz.core.sweep.basins import Basins, basins
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import Sweep, sweep
from gradviz.plots.rates.basin_colours import HUES, hue, letters
from gradviz.plots.rates.basins_plot import BasinsPlot, map_pixels, reached
from gradviz.plots.rates.few import LETTERS, few
from gradviz.plots.rates.heat_plot import HeatPlot, ramp
from gradviz.plots.rates.outcome_marks import MARKS, PATTERNS, draw_outcome
from gradviz.plots.rates.paths_plot import PathsPlot
from gradviz.plots.rates.scale import Scale
from gradviz.plots.rates.sweep_plot import SweepPlot
from gradviz.plots.rates.tally import Entry, Tally
from gradviz.state import View
from gradviz.theme import DARK, LIGHT, THEMES, Theme
from tests.conftest import differing, picture, pixels


def swept(function: str = "sphere", **settings: object) -> Sweep:
    *_, whole = sweep(RatesSettings.of(function, **{"steps": 40, "count": 30, **settings}))
    return whole


def mapped(function: str, side: int = 64, **settings: object) -> Basins:
    made = RatesSettings.of(function, **{"steps": 150, **settings})
    *_, whole = (part for part in basins(made.experiment, made.surface.window, side) if part is not None)
    assert whole is not None
    return whole


SWEEPS = {
    "sphere": swept(),
    "negative": swept("two_wells"),
    "infinite": swept("rosenbrock", low=1e-3, high=1e5),
    "undefined": swept("log(x0)+x1**2", start=(3.0, 2.0)),
    "two": swept(count=2),
    "h": swept(swept="h", low=1e-17, high=1.0),
    "flat": swept("3"),
}
DRAWS: list[tuple[type[QWidget], Callable[[QWidget, Sweep, int, View], None]]] = [
    (SweepPlot, lambda plot, found, step, view: plot.draw(found, step, view, 0.1)),  # type: ignore[attr-defined]
    (HeatPlot, lambda plot, found, step, view: plot.draw(found, step, view)),  # type: ignore[attr-defined]
    (PathsPlot, lambda plot, found, step, view: plot.draw(found, step, view)),  # type: ignore[attr-defined]
]


@pytest.mark.parametrize("key", SWEEPS)
@pytest.mark.parametrize(("kind", "draw"), DRAWS, ids=lambda part: getattr(part, "__name__", ""))
def test_a_step_looks_the_same_wherever_one_comes_from(
    show: Callable[..., QWidget],
    kind: type[QWidget],
    draw: Callable[[QWidget, Sweep, int, View], None],
    key: str,
) -> None:
    plot, found = show(kind()), SWEEPS[key]
    if isinstance(plot, PathsPlot):
        plot.show_function(found.settings.surface.window, found.settings.surface.minima)
    seen = {}
    for step in range(41):
        draw(plot, found, step, View())
        if step in (0, 3, 17, 40):
            seen[step] = picture(plot)
    for step in (17, 40, 0, 3):
        draw(plot, found, step, View())
        assert differing(picture(plot), seen[step]) == 0
    if key != "flat":
        assert differing(seen[0], seen[40]) > 0


@pytest.mark.parametrize(("kind", "draw"), DRAWS, ids=lambda part: getattr(part, "__name__", ""))
def test_a_sweep_that_grows_is_drawn_as_the_whole_one_at_its_end(
    show: Callable[..., QWidget], kind: type[QWidget], draw: Callable[[QWidget, Sweep, int, View], None]
) -> None:
    parts = [*sweep(RatesSettings(steps=300, count=20))]
    grown, fresh = show(kind()), show(kind())
    for plot in (grown, fresh):
        if isinstance(plot, PathsPlot):
            plot.show_function(((-5.0, 5.0), (-5.0, 5.0)), ())
    for part in parts:
        draw(grown, part, 300, View())
        picture(grown)
    draw(fresh, parts[-1], 300, View())
    assert differing(picture(grown), picture(fresh)) == 0


def test_what_is_hidden_is_not_drawn(show: Callable[..., QWidget]) -> None:
    plot = show(SweepPlot())
    assert isinstance(plot, SweepPlot)
    found = swept(steps=200)
    plot.draw(found, 200, View(), 0.1)
    whole = picture(plot)
    assert plot.bounds
    plot.draw(found, 200, View(hidden=frozenset({"stability"})), 0.1)
    assert not plot.bounds
    assert differing(picture(plot), whole) > 50
    plot.draw(found, 200, View(hidden=frozenset({"outcome"})), 0.1)
    colours = {tuple(colour) for colour in picture(plot).reshape(-1, 4).tolist()}
    warning = QColor(LIGHT.warning)
    assert (warning.blue(), warning.green(), warning.red(), 255) not in colours


@pytest.mark.parametrize("key", SWEEPS)
def test_every_value_has_its_place_on_the_scale(key: str) -> None:
    found = SWEEPS[key]
    scale = Scale.of(found)
    levels = scale.levels(found.values)
    assert np.isfinite(levels).all()
    assert (levels >= scale.lowest).all()
    assert (levels <= scale.highest).all()
    assert scale.bottom < scale.top
    finite = np.isfinite(found.values)
    order = np.argsort(found.values[finite], kind="stable")
    assert (np.diff(levels[finite][order]) >= 0).all()
    assert (levels[~finite] == scale.highest).all()


@pytest.mark.parametrize("count", [2, 3, 5, 6, 400])
def test_the_few_are_spread_and_none_comes_twice(count: int) -> None:
    columns = few(swept(count=count, steps=1))
    assert columns == sorted(set(columns))
    assert len(columns) == min(count, len(LETTERS))
    assert 0 <= columns[0] <= columns[-1] < count


def test_outcomes_differ_in_shape_and_every_one_has_a_mark() -> None:
    assert set(MARKS) == {*KEYS, ""}
    assert set(PATTERNS) == set(KEYS) - {"converged"}
    told = [mark for key, mark in MARKS.items() if key]
    assert len({(mark.shape, mark.hollow) for mark in told}) == len(told)
    drawn = []
    for key in KEYS:
        image = QImage(24, 24, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.card))
        painter = QPainter(image)
        draw_outcome(painter, key, QPointF(12, 12), 6, LIGHT)
        painter.end()
        drawn.append(pixels(image)[..., :3].sum(axis=2) < 3 * 200)  # what is dark, whatever its colour
    for first in range(len(KEYS)):
        for second in range(first):
            assert np.count_nonzero(drawn[first] != drawn[second]) > 12, (KEYS[first], KEYS[second])


def test_patterns_differ() -> None:
    x, y = np.arange(48)[None, :], np.arange(48)[:, None]
    painted = {key: np.broadcast_to(pattern(x, y), (48, 48)) for key, (pattern, _) in PATTERNS.items()}
    for first in painted:
        for second in painted:
            assert first == second or (painted[first] != painted[second]).mean() > 0.03


@pytest.mark.parametrize("function", ["himmelblau", "saddle", "shelf"])
def test_a_map_looks_the_same_wherever_one_comes_from(show: Callable[..., QWidget], function: str) -> None:
    found = mapped(function)
    plot = show(BasinsPlot())
    assert isinstance(plot, BasinsPlot)
    plot.show_function(found.window, ())
    seen = {}
    for step in range(0, 151, 10):
        plot.draw(found, step, View())
        seen[step] = picture(plot)
    for step in (50, 150, 0, 100):
        plot.draw(found, step, View())
        assert differing(picture(plot), seen[step]) == 0
    assert differing(seen[0], seen[150]) > 100


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_no_start_has_the_colour_of_a_minimum_that_it_has_not_reached(theme: object) -> None:
    found = mapped("himmelblau", steps=60)
    card, page = (np.array(QColor(colour).getRgb()[2::-1]) for colour in (theme.card, theme.page))  # type: ignore[attr-defined]
    for step in (0, 10, 30, 60):
        painted = map_pixels(found, step, theme)[::-1, :, :3]  # type: ignore[arg-type]
        not_there = (found.numbers < 0) | (found.arrived > step)
        assert (painted[not_there] == (page if step == 60 else card)).all()
        assert (painted[~not_there] != card).any(axis=1).all()
    assert (found.numbers < 0).any()
    assert (found.numbers >= 0).any()


def test_later_is_paler() -> None:
    found = mapped("two_wells", steps=400)
    painted = map_pixels(found, 400, LIGHT)[::-1, :, :3].astype(int).sum(axis=2)
    for number, _ in found.shares:
        own = found.numbers == number
        arrived = found.arrived[own]
        assert arrived.max() > arrived.min() + 5
        order = np.argsort(arrived, kind="stable")
        assert (np.diff(painted[own][order]) >= 0).all()


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_hues_can_be_told_apart(theme: object) -> None:
    hues = [QColor(hue(number, theme)) for number in range(4)]  # type: ignore[arg-type]
    for first in range(4):
        for second in range(first):
            apart = [abs(a - b) for a, b in zip(hues[first].getRgb()[:3], hues[second].getRgb()[:3], strict=True)]
            assert sum(apart) > 90
    assert len(HUES["light"]) == len(HUES["dark"])


def test_letters_go_on_after_z() -> None:
    assert [letters(place) for place in (0, 25, 26, 27, 51, 52)] == ["A", "Z", "AA", "AB", "AZ", "BA"]


def test_minima_are_lettered_by_their_share() -> None:
    found = mapped("himmelblau")
    shares = dict(found.shares)
    told = reached(found)
    assert [letter for letter, _, _ in told] == ["A", "B", "C", "D"]
    assert [shares[number] for _, _, number in told] == sorted(shares.values(), reverse=True)


def test_a_tally_says_how_many_there_are_besides(show: Callable[..., QWidget]) -> None:
    tally = Tally()
    show(tally, 300, 160)
    entries = tuple(Entry("minimum", f"minimum {k}", "1 %", number=k) for k in range(30))
    tally.draw("MINIMA", entries)
    assert picture(tally).shape[0] == 160
    assert "minimum 29: 1 %" in tally.text()
    assert tally.accessibleDescription() == tally.text()


def test_the_map_lies_where_its_window_is(show: Callable[..., QWidget]) -> None:
    found = mapped("two_wells", steps=400)
    plot = show(BasinsPlot(), 500, 400)
    assert isinstance(plot, BasinsPlot)
    plot.set_theme(LIGHT)
    plot.show_function(found.window, ())
    plot.draw(found, 400, View(hidden=frozenset({"minima"})))
    frame = plot.picture.frame
    image = picture(plot)
    for point in ((-2.0, 1.0), (2.0, 1.0), (-2.0, -1.5), (2.2, -1.0)):
        row, column = found.place(point)
        wanted = map_pixels(found, 400, LIGHT)[::-1][row, column, :3]
        x, y = frame.place(*point)
        area = QRectF(plot.picture.geometry())
        there = image[int(area.top() + y), int(area.left() + x), :3]
        assert found.numbers[row, column] >= 0
        assert np.abs(there.astype(int) - wanted.astype(int)).max() <= 1


def test_before_there_is_a_map_there_is_nothing(show: Callable[..., QWidget]) -> None:
    plot = BasinsPlot()
    plot.forget()
    plot.set_theme(DARK)
    show(plot)
    plot.show_function(((-5.0, 5.0), (-5.0, 5.0)), ())
    card = QColor(DARK.card)
    inside = picture(plot.picture)
    assert (inside == (card.blue(), card.green(), card.red(), 255)).all()


def test_no_bound_crosses_the_name_of_another(show: Callable[..., QWidget]) -> None:
    plot = show(SweepPlot())
    assert isinstance(plot, SweepPlot)
    found = swept(steps=200)
    (bound,) = found.bounds
    seen = []
    for bounds in ((bound,), (bound, bound._replace(eta=1.3 * bound.eta))):  # the second stands under the first's name
        plot.draw(replace(found, bounds=bounds), 200, View(), 0.1)
        seen.append(picture(plot))
    area = plot.picture.geometry()
    named = slice(round(area.bottom()) - 25, round(area.bottom()) - 11)
    assert differing(*seen) > 50
    left, _ = plot.picture.frame.place(math.log10(bound.eta), 0.0)
    beyond = slice(round(area.left() + left) + 8, round(area.left() + left) + 60)
    assert differing(*(np.ascontiguousarray(image[named, beyond]) for image in seen)) == 0


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_colours_of_the_map_have_a_key(show: Callable[..., QWidget], theme: Theme) -> None:
    plot = show(HeatPlot())
    assert isinstance(plot, HeatPlot)
    plot.set_theme(theme)
    plot.draw(SWEEPS["sphere"], 40, View())
    below = pixels(plot.grab().toImage())[round(plot.picture.geometry().bottom()) + 2 :]
    shown = set(below.view(np.uint32).reshape(-1).tolist())
    assert {int(colour) for colour in ramp(theme)[[0, -1]]} <= shown
