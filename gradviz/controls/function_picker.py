"""Which function: one of the catalogue, or a formula that is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gradviz import notation
from gradviz.controls.number_field import ErrorLabel, caption, column, mark_wrong
from gradviz.controls.words import Words
from gradviz.core import SURFACES, FormulaError, find_function
from gradviz.core.catalogue import FIRST_SURFACES
from gradviz.theme import number_font


class FunctionPicker(QWidget):
    """Emits `chosen(text)`: a key, or a formula that can be read. What cannot be read is explained, and changes
    nothing."""

    chosen = Signal(str)

    def __init__(self, function: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._function = ""
        self._words = words
        self._list = QComboBox()
        self._list.setAccessibleName(self.tr("Function"))
        self._list.setMaxVisibleItems(20)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._formula = QLineEdit()
        self._formula.setFont(number_font())
        self._formula.setAccessibleName(self.tr("Formula"))
        self._formula.setMaxLength(1000)  # a longer one is refused with a sentence, not cut at 400 in silence
        self._gradient = caption()
        self._gradient.setToolTip(self.tr("The exact gradient, from the formula"))
        self._error = ErrorLabel()
        self.setLayout(column(self._list, self._formula, self._error, self._gradient))
        self._fill()
        self.show_function(function)
        self._list.activated.connect(self._on_picked)
        self._formula.textEdited.connect(self._on_typed)

    def show_function(self, function: str) -> None:
        """Shows a key or a formula that came from elsewhere; emits nothing."""
        if function == self._function:
            return
        self._function = function
        found = find_function(function)
        if self._formula.text() != found.formula:
            self._formula.setText(found.formula)
        self._formula.setCursorPosition(0)
        self._describe()
        self._explain("")

    def _fill(self) -> None:
        """The chapter's six first, then the benchmarks, at last what is typed."""
        others = [key for key in SURFACES if key not in FIRST_SURFACES]
        for key in FIRST_SURFACES:
            self._add(key)
        self._list.insertSeparator(self._list.count())
        for key in others:
            self._add(key)
        self._list.insertSeparator(self._list.count())
        self._list.addItem(self.tr("typed formula"), "")

    def _add(self, key: str) -> None:
        self._list.addItem(self._words.function_name(key), key)
        tip = f"{notation.formula(SURFACES[key].formula)}\n{self._words.function_note(key)}"
        self._list.setItemData(self._list.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def _describe(self) -> None:
        found = find_function(self._function)
        index = self._list.findData(self._function if self._function in SURFACES else "")
        self._list.setCurrentIndex(index)
        parts = ", ".join(map(notation.formula, found.derivative_texts))
        self._gradient.setText(f"∇f = ({parts})" if len(parts) < 60 else "")
        self._gradient.setVisible(bool(self._gradient.text()))

    def _explain(self, sentence: str) -> None:
        mark_wrong(self._formula, bool(sentence))
        self._error.say(sentence)

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
        try:
            find_function(text)
        except FormulaError as error:
            self._explain(self._words.error(error))
            return
        self._explain("")
        if text != self._function:
            self._function = text
            self._describe()
            self.chosen.emit(text)
