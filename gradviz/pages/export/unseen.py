"""Files without a window: what the command line asks for. There need be no application yet, and no display. What is
interrupted ends between two pieces, with an Interruption and no file. Each function tells whether there is no font for
the language that is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gradviz.core import Trace
from gradviz.exports.frames import Pixels
from gradviz.exports.picture import save, save_pdf, save_png, save_svg
from gradviz.exports.stretch import Stretch
from gradviz.fonts import undrawable
from gradviz.interruption import checked
from gradviz.language import spoken
from gradviz.lessons import Lesson
from gradviz.pages.export.film import Film, Look
from gradviz.pages.export.films import film_of
from gradviz.pages.export.handout import handout
from gradviz.state import Position, State
from gradviz.translator import interpret


def save_still(state: State, trace: Trace, look: Look, path: Path) -> bool:
    """The state's moment as a picture, PNG, SVG or PDF as the path ends. OSError where that fails."""
    with _developed(state, trace, look) as film:
        save_moment(film, state.position, path)
        return _is_unreadable()


def save_moment(film: Film, position: Position, path: Path) -> None:
    """A moment of a film that has been developed."""
    match path.suffix.lower():
        case ".svg":
            save_svg(lambda painter: film.paint(painter, position), film.look.size, path, film.title)
        case ".pdf":
            save_pdf([lambda painter: film.paint(painter, position)], film.look.size, path, film.title)
        case _:
            save_png(film.image(position), path)


def save_animation(state: State, trace: Trace, look: Look, stretch: Stretch, rate: float, path: Path) -> bool:
    """The stretch as GIF, WebP or MP4, as the path ends. OSError or NoCoderError where that fails."""
    from gradviz.exports.animation import animation  # Pillow, which nothing else takes

    with (
        _developed(state, trace, look) as film,
        closing(animation(path, rate, frames(film, stretch), film.colours)) as written,
    ):
        for _ in checked(written):
            pass
        return _is_unreadable()


def frames(film: Film, stretch: Stretch) -> Iterator[Pixels]:
    """What an animation is made of."""
    for position in checked(film.moments(stretch)):
        yield film.pixels(position)


def save_handout(lesson: Lesson, with_notes: bool, path: Path) -> bool:
    """The lesson on paper, as PDF. OSError where that fails."""
    app = _application()  # noqa: F841  kept alive for as long as there are widgets
    with closing(handout(lesson, with_notes)) as pages:
        *_, data = checked(pages)
    assert data is not None
    save(data, path)
    return _is_unreadable()


def _is_unreadable() -> bool:
    return undrawable(spoken()) != ""


@contextmanager
def _developed(state: State, trace: Trace, look: Look) -> Iterator[Film]:
    app = _application()  # noqa: F841  kept alive for as long as there are widgets
    film = film_of(state, look, trace)
    try:
        *_, ground = checked(film.ground())
        film.show_ground(ground)
        yield film
    finally:
        film.end()


def _application() -> QCoreApplication:
    """The one that there is, or one that speaks the language of now."""
    app = QApplication.instance()
    if app is None:
        app = QApplication([])
        interpret(app, spoken())
    return app
