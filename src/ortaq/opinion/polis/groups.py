"""Steps 6 and 7: small base clusters, and the groups that they form."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.parameters import PolisParameters
from ortaq.opinion.polis.lloyd import first_distinct, lloyd
from ortaq.opinion.polis.state import PolisState

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Groups of base clusters for one number of groups."""

    centres: Floats
    labels: Labels
    """(B,) group of each base cluster."""
    silhouette: float


def base_clusters(
    places: Floats, limits: PolisParameters, old: Labels | None
) -> tuple[Floats, Labels]:
    """Step 6: up to 100 small clusters of the included, in order of their first votes.

    old: (n,) earlier cluster of each, -1 for the new; None at a cold start. Returns centres (B, 2)
    and labels (n,).
    """
    if old is None or (old < 0).all():
        start = first_distinct(places, limits.base_clusters)
    else:
        start = _split_off(places, _recentred(places, old), limits.base_clusters)
    ones = np.ones(len(places))
    return lloyd(places, ones, start, limits.base_rounds, limits.moved)


def groupings(
    centres: Floats, sizes: Floats, limits: PolisParameters, before: PolisState | None
) -> dict[int, Grouping]:
    """Step 7, first part: base clusters grouped for each number of groups that is allowed."""
    most = min(limits.most_groups, 2 + len(centres) // limits.clusters_per_group)
    found = {}
    for number in range(2, most + 1):
        start = None if before is None else before.group_centres.get(number)
        start = first_distinct(centres, number) if start is None else start
        grouped, labels = lloyd(centres, sizes, start, limits.group_rounds, limits.moved)
        found[number] = Grouping(grouped, labels, _silhouette(centres, labels))
    return found


def shown(
    found: dict[int, Grouping], limits: PolisParameters, before: PolisState | None
) -> tuple[int, int, int]:
    """Step 7, second part: the number of groups shown, the best one, and how long it has been so.

    The best has the highest silhouette, ties to more groups. It is shown at once at a cold start,
    else after it was best four times running.
    """
    best = max(found, key=lambda number: (found[number].silhouette, number))
    if before is None:
        return best, best, 1
    streak = before.streak + 1 if best == before.best else 1
    steady = streak >= limits.patience or before.shown not in found
    return (best if steady else before.shown), best, streak


def _recentred(places: Floats, old: Labels) -> Floats:
    """Centres of the earlier clusters at today's places, identical ones merged."""
    known = old >= 0
    _, labels = np.unique(old[known], return_inverse=True)
    counts = np.bincount(labels)
    sums = [np.bincount(labels, places[known, axis]) / counts for axis in (0, 1)]
    return first_distinct(np.column_stack(sums), len(counts))


def _split_off(places: Floats, centres: Floats, most: int) -> Floats:
    """Add the point farthest from all centres as a new one until there are enough."""
    closest = _squared(places, centres).min(axis=1)
    while len(centres) < most and closest.max(initial=0.0) > 0.0:
        far = places[int(closest.argmax())]
        centres = np.vstack([centres, far])
        closest = np.minimum(closest, _squared(places, far[None])[:, 0])
    return centres


def _silhouette(centres: Floats, labels: Labels) -> float:
    """Mean over base clusters, each counting once; one alone in its group counts 0."""
    groups = int(labels.max()) + 1
    distances = np.sqrt(_squared(centres, centres))
    member = np.eye(groups)[labels]
    sizes = member.sum(axis=0)
    sums, rows = distances @ member, np.arange(len(labels))
    own = sums[rows, labels] / np.maximum(sizes[labels] - 1, 1)
    means = sums / sizes
    means[rows, labels] = np.inf
    other = means.min(axis=1)
    larger = np.maximum(own, other)
    valid = (sizes[labels] > 1) & np.isfinite(other) & (larger > 0)
    scores = np.where(valid, (other - own) / np.where(valid, larger, 1.0), 0.0)
    return float(scores.mean())


def _squared(places: Floats, centres: Floats) -> Floats:
    apart: Floats = ((places[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    return apart
