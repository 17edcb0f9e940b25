"""Typed text → numbers, the same for the window's fields and the command line: 0.0001, 1e-4, 10^-4 and 2·10⁻⁴
are what they look like, and nothing but a number is one."""

from __future__ import annotations

import math
import re
import unicodedata

from gradviz.core import SettingError
from gradviz.core.formula.reader import MINUSES

_MINUSES = str.maketrans(dict.fromkeys(MINUSES, "-"))
_SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPTS = str.maketrans("⁺⁻" + _SUPERSCRIPT_DIGITS, "+-0123456789")
_RAISED = re.compile(rf"[⁺⁻]?[{_SUPERSCRIPT_DIGITS}]+")
_NUMBER = re.compile(r"(?P<mantissa>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+))(?:[eE](?P<exponent>[+-]?[0-9]+))?")
_POWER_OF_TEN = re.compile(
    r"(?P<sign>[+-]?)(?:(?P<factor>[0-9]+\.?[0-9]*|\.[0-9]+) ?[·⋅×*] ?)?10(?:\^|\*\*)(?P<exponent>[+-]?[0-9]+)"
)
_LONGEST = 400  # as for a formula; Python itself takes its time over numbers of millions of digits


def read_number(text: str, name: str = "number") -> float:
    """The finite number that `text` is. Raises SettingError, in which `name` says what the number is for."""
    typed = normalised(text)
    power = _POWER_OF_TEN.fullmatch(typed)
    if power:
        # put together as text, so that 2·10^-4 is rounded once, to the very number that 2e-4 is
        typed = "{}{}e{}".format(power["sign"], power["factor"] or "1", power["exponent"])
    if len(text) > _LONGEST or not _NUMBER.fullmatch(typed):
        raise SettingError("unreadable_number", name=name, given=text)
    number = float(typed)
    if not math.isfinite(number):
        raise SettingError("not_finite", name=name, given=text)
    return number


def read_whole(text: str, name: str = "number") -> int:
    """The whole number that `text` is: 1000 and 1e3 alike. Raises SettingError."""
    number = read_number(text, name)
    if not number.is_integer():
        raise SettingError("not_whole", name=name, given=text)
    return int(number)


def normalised(text: str) -> str:
    """Without outer spaces, in plain digits and signs for full-width and raised ones and for every kind of minus."""
    text = _RAISED.sub(lambda raised: "^" + raised.group().translate(_SUPERSCRIPTS), text[: _LONGEST + 1])
    return unicodedata.normalize("NFKC", text).translate(_MINUSES).strip()
