"""Who voted alike: whole-number statistics of all pairs of statements, which add up exactly.

For statements j and k over participants: `alike` = sum v_j v_k, `beside` = sum v_j [k voted], and
`both` = sum [both voted]. Sums of whole numbers are the same in any order, so any division of the
people over files, machines or days gives the same bytes, and people can be taken out again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.threads import one_thread
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]

BESIDE_BITS, BOTH_BITS = 21, 22
"""Bits of one 64-bit word that hold `beside` and `both`; the 21 above them hold `alike`."""
PEOPLE_AT_ONCE = 1 << (BESIDE_BITS - 1)
"""People whose sums surely fit into those bits, less one."""
VOTES_AT_ONCE = 4_000_000
FEW_CELLS = 1 << 20
"""Cells of the full matrix (people x statements) up to which it is multiplied as such."""


@dataclass(frozen=True, slots=True, eq=False)
class CoVotes:
    """Sums over people. `alike`, `beside`, `both` are (S, S) int32, read-only.

    None of them can exceed the number of people, so 32 bits suffice for two thousand million.
    """

    alike: NDArray[np.int32]
    beside: NDArray[np.int32]
    both: NDArray[np.int32]
    people: int

    def __post_init__(self) -> None:
        for array in (self.alike, self.beside, self.both):
            array.setflags(write=False)

    def __add__(self, other: CoVotes) -> CoVotes:
        return CoVotes(
            self.alike + other.alike,
            self.beside + other.beside,
            self.both + other.both,
            self.people + other.people,
        )

    def __sub__(self, other: CoVotes) -> CoVotes:
        return CoVotes(
            self.alike - other.alike,
            self.beside - other.beside,
            self.both - other.both,
            self.people - other.people,
        )

    @property
    def centre(self) -> Floats:
        """(S,) mean of the votes cast on each statement; 0 without votes."""
        return self.beside.diagonal() / np.maximum(self.both.diagonal(), 1)

    def covariance(self) -> Floats:
        """(S, S) sum over people of the products of centred votes, absent votes counting 0."""
        centre = self.centre
        towards = self.beside * centre
        total = self.alike - towards
        total -= towards.T
        total += self.both * (centre[:, None] * centre)
        return total


def count_pairs(matrix: VoteMatrix) -> CoVotes:
    """Count all pairs of statements in these rows."""
    width = matrix.statement_count
    if matrix.participant_count * width <= FEW_CELLS:
        return _of_few(matrix)
    sums = np.zeros((3, width, width), np.int32)
    for rows in matrix.blocks(VOTES_AT_ONCE):
        for start in range(rows.start, rows.stop, PEOPLE_AT_ONCE - 1):
            block = matrix.block(slice(start, min(rows.stop, start + PEOPLE_AT_ONCE - 1)))
            sums += _unpacked(_packed(block))
    return CoVotes(sums[0], sums[1], sums[2], matrix.participant_count)


def _of_few(matrix: VoteMatrix) -> CoVotes:
    """Multiply full matrices: sums of few whole numbers, so exact even in 32 bits."""
    shape = (matrix.participant_count, matrix.statement_count)
    votes, voted = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    votes[matrix.rows, matrix.columns] = matrix.votes
    voted[matrix.rows, matrix.columns] = 1.0
    with one_thread():
        products = (votes.T @ votes, votes.T @ voted, voted.T @ voted)
    alike, beside, both = (product.astype(np.int32) for product in products)
    return CoVotes(alike, beside, both, matrix.participant_count)


def _packed(matrix: VoteMatrix) -> NDArray[np.uint64]:
    """Multiply once for all three sums, modulo 2^64.

    (2^21 + v_j) (1 + 2^43 v_k) = 2^21 [both] + v_j [k voted] + 2^43 v_j v_k + 2^64 (...): the
    fourth product vanishes in 64-bit arithmetic.
    """
    from scipy.sparse import csr_array  # noqa: PLC0415  only many votes pay for loading it

    shape = (matrix.participant_count, matrix.statement_count)
    votes = matrix.votes.astype(np.int64)
    left = (votes + (1 << BESIDE_BITS)).astype(np.uint64)
    right = ((votes << (BESIDE_BITS + BOTH_BITS)) + 1).astype(np.uint64)
    places = matrix.columns, matrix.indptr.astype(np.int32)
    product = csr_array((left, *places), shape=shape).T.tocsr() @ csr_array(
        (right, *places), shape=shape
    )
    dense: NDArray[np.uint64] = product.toarray()
    return dense


def _unpacked(words: NDArray[np.uint64]) -> NDArray[np.int32]:
    """Separate the three sums, (3, S, S): alike, beside, both. Low fields borrow from higher."""
    rest = words.view(np.int64)
    half = 1 << (BESIDE_BITS - 1)
    beside = ((rest + half) & ((1 << BESIDE_BITS) - 1)) - half
    rest = (rest - beside) >> BESIDE_BITS
    both = rest & ((1 << BOTH_BITS) - 1)
    return np.stack([(rest - both) >> BOTH_BITS, beside, both]).astype(np.int32)
