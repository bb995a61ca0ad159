"""What unites: consensus of the whole body of votes, and of all parts of any partition."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.parameters import StatementParameters
from ortaq.opinion.result import Consensus, ConsensusStatement, Direction
from ortaq.opinion.significance import one_proportion_test, probability
from ortaq.opinion.tally import Counts, Tally
from ortaq.opinion.votes import Statements

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class GroupConsensus:
    """Agreement of all parts on each statement. All arrays (S,)."""

    product: Floats
    """In (0, 1); falls as parts grow in number."""
    mean: Floats
    """Geometric mean over the parts that voted; NaN where none did."""
    least: Floats
    """Share of the part that agrees least; NaN where none voted."""
    least_part: NDArray[np.int64]
    """That part; -1 where none voted."""
    parts: NDArray[np.int64]
    """Number of parts that voted."""

    def of(self, statement: int, names: tuple[str, ...]) -> Consensus | None:
        """Pick the consensus on one statement; None where nobody voted."""
        if not self.parts[statement]:
            return None
        return Consensus(
            float(self.product[statement]),
            float(self.mean[statement]),
            float(self.least[statement]),
            names[int(self.least_part[statement])],
            int(self.parts[statement]),
        )


def group_consensus(tally: Tally) -> GroupConsensus:
    """Agreement of all parts: no majority outvotes a dissenting part (step 11).

    tally: (H, S). In `product` a part without votes counts as 1/2, as published; in the mean and
    the least share it is left out, because nothing is known of it.
    """
    share = probability(tally.agree, tally.votes)
    voted = tally.votes > 0
    parts = voted.sum(axis=0)
    known = np.where(voted, share, 1.0)
    mean = np.exp(np.log(known).sum(axis=0) / np.maximum(parts, 1))
    lowest = np.where(voted, share, np.inf)
    least_part = lowest.argmin(axis=0) if len(share) else np.zeros(share.shape[1], np.int64)
    return GroupConsensus(
        share.prod(axis=0),
        np.where(parts > 0, mean, np.nan),
        np.where(parts > 0, lowest.min(axis=0, initial=np.inf), np.nan),
        np.where(parts > 0, least_part, -1),
        parts,
    )


def divisiveness(tally: Tally) -> Floats:
    """How far the parts stand apart on each statement, (S,) in [0, 1); NaN without votes.

    Variance between parts of the mean vote, one vote of each side added, weighted by votes: 0 where
    all parts vote alike, near 1 where one half agrees wholly and the other disagrees.
    """
    votes = tally.votes
    mean = (tally.agree - tally.disagree) / (votes + 2.0)
    weight = votes / np.maximum(votes.sum(axis=0), 1)
    centre = (weight * mean).sum(axis=0)
    apart = (weight * (mean - centre) ** 2).sum(axis=0)
    return np.where(votes.sum(axis=0) > 0, apart, np.nan)


def consensus_statements(
    total: Tally, statements: Statements, allowed: Flags, parameters: StatementParameters
) -> tuple[ConsensusStatement, ...]:
    """List what the whole body of votes agrees on, then what it disagrees with (step 10)."""
    votes = total.votes[0]
    sides = ((Direction.AGREE, total.agree[0]), (Direction.DISAGREE, total.disagree[0]))
    return tuple(
        ConsensusStatement(str(statements.ids[j]), direction, float(share[j]), float(test[j]))
        for direction, count in sides
        for share, test in [(probability(count, votes), one_proportion_test(count, votes))]
        for j in _top(share, test, allowed, parameters)
    )


def _top(share: Floats, test: Floats, allowed: Flags, limits: StatementParameters) -> Counts:
    """Positions of the clearest majorities, clearest first."""
    clear = (share > limits.majority) & (test > limits.significant) & allowed
    found = np.flatnonzero(clear)
    order = np.argsort(-(share * test)[found], kind="stable")
    return found[order][: limits.consensus]
