"""The line under a picture that says what its arrows are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gradviz import messages, notation
from gradviz.core import CoreError
from gradviz.theme import scaled

HEIGHT = 20
SIGNS = {"descent": "−∇f", "ascent": "+∇f", "none": ""}


class FieldCaption(QLabel):
    """Which way the arrows point and how long the longest is; or why there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caption")
        self.setFixedHeight(scaled(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_field(self, arrows: str, steepest: float, with_numbers: bool = True) -> None:
        sign = SIGNS[arrows]
        text = self.tr("arrows: {0}, their length logarithmic, the longest |∇f| = {1}")
        if not with_numbers:
            text = self.tr("arrows: {0}, their length logarithmic")
        elif not steepest:
            text = self.tr("no arrows: with this h the numerical {0} is 0 everywhere")
        self.setText(text.format(sign, notation.number(steepest, 2)) if sign else "")

    def show_curve(self) -> None:
        self.setText(self.tr("line: slope of the quotient · dashed: the exact tangent · arrow: the move"))

    def show_problem(self, problem: Exception) -> None:
        self.setText(sentence_about(problem))


def sentence_about(problem: Exception) -> str:
    """What went wrong in the worker, in one sentence."""
    if isinstance(problem, CoreError):
        return messages.error(problem)
    if isinstance(problem, MemoryError):
        return QCoreApplication.translate("FieldCaption", "There is not enough memory.")
    return QCoreApplication.translate("FieldCaption", "Something went wrong that should not have: {0}.").format(
        type(problem).__name__
    )
