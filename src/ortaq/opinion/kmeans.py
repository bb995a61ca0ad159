"""Weighted k-means in the plane: several starts at once, the tightest division wins."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.points import Points

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

SAME_TIGHTNESS = 1e-9
"""Relative difference below which two divisions are equally tight and the first is kept."""


def k_means(points: Points, groups: int, starts: int, rounds: int, seed: int) -> Floats:
    """Find the centres (k, 2) of the tightest of several divisions into at most k groups.

    Starts are drawn as k-means++ does: each next centre with a chance proportional to the weight
    and the squared distance from those before. The result depends on the points and seed alone.
    """
    generator = np.random.default_rng(seed)
    centres = _first_centres(points, groups, starts, generator)
    running = np.arange(starts)
    labels = np.full((starts, len(points)), -1)
    weighted = (points.weights[:, None] * points.places).T
    repeated = [np.tile(values, starts) for values in (points.weights, *weighted)]
    for _ in range(rounds):
        found = nearest(points.places, centres[running])
        moved = (found != labels[running]).any(axis=1)
        labels[running] = found
        running, found = running[moved], found[moved]
        if not len(running):
            break
        centres[running] = _means(repeated, found, centres[running])
    best: Floats = centres[_tightest(points, centres)]
    return best


def nearest(places: Floats, centres: Floats) -> Labels:
    """Find the nearest centre of each place, ties to the first: (..., k, 2) -> (..., n)."""
    labels: Labels = _distances(places, centres).argmin(axis=-2)
    return labels


def _distances(places: Floats, centres: Floats) -> Floats:
    """(..., k, n) squared distances."""
    across = places[:, 0] - centres[..., 0, None]
    up = places[:, 1] - centres[..., 1, None]
    across *= across
    up *= up
    across += up
    return across


def _first_centres(
    points: Points, groups: int, starts: int, generator: np.random.Generator
) -> Floats:
    """Draw the first centres, (starts, k, 2)."""
    centres = np.empty((starts, groups, 2))
    chance = np.broadcast_to(points.weights, (starts, len(points)))
    closest = np.full((starts, len(points)), np.inf)
    for group in range(groups):
        sums = np.cumsum(chance, axis=1)
        draws = generator.random(starts)[:, None] * sums[:, -1:]
        chosen = np.minimum((sums <= draws).sum(axis=1), len(points) - 1)
        centres[:, group] = points.places[chosen]
        step = _distances(points.places, centres[:, group : group + 1])[:, 0]
        closest = np.minimum(closest, step)
        chance = closest * points.weights
    return centres


def _means(sums: list[Floats], labels: Labels, centres: Floats) -> Floats:
    """Move each centre to the mean of its people; one without people stays where it was.

    sums: weights, weighted x and weighted y of the points, once for each start.
    """
    starts, groups = centres.shape[:2]
    cell = (labels + np.arange(starts)[:, None] * groups).ravel()
    weight, x, y = (
        np.bincount(cell, values[: len(cell)], starts * groups).reshape(starts, groups)
        for values in sums
    )
    held = weight > 0
    means = np.stack([x, y], axis=-1) / np.where(held, weight, 1.0)[..., None]
    return np.where(held[..., None], means, centres)


def _tightest(points: Points, centres: Floats) -> int:
    """Find the start with the least sum of squared distances; among equals the first."""
    spread = (_distances(points.places, centres).min(axis=1) * points.weights).sum(axis=1)
    return int(np.flatnonzero(spread <= spread.min() * (1 + SAME_TIGHTNESS))[0])
