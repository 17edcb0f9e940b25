"""The mathematics of GradViz: NumPy and contourpy, no Qt, no clock, no files, no sentences."""

from gradviz.core.catalogue import CURVES, SURFACES
from gradviz.core.descent import descend, gradient_descent
from gradviz.core.difference import SCHEMES, numerical_diff, numerical_gradient
from gradviz.core.errors import CoreError, FormulaError, FunctionError, SettingError
from gradviz.core.experiment import Experiment, find_function
from gradviz.core.functions import Curve, Function, Surface, parse_curve, parse_surface
from gradviz.core.judgement import judge
from gradviz.core.optimizers import OPTIMIZERS, Optimizer
from gradviz.core.outcome import Outcome
from gradviz.core.slope.numbers import DerivativeSettings
from gradviz.core.trace import Trace

__all__ = [
    "CURVES",
    "OPTIMIZERS",
    "SCHEMES",
    "SURFACES",
    "CoreError",
    "Curve",
    "DerivativeSettings",
    "Experiment",
    "FormulaError",
    "Function",
    "FunctionError",
    "Optimizer",
    "Outcome",
    "SettingError",
    "Surface",
    "Trace",
    "descend",
    "find_function",
    "gradient_descent",
    "judge",
    "numerical_diff",
    "numerical_gradient",
    "parse_curve",
    "parse_surface",
]
