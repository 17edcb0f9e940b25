"""The options that make an experiment, the same for the window, `trace` and `render`."""

from __future__ import annotations

from gradviz import messages, notation
from gradviz.cli.arguments import Options, Parser, UsageError, number, number_words, numbers, one_of, words
from gradviz.core import CURVES, OPTIMIZERS, SCHEMES, SURFACES, Experiment, FormulaError, find_function
from gradviz.core.experiment import DIRECTIONS
from gradviz.core.limits import COORDINATE, ETA, HYPERPARAMETERS, STEPS, H
from gradviz.language import translate

_TAKEN_AS_GIVEN = ("scheme", "h", "steps", "start", "direction")


def add_experiment(parser: Parser) -> None:
    default = Experiment()
    function_takes = translate(
        "cli",
        "a key that gradviz functions lists, or a formula in x0 and x1, in x if the start is one number, of at most "
        "400 characters",
    )
    parser.option("--function", _function, function_takes, str(default.function), "FUNCTION")
    parser.option("--scheme", one_of(SCHEMES), words(SCHEMES), default.scheme, "SCHEME")
    parser.option("--h", number(H), number_words(H), "1e-4", "H")
    parser.option("--optimizer", one_of(OPTIMIZERS), words(OPTIMIZERS), default.optimizer.key, "OPTIMIZER")
    parser.option("--eta", number(ETA), number_words(ETA), translate("cli", "the function's, 0.1 for a formula"), "ETA")
    for name, (default_value, optimizers) in _hyperparameters().items():
        limits = HYPERPARAMETERS[name]
        of_some = translate("cli", "{what}, for {optimizers}")
        takes = of_some.format(what=number_words(limits), optimizers=words(optimizers, all_of_them=True))
        parser.option(f"--{name}", number(limits), takes, notation.plain(default_value), name.upper())
    parser.option("--steps", number(STEPS), number_words(STEPS), str(default.steps), "STEPS")
    start_takes = translate("cli", "one number, or two with a comma between them, each from -1e12 to 1e12")
    parser.option("--start", numbers(COORDINATE, ",", 1, 2), start_takes, translate("cli", "the function's"), "X0,X1")
    parser.option("--direction", one_of(DIRECTIONS), words(DIRECTIONS), default.direction, "DIRECTION")


def experiment_of(options: Options) -> Experiment:
    """Raises UsageError for a hyperparameter that the optimizer does not have."""
    default = Experiment()
    function = options.function or str(default.function)
    optimizer = OPTIMIZERS[options.optimizer or default.optimizer.key]
    own = optimizer.hyperparameters()
    given = {name: getattr(options, name) for name in _hyperparameters() if getattr(options, name) is not None}
    for name in given:
        if name not in own:
            taken = words([f"--{known}" for known in ("eta", *own)], all_of_them=True)
            sentence = translate("cli", "{option} is not for {optimizer}, which takes {taken}.")
            raise UsageError(sentence.format(option=f"--{name}", optimizer=optimizer.key, taken=taken))
    settings = {name: getattr(options, name) for name in _TAKEN_AS_GIVEN if getattr(options, name) is not None}
    variables = _variables(function, options)
    try:
        eta = options.eta or find_function(function, variables).rate
    except FormulaError as problem:  # a formula in two variables, and a start in one
        raise UsageError(f"--function: {messages.error(problem)}") from None
    return Experiment.of(function, variables, optimizer=optimizer(lr=eta, **given), **settings)


def _variables(function: str, options: Options) -> int:
    """As many as the start has numbers; without one, two, unless it is the key of a curve alone."""
    if options.start is not None:
        return len(options.start)
    return 1 if function in CURVES and function not in SURFACES else 2


def is_asked_for(options: Options) -> bool:
    """Whether any of the options that make an experiment is there."""
    names = ("function", "optimizer", "eta", *_hyperparameters(), *_TAKEN_AS_GIVEN)
    return any(getattr(options, name) is not None for name in names)


def _hyperparameters() -> dict[str, tuple[float, list[str]]]:
    """Name → its default and the optimizers that have it, from the optimizers themselves."""
    found: dict[str, tuple[float, list[str]]] = {}
    for key, optimizer in OPTIMIZERS.items():
        for name, default in optimizer.hyperparameters().items():
            found.setdefault(name, (default, []))[1].append(key)
    return found


def _function(text: str) -> str:
    if text in CURVES:
        return text
    try:
        find_function(text)
    except FormulaError as problem:
        if (
            problem.code == "unknown_name"
            and problem.parameters["name"] == text
            and not problem.parameters["suggestion"]
        ):
            raise ValueError(text) from None  # one unknown word: a key, misspelt, rather than a formula
        raise
    return text
