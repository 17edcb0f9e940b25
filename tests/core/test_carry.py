"""What goes from one page's settings to another's."""

import numpy as np
import pytest

from gradviz.core import DerivativeSettings, Experiment, find_function
from gradviz.core.carry import Settings, carried
from gradviz.core.catalogue import SURFACES
from gradviz.core.optimizers import Momentum
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings

CURVE = DerivativeSettings("sine", 2.0, "forward", 0.5)
POINT = GradientSettings("saddle", (1.0, 0.5), "backward", 1e-3)
RUN = Experiment.of("sphere", optimizer=Momentum(lr=0.3, momentum=0.5), steps=7)
SWEEP = RatesSettings.of("saddle", count=7)
RUN_OF_A_CURVE = Experiment.of("x**4-3*x**2+x", variables=1, start=(2.0,), h=1e-2)


@pytest.mark.parametrize(
    ("target", "source", "wanted"),
    [
        (DerivativeSettings(), RUN_OF_A_CURVE, DerivativeSettings("x**4-3*x**2+x", 2.0, "central", 1e-2)),
        (DerivativeSettings(), POINT, DerivativeSettings("x**2 - (0.5)**2", 1.0, "backward", 1e-3)),
        (GradientSettings(), CURVE, GradientSettings(scheme="forward", h=0.5)),
        (GradientSettings(), RUN_OF_A_CURVE, GradientSettings(h=1e-2)),
        (GradientSettings(), RUN, GradientSettings("sphere", (-3.0, 4.0))),
        (RUN, CURVE, Experiment.of("sine", 1, start=(2.0,), scheme="forward", h=0.5,
            optimizer=Momentum(lr=0.3, momentum=0.5), steps=7)),
        (RUN, POINT, Experiment.of("saddle", start=(1.0, 0.5), scheme="backward", h=1e-3,
            optimizer=Momentum(lr=0.025, momentum=0.5), steps=7)),
        # the same function keeps the η that has been chosen for it
        (RUN, GradientSettings("sphere", (1.0, 1.0)), RUN.changed(start=(1.0, 1.0))),
        # a whole run goes on as it is
        (Experiment.of("saddle"), RUN, RUN),
        (SWEEP, RUN, SWEEP.changed(function="sphere", start=(-3.0, 4.0), steps=7, optimizer=RUN.optimizer)),
        (SWEEP, RUN.changed(steps=1_000_000), SWEEP.changed(function="sphere", start=(-3.0, 4.0), steps=10_000,
            optimizer=RUN.optimizer)),
        (SWEEP, POINT, RatesSettings.of("saddle", start=(1.0, 0.5), scheme="backward", h=1e-3, count=7)),
        (SWEEP, RUN_OF_A_CURVE, SWEEP.changed(h=1e-2)),
        (GradientSettings(), SWEEP, GradientSettings("saddle", (1.5, 0.01))),
    ],
)  # fmt: skip
def test_as_far_as_it_fits(target: Settings, source: Settings, wanted: Settings) -> None:
    assert carried(target, source) == wanted


def test_what_is_not_asked_for_stays() -> None:
    assert carried(DerivativeSettings(dtype="float32"), RUN_OF_A_CURVE).dtype == "float32"


@pytest.mark.parametrize("target", [CURVE, POINT, RUN], ids=["derivative", "gradient", "descent"])
def test_of_a_training_only_the_difference_goes_elsewhere(target: Settings) -> None:
    source = TrainingSettings(scheme="backward", h=1e-6)
    assert carried(target, source) == target.changed(scheme="backward", h=1e-6)  # type: ignore[type-var]


@pytest.mark.parametrize("key", SURFACES)
@pytest.mark.parametrize("axis", [0, 1])
def test_a_slice_is_the_surface_along_one_axis(key: str, axis: int) -> None:
    surface = SURFACES[key]
    point = np.array([0.37, -1.25])
    curve = find_function(surface.slice(axis, point), 1)
    x = np.linspace(-1.5, 1.5, 31)
    line = np.tile(point[:, None], 31)
    line[axis] = x
    np.testing.assert_allclose(curve.value(x), surface.value(line), rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(curve.gradient(x), surface.gradient(line)[axis], rtol=1e-9, atol=1e-9)


def test_a_slice_that_is_too_long_to_be_written_is_left_out() -> None:
    long = GradientSettings("+".join(["x1*x1"] * 60), (0.1234567890123456, 0.1234567890123456))
    assert carried(DerivativeSettings("sine"), long).function == "sine"
