"""Which function: one of the catalogue, or a formula that is typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from gradviz import notation
from gradviz.controls.formula_view import COMMA, FormulaView
from gradviz.controls.line_field import LineField
from gradviz.controls.number_field import ErrorLabel, column, mark_wrong
from gradviz.controls.quiet import QuietList
from gradviz.controls.tool_buttons import corner_button
from gradviz.controls.words import Words
from gradviz.core import CURVES, SURFACES, FormulaError, Function, find_function, parse_curve, parse_surface
from gradviz.core.catalogue import FIRST_CURVES, FIRST_SURFACES
from gradviz.core.formula.nodes import ARITY, CONSTANTS
from gradviz.core.formula.reader import CURVE_VARIABLES, SURFACE_VARIABLES
from gradviz.keyboard.one_of import OneOf
from gradviz.theme import number_font
from gradviz.typeset import Glyphs, row, typeset

LONGEST_TOLD = 36
"""Characters of a formula that are told once more."""


class FunctionPicker(QWidget):
    """Emits `chosen(text)`: a key, or a formula that can be read. What cannot be read is explained, and changes
    nothing. `variables`: 1 for curves, 2 for surfaces; with `kinds`, which whoever shows it places, one can turn to the
    other kind."""

    chosen = Signal(str)

    def __init__(self, function: str, words: Words, variables: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._function = ""
        self._variables = 0
        self._last = {1: FIRST_CURVES[0], 2: FIRST_SURFACES[0]}  # by number of variables
        self._words = words
        self.kinds = _Kinds()
        self._list = QuietList(self.tr("Function"))
        self._list.setMaxVisibleItems(20)
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._formula = LineField()
        self._formula.setFont(number_font())
        self._formula.setAccessibleName(self.tr("Formula"))
        self._formula.setMaxLength(1000)  # a longer one is refused with a sentence, not cut at 400 in silence
        kept = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        kept.setRetainSizeWhenHidden(True)  # nothing jumps where the derivative is asked for
        self._understood, self._derived = FormulaView(16, lines=3), FormulaView(13, lines=2)
        self._derived.setSizePolicy(kept)
        self._error = ErrorLabel()
        self.setLayout(column(self._list, self._formula, self._error, self._understood, self._derived))
        self.show_function(function, variables)
        self.kinds.chosen.connect(self._on_kind)
        self._list.activated.connect(self._on_picked)
        self._formula.textEdited.connect(self._on_typed)

    @property
    def variables(self) -> int:
        """How many the function has."""
        return self._variables

    def show_function(self, function: str, variables: int | None = None) -> None:
        """Shows a key or a formula that came from elsewhere; emits nothing."""
        if variables not in (None, self._variables):
            self._variables = variables
            self.kinds.show_kind(variables)
            self._fill()
            self._formula.setToolTip(self._known())
        elif function == self._function:
            return
        self._function = self._last[self._variables] = function
        found = find_function(function, self._variables)
        if self._formula.text() != found.formula:
            self._formula.setText(found.formula)
        self._formula.setCursorPosition(0)
        self._describe()
        self._explain("")

    def forget_what_is_wrong(self) -> None:
        """Puts the function back in place of a formula that could not be read."""
        if self._error.text():
            function, self._function = self._function, ""
            self.show_function(function)

    @property
    def _catalogue(self) -> Mapping[str, Function]:
        return CURVES if self._variables == 1 else SURFACES

    def show_derivative(self, shown: bool) -> None:
        """Whether the exact derivative is told."""
        self._derived.setVisible(shown)

    def _fill(self) -> None:
        """The chapter's own first, then the others, at last what is typed."""
        self._list.clear()
        first = FIRST_CURVES if self._variables == 1 else FIRST_SURFACES
        others = [key for key in self._catalogue if key not in first]
        for key in first:
            self._add(key)
        self._list.insertSeparator(self._list.count())
        for key in others:
            self._add(key)
        self._list.insertSeparator(self._list.count())
        self._list.addItem(self.tr("typed formula"), "")

    def _add(self, key: str) -> None:
        self._list.addItem(self._words.function_name(key, self._variables), key)
        note = self._words.function_note(key, self._variables)
        tip = f"{notation.formula(self._catalogue[key].formula)}\n{note}"
        self._list.setItemData(self._list.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def _describe(self) -> None:
        found = find_function(self._function, self._variables)
        index = self._list.findData(self._function if self._function in self._catalogue else "")
        self._list.setCurrentIndex(index)
        expression, names = found.expression, ("x",) if self._variables == 1 else ("x₀", "x₁")
        head = f"f({', '.join(names)}) = "
        self._understood.show_formula(head, typeset(expression.root, names), head + notation.formula(found.formula))
        slopes = [typeset(slope, names) for slope in expression.slopes]
        spoken = ", ".join(map(notation.formula, found.derivative_texts))
        if self._variables == 1:
            self._derived.show_formula("f′(x) = ", slopes[0], f"f′(x) = {spoken}")
        else:
            first, second = slopes
            pair = row(first, COMMA, second, Glyphs(")")) if first is not None and second is not None else None
            self._derived.show_formula("∇f = (", pair, f"∇f = ({spoken})")

    def _known(self) -> str:
        """What may stand in a formula."""
        names = CURVE_VARIABLES if self._variables == 1 else SURFACE_VARIABLES
        lines = (
            self.tr("Variables: {0}").format(", ".join(names)),
            self.tr("Functions: {0}").format(", ".join(ARITY)),
            self.tr("Constants: {0}").format(", ".join(CONSTANTS)),
            self.tr("Operators: {0}").format("+ - * / ^ ( )"),
        )
        return "\n".join(lines)

    def _still(self) -> str:
        """What the pictures show while the formula cannot be read."""
        shown = notation.formula(find_function(self._function, self._variables).formula).strip()
        if len(shown) > LONGEST_TOLD:
            return self.tr("What is shown is still the function below.")
        return self.tr("What is shown is still {0}.").format(shown)

    def _explain(self, sentence: str) -> None:
        mark_wrong(self._formula, bool(sentence))
        self._error.say(sentence)

    def _on_kind(self, variables: int) -> None:
        """The function of that kind that was last shown."""
        self.show_function(self._last[variables], variables)
        self.chosen.emit(self._function)

    def _on_picked(self, index: int) -> None:
        key = self._list.itemData(index)
        if key:
            self._function = ""  # chosen again it brings its formula back
            self.show_function(key)
            self.chosen.emit(key)
        else:
            self._formula.setFocus()
            self._formula.selectAll()

    def _on_typed(self, text: str) -> None:
        parse = parse_curve if self._variables == 1 else parse_surface  # a key is no formula: it is chosen in the list
        try:
            parse(text)
        except FormulaError as error:
            self._explain(f"{self._words.error(error)}\n{self._still()}")
            return
        self._explain("")
        self._formula.settle()
        if text != self._function:
            self._function = self._last[self._variables] = text
            self._describe()
            self.chosen.emit(text)


class _Kinds(QWidget):
    """Functions of one variable or of two: `chosen(variables)`."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._buttons = OneOf(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for variables, text, name in (
            (1, "f(x)", self.tr("one variable")),
            (2, "f(x₀, x₁)", self.tr("two variables")),
        ):
            button = corner_button(text, name, checkable=True)
            self._buttons.add(button, variables)
            row.addWidget(button)
        self._buttons.idClicked.connect(self.chosen)

    def show_kind(self, variables: int) -> None:
        self._buttons.button(variables).setChecked(True)
