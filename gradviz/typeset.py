"""An expression as mathematics sets it: fractions, raised exponents, roots. What is seen is what was understood, for it
is made from what the reader has read and not from what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from gradviz import notation
from gradviz.core.formula.nodes import Node, postorder

MOST_GLYPHS = 160
"""Beyond so many a formula is no picture any more but a text to be read."""
DEEPEST = 24

_SUM, _PRODUCT, _SIGN, _POWER, _ATOM = 10, 20, 30, 40, 100


@dataclass(frozen=True)
class Glyphs:
    """Letters in a row; variables are set in italics."""

    text: str
    italic: bool = False


@dataclass(frozen=True)
class Operator:
    """+ or −, between terms, where a line may be broken before it."""

    text: str


@dataclass(frozen=True)
class Row:
    parts: tuple[Box, ...]


@dataclass(frozen=True)
class Raised:
    base: Box
    exponent: Box


@dataclass(frozen=True)
class Fraction:
    top: Box
    bottom: Box


@dataclass(frozen=True)
class Root:
    inner: Box


@dataclass(frozen=True)
class Fenced:
    """Between parentheses, or bars, as high as what they hold."""

    inner: Box
    fence: str = "()"


Box = Glyphs | Operator | Row | Raised | Fraction | Root | Fenced


class _Piece(NamedTuple):
    box: Box
    binding: int  # how tightly its outermost operation binds
    glyphs: int
    depth: int
    digit_first: bool = False


def typeset(root: Node, names: tuple[str, ...]) -> Box | None:
    """The expression with `names` for its variables; None where it is too large or too deep to be seen as a whole."""
    pieces: dict[Node, _Piece] = {}
    for node in postorder(root):
        made = _piece(node, [pieces[argument] for argument in node.args], names)
        if made.glyphs > MOST_GLYPHS or made.depth > DEEPEST:
            return None
        pieces[node] = made
    return pieces[root].box


def row(*parts: Box) -> Row:
    """Boxes beside each other, rows in it opened, so that their lines can be broken."""
    flat: list[Box] = []
    for part in parts:
        flat += part.parts if isinstance(part, Row) else (part,)
    return Row(tuple(flat))


def _piece(node: Node, args: list[_Piece], names: tuple[str, ...]) -> _Piece:
    glyphs = 1 + sum(piece.glyphs for piece in args)
    depth = 1 + max((piece.depth for piece in args), default=0)
    match node.op:
        case "number":
            return _number(float(node.value))  # type: ignore[arg-type]
        case "variable":
            return _Piece(Glyphs(names[int(node.value)], italic=True), _ATOM, 1, 1)  # type: ignore[arg-type]
        case "constant":
            return _Piece(Glyphs("π" if node.value == "pi" else "e"), _ATOM, 1, 1)
        case "neg":
            return _Piece(row(Operator(notation.MINUS), _bound(args[0], _PRODUCT)), _SUM, glyphs, depth)
        case "add" | "sub":
            sign = Operator("+" if node.op == "add" else notation.MINUS)
            right = _bound(args[1], _SUM + 1)
            return _Piece(row(args[0].box, sign, right), _SUM, glyphs, depth, args[0].digit_first)
        case "mul":
            return _Piece(_product(*args), _PRODUCT, glyphs, depth, args[0].digit_first)
        case "div":
            return _Piece(Fraction(args[0].box, args[1].box), _POWER, glyphs, depth)
        case "pow":
            return _Piece(Raised(_bound(args[0], _ATOM), args[1].box), _POWER + 1, glyphs, depth, args[0].digit_first)
        case "dpow" | "powlog":
            return _Piece(_derived(node, *args), _PRODUCT, 2 * glyphs, depth)
    return _Piece(_call(node.op, args), _ATOM, glyphs + 1, depth)


def _number(value: float) -> _Piece:
    text = notation.plain(abs(value))
    mantissa, _, exponent = text.partition("e")
    box: Box = Glyphs(mantissa)
    if exponent:
        ten = Raised(Glyphs("10"), Glyphs(exponent.replace("-", notation.MINUS)))
        box = row(Glyphs(f"{mantissa}·"), ten) if mantissa != "1" else ten
    if value < 0:
        return _Piece(row(Operator(notation.MINUS), box), _SUM, len(text), 2)
    return _Piece(box, _PRODUCT if exponent else _ATOM, len(text), 2, digit_first=True)


def _product(left: _Piece, right: _Piece) -> Box:
    """Factors stand beside each other where that cannot be misread, and have a dot between them where it can."""
    first, second = _bound(left, _PRODUCT), _bound(right, _PRODUCT)
    dot = right.digit_first and not isinstance(second, Fenced)
    return row(first, Glyphs("·"), second) if dot else row(first, Glyphs("\u2009"), second)


def _derived(node: Node, base: _Piece, exponent: _Piece) -> Box:
    """b(b − 1)…aᵇ⁻ⁿ, or aᵇ·log(a)ⁿ, as which derivatives of powers are computed."""
    order = int(node.value)  # type: ignore[arg-type]
    raised = _bound(base, _ATOM)
    if node.op == "powlog":
        log: Box = row(Glyphs("log"), Fenced(base.box))
        log = log if order == 1 else Raised(log, Glyphs(str(order)))
        return row(Raised(raised, exponent.box), Glyphs("\u2009"), log)
    factors = [_bound(exponent, _PRODUCT)]
    factors += [Fenced(row(exponent.box, Operator(notation.MINUS), Glyphs(str(j)))) for j in range(1, order)]
    less = row(_bound(exponent, _SUM), Operator(notation.MINUS), Glyphs(str(order)))
    return row(*factors, Glyphs("\u2009"), Raised(raised, less))


def _call(op: str, args: list[_Piece]) -> Box:
    if op == "sqrt":
        return Root(args[0].box)
    if op == "abs":
        return Fenced(args[0].box, "||")
    if op == "exp":
        return Raised(Glyphs("e"), args[0].box)
    inner = args[0].box if len(args) == 1 else row(args[0].box, Glyphs(", "), args[1].box)
    return row(Glyphs(op), Fenced(inner))


def _bound(piece: _Piece, least: int) -> Box:
    return piece.box if piece.binding >= least else Fenced(piece.box)
