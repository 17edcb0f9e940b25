"""What is wrong with a formula, a number or a function, in one sentence."""

from __future__ import annotations

import math
from collections.abc import Mapping

from gradviz import notation
from gradviz.core import CoreError, FormulaError
from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.messages.settings import setting_name

_ERRORS: Mapping[str, str] = {
    "empty": QT_TRANSLATE_NOOP("errors", "Type a formula, for example x0**2 + x1**2."),
    "too_long": QT_TRANSLATE_NOOP("errors", "At most {limit} characters fit into a formula."),
    "too_many_parts": QT_TRANSLATE_NOOP("errors", "The formula has more than {limit} parts."),
    "too_deep": QT_TRANSLATE_NOOP(
        "errors", "More than {limit} brackets, signs or powers stand within each other here."
    ),
    "unknown_character": QT_TRANSLATE_NOOP("errors", "“{character}” ({codepoint}) has no meaning in a formula."),
    "unfinished_number": QT_TRANSLATE_NOOP(
        "errors", "“{text}” is an unfinished number; for the constant e write {suggestion}."
    ),
    "number_too_large": QT_TRANSLATE_NOOP("errors", "{text} is too large a number; the largest is about 1.8e308."),
    "unknown_name": QT_TRANSLATE_NOOP("errors", "“{name}” is not known here."),
    "unknown_name_meant": QT_TRANSLATE_NOOP("errors", "“{name}” is not known here; perhaps {suggestion}?"),
    "expected_operator": QT_TRANSLATE_NOOP("errors", "An operator or the end was expected, not “{found}”."),
    "expected_operand": QT_TRANSLATE_NOOP(
        "errors", "A number, a variable, a function or “(” was expected, not “{found}”."
    ),
    "expected_operand_end": QT_TRANSLATE_NOOP(
        "errors", "The formula breaks off: a number, a variable, a function or “(” was expected."
    ),
    "expected_closing": QT_TRANSLATE_NOOP("errors", "“)” was expected, not “{found}”."),
    "expected_closing_end": QT_TRANSLATE_NOOP("errors", "The formula breaks off: “)” was expected."),
    "missing_operator": QT_TRANSLATE_NOOP("errors", "An operator is missing here."),
    "missing_operator_meant": QT_TRANSLATE_NOOP("errors", "An operator is missing here; perhaps {suggestion}?"),
    "call_without_parentheses": QT_TRANSLATE_NOOP("errors", "“(” was expected: {name} is called with parentheses."),
    "wrong_count": QT_TRANSLATE_NOOP("errors", "{name} takes {takes} values, not {given}."),
    "not_a_number": QT_TRANSLATE_NOOP("errors", "The function has to return a real number, not {type}."),
    "wrong_shape": QT_TRANSLATE_NOOP(
        "errors", "The function has to return one number per point: shape {wanted}, not {returned}."
    ),
    "not_a_point": QT_TRANSLATE_NOOP("errors", "A point of this function has {takes} coordinates, not {given}."),
    "scalar_point": QT_TRANSLATE_NOOP("errors", "A point needs an array of coordinates."),
    "not_positive": QT_TRANSLATE_NOOP("errors", "{name} takes a positive number."),
    "not_finite": QT_TRANSLATE_NOOP("errors", "{name} takes a finite number."),
    "unreadable_number": QT_TRANSLATE_NOOP("errors", "{name} takes a number, for example 0.0001, 1e-4 or 10^-4."),
    "not_whole": QT_TRANSLATE_NOOP("errors", "{name} takes a whole number."),
    "out_of_range": QT_TRANSLATE_NOOP("errors", "{name} takes a number from {low} to {high}."),
    "out_of_range_below": QT_TRANSLATE_NOOP("errors", "{name} takes a number from {low} to below {high}."),
    "not_rising": QT_TRANSLATE_NOOP("errors", "The first number has to be smaller than the last."),
    "unknown_choice": QT_TRANSLATE_NOOP("errors", "{name} takes one of {choices}."),
    "missing": QT_TRANSLATE_NOOP("errors", "{name} is missing."),
    "repeated": QT_TRANSLATE_NOOP("errors", "{name} is there twice."),
    "another_function": QT_TRANSLATE_NOOP("errors", "Runs that are compared are of the same function."),
    "needs_classes": QT_TRANSLATE_NOOP("errors", "This model and loss need y to be 0 or 1, and both to occur."),
    "too_much_to_record": QT_TRANSLATE_NOOP(
        "errors", "With these settings at most {limit} {name} can be recorded: take fewer, or larger batches."
    ),
    "one_point": QT_TRANSLATE_NOOP("errors", "{name} takes one point."),
}

_FORMULA_ERROR = QT_TRANSLATE_NOOP("errors", "Column {column}: {what}")


def error(problem: CoreError) -> str:
    """What is wrong, in one sentence; for a formula with its column."""
    parameters = {name: spoken(value) for name, value in problem.parameters.items()}
    key = problem.code
    if key in ("unknown_name", "missing_operator") and problem.parameters["suggestion"]:
        key += "_meant"
    elif key in ("expected_operand", "expected_closing") and not problem.parameters["found"]:
        key += "_end"
    elif key == "out_of_range" and problem.parameters["below"]:
        key += "_below"
    if "name" in parameters:
        parameters["name"] = setting_name(parameters["name"])
    sentence = translate("errors", _ERRORS[key]).format(**parameters)
    if isinstance(problem, FormulaError):
        return translate("errors", _FORMULA_ERROR).format(column=problem.column, what=sentence)
    return sentence


def spoken(value: object) -> str:
    """A parameter as it stands in a sentence: on one line, whatever it is."""
    if isinstance(value, float) and math.isfinite(value):
        return notation.plain(value)
    if isinstance(value, tuple) and value and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    # a line break or a change of direction that someone typed must not reach the sentence around it
    return "".join(character if character.isprintable() else "\ufffd" for character in str(value))
