"""Numbers and formulas as mathematics is set: x₀, 10⁻⁴, a true minus sign, digits that show what matters."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import NamedTuple

from gradviz.language import translate

MINUS = "−"
THIN_SPACE = "\u2009"
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SUPERSCRIPTS = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")


def number(value: float | None, digits: int = 5) -> str:
    """`digits` significant digits, scientific only where the plain form would be long, with a true minus sign."""
    if value is None or math.isnan(value):
        return translate("numbers", "undefined")
    if math.isinf(value):
        return "∞" if value > 0 else f"{MINUS}∞"
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(abs(value)))
    if -5 < exponent < max(digits, 7):
        decimals = max(digits - 1 - exponent, 0)
        text = f"{value:.{decimals}f}"
        if float(text) == value and "." in text:
            text = text.rstrip("0").rstrip(".")
    else:
        text = f"{value:.{digits - 1}e}"
        mantissa, _, power = text.partition("e")
        if "." in mantissa:
            mantissa = mantissa.rstrip("0").rstrip(".")
        text = f"{mantissa}e{int(power)}"
    return text.replace("-", MINUS)


def signed(value: float, digits: int = 5) -> str:
    """As `number`, with its plus sign."""
    text = number(value, digits)
    return text if value <= 0 or math.isnan(value) else f"+{text}"


def fixed(value: float, decimals: int) -> str:
    """So many decimals."""
    if not math.isfinite(value):
        return number(value)
    return f"{value:.{decimals}f}".replace("-", MINUS)


def count(how_many: float) -> str:
    """How many of something, in groups of three digits: 1 000 000."""
    return f"{how_many:,}".removesuffix(".0").replace(",", THIN_SPACE)


def telling_apart(first: float, second: float, least: int = 5, most: int = 17) -> tuple[str, str]:
    """Both numbers, with as many digits as it takes to see three digits of their difference."""
    digits = least
    difference = abs(first - second)
    largest = max(abs(first), abs(second))
    if 0 < difference < math.inf and largest < math.inf:
        digits = math.ceil(math.log10(largest / difference)) + 3
    digits = min(max(digits, least), most)
    if first == second:
        return number(first, 12), number(second, 12)
    if 1e-5 < largest < 1e7:
        decimals = max(digits - 1 - math.floor(math.log10(largest)), 0)
        return fixed(first, decimals), fixed(second, decimals)
    return number(first, digits), number(second, digits)


class Cancelling(NamedTuple):
    """Two numbers under each other with equally many decimals; the first `shared` characters of both are the same,
    among them so many `digits` that mean something."""

    first: str
    second: str
    shared: int
    digits: int


def cancelling(first: float, second: float, digits: int) -> Cancelling:
    """Both with so many significant digits: those that their difference loses, and those that it is made of."""
    largest = max(abs(first), abs(second))
    if not (math.isfinite(first) and math.isfinite(second)) or largest == 0:
        return Cancelling(number(first, digits), number(second, digits), 0, 0)
    exponent = math.floor(math.log10(largest))
    scaled = not -5 < exponent < 10
    decimals = max(digits - 1 - (0 if scaled else exponent), 0)
    texts = []
    for value in (first, second):
        exactly = Decimal(value).scaleb(-exponent) if scaled else Decimal(value)
        texts.append(f"{exactly:.{decimals}f}".replace("-", MINUS))
    width = max(map(len, texts))
    upper, lower = (text.rjust(width, "\u2007") for text in texts)
    shared = next((i for i, (a, b) in enumerate(zip(upper, lower, strict=True)) if a != b), width)
    told = len(re.sub(r"[^0-9]", "", upper[:shared]).lstrip("0"))
    shared = shared if told else 0  # zeros alone are not lost
    tail = f"e{exponent}".replace("-", MINUS) if scaled else ""
    return Cancelling(upper + tail, lower + tail, shared, told)


def plain(value: float) -> str:
    """As it would be typed: the shortest text that is read back as the same number, 1e-4 for 0.0001."""
    text = repr(float(value))
    text = text.removesuffix(".0")
    if "e" not in text:
        scientific = f"{value:e}"
        mantissa, _, power = scientific.partition("e")
        mantissa = mantissa.rstrip("0").rstrip(".")
        if value and float(f"{mantissa}e{power}") == value and (abs(value) < 1e-2 or abs(value) >= 1e5):
            text = f"{mantissa}e{int(power)}"
    else:
        mantissa, _, power = text.partition("e")
        text = f"{mantissa}e{int(power)}"
    return text


def power_of_ten(exponent: int) -> str:
    """10⁻⁴."""
    return "10" + str(exponent).translate(_SUPERSCRIPTS)


def subscript(index: int) -> str:
    return str(index).translate(_SUBSCRIPTS)


def gradient_name(variables: int) -> str:
    """What the vector of slopes is called: in one variable it is the derivative."""
    return "∇f" if variables > 1 else "f′(x)"


def point(values: tuple[float, ...], digits: int = 5) -> str:
    """(x0, x1)."""
    inner = ", ".join(number(float(value), digits) for value in values)
    return f"({inner})" if len(values) > 1 else inner


def formula(text: str) -> str:
    """A formula of the grammar as it is read: x₀² + x₁², 2x₀, 3·cos(x₀)."""
    shown = re.sub(r"(?<![A-Za-z_])x([01])\b", lambda found: "x" + subscript(int(found.group(1))), text)
    shown = re.sub(r"\bpi\b", "π", shown).replace("**", "^")
    shown = re.sub(r"\^(\d+)(?![\d.*^])", lambda found: found.group(1).translate(_SUPERSCRIPTS), shown)
    shown = re.sub(r"(?<![\w.₀₁])(\d+(?:\.\d+)?)\*(?=[a-zA-Zπ(])", r"\1", shown)
    shown = shown.replace("*", "·").replace("-", MINUS)
    shown = re.sub(r"(?<=[\w)²³₀₁⁰-⁹])([+−])(?=[\w(.])", r" \1 ", shown)
    return re.sub(r"(\d)e [+−] (\d)", lambda found: found.group(0).replace(" ", ""), shown)
