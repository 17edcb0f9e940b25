"""A plot in the colours of the run that it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradviz.plots.run_look import looking
from gradviz.theme import LIGHT, Theme

if TYPE_CHECKING:

    class _Base:
        def set_theme(self, theme: Theme) -> None:
            """As plots have it."""
else:
    _Base = object


class Followed(_Base):
    """Before a plot among its bases."""

    _theme: Theme
    _plain: Theme = LIGHT
    _place = 0

    def set_theme(self, theme: Theme) -> None:
        if theme is not self._theme:  # else it is repainted in the colours that it has
            self._plain = theme
        super().set_theme(looking(self._plain, self._place))

    def follow_run(self, place: int) -> None:
        """Takes on the look of the run at that place."""
        if place != self._place:
            self._place = place
            self.set_theme(self._plain)
