"""How alike people vote, beyond what the shares of answers explain."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Longs = NDArray[np.int64]

PAIRS_AT_ONCE = 100_000
"""Pairs compared in one go: bounds the memory, changes no result."""
CODE = np.array([1.0, 2.0, 3.0])
"""Numbers for disagree, pass, agree whose products tell equal answers (1, 4, 9) from others."""
EQUAL = np.array([False, True, False, False, True, False, False, False, False, True])
"""Whether a product of two codes stands for equal answers."""


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Comparison of pairs of people on the statements on which both voted. Arrays (n,)."""

    common: Longs
    """Statements on which both voted."""
    equal: Longs
    """Equal answers among them."""
    expected: Floats
    """Equal answers that two people drawn at random would give on these statements."""
    variance: Floats

    @property
    def surprise(self) -> Floats:
        """z-value of the equal answers; 0 without common statements."""
        spread = np.sqrt(np.where(self.variance > 0, self.variance, 1.0))
        return np.where(self.variance > 0, (self.equal - self.expected) / spread, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """Votes coded for comparison, and the chance of equal answers on each statement."""

    coded: csr_array
    """(P, S)."""
    chance: Floats
    """(S,) probability that two people drawn at random who voted on it answer alike."""

    @classmethod
    def of(cls, matrix: VoteMatrix) -> Votes:
        """Code the votes of a matrix."""
        shape = (matrix.participant_count, matrix.statement_count)
        data = CODE[matrix.votes + 1]
        return cls(csr_array((data, matrix.columns, matrix.indptr), shape=shape), chance(matrix))

    def compare(self, left: Longs, right: Longs) -> Likeness:
        """Compare pairs of people, by position."""
        parts = [
            self._compare(left[start : start + PAIRS_AT_ONCE], right[start : start + PAIRS_AT_ONCE])
            for start in range(0, max(len(left), 1), PAIRS_AT_ONCE)
        ]
        common, equal, expected, variance = (
            np.concatenate(part) for part in zip(*parts, strict=True)
        )
        return Likeness(common.astype(np.int64), equal.astype(np.int64), expected, variance)

    def _compare(self, left: Longs, right: Longs) -> tuple[Floats, Floats, Floats, Floats]:
        both = csr_array(self.coded[left].multiply(self.coded[right]))
        pair = np.repeat(np.arange(len(left)), np.diff(both.indptr))
        chance_of = self.chance[both.indices]

        def total(values: Floats) -> Floats:
            return np.bincount(pair, values, minlength=len(left)).astype(np.float64)

        equal = EQUAL[both.data.astype(np.int64)]
        ones = np.ones(len(pair))
        return total(ones), total(equal), total(chance_of), total(chance_of * (1.0 - chance_of))


def answer_shares(matrix: VoteMatrix) -> Floats:
    """Share of disagree, pass and agree on each statement, one of each added, (3, S)."""
    cells = matrix.columns.astype(np.int64) * 3 + matrix.votes + 1
    counts = np.bincount(cells, minlength=3 * matrix.statement_count).reshape(-1, 3).T + 1.0
    shares: Floats = counts / counts.sum(axis=0)
    return shares


def chance(matrix: VoteMatrix) -> Floats:
    """Chance of equal answers by two people on each statement, (S,) in (0, 1)."""
    together: Floats = (answer_shares(matrix) ** 2).sum(axis=0)
    return together
