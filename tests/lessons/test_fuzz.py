"""Whatever is done to a lesson file: it opens, or LessonError says in a sentence why not.

GRADVIZ_MUTATIONS=500000 tries so many files (with -o faulthandler_timeout=0, for that takes minutes), GRADVIZ_SEED
others.
"""

import os
import random

import pytest

from gradviz import messages
from gradviz.lessons import Lesson, LessonError, Walk
from gradviz.lessons.codec import decoded, encoded
from tests.lessons.mutations import SMALL, SOUND, mutated
from tests.test_messages import is_a_sentence

SEED = int(os.environ.get("GRADVIZ_SEED", "1"))
MUTATIONS = int(os.environ.get("GRADVIZ_MUTATIONS", "3000"))


def test_what_is_mutated_is_sound() -> None:
    assert decoded(SOUND) == SMALL


def opened(data: bytes) -> Lesson | LessonError:
    """The lesson, or why there is none."""
    try:
        return decoded(data)
    except LessonError as problem:
        return problem


@pytest.mark.timeout(120 + MUTATIONS // 100)
def test_mutated_files_open_or_are_refused_in_a_sentence() -> None:
    chance = random.Random(SEED)
    sound, refused = 0, set[str]()
    for number in range(MUTATIONS):
        found = opened(mutated(chance))
        if isinstance(found, LessonError):
            assert is_a_sentence(messages.lesson_error(found).replace("{…}", "")), (number, found)
            refused.add(found.code)
            continue
        sound += 1
        assert decoded(encoded(found)) == found, number
        walk = Walk(found)
        while not walk.is_last:
            before, walk = walk, walk.next()
            assert (walk.scene, walk.beat) > (before.scene, before.beat)
    assert sound > MUTATIONS / 100
    assert len(refused) > 15, refused
