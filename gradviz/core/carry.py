"""What the settings of one page give to another's: function, point, scheme and h, as far as they fit there."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from gradviz.core.errors import FormulaError
from gradviz.core.experiment import Experiment, find_function
from gradviz.core.functions import Surface
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.slope.numbers import DerivativeSettings
from gradviz.core.sweep.settings import SWEEP_STEPS, RatesSettings
from gradviz.core.training.settings import TrainingSettings

Settings = DerivativeSettings | GradientSettings | Experiment | RatesSettings | TrainingSettings
Target = TypeVar("Target", DerivativeSettings, GradientSettings, Experiment, RatesSettings)


class _Given(NamedTuple):
    function: str
    point: tuple[float, ...]


def carried(target: Target, source: Settings) -> Target:
    """`target` with what `source` has chosen. A curve goes where curves go, a surface where surfaces go; of a surface
    the Derivative page takes the slice along x0 through the point, whose derivative is ∂f/∂x0. A curve has no place on
    the Gradient page and on the Learning-rate page, which then take the difference alone. A whole run goes on as it
    is."""
    difference = {"scheme": source.scheme, "h": source.h}
    if isinstance(source, TrainingSettings):  # what is learnt from data is no function of any of the others
        return target.changed(**difference)
    given = _given(source)
    if isinstance(target, RatesSettings):
        return target.changed(**difference, **_to_rates(target, source, given))
    if isinstance(target, Experiment):
        if isinstance(source, Experiment):
            return source
        return target.changed(**difference, **_to_descent(target, given))
    if isinstance(target, GradientSettings):
        fits = len(given.point) == 2
        return target.changed(**difference, **({"function": given.function, "point": given.point} if fits else {}))
    return target.changed(**difference, **_to_derivative(given))


def _given(source: DerivativeSettings | GradientSettings | Experiment | RatesSettings) -> _Given:
    if isinstance(source, DerivativeSettings):
        return _Given(source.function, (source.x,))
    if isinstance(source, GradientSettings):
        return _Given(source.function, source.point)
    return _Given(str(source.function), source.start)


def _to_rates(target: RatesSettings, source: Settings, given: _Given) -> dict[str, Any]:
    """Of a run all that makes it, as far as a sweep can have as many steps."""
    if len(given.point) != 2:
        return {}
    if not isinstance(source, Experiment):
        return _to_descent(target, given)
    kept = {name: getattr(source, name) for name in ("optimizer", "direction", "dtype")}
    return {"function": given.function, "start": given.point, "steps": min(source.steps, int(SWEEP_STEPS.high))} | kept


def _to_descent(target: Experiment | RatesSettings, given: _Given) -> dict[str, Any]:
    """With the function's own η, unless it is the one that is there already."""
    taken: dict[str, Any] = {"function": given.function, "start": given.point}
    if (given.function, len(given.point)) != (target.function, len(target.start)):
        own = find_function(given.function, len(given.point)).rate
        taken["optimizer"] = target.optimizer.with_rate(own)
    return taken


def _to_derivative(given: _Given) -> dict[str, Any]:
    if len(given.point) == 1:
        return {"function": given.function, "x": given.point[0]}
    surface = find_function(given.function)
    assert isinstance(surface, Surface)
    text = surface.slice(0, given.point)
    try:
        find_function(text, 1)
    except FormulaError:  # written out it can be longer than a formula may be
        return {}
    return {"function": text, "x": given.point[0]}
