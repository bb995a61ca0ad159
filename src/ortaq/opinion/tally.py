"""Counts of agree, disagree and pass per statement, for the parts of any partition of people.

Region, stakeholder group and opinion group are the same thing here: an array of labels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.votes import VoteMatrix

Counts = NDArray[np.int64]
Labels = NDArray[np.integer]

VOTES_AT_ONCE = 1 << 16
"""Votes counted in one go, or as many as there are counts: what fits into a processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Votes on each statement by each part. All arrays (H, S), read-only.

    Tallies of disjoint sets of people add up exactly.
    """

    agree: Counts
    disagree: Counts
    passed: Counts

    def __post_init__(self) -> None:
        for array in (self.agree, self.disagree, self.passed):
            array.setflags(write=False)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.agree + other.agree, self.disagree + other.disagree, self.passed + other.passed
        )

    @property
    def votes(self) -> Counts:
        """(H, S) all votes, passes included."""
        return self.agree + self.disagree + self.passed

    @property
    def total(self) -> Tally:
        """The same for all parts together, H = 1."""
        return Tally(
            *(a.sum(axis=0, keepdims=True) for a in (self.agree, self.disagree, self.passed))
        )

    @property
    def without_last(self) -> Tally:
        """The same without the last part, where that holds the people in no part."""
        return Tally(self.agree[:-1], self.disagree[:-1], self.passed[:-1])

    @property
    def rest(self) -> Tally:
        """For each part, all other parts together; people in no part are not counted."""
        parts = (self.agree, self.disagree, self.passed)
        return Tally(*(a.sum(axis=0, keepdims=True) - a for a in parts))


def counts_by(matrix: VoteMatrix, labels: Labels, parts: int) -> Tally:
    """Count the votes of each part.

    labels: (P,) part of each participant in [0, parts); -1 for none, whose votes are left out.
    """
    width = matrix.statement_count
    counts = np.zeros((parts + 1) * width * 3, np.int64)
    first = (labels.astype(np.int64) + 1) * width  # those in no part are counted first
    for people in matrix.blocks(max(VOTES_AT_ONCE, len(counts))):
        votes = slice(matrix.indptr[people.start], matrix.indptr[people.stop])
        cell = np.repeat(first[people], np.diff(matrix.indptr[people.start : people.stop + 1]))
        cell += matrix.columns[votes]
        cell *= 3
        cell += matrix.votes[votes]
        cell += 1
        counts += np.bincount(cell, minlength=len(counts))
    disagree, passed, agree = np.moveaxis(counts.reshape(parts + 1, width, 3)[1:], 2, 0)
    return Tally(agree.copy(), disagree.copy(), passed.copy())
