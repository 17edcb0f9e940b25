"""Words by language, with a sensible choice where a language is missing."""

import pytest

from gradviz.lessons import NOTHING, LessonError, Text
from gradviz.lessons.text import LONGEST


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ("same", "ko", "same"),
        ({"en": "yes", "ko": "예", "ja": "はい"}, "ko", "예"),
        ({"en": "yes", "ko": "예"}, "ko-KR", "예"),
        ({"en": "yes", "ko": "예"}, "ko_KR", "예"),
        ({"pt": "sim", "pt-BR": "isso"}, "pt_BR", "isso"),
        ({"en": "yes", "ko": "예"}, "ja", "yes"),
        ({"ko": "예", "ja": "はい"}, "en", "はい"),
        ({"": "any", "en": "yes"}, "ja", "any"),
        ("", "en", ""),
        ({}, "en", ""),
    ],
)
def test_words_in_a_language(words: str | dict[str, str], language: str, said: str) -> None:
    assert Text.of(words).in_language(language) == said


def test_texts_compare_whatever_their_order() -> None:
    assert Text.of({"en": "a", "ko": "b"}) == Text.of({"ko": "b", "en": "a"})
    assert Text.of("") == Text.of({}) == Text.of({"": ""}) == NOTHING
    assert not Text.of({"en": ""})


@pytest.mark.parametrize("word", ["e", "EN", "english", "e n", "../x", "en-"])
def test_languages_are_named_by_their_codes(word: str) -> None:
    with pytest.raises(LessonError, match="unknown_language"):
        Text.of({word: "words"})


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\t", "\r", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\u200f", "\ud800", "\ufeff"],
)
def test_what_cannot_be_shown_is_refused(character: str) -> None:
    with pytest.raises(LessonError, match="unprintable"):
        Text.of(f"a{character}b")


@pytest.mark.parametrize("words", ["two\nlines", "<img src='/etc/x'>", "∇f 기울기 勾配 👩‍🏫", "x" * LONGEST])
def test_what_can_be_shown_is_kept(words: str) -> None:
    assert Text.of(words).in_language("en") == words


def test_too_much_is_refused() -> None:
    with pytest.raises(LessonError, match="text_too_long"):
        Text.of("x" * (LONGEST + 1))
    with pytest.raises(LessonError, match="too_many"):
        Text.of({f"{a}{b}": "x" for a in "abcde" for b in "abcde"})
