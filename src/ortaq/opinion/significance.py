"""The published statistics of one side of a statement (Polis, step 8). Vectorised, pure.

Every function takes counts of one side (agree, or disagree) and of all votes, passes included, in
arrays of one shape. Source: docs/methods/opinion.md, step 8.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.tally import Counts, Tally

Floats = NDArray[np.float64]


def probability(side: Counts, votes: Counts) -> Floats:
    """Share of a side, with one vote of each kind added: in (0, 1), and 1/2 without votes."""
    share: Floats = (side + 1.0) / (votes + 2.0)
    return share


def one_proportion_test(side: Counts, votes: Counts) -> Floats:
    """z-value of a share against 1/2, one vote of this side added."""
    z: Floats = 2.0 * np.sqrt(votes + 1.0) * ((side + 1.0) / (votes + 1.0) - 0.5)
    return z


def two_proportion_test(side: Counts, votes: Counts, rest_side: Counts, rest: Counts) -> Floats:
    """z-value of the difference of two shares, one added to all four counts; 0 if all agree."""
    a, n, b, m = (count + 1.0 for count in (side, votes, rest_side, rest))
    pooled = (a + b) / (n + m)
    spread = np.sqrt(pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m))
    apart = spread > 0.0
    return np.where(apart, (a / n - b / m) / np.where(apart, spread, 1.0), 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The statistics of one side of each statement in each part. All arrays (H, S)."""

    count: Counts
    probability: Floats
    test: Floats
    ratio: Floats
    """Probability divided by that of all other parts together."""
    ratio_test: Floats


def agree_side(tally: Tally) -> Side:
    """Statistics of agreement in each part against the rest."""
    return _side(tally.agree, tally.votes, tally.rest.agree, tally.rest.votes)


def disagree_side(tally: Tally) -> Side:
    """Statistics of disagreement in each part against the rest."""
    return _side(tally.disagree, tally.votes, tally.rest.disagree, tally.rest.votes)


def _side(side: Counts, votes: Counts, rest_side: Counts, rest: Counts) -> Side:
    share = probability(side, votes)
    return Side(
        side,
        share,
        one_proportion_test(side, votes),
        share / probability(rest_side, rest),
        two_proportion_test(side, votes, rest_side, rest),
    )
