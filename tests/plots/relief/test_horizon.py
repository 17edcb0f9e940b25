"""What each pixel sees of curves, beside a loop over one curve after the other."""

import numpy as np
import pytest

from gradviz.plots.relief.camera import Camera
from gradviz.plots.relief.curves import Curves
from gradviz.plots.relief.horizon import glimpse
from gradviz.plots.relief.memory import Memory
from gradviz.plots.relief.rays import Depths, Rays
from gradviz.state import View

SIDE = 60


def curves_of(rows: np.ndarray, left: int) -> Curves:
    """Curves through rows of pixels, (samples, columns), the first in the column `left`."""
    samples, columns = rows.shape
    across = np.zeros(columns)
    rays = Rays(np.arange(left, left + columns), across, across, across)
    depths = Depths(np.arange(samples, dtype=np.float32), across, across + 1)
    nothing = np.zeros(rows.shape)
    return Curves(rays, depths, nothing.astype(np.float32), rows.astype(np.float32), nothing.astype(np.intp), None)


def plainly(rows: np.ndarray) -> np.ndarray:
    """(SIDE, columns) which sample is just behind what is seen, negative from below; 0 for none."""
    seen = np.zeros((SIDE, rows.shape[1]), int)
    for column, curve in enumerate(rows.T.tolist()):
        upper = lower = curve[0]
        for sample, row in enumerate(curve[1:], start=1):
            for pixel in range(SIDE):
                if row <= pixel + 0.5 < upper:
                    seen[pixel, column] = sample
                elif lower <= pixel + 0.5 < row:
                    seen[pixel, column] = -sample
            upper, lower = min(upper, row), max(lower, row)
    return seen


@pytest.mark.parametrize("samples", [2, 16, 17, 75])
@pytest.mark.parametrize("rise", [-1.5, 0.0, 1.5])
def test_a_loop_sees_the_same(samples: int, rise: float) -> None:
    """Curves that go up and down, beyond the picture and back."""
    chance = np.random.default_rng(samples)
    steps = chance.normal(rise, 6.0, (samples, 11))
    rows = SIDE / 2 + np.cumsum(steps, axis=0)
    camera = Camera.of(((-1.0, 1.0), (-1.0, 1.0)), View(), SIDE, SIDE, 1.0)
    hits, top, left, *_ = glimpse(curves_of(rows, 7), camera, Memory())
    assert left == 6
    whole = np.zeros((SIDE + 2, hits.shape[1]), int)
    whole[top + 1 : top + 1 + len(hits)] = hits
    samples_seen = np.sign(whole) * (np.abs(whole) // 11)
    samples_seen[np.abs(samples_seen) == samples] = 0
    assert not samples_seen[:, [0, -1]].any()
    assert (samples_seen[1:-1, 1:-1] == plainly(rows)).all()


def test_memory_is_used_again() -> None:
    memory = Memory()
    first = memory.array("a", (3, 4), np.float32)
    assert np.shares_memory(first, memory.array("a", (5,), np.complex128))
    assert not np.shares_memory(first, memory.array("b", (3, 4), np.float32))
    assert memory.array("a", (100, 100), np.int32).shape == (100, 100)
