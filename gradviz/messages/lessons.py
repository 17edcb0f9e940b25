"""What is wrong with a lesson, or with the file that it should be in, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from gradviz.core import CoreError
from gradviz.language import translate
from gradviz.messages.errors import error, spoken
from gradviz.messages.mark import QT_TRANSLATE_NOOP

_ERRORS: Mapping[str, str] = {
    "no_file": QT_TRANSLATE_NOOP("lessons", "There is no file “{file}”."),
    "cannot_read": QT_TRANSLATE_NOOP("lessons", "“{file}” cannot be read: {reason}."),
    "cannot_write": QT_TRANSLATE_NOOP("lessons", "“{file}” could not be saved, and is as it was: {reason}."),
    "no_room": QT_TRANSLATE_NOOP(
        "lessons", "“{file}” could not be saved, and is as it was: only {written} of {size} bytes found room."
    ),
    "too_large": QT_TRANSLATE_NOOP("lessons", "A lesson has at most {limit} bytes."),
    "not_utf8": QT_TRANSLATE_NOOP("lessons", "This is no lesson: byte {byte} belongs to no UTF-8 text."),
    "not_json": QT_TRANSLATE_NOOP("lessons", "This is no lesson: line {line}, column {column} is no JSON."),
    "too_deep": QT_TRANSLATE_NOOP("lessons", "More than {limit} brackets stand within each other."),
    "repeated_key": QT_TRANSLATE_NOOP("lessons", "“{key}” is there twice in the same place."),
    "not_a_finite_number": QT_TRANSLATE_NOOP("lessons", "{text} is no finite number."),
    "too_many_digits": QT_TRANSLATE_NOOP("lessons", "A whole number has at most {limit} digits."),
    "no_lesson": QT_TRANSLATE_NOOP("lessons", "This is no lesson of GradViz."),
    "unknown_version": QT_TRANSLATE_NOOP(
        "lessons", "This lesson has a format that is not known here (known is {known}): a newer GradViz may open it."
    ),
    "unknown_key": QT_TRANSLATE_NOOP("lessons", "“{key}” has no meaning here; known are {keys}."),
    "missing_key": QT_TRANSLATE_NOOP("lessons", "“{key}” is missing."),
    "wrong_type object": QT_TRANSLATE_NOOP("lessons", "Something in braces, {{…}}, was expected."),
    "wrong_type list": QT_TRANSLATE_NOOP("lessons", "Something in brackets, […], was expected."),
    "wrong_type text": QT_TRANSLATE_NOOP("lessons", "A text in quotation marks was expected."),
    "wrong_type number": QT_TRANSLATE_NOOP("lessons", "A number was expected."),
    "wrong_type whole": QT_TRANSLATE_NOOP("lessons", "A whole number was expected."),
    "wrong_type flag": QT_TRANSLATE_NOOP("lessons", "“true” or “false” was expected."),
    "too_many": QT_TRANSLATE_NOOP("lessons", "At most {limit} are possible here."),
    "too_many_functions": QT_TRANSLATE_NOOP("lessons", "A lesson has at most {limit} different functions."),
    "out_of_range": QT_TRANSLATE_NOOP("lessons", "A number from {low} to {high} was expected."),
    "unknown_choice": QT_TRANSLATE_NOOP("lessons", "One of these was expected: {choices}."),
    "text_too_long": QT_TRANSLATE_NOOP("lessons", "The text has more than {limit} characters."),
    "unprintable": QT_TRANSLATE_NOOP("lessons", "The text has a character that cannot be shown."),
    "unknown_language": QT_TRANSLATE_NOOP("lessons", "A language is named like “en”, “ko” or “ja”."),
    "choices": QT_TRANSLATE_NOOP("lessons", "A question has {low} to {high} choices."),
    "no_such_choice": QT_TRANSLATE_NOOP("lessons", "The right answer is none of the choices."),
    "no_scenes": QT_TRANSLATE_NOOP("lessons", "A lesson has at least one scene."),
    "window": QT_TRANSLATE_NOOP("lessons", "A window has a lower and a higher number for each variable."),
    "hidden_by_questions": QT_TRANSLATE_NOOP("lessons", "Only a question hides something; a change cannot."),
    "not_a_key": QT_TRANSLATE_NOOP("lessons", "A tab is named by a single word."),
    "another_page": QT_TRANSLATE_NOOP(
        "lessons", "This scene is on another page: a scene of its own can begin from what is shown now."
    ),
    "no_difference": QT_TRANSLATE_NOOP("lessons", "Nothing differs from the moment before: set something first."),
    "nothing_to_take": QT_TRANSLATE_NOOP("lessons", "This kind of beat takes nothing from what is shown."),
    "nothing_to_compare": QT_TRANSLATE_NOOP("lessons", "Only runs of the Descent page are compared."),
    "function_without_text": QT_TRANSLATE_NOOP("lessons", "Only a function that is written as a formula can be saved."),
}

_SOMEWHERE = QT_TRANSLATE_NOOP("lessons", "{path}: {what}")


def lesson_error(problem: CoreError) -> str:
    """What is wrong with a lesson, in one sentence, after the place in the file where there is one."""
    parameters = problem.parameters
    cause = parameters.get("cause")
    if isinstance(cause, CoreError):
        sentence = error(cause)
    else:
        key = f"{problem.code} {parameters['wanted']}" if problem.code == "wrong_type" else problem.code
        sentence = translate("lessons", _ERRORS[key]).format(
            **{name: spoken(value) for name, value in parameters.items()}
        )
    path = parameters.get("path", "")
    return translate("lessons", _SOMEWHERE).format(path=spoken(path), what=sentence) if path else sentence
