"""Every sentence that the core's keys stand for: (key, parameters) → text. No Qt at import, so the command line
says the same sentences; the literals are marked for Qt's translation tools."""

from gradviz.messages.descents import eta_regime, h_regime, outcome
from gradviz.messages.errors import error
from gradviz.messages.functions import CURVES, FUNCTIONS, function_name, function_note
from gradviz.messages.gradients import TRAPS, moment, nature, trap
from gradviz.messages.lesson_parts import beat_name, changed_part, hidden_name
from gradviz.messages.lessons import lesson_error
from gradviz.messages.rates import basins, outcome_name, percent, sweep_at
from gradviz.messages.settings import (
    OPTIMIZER_NAMES,
    SCHEME_NAMES,
    SETTING_NAMES,
    SHORT_SCHEME_NAMES,
    move_label,
    optimizer_name,
    scheme_name,
    setting_name,
    short_scheme_name,
)
from gradviz.messages.slopes import short_rule, slope_rule
from gradviz.messages.stages import slope_stage, stage

__all__ = [
    "CURVES",
    "FUNCTIONS",
    "OPTIMIZER_NAMES",
    "SCHEME_NAMES",
    "SETTING_NAMES",
    "SHORT_SCHEME_NAMES",
    "TRAPS",
    "basins",
    "beat_name",
    "changed_part",
    "error",
    "eta_regime",
    "function_name",
    "function_note",
    "h_regime",
    "hidden_name",
    "lesson_error",
    "moment",
    "move_label",
    "nature",
    "optimizer_name",
    "outcome",
    "outcome_name",
    "percent",
    "scheme_name",
    "setting_name",
    "short_rule",
    "short_scheme_name",
    "slope_rule",
    "slope_stage",
    "stage",
    "sweep_at",
    "trap",
]
