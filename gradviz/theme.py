"""Colours and type: one colour, one meaning, in plots, text and tables alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Protocol

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette

from gradviz.language import spoken

BODY_PX = 14
CAPTION_PX = 12


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


def style_sheet(theme: Theme, chevron: str) -> str:
    """What the palette cannot say: cards, fields of one height, the tab that is open, quiet buttons. `chevron` is
    the picture of the arrow on lists, a file."""
    return f"""
    * {{ font-size: {scaled(BODY_PX)}px; }}
    QWidget#page, QMainWindow {{ background: {theme.page}; }}
    QToolBar {{ background: {theme.page}; border: none; padding: 4px 12px 0 12px; }}
    QFrame#card {{ background: {theme.card}; border: 1px solid {theme.hairline}; border-radius: 8px; }}
    QLabel {{ background: transparent; border: none; }}
    QLabel#group {{ color: {theme.helper}; font-size: {scaled(CAPTION_PX)}px; font-weight: 700; letter-spacing: 1px; }}
    QLabel#caption {{ color: {theme.helper}; font-size: {scaled(CAPTION_PX)}px; }}
    QLabel#veil, QLabel#veiledcard {{ color: {theme.helper}; font-size: {scaled(24)}px; }}
    QLabel#veiledcard {{ background: {theme.card}; border: 1px solid {theme.hairline}; border-radius: 8px; }}
    QLabel#error {{ color: {theme.warning}; font-size: {scaled(CAPTION_PX)}px; }}
    QLineEdit, QComboBox, QPushButton, QToolButton {{
        min-height: {scaled(20)}px; padding: 4px 8px; border: 1px solid {theme.hairline}; border-radius: 6px;
        background: {theme.card}; color: {theme.ink};
    }}
    QPlainTextEdit {{
        padding: 2px 4px; border: 1px solid {theme.hairline}; border-radius: 6px; background: {theme.card};
        color: {theme.ink};
    }}
    QPlainTextEdit[wrong="true"] {{ border: 2px solid {theme.warning}; padding: 1px 3px; }}
    QPlainTextEdit:focus {{ border: 1px solid {theme.computed}; }}
    QLineEdit[wrong="true"] {{ border: 2px solid {theme.warning}; padding: 3px 7px; }}
    QLineEdit:focus, QComboBox:focus, QPushButton:focus, QToolButton:focus {{ border: 1px solid {theme.computed}; }}
    QComboBox {{ padding-right: 24px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{
        background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.hairline};
        selection-background-color: {theme.computed}; selection-color: {theme.on_accent}; outline: 0;
    }}
    QPushButton:hover, QToolButton:hover, QComboBox:hover {{ background: {theme.page}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.helper}; }}
    QPushButton#toggle:checked {{ border: 2px solid {theme.computed}; padding: 3px 7px; color: {theme.computed}; }}
    QPushButton[told="✓"] {{ border: 2px solid {theme.exact}; padding: 3px 7px; color: {theme.exact}; }}
    QPushButton[told="✗"] {{ border: 2px solid {theme.warning}; padding: 3px 7px; color: {theme.warning}; }}
    QPushButton#primary {{
        background: {theme.computed}; color: {theme.on_accent}; border: 1px solid {theme.computed}; font-weight: 700;
    }}
    QPushButton#primary:disabled {{
        background: {theme.hairline}; color: {theme.helper}; border: 1px solid {theme.hairline};
    }}
    QToolButton#fold {{ border: none; background: transparent; color: {theme.ink}; padding: 4px 0; text-align: left; }}
    QToolButton#fold:hover {{ color: {theme.computed}; }}
    QToolButton#fold:focus {{ color: {theme.computed}; text-decoration: underline; }}
    QToolButton#tab {{
        border: none; border-radius: 0; padding: 4px 10px; color: {theme.helper}; background: transparent;
    }}
    QToolButton#tab:checked {{ color: {theme.ink}; font-weight: 700; border-bottom: 2px solid {theme.computed}; }}
    QToolButton#tab:focus {{ color: {theme.computed}; }}
    QToolButton#corner {{
        border: none; border-radius: 0; min-height: 16px; padding: 2px 8px; color: {theme.helper};
        background: transparent;
    }}
    QToolButton#corner:checked {{ color: {theme.ink}; font-weight: 700; border-bottom: 2px solid {theme.computed}; }}
    QToolButton#corner:hover, QToolButton#corner:focus {{ color: {theme.computed}; }}
    QCheckBox::indicator:unchecked, QRadioButton::indicator:unchecked {{
        width: 12px; height: 12px; border: 1px solid {theme.helper}; background: {theme.card};
    }}
    QCheckBox::indicator:unchecked {{ border-radius: 3px; }}
    QRadioButton::indicator:unchecked {{ border-radius: 7px; }}
    QRadioButton::indicator:checked {{
        width: 6px; height: 6px; border: 4px solid {theme.computed}; border-radius: 7px; background: {theme.card};
    }}
    QSlider {{ min-height: 22px; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {theme.hairline}; }}
    QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {theme.computed}; }}
    QSlider::handle:horizontal {{
        width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
        background: {theme.computed}; border: 1px solid {theme.card};
    }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {theme.ink}; }}
    QTreeWidget {{ background: {theme.card}; border: 1px solid {theme.hairline}; border-radius: 6px; outline: 0; }}
    QTreeWidget::item {{ padding: 3px 2px; }}
    QTreeWidget::item:selected {{ background: {theme.computed}; color: {theme.on_accent}; }}
    QToolButton#start {{
        border: none; background: transparent; color: {theme.computed}; font-weight: 700; padding: 4px 12px;
    }}
    QToolButton#start:hover, QToolButton#start:focus {{ text-decoration: underline; }}
    QTabBar {{ background: {theme.page}; }}
    QTabBar::tab {{
        background: {theme.page}; color: {theme.helper}; padding: 5px 14px;
        border: none; border-bottom: 2px solid {theme.page};
    }}
    QTabBar::tab:selected {{ color: {theme.ink}; font-weight: 700; border-bottom: 2px solid {theme.computed}; }}
    QTabBar::tab:hover, QTabBar::tab:focus {{ color: {theme.computed}; }}
    QMenuBar {{ background: {theme.page}; color: {theme.ink}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.hairline}; border-radius: 4px; }}
    QMenu {{ background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.hairline}; padding: 4px; }}
    QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.computed}; color: {theme.on_accent}; }}
    QMenu::item:disabled {{ color: {theme.helper}; }}
    QMenu::separator {{ height: 1px; background: {theme.hairline}; margin: 4px 8px; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: 8px; background: transparent; }}
    QScrollBar::handle:vertical {{ background: {theme.hairline}; border-radius: 4px; min-height: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QToolTip {{ background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.hairline}; padding: 4px; }}
    """
