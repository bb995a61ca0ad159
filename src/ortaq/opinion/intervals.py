"""Intervals for shares and for the agreement of all parts, in closed form: no sampling.

Method and limits: docs/methods/strata.md. Participants chose themselves, so no interval here is a
margin of error for the population: it says how much chance there is in who voted on a statement.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, digamma, ndtri, polygamma

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
    others + 1); the mean and the variance of its logarithm are differences of digamma and trigamma
    functions, which add up over parts; the sum is taken as normal.
    """
    known = votes > 0
    parts = known.sum(axis=0)
    a = np.where(known, agree, 0.0) + 1.0
    total = np.where(known, votes, 0.0) + 2.0
    mean = np.where(known, digamma(a) - digamma(total), 0.0).sum(axis=0)
    variance = np.where(known, polygamma(1, a) - polygamma(1, total), 0.0).sum(axis=0)
    reach = ndtri((1.0 + cover) / 2.0) * np.sqrt(variance)
    divisor = np.maximum(parts, 1)
    low = np.exp((mean - reach) / divisor)
    high = np.minimum(np.exp((mean + reach) / divisor), 1.0)
    return Interval(np.where(parts, low, np.nan), np.where(parts, high, np.nan))
