"""How much closer people are to their own group than to the next: the weighted silhouette."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.points import Points

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


DISTANCES_AT_ONCE = 1 << 16
"""Distances computed together: they fit into a processor's cache."""


def silhouettes(points: Points, divisions: Sequence[Labels]) -> list[float]:
    """Mean over people of (b - a) / max(a, b), in [-1, 1], for each of several divisions.

    a: mean distance to the others of the own group; b: to the nearest other group. Someone alone in
    a group counts 0. Every person counts once, however many stand at one point.
    divisions: (n,) groups from 0, each with people in it.
    """
    if not divisions:
        return []
    members = [_members(points, labels) for labels in divisions]
    ends = np.cumsum([member.shape[1] for member in members])
    sums = np.split(_distance_sums(points, np.hstack(members)), ends[:-1], axis=1)
    return [
        _silhouette(points.weights, labels, member.sum(axis=0), of_groups)
        for labels, member, of_groups in zip(divisions, members, sums, strict=True)
    ]


def _members(points: Points, labels: Labels) -> Floats:
    """(n, k) people at each point, in the column of their group."""
    member = np.zeros((len(points), int(labels.max()) + 1))
    member[np.arange(len(points)), labels] = points.weights
    return member


def _distance_sums(points: Points, members: Floats) -> Floats:
    """Sum the distances from each point to all members of each group, (n, k)."""
    x, y = np.ascontiguousarray(points.places.T)
    sums = np.empty_like(members)
    at_once = max(1, DISTANCES_AT_ONCE // len(points))
    for start in range(0, len(points), at_once):
        rows = slice(start, start + at_once)
        across, up = x[rows, None] - x, y[rows, None] - y
        across *= across
        up *= up
        across += up
        sums[rows] = np.sqrt(across, out=across) @ members
    return sums


def _silhouette(weights: Floats, labels: Labels, sizes: Floats, sums: Floats) -> float:
    """Score one division. sizes: (k,) people in each group; sums: (n, k) of distances to them."""
    rows = np.arange(len(labels))
    own = sums[rows, labels] / np.maximum(sizes[labels] - 1.0, 1.0)
    means = sums / sizes
    means[rows, labels] = np.inf
    other = means.min(axis=1)
    larger = np.maximum(own, other)
    valid = (sizes[labels] > 1.0) & (larger > 0.0)
    score = np.where(valid, (other - own) / np.where(valid, larger, 1.0), 0.0)
    return float((score * weights).sum() / weights.sum())
