"""Which division of the map into groups is best, and who belongs where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.kmeans import k_means, nearest
from ortaq.opinion.parameters import GroupParameters
from ortaq.opinion.points import Points, points_of
from ortaq.opinion.silhouette import silhouettes
from ortaq.opinion.threads import one_thread

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Division:
    """A division of the map: everybody belongs to the nearest centre."""

    centres: Floats
    """(k, 2); k = 0 where no division was accepted."""
    silhouette: float

    @property
    def groups(self) -> int:
        """Number of groups."""
        return len(self.centres)

    def none(self) -> Division:
        """Withdraw the groups."""
        return Division(np.empty((0, 2)), self.silhouette)

    def labels(self, positions: Floats) -> Labels:
        """(P,) group of each position."""
        return nearest(positions, self.centres)


def best_division(positions: Floats, parameters: GroupParameters, seed: int) -> Division:
    """Divide the people into the number of groups with the highest silhouette.

    positions: (P, 2) of people with enough votes, in any order. A division with a group smaller
    than the parameters allow is refused; equal silhouettes go to fewer groups. Groups are numbered
    by size, then by centre.
    """
    points = points_of(positions, parameters.points, parameters.cells, parameters.tails)
    return divide(points, parameters, seed)


def divide(points: Points, parameters: GroupParameters, seed: int) -> Division:
    """Divide weighted points; see `best_division`."""
    most = min(parameters.most_groups, len(points) - 1)
    with one_thread():
        found = [_divided(points, groups, parameters, seed) for groups in range(2, most + 1)]
        accepted = [part for part in found if part.sizes.min() >= parameters.least_size]
        scores = silhouettes(points, [part.labels for part in accepted])
    best = Division(np.empty((0, 2)), 0.0)
    for part, score in zip(accepted, scores, strict=True):
        if score > best.silhouette:
            best = Division(_by_size(part.centres, part.sizes), score)
    return best


@dataclass(frozen=True, slots=True, eq=False)
class _Divided:
    """Points divided into a given number of groups."""

    centres: Floats
    labels: Labels
    sizes: Floats
    """(k,) people in each group."""


def _divided(points: Points, groups: int, parameters: GroupParameters, seed: int) -> _Divided:
    centres = k_means(points, groups, parameters.starts, parameters.rounds, seed + groups)
    labels = nearest(points.places, centres)
    sizes: Floats = np.bincount(labels, points.weights, groups).astype(np.float64)
    return _Divided(centres, labels, sizes)


def _by_size(centres: Floats, sizes: Floats) -> Floats:
    """Order centres by size, largest first, then by place."""
    return centres[np.lexsort((centres[:, 1], centres[:, 0], -sizes))]
