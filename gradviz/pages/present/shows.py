"""Which picture belongs to which page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.gradient.page import GradientPage
from gradviz.pages.page import Page
from gradviz.pages.present.derivative_show import DerivativeShow
from gradviz.pages.present.descent_show import DescentShow
from gradviz.pages.present.gradient_show import GradientShow
from gradviz.pages.present.rates_show import RatesShow
from gradviz.pages.present.show import Show
from gradviz.pages.present.training_show import TrainingShow
from gradviz.pages.rates.page import RatesPage
from gradviz.pages.training.page import TrainingPage


def show_of(page: Page, parent: QWidget) -> Show:
    """A picture that follows a page."""
    if isinstance(page, DescentPage):
        return DescentShow(page, parent)
    if isinstance(page, GradientPage):
        return GradientShow(page, parent)
    if isinstance(page, TrainingPage):
        return TrainingShow(page, parent)
    if isinstance(page, RatesPage):
        return RatesShow(page, parent)
    assert isinstance(page, DerivativePage)
    return DerivativeShow(page, parent)
