"""Whether people who arrived together voted alike more than people who did not.

Many arrivals at once are no sign by themselves: a broadcast brings honest people. What counts is
agreement with those who came at the same time, beyond agreement with those who came at other times.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.anomalies.likeness import Votes
from ortaq.opinion.parameters import AnomalyParameters
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Longs = NDArray[np.int64]
MILLISECONDS_PER_HOUR = 3_600_000


@dataclass(frozen=True, slots=True, eq=False)
class Company:
    """Each person beside those who arrived together with them. Arrays (P,)."""

    score: Floats
    """z-value of agreement with them beyond agreement with others."""
    people: Longs
    """How many of them were compared."""
    hour: Longs
    """Hours since 1970 of the first vote; for people without votes of the last of all."""


def company(matrix: VoteMatrix, parameters: AnomalyParameters) -> Company | None:
    """Compare everybody with those who arrived together; None where times are not known."""
    if matrix.times is None or not matrix.vote_count:
        return None
    first = _first_votes(matrix)
    order = np.argsort(first, kind="stable")
    votes = Votes.of(matrix)
    near, partners = _excess(votes, order, _near(first[order], parameters))
    far, _ = _excess(votes, order, _far(len(order), parameters.window_people))
    return Company(_contrast(near, far), partners, first // MILLISECONDS_PER_HOUR)


def _first_votes(matrix: VoteMatrix) -> Longs:
    """Time of each person's first vote that counts, (P,)."""
    times = matrix.times if matrix.times is not None else np.zeros(0, np.int64)
    first = np.full(matrix.participant_count, times.max())
    voted = matrix.votes_each > 0
    first[voted] = np.minimum.reduceat(times, matrix.indptr[:-1][voted])
    return first


def _near(times: Longs, parameters: AnomalyParameters) -> tuple[Longs, Longs]:
    """Pairs of places in order of arrival that are close in order and in time."""
    reach = min(parameters.window_people // 2, len(times) - 1)
    limit = parameters.window_hours * MILLISECONDS_PER_HOUR
    places = np.arange(len(times))
    steps = range(1, reach + 1)
    left = np.concatenate([places[:0], *(places[: len(places) - step] for step in steps)])
    right = np.concatenate([places[:0], *(places[step:] for step in steps)])
    close = times[right] - times[left] <= limit
    return left[close], right[close]


def _far(people: int, window: int) -> tuple[Longs, Longs]:
    """Pairs spread evenly over the order of arrival, as many for each person."""
    stride = max(people // (window + 1), 1)
    places = np.arange(people)
    steps = range(1, window // 2 + 1)
    left = np.concatenate([places for _ in steps])
    right = np.concatenate([(places + step * stride) % people for step in steps])
    apart = left != right
    return left[apart], right[apart]


@dataclass(frozen=True, slots=True, eq=False)
class Excess:
    """Equal answers of each person beyond chance, its variance and statements compared. (P,)."""

    equal: Floats
    variance: Floats
    common: Floats


def _excess(votes: Votes, order: Longs, pairs: tuple[Longs, Longs]) -> tuple[Excess, Longs]:
    """Add up over all partners of each person; with the number of partners."""
    left, right = order[pairs[0]], order[pairs[1]]
    like = votes.compare(left, right)
    people = np.concatenate([left, right])

    def total(values: Floats) -> Floats:
        both = np.concatenate([values, values])
        return np.bincount(people, both, minlength=len(order)).astype(np.float64)

    excess = Excess(
        total(like.equal - like.expected),
        total(like.variance),
        total(like.common.astype(np.float64)),
    )
    return excess, total((like.common > 0).astype(np.float64)).astype(np.int64)


def _contrast(near: Excess, far: Excess) -> Floats:
    """z-value of the difference between both excesses, per statement compared."""
    factor = np.divide(
        near.common, far.common, out=np.zeros_like(near.common), where=far.common > 0
    )
    spread = np.sqrt(near.variance + factor**2 * far.variance)
    difference = near.equal - factor * far.equal
    known = (spread > 0) & (factor > 0)
    return np.where(known, difference / np.where(known, spread, 1.0), 0.0)
