"""One step of a run, told as named stages with their numbers."""

from gradviz.core.stages.numbers import (
    StepNumbers,
    exact_gradient,
    exact_slope,
    quotient_samples,
    quotients,
    step_numbers,
)
from gradviz.core.stages.step import Stage, StageKey, StepStages, stage_keys, step_stages

__all__ = [
    "Stage",
    "StageKey",
    "StepNumbers",
    "StepStages",
    "exact_gradient",
    "exact_slope",
    "quotient_samples",
    "quotients",
    "stage_keys",
    "step_numbers",
    "step_stages",
]
