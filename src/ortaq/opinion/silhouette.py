"""How much closer people are to their own group than to the next: the weighted silhouette."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.points import Points

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


def distances_between(points: Points) -> Floats:
    """(n, n) distances of all pairs of points."""
    across = np.subtract.outer(points.places[:, 0], points.places[:, 0])
    up = np.subtract.outer(points.places[:, 1], points.places[:, 1])
    across *= across
    up *= up
    across += up
    return np.sqrt(across, out=across)


def silhouette(points: Points, distances: Floats, labels: Labels, groups: int) -> float:
    """Mean over people of (b - a) / max(a, b), in [-1, 1].

    a: mean distance to the others of the own group; b: to the nearest other group. Someone alone in
    a group counts 0. Every person counts once, however many stand at one point.
    """
    member = np.zeros((len(points), groups))
    member[np.arange(len(points)), labels] = points.weights
    sizes = member.sum(axis=0)
    sums = distances @ member
    rows = np.arange(len(points))
    own = sums[rows, labels] / np.maximum(sizes[labels] - 1.0, 1.0)
    means = sums / np.where(sizes > 0, sizes, 1.0)
    means[:, sizes == 0] = np.inf
    means[rows, labels] = np.inf
    other = means.min(axis=1)
    larger = np.maximum(own, other)
    valid = (sizes[labels] > 1.0) & np.isfinite(other) & (larger > 0.0)
    score = np.where(valid, (other - own) / np.where(valid, larger, 1.0), 0.0)
    return float((score * points.weights).sum() / points.weights.sum())
