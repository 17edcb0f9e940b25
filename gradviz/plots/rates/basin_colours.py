"""The colours of minima on a map of starts: Okabe and Ito's hues, darkened for a light card."""

from __future__ import annotations

from string import ascii_uppercase

from gradviz.theme import Theme

HUES = {
    "light": ("#005F96", "#B07A00", "#9C3F76", "#00734F", "#B34700", "#5AA0CF", "#6B4E16", "#5B6670"),
    "dark": ("#56B4E9", "#E69F00", "#CC79A7", "#3CC79E", "#F08A4B", "#A9D3F5", "#C4A15A", "#9AA7B3"),
}


def hue(number: int, theme: Theme) -> str:
    """That of a minimum; where there are many, some share one, and letters tell them apart."""
    hues = HUES[theme.name]
    return hues[number % len(hues)]


def letters(place: int) -> str:
    """A, B, …, Z, AA, … for the place in a list."""
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, len(ascii_uppercase))
        text = ascii_uppercase[rest] + text
    return text
