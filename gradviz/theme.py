"""Colours and type: one colour, one meaning, in plots, text and tables alike."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from string import Template
from typing import Protocol

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette

from gradviz.language import spoken
from gradviz.resources import resource

BODY_PX = 14
CAPTION_PX = 12
LINE_PX = 20
VEIL_PX = 24


@dataclass(frozen=True)
class Theme:
    """Colours by meaning, as #RRGGBB."""

    name: str
    path: str  # the path, where we are, the samples
    computed: str  # the gradient, the quotient
    ink: str  # the move, the function's curve, text
    exact: str  # exact values, minima, success
    second: str  # the second scheme, the second run
    helper: str  # field arrows, helper lines, captions
    warning: str  # an outcome that is not what was wanted, and errors
    future: str  # the path to come
    contour: str
    heights: tuple[str, str, str]  # low, middle, high
    page: str
    card: str
    hairline: str
    current: str  # tint of the current line
    on_accent: str
    runs: tuple[str, ...]  # that are compared, by their places; the first is the path
    dashes: tuple[float, ...] = ()  # of the path: lengths drawn and left out
    mark: str = "disc"  # where we are


LIGHT = Theme(
    name="light",
    path="#B34700",
    computed="#005F96",
    ink="#1B2733",
    exact="#00734F",
    second="#9C3F76",
    helper="#5B6670",
    warning="#A3262A",
    future="#D9A98A",
    contour="#A9B9C6",
    heights=("#DEEBF5", "#F7F7F4", "#FAECDE"),
    page="#F6F8FA",
    card="#FFFFFF",
    hairline="#D9E0E6",
    current="#FFF3E0",
    on_accent="#FFFFFF",
    runs=("#B34700", "#9C3F76", "#3662CB", "#004022", "#582493", "#66503F", "#000271", "#43002B"),
)

DARK = Theme(
    name="dark",
    path="#F08A4B",
    computed="#56B4E9",
    ink="#E8EDF2",
    exact="#3CC79E",
    second="#CC79A7",
    helper="#9AA7B3",
    warning="#FF8A80",
    future="#7A5038",
    contour="#465564",
    heights=("#16283A", "#1C232B", "#33291F"),
    page="#12171C",
    card="#1A2127",
    hairline="#313C46",
    current="#3A2A1C",
    on_accent="#0E1419",
    runs=("#F08A4B", "#CC79A7", "#3A9BFD", "#DEFD6F", "#CCB1FE", "#99B9AC", "#82FBF6", "#FFC3A5"),
)


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with so much of another in it."""
    first, second = QColor(colour), QColor(other)
    parts = ((first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in parts)).name()


class Themed(Protocol):
    """Whatever has colours of its own."""

    def set_theme(self, theme: Theme) -> None: ...


THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own widgets understand it."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in (
        (roles.Window, theme.page),
        (roles.Base, theme.card),
        (roles.AlternateBase, theme.page),
        (roles.Button, theme.card),
        (roles.WindowText, theme.ink),
        (roles.Text, theme.ink),
        (roles.ButtonText, theme.ink),
        (roles.ToolTipBase, theme.card),
        (roles.ToolTipText, theme.ink),
        (roles.PlaceholderText, theme.helper),
        (roles.Highlight, theme.computed),
        (roles.HighlightedText, theme.on_accent),
        (roles.Mid, theme.hairline),
        (roles.Link, theme.computed),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.helper))
    return made


class _Size:
    """The one thing here that changes."""

    factor = 1.0


def set_text_size(factor: float) -> None:
    """Widgets that are made from now on have texts so many times as large, and the room for them."""
    _Size.factor = factor


def text_size() -> float:
    """How many times as large as usual texts are in widgets that are made now."""
    return _Size.factor


def scaled(pixels: float) -> int:
    """A length that follows the size of the texts."""
    return round(pixels * _Size.factor)


SCRIPTS = {"ko": QFontDatabase.WritingSystem.Korean, "ja": QFontDatabase.WritingSystem.Japanese}
FACES = {
    # families that are asked for by name, the first that there is; other fonts with the script come after them
    ("ko", False): ("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Malgun Gothic", "Apple SD Gothic Neo"),
    ("ja", False): ("Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic", "Yu Gothic UI", "Hiragino Sans"),
    ("ko", True): ("Noto Sans Mono CJK KR", "NanumGothicCoding", "D2Coding"),
    ("ja", True): ("Noto Sans Mono CJK JP", "BIZ UDGothic", "MS Gothic", "Osaka-Mono"),
}


@cache
def face(language: str, fixed: bool) -> QFont:
    """The system's face for an interface if it has the script of the language, else one that has it: left to itself
    Qt would take the digits beside a Hangul or Kanji from another font than the other digits. For numbers always the
    system's, whose ∂ and ∇ have the width of a digit, with the other for what it lacks."""
    kind = QFontDatabase.SystemFont.FixedFont if fixed else QFontDatabase.SystemFont.GeneralFont
    font = QFontDatabase.systemFont(kind)
    own = QFontInfo(font).family()  # the system may have said no more than "monospace"
    script = SCRIPTS.get(language)
    if script is not None and script not in QFontDatabase.writingSystems(own):
        known = QFontDatabase.families(script)
        named = [family for family in FACES[language, fixed] if family in known]
        scripted = (named or known)[:1]
        font.setFamilies([own, *scripted] if fixed else [*scripted, own])
    return font


def ui_font(pixels: int = BODY_PX, bold: bool = False) -> QFont:
    """The interface face."""
    font = QFont(face(spoken(), False))
    font.setPixelSize(scaled(pixels))
    font.setBold(bold)
    return font


def number_font(pixels: int = BODY_PX, bold: bool = False) -> QFont:
    """A monospaced face: digits stand under digits."""
    font = QFont(face(spoken(), True))
    font.setPixelSize(scaled(pixels))
    font.setBold(bold)
    return font


def math_font(pixels: int = BODY_PX, italic: bool = False) -> QFont:
    """A face with serifs, as formulas are set in."""
    font = QFont(["STIX Two Math", "Cambria Math", "Latin Modern Math", "STIXGeneral", "DejaVu Serif"])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pixels)
    font.setItalic(italic)
    return font


def style_sheet(theme: Theme) -> str:
    """What the palette cannot say, in the theme's colours and in the size of texts that is chosen."""
    sizes = {"body": BODY_PX, "caption": CAPTION_PX, "line": LINE_PX, "veil": VEIL_PX}
    given = asdict(theme) | {name: f"{scaled(pixels)}px" for name, pixels in sizes.items()}
    sheet = resource("style/window.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(given, chevron=resource(f"icons/chevron-{theme.name}.svg").as_posix())
