"""Typed formulas: read safely, evaluated by one kernel, differentiated exactly, written back as text."""

from gradviz.core.formula.expression import Expression, read_curve, read_surface

__all__ = ["Expression", "read_curve", "read_surface"]
