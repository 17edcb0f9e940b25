"""The programs that are copied: what the page shows, with all its digits, and not a word besides."""

import subprocess
import sys

import numpy as np
import pytest

from gradviz.core import DerivativeSettings
from gradviz.core.probe.numbers import GradientSettings, gradient_numbers
from gradviz.core.slope.numbers import slope_numbers
from gradviz.pages.export.subject import Subject
from gradviz.state import State

SLOPES = [
    DerivativeSettings.of("sine", h=0.5),
    DerivativeSettings("exp(exp(x))", x=7.0, h=0.5),
    DerivativeSettings("log(x)", x=-1.0),
    DerivativeSettings("1/x", x=0.0, scheme="forward"),
]
GRADIENTS = [
    GradientSettings.of("sphere", point=(3.0, 4.0), h=1e-4),
    GradientSettings("exp(x0**2)+x1", point=(40.0, 1.0)),
    GradientSettings("log(x0)+x1", point=(-1.0, 1.0)),
]


def printed(settings: object) -> str:
    """What its program prints where every warning is an error."""
    text = Subject(State(settings)).program  # type: ignore[arg-type]
    done = subprocess.run([sys.executable, "-W", "error", "-c", text], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("settings", SLOPES, ids=lambda settings: settings.function)
def test_a_quotient_is_the_pages(settings: DerivativeSettings) -> None:
    numbers = slope_numbers(settings)
    quotient, error = map(float, printed(settings).split())
    assert np.array_equal([quotient, error], [numbers.quotient, numbers.error], equal_nan=True)


@pytest.mark.parametrize("settings", GRADIENTS, ids=lambda settings: settings.function)
def test_a_gradient_is_the_pages_to_the_last_bit(settings: GradientSettings) -> None:
    found = [float(word) for word in printed(settings).split(",")]
    assert np.array_equal(found, gradient_numbers(settings).gradient, equal_nan=True)
