"""Weighted k-means in the plane: several starts at once, the tightest division wins."""

from __future__ import annotations

from collections.abc import Iterable

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
    labels = np.full((starts, len(points)), -1, np.int8)
    lifted = np.vstack([points.places.T, np.ones(len(points))])
    weighted = lifted.T * points.weights[:, None]
    for _ in range(rounds):
        found = _assigned(lifted, centres[running])
        moved = (found != labels[running]).any(axis=1)
        labels[running] = found
        running, found = running[moved], found[moved]
        if not len(running):
            break
        centres[running] = _means(weighted, found, centres[running])
    best: Floats = centres[_tightest(points, centres)]
    return best


def nearest(places: Floats, centres: Floats) -> Labels:
    """Find the nearest centre of each place, ties to the first: (n, 2), (k, 2) -> (n,)."""
    return _first_least(_distances(places, centre) for centre in centres).astype(np.int64)


def _assigned(lifted: Floats, centres: Floats) -> NDArray[np.int8]:
    """Find the nearest of several centres at once: (s, k, 2) -> (s, n).

    lifted: (3, n) x, y and 1 of each point, so that one product gives |c|^2 - 2 c.p: the squared
    distance less |p|^2, which is the same for all centres.
    """
    starts, groups = centres.shape[:2]
    by_group = centres.transpose(1, 0, 2)
    lengths = np.square(by_group).sum(axis=-1, keepdims=True)
    products = np.concatenate([-2.0 * by_group, lengths], axis=-1).reshape(-1, 3) @ lifted
    return _first_least(products.reshape(groups, starts, -1))


def _first_least(values: Iterable[Floats]) -> NDArray[np.int8]:
    """Tell which of several arrays is the least at each place, ties to the first."""
    values = iter(values)
    least = next(values).copy()
    labels = np.zeros(least.shape, np.int8)
    for number, other in enumerate(values, start=1):
        np.copyto(labels, number, where=other < least)
        np.minimum(least, other, out=least)
    return labels


def _distances(places: Floats, centre: Floats) -> Floats:
    """Squared distances (..., n) of places (n, 2) from a centre (..., 2)."""
    across = places[:, 0] - centre[..., 0, None]
    up = places[:, 1] - centre[..., 1, None]
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
        closest = np.minimum(closest, _distances(points.places, centres[:, group]))
        chance = closest * points.weights
    return centres


def _means(weighted: Floats, labels: NDArray[np.int8], centres: Floats) -> Floats:
    """Move each centre to the mean of its people; one without people stays where it was.

    weighted: (n, 3) weighted x, weighted y and weight of each point. labels: (s, n).
    """
    starts, groups = centres.shape[:2]
    member = labels[:, None] == np.arange(groups, dtype=np.int8)[:, None]
    sums = member.reshape(starts * groups, -1).astype(np.float64) @ weighted
    sums = sums.reshape(starts, groups, 3)
    weight = sums[..., 2:]
    held = weight > 0
    return np.where(held, sums[..., :2] / np.where(held, weight, 1.0), centres)


def _tightest(points: Points, centres: Floats) -> int:
    """Find the start with the least sum of squared distances; among equals the first."""
    closest = _distances(points.places, centres[:, 0])
    for group in range(1, centres.shape[1]):
        np.minimum(closest, _distances(points.places, centres[:, group]), out=closest)
    spread = closest @ points.weights
    return int(np.flatnonzero(spread <= spread.min() * (1 + SAME_TIGHTNESS))[0])
