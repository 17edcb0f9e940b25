"""What is said of h and η before a step is taken."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QObject

from gradviz import messages
from gradviz.controls.experiment_panel import ExperimentPanel
from gradviz.core.regimes import Regimes, regimes
from gradviz.pages.asking import Asking
from gradviz.runner import Runner


class Beforehand(Asking):
    """Asks in which regimes the h and η of a panel are, and says it under them, unless that is what is asked."""

    def __init__(self, runner: Runner, lane: str, panel: ExperimentPanel, parent: QObject) -> None:
        super().__init__(runner, lane, lambda: panel.experiment, lambda: regimes(panel.experiment), parent)
        self._panel = panel
        self._known: Regimes | None = None
        self._is_hidden = False
        self.produced.connect(self._take)

    def cover(self, hidden: Set[str]) -> None:
        """Says it, or no longer: `hidden` is what a view hides."""
        self._is_hidden = "stability" in hidden
        self._say()

    def _take(self, known: Regimes) -> None:
        self._known = known
        self._say()

    def _say(self) -> None:
        known = None if self._is_hidden else self._known
        self._panel.say_about_h(None if known is None else messages.h_regime(known.h))
        self._panel.say_about_eta(None if known is None else messages.eta_regime(known.eta))
