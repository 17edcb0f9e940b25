"""A step unfolded on the picture: what each stage draws, as a function of (stages, stage, frame)."""

from gradviz.plots.descent.stages.sketch import Sketch
from gradviz.plots.descent.stages.unfolding import Unfolded, last_shown, on_curve, on_surface

__all__ = ["Sketch", "Unfolded", "last_shown", "on_curve", "on_surface"]
