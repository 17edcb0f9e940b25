"""What there is to say of a training: what data, models and losses are called, how it ended, why a table is refused."""

from __future__ import annotations

from collections.abc import Mapping

from gradviz import notation
from gradviz.core import Outcome
from gradviz.core.training.table import TableError
from gradviz.language import translate
from gradviz.messages.errors import spoken
from gradviz.messages.mark import QT_TRANSLATE_NOOP

DATA_NAMES: Mapping[str, str] = {
    "line": QT_TRANSLATE_NOOP("training", "Line"),
    "outliers": QT_TRANSLATE_NOOP("training", "Line with outliers"),
    "classes": QT_TRANSLATE_NOOP("training", "Two classes"),
    "noisy": QT_TRANSLATE_NOOP("training", "Small and noisy"),
    "own": QT_TRANSLATE_NOOP("training", "Own table"),
}
MODEL_NAMES: Mapping[str, str] = {
    "linear": QT_TRANSLATE_NOOP("training", "Linear regression"),
    "logistic": QT_TRANSLATE_NOOP("training", "Logistic regression"),
    "network": QT_TRANSLATE_NOOP("training", "Two-layer network"),
}
LOSS_NAMES: Mapping[str, str] = {
    "squared": QT_TRANSLATE_NOOP("training", "squared error"),
    "absolute": QT_TRANSLATE_NOOP("training", "absolute error"),
    "cross_entropy": QT_TRANSLATE_NOOP("training", "cross-entropy"),
}
GRADIENT_NAMES: Mapping[str, str] = {
    "numerical": QT_TRANSLATE_NOOP("training", "numerical gradient"),
    "backpropagated": QT_TRANSLATE_NOOP("training", "backpropagation"),
}
ACTIVATION_NAMES: Mapping[str, str] = {
    "sigmoid": QT_TRANSLATE_NOOP("training", "sigmoid"),
    "tanh": "tanh",
    "relu": "ReLU",
}

_OUTCOMES: Mapping[str, str] = {
    "diverged": QT_TRANSLATE_NOOP(
        "training", "Diverged: the loss has gone from {first} to {training} by step {step}; η is too large here."
    ),
    "frozen": QT_TRANSLATE_NOOP(
        "training", "Frozen by rounding: h or the step is too small to change any parameter, and nothing is learnt."
    ),
    "biased": QT_TRANSLATE_NOOP(
        "training",
        "Stopped beside the minimum: with this h the difference quotients are zero, at a training loss of {training}.",
    ),
    "settled": QT_TRANSLATE_NOOP(
        "training", "Learnt: the gradient is zero, at a training loss of {training}; validation loss {validation}."
    ),
    "settled_alone": QT_TRANSLATE_NOOP("training", "Learnt: the gradient is zero, at a training loss of {training}."),
    "overfitted": QT_TRANSLATE_NOOP(
        "training",
        "Overfitted: the validation loss was lowest after epoch {best}, {lowest}, and has risen to {validation} since.",
    ),
    "epochs_over": QT_TRANSLATE_NOOP(
        "training", "After {epochs} epochs: training loss {training}, validation loss {validation}."
    ),
    "epochs_over_alone": QT_TRANSLATE_NOOP("training", "After {epochs} epochs: training loss {training}."),
}

_TABLE_ERRORS: Mapping[str, str] = {
    "too_long_table": QT_TRANSLATE_NOOP("table", "The file has more than {limit} characters."),
    "too_many_rows": QT_TRANSLATE_NOOP("table", "Line {line}: at most {limit} rows are read."),
    "too_few_rows": QT_TRANSLATE_NOOP("table", "The file has {given} rows of numbers; at least {takes} are needed."),
    "unreadable_line": QT_TRANSLATE_NOOP("table", "Line {line} cannot be split into cells."),
    "one_column": QT_TRANSLATE_NOOP("table", "Line {line} has one column; two are needed, x and y."),
    "many_columns": QT_TRANSLATE_NOOP("table", "Line {line} has {given} columns; two are needed, x and y."),
    "ragged": QT_TRANSLATE_NOOP("table", "Line {line} has {given} cells, not {takes} as the lines before."),
    "mixed_decimals": QT_TRANSLATE_NOOP("table", "Line {line}: decimal points and decimal commas are mixed."),
    "thousands": QT_TRANSLATE_NOOP(
        "table",
        "Line {line}, column {column}: “{text}” may be in thousands or have three decimals. Write thousands without a"
        " comma, and decimals with a point.",
    ),
    "no_finite_number": QT_TRANSLATE_NOOP("table", "Line {line}, column {column}: “{text}” is no finite number."),
    "empty_cell": QT_TRANSLATE_NOOP("table", "Line {line}, column {column} is empty."),
    "text_in_column": QT_TRANSLATE_NOOP("table", "Line {line}, column {column}: “{text}” is no number."),
    "number_out_of_range": QT_TRANSLATE_NOOP(
        "table", "Line {line}, column {column}: {text} is not between {low} and {high}."
    ),
}


def data_name(key: str) -> str:
    """What a data set is called."""
    return translate("training", DATA_NAMES[key])


def model_name(key: str) -> str:
    """What a model is called."""
    return translate("training", MODEL_NAMES[key])


def loss_name(key: str) -> str:
    """What a loss is called."""
    return translate("training", LOSS_NAMES[key])


def gradient_name(key: str) -> str:
    """How a gradient is come by."""
    return translate("training", GRADIENT_NAMES[key])


def activation_name(key: str) -> str:
    """What a hidden unit does with what reaches it."""
    return translate("training", ACTIVATION_NAMES[key])


def training_outcome(outcome: Outcome) -> str:
    """How a training ended, in one sentence."""
    values = outcome.parameters
    key = outcome.key
    if values["validation"] is None and f"{key}_alone" in _OUTCOMES:
        key += "_alone"
    losses = {name: notation.number(values[name], 4) for name in ("first", "training", "validation", "lowest")}
    counts = {name: values[name] for name in ("step", "epochs", "best")}
    return translate("training", _OUTCOMES[key]).format(**losses, **counts)


def table_error(problem: TableError) -> str:
    """Why a table cannot be read, in one sentence, with the line where it cannot."""
    parameters = {name: spoken(value) for name, value in problem.parameters.items()}
    return translate("table", _TABLE_ERRORS[problem.code]).format(**parameters)


def parameter_name(name: str) -> str:
    """w1 3 as w¹₃: the third weight of the first layer."""
    letter, layer, unit = name[:1], name[1:].partition(" ")[0], name.partition(" ")[2]
    raised = layer.translate(str.maketrans("12", "¹²"))
    return letter + raised + (notation.subscript(int(unit)) if unit else "")
