"""A film's pictures are the page's own: heights, arrows, path, numbers, at whatever size, in pixels and in lines."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import av
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from gradviz.core import DerivativeSettings, Experiment, descend
from gradviz.core.comparison import Others, Run, book_comparison
from gradviz.core.optimizers import Adam
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings
from gradviz.exports.animation import animation
from gradviz.exports.picture import save_pdf, save_svg
from gradviz.exports.stretch import Stretch
from gradviz.pages.export.film import Film, Look, legible_scale
from gradviz.pages.export.films import film_of, moment_of
from gradviz.pages.export.unseen import frames, save_moment
from gradviz.state import Position, State, View
from gradviz.theme import DARK, LIGHT, Theme
from tests.conftest import pixels

SIZE = (800, 600)
BOOK = book_comparison()
ELONGATED = Experiment.of("elongated", steps=30)
STATES = {
    "contours": State(ELONGATED),
    "surface": State(ELONGATED, View(picture="surface", elevation=75.0)),
    "stages": State(Experiment.of("elongated", steps=30), View(stages=True)),
    "one variable": State(Experiment.of("two_wells", 1, steps=30)),
    "derivative": State(DerivativeSettings.of("sine", h=0.5)),
    "derivative in stages": State(DerivativeSettings.of("sine", h=0.5), View(stages=True)),
    "gradient": State(GradientSettings.of("himmelblau")),
    "sweep": State(RatesSettings.of("elongated", steps=40, count=40)),
    "basins": State(RatesSettings.of("himmelblau", steps=20), View(tab="basins")),
    "training": State(TrainingSettings(epochs=20)),
    "network": State(TrainingSettings.of("network", "noisy", epochs=6)),
    "compared": State(BOOK[0], others=BOOK[1]),
}
IMAGES = {"surface": 1, "sweep": 2, "basins": 1}
"""How many parts stay images: a surface in space, maps of pixels and the key of one."""
GLYPHS = 4
"""Levels by which a number on an axis may differ from the same one on another: how small letters are hinted depends on
what else has been written with their font before."""
MakeFilm = Callable[..., Film]


@pytest.fixture
def film(qapp: QApplication) -> Iterator[MakeFilm]:
    """Makes films, developed, and ends them."""
    made: list[Film] = []

    def make(state: State | str, size: tuple[int, int] = SIZE, scale: float = 1.0, theme: Theme = LIGHT) -> Film:
        one = film_of(STATES[state] if isinstance(state, str) else state, Look(size, scale, theme))
        made.append(one)
        one.develop()
        return one

    yield make
    for one in made:
        one.end()
    made.clear()


def shown(film: Film, *position: int) -> np.ndarray:
    """Blue, green and red."""
    return pixels(film.image(Position(*position)))[:, :, :3]


def count(picture: np.ndarray, colour: str) -> int:
    """Pixels of a colour."""
    red, green, blue = QColor(colour).getRgb()[:3]
    return int((picture == [blue, green, red]).all(axis=2).sum())


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["contours", "surface"])
def test_the_picture_is_there(film: MakeFilm, theme: Theme, name: str) -> None:
    picture = shown(film(name, theme=theme), 9)
    assert picture.shape == (600, 800, 3)
    assert len(np.unique(picture[20:480, 100:700].reshape(-1, 3), axis=0)) > 200
    for colour in (theme.path, theme.computed, theme.exact, theme.helper):
        assert count(picture[:500], colour) > 20
    assert count(picture[520:], theme.ink) > 20


@pytest.mark.parametrize("name", STATES)
def test_a_moment_is_the_same_however_it_is_reached(film: MakeFilm, name: str) -> None:
    walked, jumped = film(name), film(name)
    middle = Position(walked.timeline.steps // 2, 1 if walked.timeline.stages > 1 else 0)
    before = shown(walked, 0)
    for step in range(middle.step + 1):
        shown(walked, step)
    first = shown(walked, *middle)
    shown(walked, walked.timeline.steps)
    assert (shown(walked, *middle) == first).all()
    assert np.abs(shown(jumped, *middle).astype(int) - first).max() <= GLYPHS
    assert (before != first).any()


@pytest.mark.parametrize("stages", [False, True])
def test_a_comparison_goes_on_until_all_its_runs_have_ended(film: MakeFilm, stages: bool) -> None:
    short, long = ELONGATED.changed(steps=3), ELONGATED.changed(steps=7, optimizer=Adam(lr=0.3))
    one = film(State(short, View(stages=stages), others=Others((Run(1, long),))))
    assert (one.timeline.steps, one.timeline.furthest) == (3, 7)
    pictures = [shown(one, step)[:500] for step in (3, 5, 7, 8)]
    assert [(before != after).any() for before, after in pairwise(pictures)] == [True, True, False]


def test_a_surface_is_seen_from_where_one_looks(film: MakeFilm) -> None:
    turned = State(ELONGATED, View(picture="surface", elevation=75.0, azimuth=120.0))
    assert (shown(film("surface"), 9) != shown(film(turned), 9)).any()


@pytest.mark.parametrize("name", STATES)
def test_everything_grows_with_the_scale(film: MakeFilm, name: str) -> None:
    """Twice as many pixels for everything: seen from twice as far away it is the same picture."""
    small, large = shown(film(name), 5).astype(int), shown(film(name, (1600, 1200), 2.0), 5).astype(int)
    halved = (large[::2, ::2] + large[1::2, ::2] + large[::2, 1::2] + large[1::2, 1::2]) / 4
    # axes that are twice as large have fewer numbers: beside two plots there are more of them
    assert np.abs(halved - small).mean() < (4.5 if name in ("training", "network") else 4)
    assert count(large.astype(np.uint8), LIGHT.ink) > 2.5 * count(small.astype(np.uint8), LIGHT.ink) > 0


def test_texts_stay_legible() -> None:
    assert legible_scale((1280, 720)) == 1
    assert legible_scale((640, 360)) == 1
    assert legible_scale((1920, 1080)) == 1.5
    assert legible_scale((3840, 1080)) == 1.5


def test_of_a_small_picture_most_is_the_picture(film: MakeFilm) -> None:
    picture = shown(film("contours", (200, 200)), 9)
    assert len(np.unique(picture[:120].reshape(-1, 3), axis=0)) > 50


@pytest.mark.parametrize("hidden", ["numbers", "outcome", "future"])
def test_what_a_question_hides_is_not_written(film: MakeFilm, hidden: str) -> None:
    covered = State(ELONGATED, View(hidden=frozenset({hidden})))
    last = Position(30)
    open_lines = " ".join(line.text for line in film("contours").draw(last))
    lines = " ".join(line.text for line in film(covered).draw(last))
    told = {"numbers": "x = (", "outcome": "The steps ran out", "future": "of 30"}[hidden]
    assert told in open_lines
    assert told not in lines


# --- lines and letters ---------------------------------------------------------------------------------------------

SVG = "{http://www.w3.org/2000/svg}"


def svg_of(film: Film, position: Position, path: Path) -> ET.Element:
    save_svg(lambda painter: film.paint(painter, position), film.look.size, path, film.title)
    return ET.parse(path).getroot()


def rendered(path: Path) -> np.ndarray:
    """As Qt shows an SVG: blue, green and red."""
    drawn = QImage(*SIZE, QImage.Format.Format_RGB32)
    drawn.fill(QColor("magenta"))
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(path.read_bytes())).render(painter)
    painter.end()
    return pixels(drawn)[:, :, :3]


@pytest.mark.parametrize("name", STATES)
def test_svg_is_lines_areas_and_letters(film: MakeFilm, tmp_path: Path, name: str) -> None:
    one = film(name)
    root = svg_of(one, Position(5), tmp_path / "a.svg")
    assert root.get("viewBox") == "0 0 800 600"
    assert root.findtext(f"{SVG}title") == one.title
    texts = "".join(text.text or "" for text in root.iter(f"{SVG}text"))
    written = one.draw(Position(5))
    assert "".join(line.text for line in written).replace(" ", "") in texts.replace(" ", "")
    assert len(list(root.iter(f"{SVG}image"))) == IMAGES.get(name, 0)
    assert sum(1 for _ in root.iter(f"{SVG}path")) > 3
    assert "clip" not in (tmp_path / "a.svg").read_text(encoding="utf-8").lower()  # not everything can do that


@pytest.mark.parametrize("name", STATES)
def test_svg_is_the_picture(film: MakeFilm, tmp_path: Path, name: str) -> None:
    one = film(name)
    svg_of(one, Position(5), tmp_path / "a.svg")
    difference = np.abs(rendered(tmp_path / "a.svg").astype(int) - shown(one, 5).astype(int))
    assert difference.mean() < 6
    assert (difference.max(axis=2) > 60).mean() < 0.06


def test_where_f_is_undefined_is_hatched_on_paper_too(film: MakeFilm, tmp_path: Path) -> None:
    one = film(State(Experiment("log(x0)+x1**2", (2.0, 2.0))))
    svg_of(one, Position(5), tmp_path / "a.svg")
    picture = rendered(tmp_path / "a.svg")[50:400]
    undefined, defined = picture[:, 100:350], picture[:, 470:760]
    assert (undefined.min(axis=2) < 200).mean() > 0.08
    assert len(np.unique(undefined.reshape(-1, 3), axis=0)) < len(np.unique(defined.reshape(-1, 3), axis=0))


def test_pdf_has_a_page_for_each(film: MakeFilm, tmp_path: Path) -> None:
    one = film("contours")
    pages = [lambda painter, step=step: one.paint(painter, Position(step)) for step in (0, 9)]
    save_pdf(pages, SIZE, tmp_path / "a.pdf", "two")
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert b"/Count 2" in data


# --- files -----------------------------------------------------------------------------------------------------------


def test_a_picture_is_the_films(film: MakeFilm, tmp_path: Path) -> None:
    one = film("contours")
    save_moment(one, Position(9), tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as image:
        assert (np.asarray(image.convert("RGB")) == shown(one, 9)[:, :, ::-1]).all()
    assert list(tmp_path.iterdir()) == [tmp_path / "a.png"]


@pytest.mark.parametrize(("name", "expected"), [("contours", 11), ("stages", 88), ("derivative", 11)])
@pytest.mark.parametrize("kind", ["gif", "webp", "mp4"])
def test_first_and_last_frame_are_the_stills(
    film: MakeFilm, tmp_path: Path, kind: str, name: str, expected: int
) -> None:
    """Exact in WebP. GIF has 255 colours, of which the most frequent are exact: four of five pixels are, and the others
    near. MP4 loses half of the colours' resolution, and is near."""
    one, path = film(name, (640, 480)), tmp_path / f"a.{kind}"
    stretch = Stretch(0, 10)
    assert stretch.frames(one.timeline) == expected
    *_, done = animation(path, 12.0, frames(one, stretch), one.colours)
    assert done == expected
    positions = list(stretch.positions(one.timeline))
    for index in (0, expected - 1):
        theirs = frame_of(path, index, expected)
        mine = shown(one, *positions[index])[:, :, ::-1].astype(int)
        difference = np.abs(theirs.astype(int) - mine)
        decibels = 10 * np.log10(255**2 / max((difference**2).mean(), 1e-9))
        if kind == "webp":
            assert (difference == 0).all()
        elif kind == "gif":
            assert (difference == 0).all(axis=2).mean() > 0.8
            assert decibels > 42
        else:
            assert decibels > 30


def test_colours_mean_the_same_in_every_frame_of_a_gif(film: MakeFilm, tmp_path: Path) -> None:
    """Those of a stage's arrows are on none of the frames that the palette is made from."""
    one, path = film("stages", (640, 480)), tmp_path / "a.gif"
    stretch = Stretch(0, 3)
    for _ in animation(path, 12.0, frames(one, stretch), one.colours):
        pass
    seen = dict.fromkeys(("path", "computed", "ink", "exact"), 0)
    with Image.open(path) as image:
        for index, position in enumerate(stretch.positions(one.timeline)):
            image.seek(index)
            theirs, mine = np.asarray(image.convert("RGB"))[:, :, ::-1], shown(one, *position)
            for name in seen:
                colour = getattr(LIGHT, name)
                assert count(theirs, colour) >= count(mine, colour)
                seen[name] += count(mine, colour)
    assert min(seen.values()) > 100


def frame_of(path: Path, index: int, expected: int) -> np.ndarray:
    if path.suffix == ".mp4":
        with av.open(str(path)) as file:
            decoded = [frame.to_ndarray(format="rgb24", src_colorspace="ITU709") for frame in file.decode(video=0)]
        assert len(decoded) == expected
        return decoded[index]
    with Image.open(path) as image:
        assert (image.n_frames, image.size) == (expected, (640, 480))
        image.seek(index)
        return np.asarray(image.convert("RGB"))


def test_a_run_that_is_still_under_way_has_the_steps_that_it_has(qapp: QApplication) -> None:
    experiment = Experiment.of("sphere", steps=200)
    begun = next(iter(descend(experiment)))
    one = film_of(State(experiment), Look(SIZE), begun)
    try:
        assert one.timeline.last == begun.steps < 200
    finally:
        one.end()


@pytest.mark.parametrize("state", [State(DerivativeSettings(h=1e-50)), State(ELONGATED, position=Position(9, 2))])
def test_a_state_stands_where_its_page_would_stand(film: MakeFilm, state: State) -> None:
    one = film(state)
    (*_, where) = (line.text for line in one.draw(moment_of(state)))
    assert ("h = 1e−50" in where) == isinstance(state.settings, DerivativeSettings)
    assert moment_of(state) == state.position or isinstance(state.settings, DerivativeSettings)
