"""A plane through the parameters of a run, on which what happens among many parameters can be drawn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gradviz.core.functions import Floats

ROUNDINGS = 4
"""So many roundings for each parameter, of the largest of them all, is all that leads aside on a straight path."""


@dataclass(frozen=True, eq=False)
class Plane:
    """origin (p,) and axes (2, p), which are perpendicular and of length 1. `share` of the variance of the path that it
    was made for lies in it."""

    origin: Floats
    axes: Floats
    share: float

    def parameters(self, places: Floats) -> Floats:
        """Places on the plane (2, *batch) as parameters (p, *batch)."""
        flat = places.reshape(2, -1)
        return (self.origin[:, None] + self.axes.T @ flat).reshape(len(self.origin), *places.shape[1:])

    def places(self, parameters: Floats) -> Floats:
        """Where parameters (k, p) lie when they are projected, (k, 2)."""
        return self.directions(parameters - self.origin)

    def directions(self, vectors: Floats) -> Floats:
        """What of vectors (k, p) lies in the plane, (k, 2)."""
        return np.asarray(vectors @ self.axes.T)


def plane_through(path: Floats) -> Plane:
    """The plane through the start and the end of a path (k, p), turned about the line between them so that it holds as
    much of the path's variance as it can: the second axis is the first principal component of what is perpendicular to
    the first."""
    start = path[0]
    path = path / (float(np.abs(path).max()) or 1.0)  # squares of 1e200 would be infinite
    path = path - path[0]
    along = _unit(path[-1])
    aside = _perpendicular(path, along)
    across = _unit(_perpendicular(_widest(aside, along), along))
    across = across if across[np.argmax(np.abs(across))] > 0 else -across  # an eigenvector has no sign of its own
    axes = np.stack([along, across])
    centred = path - path.mean(axis=0)
    whole, inside = (centred * centred).sum(), ((centred @ axes.T) ** 2).sum()
    return Plane(start, axes, min(float(inside / whole), 1.0) if whole > 0 else 1.0)


def _widest(aside: Floats, along: Floats) -> Floats:
    """The direction in which what is aside of a line spreads most; of a straight path the axis that is farthest from
    the line, for what is aside of that is rounding and has any direction, the line's own among them."""
    if np.abs(aside).max() <= ROUNDINGS * len(along) * np.finfo(float).eps:
        return np.asarray(np.eye(len(along))[np.argmin(np.abs(along))])
    aside = aside - aside.mean(axis=0)
    return np.asarray(np.linalg.eigh(aside.T @ aside)[1][:, -1])


def _perpendicular(vectors: Floats, along: Floats) -> Floats:
    """What of vectors (…, p) is perpendicular to a direction of length 1."""
    for _ in range(2):  # the second time takes away what rounding has left of the first
        vectors = vectors - (vectors @ along)[..., None] * along
    return vectors


def _unit(vector: Floats) -> Floats:
    """Of length 1; for a vector that has none the first axis."""
    length = np.sqrt(vector @ vector)
    return np.asarray(vector / length if length > 0 else np.eye(len(vector))[0])
