"""Which part of a surface each pixel sees: floating horizons (Williamson 1972) for all columns of pixels at once.

Followed from the front to the back, a column's curve shows its upper side where it rises above everything before it,
and its lower side where it sinks beneath everything before it. The pixels between a horizon and the one before it see
the sample that moved it.
"""

from __future__ import annotations

import itertools
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.relief.camera import Camera
from gradviz.plots.relief.curves import Curves
from gradviz.plots.relief.heights import Indices
from gradviz.plots.relief.memory import Memory

Hits = NDArray[np.int32]

CHUNK = 16
"""So many samples at a time."""


class Glimpse(NamedTuple):
    """Which sample each pixel sees, in the part of the picture that the surface takes, with a pixel around it.

    hits         (rows, columns) the sample just behind what is seen, flat over the curves; negative where its lower
                 side is. First samples, and one more than there are, stand for nothing: behind them is no surface.
    top, left    where on the picture its corner lies
    above, below (columns - 2,) between which of its rows each column shows the surface
    """

    hits: Hits
    top: int
    left: int
    above: NDArray[np.int32]
    below: NDArray[np.int32]


def glimpse(curves: Curves, camera: Camera, memory: Memory) -> Glimpse:
    """What is seen of the curves."""
    if not curves.rows.size:
        none = np.zeros(0, np.int32)
        return Glimpse(none.reshape(0, 0), 0, 0, none, none)
    edges = _edges(curves, camera, memory)
    if curves.pieces is None:
        return _of_whole(curves, edges, memory)
    return _of_pieces(curves, edges, curves.pieces, camera)


def _edges(curves: Curves, camera: Camera, memory: Memory) -> NDArray[np.int32]:
    """(samples, columns) from which row of pixels on each sample has passed their middles."""
    # a curve at r has passed the middles of the pixels from row ceil(r − ½) on
    edges = np.subtract(curves.rows, np.float32(0.5), out=memory.array("spare", curves.rows.shape, np.float32))
    np.ceil(edges, out=edges)
    if curves.pieces is not None:
        np.copyto(edges, 0, where=curves.pieces == 0)
    whole: NDArray[np.int32] = memory.array("whole", edges.shape, np.int32)
    np.copyto(whole, edges, casting="unsafe")
    np.maximum(whole, 0, out=whole)
    np.minimum(whole, camera.height, out=whole)
    return whole


def _of_whole(curves: Curves, edges: NDArray[np.int32], memory: Memory) -> Glimpse:
    """Each sample leaves a mark where its horizon is; whatever is below sees it, down to the next mark.

    From the top of a column down the marks are of ever nearer samples, then, below the beginning of the curve, of the
    lower sides of ever farther ones with a minus: down a column the least mark is the last one.
    """
    samples, columns = edges.shape
    first = edges[0].copy()
    lowest = edges.max(axis=0)
    sinking = np.flatnonzero(lowest > first)  # most columns never sink beneath their beginning
    under = edges.take(sinking, axis=1)
    _accumulate(np.minimum, edges)
    top, bottom = int(edges[-1].min()) - 1, int(lowest.max())
    width = columns + 2
    above, below = edges[-1] - top, lowest - top
    marks, spare = (memory.array(name, ((bottom + 1 - top) * width,), np.int32) for name in ("marks", "filled"))
    marks.fill(edges.size)
    tallest = int(np.subtract(edges[:-1], edges[1:], out=memory.array("spare", (samples - 1, columns), np.int32)).max())
    edges -= top
    edges *= width
    edges += np.arange(1, columns + 1, dtype=np.int32)
    # from the back to the front: of the samples that leave a horizon where it is the nearest one has moved it
    places = memory.array("wide", (edges.size,), np.intp)
    places[:] = edges.ravel()[::-1]
    marks[places] = np.arange(edges.size - 1, -1, -1, dtype=np.int32)
    if len(sinking):
        under -= top
        tallest = max(tallest, _mark_lower_side(marks.reshape(-1, width), sinking, under, columns))
    hits = _fill(marks, spare, tallest, width)
    return Glimpse(hits.reshape(-1, width), top, int(curves.rays.columns[0]) - 1, above, below)


def _accumulate(further: np.ufunc, edges: NDArray[np.int32]) -> None:
    """Makes edges into horizons, in place; in a few large steps, a quarter of the time of numpy's accumulate."""
    whole = len(edges) // CHUNK * CHUNK
    chunks = edges[:whole].reshape(-1, CHUNK, edges.shape[1])
    for k in range(1, CHUNK):
        further(chunks[:, k - 1], chunks[:, k], out=chunks[:, k])
    for before, here in itertools.pairwise(chunks[:, -1]):
        further(before, here, out=here)
    further(chunks[:-1, -1:], chunks[1:, :-1], out=chunks[1:, :-1])
    for before, here in itertools.pairwise(edges[max(whole - 1, 0) :]):
        further(before, here, out=here)


def _mark_lower_side(marks: Hits, sinking: Indices, under: NDArray[np.int32], columns: int) -> int:
    """The same for the lower side of some columns; returns the most pixels that a sample takes."""
    _accumulate(np.maximum, under)
    before, here = under[:-1], under[1:]
    moving, which = np.nonzero(here != before)
    # the sample's pixels begin below the horizon before it, and below the last one is nothing
    marks[before[moving, which], sinking[which] + 1] = -((moving + 1) * columns + sinking[which])
    marks[under[-1], sinking + 1] = -len(under) * columns
    return int((here - before).max())


def _fill(marks: Hits, filled: Hits, tallest: int, width: int) -> Hits:
    """Each mark down to the next one, at most `tallest` rows; in one or the other array."""
    done = 1
    while done < tallest:
        further = min(done, tallest - done)
        skip = further * width
        filled[:skip] = marks[:skip]
        np.minimum(marks[skip:], marks[:-skip], out=filled[skip:])
        marks, filled = filled, marks
        done += further
    return marks


def _of_pieces(curves: Curves, edges: NDArray[np.int32], pieces: NDArray[np.int32], camera: Camera) -> Glimpse:
    """Each piece of a column for itself; of what lies at the same pixel the nearest piece is seen."""
    sides = [_hits(edges, pieces, beneath) for beneath in (False, True)]
    hits, rows = (np.concatenate([side[part] for side in sides]) for part in (0, 1))
    places = rows * np.intp(edges.shape[1]) + np.abs(hits) % edges.shape[1]
    farther_first = np.argsort(-pieces.ravel().take(np.abs(hits)), kind="stable")
    inner = np.zeros(camera.height * edges.shape[1], np.int32)
    inner[places[farther_first]] = hits[farther_first]
    seen = np.pad(inner.reshape(camera.height, -1), 1)
    above, below = (np.full(edges.shape[1], row, np.int32) for row in (1, camera.height + 1))
    return Glimpse(seen, -1, int(curves.rays.columns[0]) - 1, above, below)


def _hits(edges: NDArray[np.int32], pieces: NDArray[np.int32], beneath: bool) -> tuple[Hits, NDArray[np.int32]]:
    """One side of the surface: which samples come just behind what pixels see, one for each pixel, and in which rows
    they are."""
    horizons = edges.copy()
    moved = _sweep(horizons, pieces, beneath)
    before = np.flatnonzero(moved)
    horizons = horizons.ravel()
    start, end = horizons.take(before), horizons.take(before + edges.shape[1])
    # each sample's pixels: between the horizon before it and its own
    top, bottom = (start, end) if beneath else (end, start)
    counts = bottom - top
    each = np.repeat(np.arange(len(before)), counts)
    top -= np.cumsum(counts, dtype=np.int32) - counts
    rows = top.take(each)
    rows += np.arange(len(each), dtype=np.int32)
    hits: Hits = (before + edges.shape[1]).astype(np.int32).take(each)
    return hits * np.int32(-1 if beneath else 1), np.asarray(rows, np.int32)


def _sweep(horizons: NDArray[np.int32], pieces: NDArray[np.int32], beneath: bool) -> NDArray[np.bool_]:
    """Makes edges into horizons, in place, each piece of a column for itself; which samples but the first move one."""
    further = np.maximum if beneath else np.minimum
    # each piece lies so far beyond the one before it that its horizon begins with it
    farther = int(horizons.max(initial=0)) + 1
    shift = np.maximum.accumulate(pieces, axis=0) * np.int32(farther if beneath else -farther)
    horizons += shift
    limits = np.iinfo(np.int32)
    horizons[pieces == 0] = limits.min if beneath else limits.max
    _accumulate(further, horizons)
    moved = horizons[1:] != horizons[:-1]
    horizons -= shift
    moved &= (pieces[1:] == pieces[:-1]) & (pieces[1:] > 0)
    return np.asarray(moved)
