"""Words of a lesson, in one language or in several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from gradviz.lessons.errors import LessonError

LONGEST = 4000
"""Characters."""
MOST_LANGUAGES = 20
ANY = ""
"""The language of a text that is the same in all."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
_UNPRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters but the line break
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # changes of direction: the text would not be read as it is stored
    "\u2028\u2029\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


@dataclass(frozen=True)
class Text:
    """Pairs of language and words, sorted by language. Raises LessonError for what cannot be shown as it is."""

    versions: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        said = (version for version in self.versions if version != (ANY, ""))  # which says nothing
        object.__setattr__(self, "versions", tuple(sorted(said)))
        if len(self.versions) > MOST_LANGUAGES:
            raise LessonError("too_many", limit=MOST_LANGUAGES)
        for language, words in self.versions:
            if language != ANY and not _LANGUAGE.fullmatch(language):
                raise LessonError("unknown_language")
            check_words(words, LONGEST)

    @classmethod
    def of(cls, words: str | Mapping[str, str]) -> Self:
        """From words that serve every language, or from words by language."""
        if isinstance(words, str):
            return cls(((ANY, words),) if words else ())
        return cls(tuple(words.items()))

    def __bool__(self) -> bool:
        return any(words for _, words in self.versions)

    def in_language(self, language: str) -> str:
        """The words in a language ("ko", "ko-KR", "ko_KR"), else what serves every language, else English, else
        whatever there is; "" where there is nothing."""
        by_language = dict(self.versions)
        full = language.replace("_", "-")
        for wanted in (full, full.partition("-")[0], ANY, "en"):
            if wanted in by_language:
                return by_language[wanted]
        return next(iter(by_language.values()), "")

    def worded(self, language: str, words: str) -> Self:
        """With other words in a language, the other languages' as they were. A text that has none yet gets words that
        serve all of them; where another language's stand in, they stay and the language gets its own."""
        full = language.replace("_", "-")
        short = full.partition("-")[0]
        by_language = dict(self.versions)
        served_by = next((key for key in (full, short, ANY) if key in by_language), short if by_language else ANY)
        return type(self)(tuple((by_language | {served_by: words}).items()))


NOTHING = Text()


def check_words(words: str, longest: int) -> None:
    """LessonError for words that are too long or hold what cannot be shown as it is."""
    if len(words) > longest:
        raise LessonError("text_too_long", limit=longest)
    if _UNPRINTABLE.search(words):
        raise LessonError("unprintable")
