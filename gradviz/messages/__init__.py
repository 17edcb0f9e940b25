"""Every sentence that the core's keys stand for: (key, parameters) → text. No Qt at import, so the command line
says the same sentences; the literals are marked for Qt's translation tools."""

from gradviz.messages.comparisons import budget, ending, run_name, whole_run_name
from gradviz.messages.descents import eta_regime, h_regime, outcome
from gradviz.messages.errors import error
from gradviz.messages.exports import no_coder, unwritten
from gradviz.messages.functions import CURVES, FUNCTIONS, function_name, function_note
from gradviz.messages.gradients import TRAPS, moment, nature, trap
from gradviz.messages.lesson_parts import beat_name, beat_tells, changed_part, hidden_name
from gradviz.messages.lessons import lesson_error
from gradviz.messages.rates import basins, outcome_name, percent, sweep_at
from gradviz.messages.settings import (
    OPTIMIZER_NAMES,
    SCHEME_NAMES,
    SETTING_NAMES,
    SHORT_SCHEME_NAMES,
    move_label,
    move_of,
    optimizer_name,
    scheme_name,
    setting_name,
    short_scheme_name,
)
from gradviz.messages.slopes import short_rule, slope_rule
from gradviz.messages.stages import slope_stage, stage
from gradviz.messages.training import (
    activation_name,
    data_name,
    gradient_name,
    loss_name,
    model_name,
    parameter_name,
    table_error,
    training_outcome,
)

__all__ = [
    "CURVES",
    "FUNCTIONS",
    "OPTIMIZER_NAMES",
    "SCHEME_NAMES",
    "SETTING_NAMES",
    "SHORT_SCHEME_NAMES",
    "TRAPS",
    "activation_name",
    "basins",
    "beat_name",
    "beat_tells",
    "budget",
    "changed_part",
    "data_name",
    "ending",
    "error",
    "eta_regime",
    "function_name",
    "function_note",
    "gradient_name",
    "h_regime",
    "hidden_name",
    "lesson_error",
    "loss_name",
    "model_name",
    "moment",
    "move_label",
    "move_of",
    "nature",
    "no_coder",
    "optimizer_name",
    "outcome",
    "outcome_name",
    "parameter_name",
    "percent",
    "run_name",
    "scheme_name",
    "setting_name",
    "short_rule",
    "short_scheme_name",
    "slope_rule",
    "slope_stage",
    "stage",
    "sweep_at",
    "table_error",
    "training_outcome",
    "trap",
    "unwritten",
    "whole_run_name",
]
