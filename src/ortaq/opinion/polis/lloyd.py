"""The k-means of steps 6 and 7, with its ties and its way to stop."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


def lloyd(
    places: Floats, weights: Floats, centres: Floats, rounds: int, moved: float
) -> tuple[Floats, Labels]:
    """Move centres to the means of their points until all, sorted, move less than `moved`.

    Distance ties go to the last centre; a centre without points vanishes. Returns the centres and
    the (n,) centre of each point.
    """
    labels = nearest_last(places, centres)
    for _ in range(rounds):
        before = centres
        centres, labels = _means(places, weights, labels)
        if _still(before, centres, moved):
            break
        labels = nearest_last(places, centres)
        centres, labels = _without_empty(centres, labels)
    return centres, labels


def nearest_last(places: Floats, centres: Floats) -> Labels:
    """Find the nearest centre of each point; of several equally near the last."""
    apart = ((places[:, None, :] - centres[None, ::-1, :]) ** 2).sum(axis=2)
    last: Labels = len(centres) - 1 - apart.argmin(axis=1)
    return last


def first_distinct(places: Floats, count: int) -> Floats:
    """Take the first distinct points."""
    _, first = np.unique(places, axis=0, return_index=True)
    chosen: Floats = places[np.sort(first)[:count]]
    return chosen


def _means(places: Floats, weights: Floats, labels: Labels) -> tuple[Floats, Labels]:
    """Weighted means of the points of each centre; numbers of empty ones are closed up."""
    _, labels = np.unique(labels, return_inverse=True)
    total = np.bincount(labels, weights)
    sums = [np.bincount(labels, weights * places[:, axis]) / total for axis in (0, 1)]
    return np.column_stack(sums), labels


def _without_empty(centres: Floats, labels: Labels) -> tuple[Floats, Labels]:
    used, labels = np.unique(labels, return_inverse=True)
    return centres[used], labels


def _still(before: Floats, after: Floats, moved: float) -> bool:
    """Tell whether no centre moved, comparing them in sorted order."""
    if len(before) != len(after):
        return False
    first, second = (part[np.lexsort(part.T[::-1])] for part in (before, after))
    return bool((np.sqrt(((first - second) ** 2).sum(axis=1)) < moved).all())
