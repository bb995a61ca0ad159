"""Intervals for shares and for the agreement of all parts, in closed form: no sampling.

Method and limits: docs/methods/strata.md. Participants chose themselves, so no interval here is a
margin of error for the population: it says how much chance there is in who voted on a statement.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, ndtri, polygamma

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Interval:
    """Lower and upper ends, arrays of one shape; NaN where nothing is known."""

    low: Floats
    high: Floats


def jeffreys(side: Floats, votes: Floats, cover: float) -> Interval:
    """Jeffreys interval of a share: quantiles of Beta(side + 1/2, others + 1/2).

    side, votes: counts, NaN where unknown; cover: probability in (0, 1). The interval reaches 0
    without votes of this side and 1 without others; it is NaN without votes.
    """
    tail = (1.0 - cover) / 2.0
    known = votes > 0
    a = np.where(known, side, 0.0) + 0.5
    b = np.where(known, votes - side, 0.0) + 0.5
    low = np.where(side > 0, betaincinv(a, b, tail), 0.0)
    high = np.where(side < votes, betaincinv(a, b, 1.0 - tail), 1.0)
    return Interval(np.where(known, low, np.nan), np.where(known, high, np.nan))


def agreement_of_all(agree: Floats, votes: Floats, cover: float) -> Interval:
    """Interval of the geometric mean over parts of the probabilities of agreement, (S,).

    agree, votes: (H, S), NaN for parts that do not count. Each probability is Beta(agree + 1,
    others + 1); mean, variance and skew of its logarithm are differences of polygamma functions,
    which add up over parts; quantiles of the sum by Cornish and Fisher's expansion.
    """
    known = votes > 0
    parts = known.sum(axis=0)
    a = np.where(known, agree, 0.0) + 1.0
    total = np.where(known, votes, 0.0) + 2.0

    def cumulant(order: int) -> Floats:
        difference = polygamma(order - 1, a) - polygamma(order - 1, total)
        added: Floats = np.where(known, difference, 0.0).sum(axis=0)
        return added

    z = ndtri((1.0 + cover) / 2.0)
    mean, spread = cumulant(1), np.sqrt(cumulant(2))
    skew = cumulant(3) / np.where(parts, spread, 1.0) ** 3
    lean = (z**2 - 1.0) / 6.0 * skew
    divisor = np.maximum(parts, 1)
    low = np.exp((mean + (lean - z) * spread) / divisor)
    high = np.minimum(np.exp((mean + (lean + z) * spread) / divisor), 1.0)
    return Interval(np.where(parts, low, np.nan), np.where(parts, high, np.nan))
