"""Typed text → expression. Nothing typed is ever executed: the text is split into tokens and read by
precedence climbing, so every refusal knows its column and what was expected there.

The grammar is that of school mathematics with Python's `**`: power binds tighter than the sign and to the
right, and a product may be left out where no reader could take it for anything else (`2x0`, `3(x0+1)`).
"""

from __future__ import annotations

import math
import re
import unicodedata
from difflib import get_close_matches
from typing import NamedTuple

from gradviz.core.errors import FormulaError
from gradviz.core.formula.nodes import ARITY, CONSTANTS, Node, Pool

LONGEST_TEXT = 400
MOST_NODES = 300
DEEPEST_NESTING = 100

CURVE_VARIABLES = {"x": 0}
SURFACE_VARIABLES = {"x0": 0, "x1": 1, "x": 0, "y": 1}

_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_SIGNS = "⁺⁻"
_RAISED = str.maketrans(_RAISED_DIGITS + _RAISED_SIGNS, "0123456789+-")
MINUSES = "−–‐‑"
"""What is read as a minus sign besides the hyphen of the keyboard."""
_LOOKALIKES = {"×": "*", "·": "*", "⋅": "*", "∗": "*", "÷": "/", "∕": "/", **dict.fromkeys(MINUSES, "-")}
_TOKEN = re.compile(
    rf"""(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
       | (?P<name>[A-Za-z_][A-Za-z0-9_]*|π)
       | (?P<superscript>[{_RAISED_SIGNS}]?[{_RAISED_DIGITS}]+)
       | (?P<operator>\*\*|[-+*/^(),])
       | (?P<space>[ \t]+)""",
    re.VERBOSE,
)
NEAR = 0.7
"""How much of a name has to be right for it to be guessed: of sinn or tann, but not of foo."""
_OTHERWISE = {"ln": "log"}
"""What is called something else elsewhere, and not by a name that is near."""
_BINDING = {"+": (10, 11), "-": (10, 11), "*": (20, 21), "/": (20, 21), "**": (40, 30)}
_SIGN_BINDING = 30
_OPERATIONS = {"+": "add", "-": "sub", "*": "mul", "/": "div", "**": "pow"}


class Token(NamedTuple):
    kind: str  # number, raised (a superscript), name, operator or end
    text: str
    column: int


def read(text: str, variables: dict[str, int], pool: Pool) -> Node:
    """The expression that `text` means, built in `pool` exactly as typed.

    Raises FormulaError with a 1-based column.
    """
    if len(text) > LONGEST_TEXT:
        raise FormulaError("too_long", LONGEST_TEXT + 1, limit=LONGEST_TEXT)
    return _Reader(_tokens(text), variables, pool).whole()


def _tokens(text: str) -> list[Token]:
    characters, columns = _normalised(text)
    tokens: list[Token] = []
    position = 0
    while position < len(characters):
        match = _TOKEN.match(characters, position)
        column = columns[position]
        if match is None:
            character = text[column - 1]  # as typed: ½ is taken apart into 1⁄2 before
            raise FormulaError("unknown_character", column, character=character, codepoint=f"U+{ord(character):04X}")
        kind, found = str(match.lastgroup), match.group()
        position = match.end()
        if kind == "superscript":
            if tokens and tokens[-1].kind == "raised":  # x²⁻³ is not what anybody writes
                raise FormulaError("missing_operator", column, suggestion="")
            raised = found.translate(_RAISED)
            signs, digits = raised.rstrip("0123456789"), raised.lstrip("+-")
            tokens += [Token("operator", sign, column) for sign in ("**", *signs)] + [Token("raised", digits, column)]
        elif kind == "number":
            _refuse_unfinished(found, characters, position, column)
            tokens.append(Token("number", found, column))
        elif kind != "space":
            tokens.append(Token(kind, {"^": "**", "π": "pi"}.get(found, found), column))
    if not tokens:
        raise FormulaError("empty", 1)
    tokens.append(Token("end", "", len(text) + 1))
    return tokens


def _normalised(text: str) -> tuple[str, list[int]]:
    """The text with every look-alike replaced, and the column that each character came from."""
    characters: list[str] = []
    columns: list[int] = []
    for column, character in enumerate(text, start=1):
        if character not in _RAISED_DIGITS + _RAISED_SIGNS:
            character = _LOOKALIKES.get(character) or unicodedata.normalize("NFKC", character)
        for piece in character:
            characters.append(_LOOKALIKES.get(piece, piece))
            columns.append(column)
    return "".join(characters), columns


def _refuse_unfinished(number: str, characters: str, end: int, column: int) -> None:
    following = re.match(r"[A-Za-z_][A-Za-z0-9_]*", characters[end:])
    if following and following.group() in ("e", "E"):
        raise FormulaError("unfinished_number", column, text=number + following.group(), suggestion=f"{number}*e")
    if not math.isfinite(float(number)):
        raise FormulaError("number_too_large", column, text=number)


class _Reader:
    """One pass over the tokens; `_position` is the next unread one."""

    def __init__(self, tokens: list[Token], variables: dict[str, int], pool: Pool) -> None:
        self._tokens = tokens
        self._variables = variables
        self._pool = pool
        self._position = 0
        self._nesting = 0
        self._count = 0

    def whole(self) -> Node:
        node = self._expression(0)
        token = self._next
        if token.kind != "end":
            raise FormulaError("expected_operator", token.column, found=token.text)
        return node

    @property
    def _next(self) -> Token:
        return self._tokens[self._position]

    def _take(self) -> Token:
        token = self._next
        self._position += 1
        return token

    def _node(self, op: str, *args: Node, value: float | int | str | None = None) -> Node:
        self._count += 1
        if self._count > MOST_NODES:
            raise FormulaError("too_many_parts", self._next.column, limit=MOST_NODES)
        return self._pool.plain(op, *args, value=value)

    def _expression(self, weakest: int) -> Node:
        self._nesting += 1
        if self._nesting > DEEPEST_NESTING:
            raise FormulaError("too_deep", self._next.column, limit=DEEPEST_NESTING)
        left = self._operand()
        while True:
            operator = self._operator_ahead()
            binding, right_binding = _BINDING.get(operator, (-1, -1))
            if binding < weakest:
                break
            if self._next.text == operator:
                self._take()  # an implied product has nothing to take
            left = self._node(_OPERATIONS[operator], left, self._expression(right_binding))
        self._nesting -= 1
        return left

    def _operator_ahead(self) -> str:
        """The operator that comes next, `*` where a product is implied, or "" where none may stand."""
        token, previous = self._next, self._tokens[self._position - 1]
        if token.kind == "operator" and token.text != "(":
            return token.text
        if token.kind == "end":
            return ""
        closes = previous.kind in ("number", "raised") or previous.text == ")" or previous.text in self._variables
        opens = token.kind == "name" or token.text == "("
        if closes and opens:
            return "*"
        raise FormulaError("missing_operator", token.column, suggestion=self._product(previous, token))

    @staticmethod
    def _product(left: Token, right: Token) -> str:
        """What was probably meant by two that stand side by side, as it can be typed; "" where nobody can tell."""
        if left.kind == right.kind == "number" and right.text.startswith("."):  # 1.2.3
            return ""
        words = left.kind in ("name", "number") and right.kind in ("name", "number")
        return f"{left.text}*{right.text}" if words else "*"

    def _operand(self) -> Node:
        token = self._take()
        if token.kind in ("number", "raised"):
            return self._node("number", value=float(token.text))
        if token.kind == "name":
            return self._named(token)
        if token.text == "(":
            inner = self._expression(0)
            self._closing()
            return inner
        if token.text in ("+", "-"):
            operand = self._expression(_SIGN_BINDING)
            return self._node("neg", operand) if token.text == "-" else operand
        raise FormulaError("expected_operand", token.column, found=token.text)

    def _named(self, token: Token) -> Node:
        name = token.text
        if name in self._variables:
            return self._node("variable", value=self._variables[name])
        if name in CONSTANTS:
            return self._node("constant", value=name)
        if name in ARITY:
            return self._call(token)
        raise FormulaError("unknown_name", token.column, name=name, suggestion=self._meant(name))

    def _call(self, token: Token) -> Node:
        if self._next.text != "(":
            raise FormulaError("call_without_parentheses", self._next.column, name=token.text)
        self._take()
        args = [self._expression(0)]
        while self._next.text == ",":
            self._take()
            args.append(self._expression(0))
        self._closing()
        if len(args) != ARITY[token.text]:
            raise FormulaError("wrong_count", token.column, name=token.text, takes=ARITY[token.text], given=len(args))
        return self._node(token.text, *args)

    def _closing(self) -> None:
        token = self._next
        if token.text != ")":
            raise FormulaError("expected_closing", token.column, found=token.text)
        self._take()

    def _meant(self, unknown: str) -> str:
        """What an unknown name was probably meant to be, in the formula's own terms; "" where nobody can tell."""
        known = [*self._variables, *CONSTANTS, *ARITY]
        lowered = unknown.lower()
        if lowered in known:
            return lowered
        if re.fullmatch(r"x[01]", lowered) and "x" in self._variables:  # a surface's variable in a curve
            return "x"
        for variable in sorted(self._variables, key=len, reverse=True):
            rest = lowered.removeprefix(variable)
            if rest != lowered:
                if re.fullmatch(r"[1-9][0-9]*", rest) and variable in ("x", "y"):
                    return f"{variable}*{rest} or {variable}**{rest}"
                if rest in known:
                    return f"{variable}*{rest}"
        for name in (*CONSTANTS, *ARITY):
            rest = lowered.removeprefix(name)
            if rest != lowered and rest in known:
                return f"{name}({rest})" if name in ARITY else f"{name}*{rest}"
        if not lowered.isalpha():  # x00 is as near to x0 as to x*0
            return ""
        return _OTHERWISE.get(lowered) or next(iter(get_close_matches(lowered, known, 1, NEAR)), "")
