"""What the arrows of a picture are, in the fewest words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gradviz.pages.field_caption import SIGNS
from gradviz.state import View


def field_caption(view: View) -> str:
    """Which way they point; "" where there are none."""
    sign = "" if "field" in view.hidden or view.picture == "surface" else SIGNS[view.arrows]
    return QCoreApplication.translate("Show", "arrows: {0}").format(sign) if sign else ""
