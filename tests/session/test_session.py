"""The session as a value in a file: read as it was written, refused as a whole, kept by one program alone."""

import errno
import json
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLockFile, QRect, QSaveFile
from pytestqt.qtbot import QtBot

from gradviz.core import DerivativeSettings, Experiment
from gradviz.lessons import Text
from gradviz.lessons.edit import new_lesson
from gradviz.lessons.errors import LessonError
from gradviz.session.codec import decoded, encoded
from gradviz.session.geometry import clamped
from gradviz.session.keeper import Keeper
from gradviz.session.store import FILE, LOCK, Store
from gradviz.session.value import LOOKS, Geometry, LessonPlace, Session
from gradviz.state import PAGES, Position, State, View
from tests.lessons.mutations import FRAGMENTS
from tests.lessons.test_codec import states

MUTATIONS = int(os.environ.get("GRADVIZ_MUTATIONS", "3000"))
PIXELS = st.integers(-100_000, 100_000)
SIZES = st.integers(1, 100_000)
DRAFT = new_lesson(State(Experiment("x0^2+x1^4"), View(future=False)), Text.of("<b>勾配</b>"))
PLACES = st.builds(
    LessonPlace,
    st.sampled_from(["", "수업/勾配.gradviz"]),
    st.integers(0, 100),
    st.integers(0, 50),
    st.sampled_from([None, DRAFT]),
)
SESSIONS = st.builds(
    Session,
    st.lists(states(), max_size=3, unique_by=lambda state: state.page).map(tuple),
    st.sampled_from(sorted(PAGES)),
    st.none() | st.builds(Geometry, PIXELS, PIXELS, SIZES, SIZES, st.booleans()),
    st.sampled_from(LOOKS),
    st.sampled_from(["system", "en", "ko", "ja"]),
    st.none()
    | st.builds(
        LessonPlace,
        st.just("수업/勾配.gradviz"),
        st.integers(0, 100),
        st.integers(0, 50),
        st.sampled_from([None, DRAFT]),
    ),
    st.integers(100, 200),
)
SMALL = Session(
    (State(Experiment("x0^2+3x1^2"), View(future=False), Position(7)), State(DerivativeSettings("x^2"))),
    "derivative",
    Geometry(10, 20, 1366, 700, True),
    "dark",
    "ko",
    LessonPlace("a.gradviz", 1, 2, DRAFT),
    150,
)


@settings(max_examples=150)
@given(SESSIONS)
def test_session_is_read_as_it_was_written(session: Session) -> None:
    assert decoded(encoded(session)) == session


def test_a_file_from_before_texts_had_a_size_is_read() -> None:
    tree = json.loads(encoded(SMALL))
    del tree["text_size"]
    assert decoded(json.dumps(tree).encode()) == replace(SMALL, text_size=100)


def test_a_view_that_would_not_be_read_costs_no_settings() -> None:
    state = State(Experiment("x0^2"), View(window=((0.0, 1e300), (0.0, 1.0))))
    assert decoded(encoded(Session((state,)))).states == (State(state.settings),)


BOX: dict[str, object] = Geometry(0, 0, 9, 9)._asdict()


def changed(**parts: object) -> bytes:
    return json.dumps(json.loads(encoded(SMALL)) | parts).encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_json"),
        (b"[]", "wrong_type"),
        (changed(more=1), "unknown_key"),
        (changed(**{"gradviz-session": 2}), "unknown_version"),
        (changed(**{"gradviz-session": True}), "unknown_version"),
        (changed(look="loud"), "unknown_choice"),
        (changed(language="tlh"), "unknown_choice"),
        (changed(shown="weather"), "unknown_choice"),
        (changed(geometry={"x": 0}), "missing_key"),
        (changed(geometry=BOX | {"x": 0.5}), "wrong_type"),
        (changed(geometry=BOX | {"width": 0}), "out_of_range"),
        (changed(lesson={"path": "a\x07", "scene": 0, "beat": 0}), "unprintable"),
        (changed(states=json.loads(encoded(SMALL))["states"][:1] * 2), "repeated_key"),
    ],
)
def test_what_is_no_session_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(LessonError) as caught:
        decoded(data)
    assert caught.value.code == code


def test_mutated_files_are_read_or_refused() -> None:
    chance, sound = random.Random(1), encoded(SMALL)
    read = refused = 0
    for _ in range(MUTATIONS):
        data = bytearray(sound)
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(data) + 1)
            piece = chance.choice([chance.choice(FRAGMENTS), chance.randbytes(2), sound[at : at + 40], b""])
            data[at : at + chance.choice((0, 1, 2, 9))] = piece
        try:
            found = decoded(bytes(data))
        except LessonError:
            refused += 1
        else:
            assert decoded(encoded(found)) == found
            read += 1
    assert refused > MUTATIONS / 3
    assert read > 0


# --- the store -------------------------------------------------------------------------------------------------------


def test_what_was_kept_is_there_at_the_next_start(tmp_path: Path) -> None:
    store = Store(tmp_path / "new" / "folder")
    assert (store.mine, store.crashed, store.problem, store.read()) == (True, False, "", None)
    store.write(SMALL)
    store.give_back()
    second = Store(tmp_path / "new" / "folder")
    assert (second.mine, second.crashed, second.read()) == (True, False, SMALL)
    second.give_back()


def test_two_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    first = Store(tmp_path)
    first.write(SMALL)
    second = Store(tmp_path)
    assert (second.mine, second.crashed, second.problem) == (False, False, "")
    second.write(Session())
    second.give_back()
    assert second.read() == SMALL
    assert (tmp_path / LOCK).exists()
    first.give_back()
    assert not (tmp_path / LOCK).exists()


def test_nothing_is_written_while_nothing_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    store.write(SMALL)
    monkeypatch.setattr(QSaveFile, "open", lambda *_: pytest.fail("nothing has changed"))
    store.write(Session(**vars(SMALL)))
    store.give_back()


def nowhere(tmp_path: Path) -> Path:
    (tmp_path / "file").write_text("x")
    return tmp_path / "file" / "folder"


def test_a_place_that_cannot_be_written_has_a_reason(tmp_path: Path) -> None:
    store = Store(nowhere(tmp_path))
    assert (store.mine, store.crashed) == (False, False)
    assert store.problem
    assert store.read() is None


@pytest.mark.parametrize(
    ("error", "reason"),
    [(QLockFile.LockError.PermissionError, errno.EACCES), (QLockFile.LockError.UnknownError, errno.EIO)],
)
def test_a_lock_that_cannot_be_made_has_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: QLockFile.LockError, reason: int
) -> None:
    monkeypatch.setattr(QLockFile, "tryLock", lambda *_: False)
    monkeypatch.setattr(QLockFile, "error", lambda _: error)
    store = Store(tmp_path)
    assert (store.mine, store.problem) == (False, os.strerror(reason))


# --- the keeper ------------------------------------------------------------------------------------------------------


class Desk:
    """Something whose session changes."""

    session = SMALL

    def __call__(self) -> Session:
        return self.session


@pytest.fixture
def keep(qtbot: QtBot, tmp_path: Path) -> Callable[..., tuple[Keeper, Desk]]:
    del qtbot

    def keep_one(offering: bool = False) -> tuple[Keeper, Desk]:
        desk = Desk()
        store = Store(tmp_path)
        return Keeper(store, desk, offering), desk

    return keep_one


def kept(folder: Path) -> Session:
    return decoded((folder / FILE).read_bytes())


def test_what_changes_is_kept_by_itself(qtbot: QtBot, tmp_path: Path, keep: Callable[..., tuple[Keeper, Desk]]) -> None:
    keeper, desk = keep()
    qtbot.waitUntil((tmp_path / FILE).exists)
    desk.session = Session()
    qtbot.waitUntil(lambda: kept(tmp_path) == Session())
    desk.session = SMALL
    keeper.close()
    assert kept(tmp_path) == SMALL
    assert not (tmp_path / LOCK).exists()


def test_a_position_is_kept_when_it_has_come_to_rest(tmp_path: Path, keep: Callable[..., tuple[Keeper, Desk]]) -> None:
    keeper, desk = keep()
    keeper.keep()
    for step in (1, 2, 3):
        desk.session = Session((State(SMALL.states[0].settings, position=Position(step)),))
        keeper.look()
    assert kept(tmp_path).states[0].position == Position(1)  # other settings came with it
    keeper.look()
    assert kept(tmp_path).states[0].position == Position(3)
    keeper.close()


def test_a_surface_that_turns_by_itself_is_not_written_on_the_way(
    tmp_path: Path, keep: Callable[..., tuple[Keeper, Desk]]
) -> None:
    keeper, desk = keep()
    keeper.keep()
    for azimuth in (1.0, 2.0, 3.0):
        desk.session = Session((State(SMALL.states[0].settings, View(azimuth=azimuth)),))
        keeper.look()
    assert kept(tmp_path).states[0].view.azimuth == 1.0  # other settings came with it
    keeper.look()
    assert kept(tmp_path).states[0].view.azimuth == 3.0
    keeper.close()


def test_an_offer_is_not_written_over_before_something_is_set(
    tmp_path: Path, keep: Callable[..., tuple[Keeper, Desk]]
) -> None:
    (tmp_path / FILE).write_bytes(encoded(Session(look="light")))
    keeper, desk = keep(offering=True)
    desk.session = Session(SMALL.states, look="dark")
    keeper.keep()
    assert kept(tmp_path) == Session(look="light")
    desk.session = Session(SMALL.states[:1])
    keeper.keep()
    assert kept(tmp_path) == desk.session
    keeper.close()


def test_an_answer_lets_the_open_be_kept(tmp_path: Path, keep: Callable[..., tuple[Keeper, Desk]]) -> None:
    keeper, desk = keep(offering=True)
    keeper.decide()
    keeper.close()
    assert kept(tmp_path) == desk.session


def test_a_full_place_is_told_once_and_keeps_what_it_has(
    tmp_path: Path, keep: Callable[..., tuple[Keeper, Desk]], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper, desk = keep()
    keeper.keep()
    reasons: list[LessonError] = []
    keeper.failed.connect(reasons.append)
    write = QSaveFile.write
    monkeypatch.setattr(QSaveFile, "write", lambda file, data: write(file, data[:99]))
    for look in ("light", "system", "dark"):
        desk.session = Session(look=look)
        keeper.keep()
    assert [reason.code for reason in reasons] == ["no_room"]
    assert kept(tmp_path) == SMALL
    monkeypatch.undo()
    keeper.close()
    assert kept(tmp_path) == Session(look="dark")


# --- where the window stands -----------------------------------------------------------------------------------------

LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 720)


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        (QRect(100, 100, 1366, 700), QRect(100, 100, 1366, 700)),
        (QRect(0, 0, 1920, 1040), QRect(0, 0, 1920, 1040)),
        (QRect(1900, 40, 1200, 680), QRect(1920, 40, 1200, 680)),
        (QRect(-5000, -5000, 1366, 700), QRect(0, 30, 1366, 700)),
        (QRect(9000, 9000, 4000, 3000), QRect(0, 30, 1920, 1010)),
        (QRect(2000, 600, 1200, 680), QRect(2000, 40, 1200, 680)),
        (QRect(2000, 20, 1200, 720), QRect(2000, 30, 1200, 690)),
    ],
)
def test_a_window_stands_on_a_screen_that_there_is(wanted: QRect, place: QRect) -> None:
    assert clamped(wanted, [LEFT, RIGHT], 30) == place
