"""Votes as a matrix of ones: one column for each (statement, answer), so products are lookups.

Column 3 j + v + 1 stands for answer v in {-1, 0, +1} to statement j. A product with a table of 3 S
columns sums, for each person, what the table says about the answers given. Each person's sum
follows from that person's votes alone, so it does not depend on who else is in the matrix.

The work is done in blocks that fit into a processor's cache, with numpy alone: that is as fast as a
library for sparse matrices, takes no memory of note, and needs nothing to be loaded.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.votes import Longs, VoteMatrix

Floats = NDArray[np.float64]
ANSWERS = np.array([-1.0, 0.0, 1.0])
VOTES_AT_ONCE = 1 << 16
"""Votes in a block: their positions and values fit into a cache of one megabyte."""


def answer_table(loadings: Floats, offsets: Floats) -> Floats:
    """Tabulate v * loading - offset for each answer.

    loadings, offsets: (q, S). Returns (q, 3 S).
    """
    table: Floats = loadings[:, :, None] * ANSWERS - offsets[:, :, None]
    return table.reshape(len(loadings), -1)


def by_person(matrix: VoteMatrix, table: Floats) -> Floats:
    """Sum a table (q, 3 S) over the answers of each person, (q, P)."""
    sums = np.zeros((len(table), matrix.participant_count))
    for people, codes, lengths in _blocks(matrix):
        sums[:, people] = _of_each(codes, lengths, table)
    return sums


def there_and_back(matrix: VoteMatrix, table: Floats) -> Floats:
    """Sum a table (q, 3 S) over each person's answers, then those sums over who gave each answer.

    Returns (q, 3 S): exact, hence independent of order, where all sums are whole numbers.
    """
    total = np.zeros_like(table)
    for _, codes, lengths in _blocks(matrix):
        for axis, sums in enumerate(_of_each(codes, lengths, table)):
            total[axis] += np.bincount(codes, np.repeat(sums, lengths), total.shape[1])
    return total


def _blocks(matrix: VoteMatrix) -> Iterator[tuple[slice, Longs, Longs]]:
    """Give some people at a time, the columns of their votes, and how many votes each has."""
    for people in matrix.blocks(VOTES_AT_ONCE):
        votes = slice(matrix.indptr[people.start], matrix.indptr[people.stop])
        codes = matrix.columns[votes] * np.int32(3)
        codes += matrix.votes[votes]
        codes += np.int32(1)
        yield people, codes.astype(np.int64), np.diff(matrix.indptr[people.start : people.stop + 1])


def _of_each(codes: Longs, lengths: Longs, table: Floats) -> Floats:
    """Sum a table (q, 3 S) over runs of answers, (q, people); 0 for people without any."""
    sums = np.zeros((len(table), len(lengths)))
    voted = np.flatnonzero(lengths)
    starts = (np.cumsum(lengths) - lengths)[voted]
    for sum_of_each, row in zip(sums, table, strict=True):
        sum_of_each[voted] = np.add.reduceat(row.take(codes), starts)
    return sums
