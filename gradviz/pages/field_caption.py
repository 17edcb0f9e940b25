"""The line under a picture that says what its arrows are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gradviz import messages, notation
from gradviz.core import CoreError
from gradviz.pages.fitted_line import FittedLine

SIGNS = {"descent": "−∇f", "ascent": "+∇f", "none": ""}


class FieldCaption(FittedLine):
    """Which way the arrows point and how long the longest is; or why there are none."""

    def show_field(self, arrows: str, steepest: float, with_numbers: bool = True) -> None:
        sign = SIGNS[arrows]
        plain = (self.tr("arrows: {0}, their length logarithmic"), self.tr("arrows: {0}"))
        texts: tuple[str, ...] = (
            self.tr("arrows: {0}, their length logarithmic, the longest |∇f| = {1}"),
            self.tr("arrows: {0}, the longest |∇f| = {1}"),
            self.tr("arrows: {0}"),
        )
        if not with_numbers:
            texts = plain
        elif not steepest:
            texts = (self.tr("no arrows: with this h the numerical {0} is 0 everywhere"),)
        self.say(*(text.format(sign, notation.number(steepest, 2)) if sign else "" for text in texts))

    def show_curve(self) -> None:
        self.say(self.tr("line: slope of the quotient · dashed: the exact tangent · arrow: the move"))

    def show_problem(self, problem: Exception) -> None:
        self.say(sentence_about(problem))


def sentence_about(problem: Exception) -> str:
    """What went wrong in the worker, in one sentence."""
    if isinstance(problem, CoreError):
        return messages.error(problem)
    if isinstance(problem, MemoryError):
        return QCoreApplication.translate("FieldCaption", "There is not enough memory.")
    return QCoreApplication.translate("FieldCaption", "Something went wrong that should not have: {0}.").format(
        type(problem).__name__
    )
