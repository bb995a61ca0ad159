"""The people on the map as weighted points whose order no name decides, or cells of a grid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

STEPS = 1 << 24
"""Steps that each axis is divided into before cells are averaged: whole steps add up exactly."""


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Weighted points on the map, sorted by (x, y, weight)."""

    places: Floats
    """(n, 2)."""
    weights: Floats
    """(n,) people at each point, whole numbers."""

    def __len__(self) -> int:
        return len(self.weights)

    @property
    def people(self) -> float:
        """People in all."""
        return float(self.weights.sum())


def points_of(positions: Floats, most: int, cells: int, tails: float) -> Points:
    """Take every distinct position as a point, or cells of a grid above `most` positions.

    positions: (P, 2). cells: along each axis. tails: share of people on each end of an axis that is
    counted into the border cells. The result does not depend on the order of the positions.
    """
    if len(positions) <= most:
        places, weights = np.unique(positions, axis=0, return_counts=True)
        return Points(places, weights.astype(np.float64))
    return _grid(positions, cells, tails)


def _grid(positions: Floats, cells: int, tails: float) -> Points:
    """Mean place and number of the people in each occupied cell; sums in whole steps, so exact."""
    low, high = _ends(positions, tails)
    width = np.where(high > low, high - low, 1.0)
    share = (positions - low) / width
    cell = np.clip(np.floor(share * cells), 0, cells - 1).astype(np.int64)
    number = cell[:, 0] * cells + cell[:, 1]
    steps = np.rint(share * STEPS)
    counts = np.bincount(number, minlength=cells * cells)
    occupied = np.flatnonzero(counts)
    sums = [np.bincount(number, weights=steps[:, axis], minlength=cells * cells) for axis in (0, 1)]
    means = np.column_stack([total[occupied] / counts[occupied] for total in sums])
    places = low + means / STEPS * width
    order = np.lexsort((counts[occupied], places[:, 1], places[:, 0]))
    return Points(places[order], counts[occupied][order].astype(np.float64))


def _ends(positions: Floats, tails: float) -> tuple[Floats, Floats]:
    """Find the order statistics that leave this share of people on each side, (2,) and (2,)."""
    out = int(len(positions) * tails)
    last = len(positions) - 1 - out
    ordered = np.partition(positions, (out, last), axis=0)
    return ordered[out], ordered[last]
