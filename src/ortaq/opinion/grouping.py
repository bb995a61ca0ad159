"""Which division of the map into groups is best, and who belongs where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.kmeans import k_means, nearest
from ortaq.opinion.parameters import GroupParameters
from ortaq.opinion.points import Points, points_of
from ortaq.opinion.silhouette import distances_between, silhouette
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
    best = Division(np.empty((0, 2)), 0.0)
    with one_thread():
        distances = distances_between(points)
        for groups in range(2, min(parameters.most_groups, len(points) - 1) + 1):
            centres = k_means(points, groups, parameters.starts, parameters.rounds, seed + groups)
            labels = nearest(points.places, centres)
            sizes: Floats = np.bincount(labels, points.weights, groups).astype(np.float64)
            if sizes.min() < parameters.least_size:
                continue
            score = silhouette(points, distances, labels, groups)
            if score > best.silhouette:
                best = Division(_by_size(centres, sizes), score)
    return best


def _by_size(centres: Floats, sizes: Floats) -> Floats:
    """Order centres by size, largest first, then by place."""
    return centres[np.lexsort((centres[:, 1], centres[:, 0], -sizes))]
