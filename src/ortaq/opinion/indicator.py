"""Votes as a matrix of ones: one column for each (statement, answer), so products are lookups.

Column 3 j + v + 1 stands for answer v in {-1, 0, +1} to statement j. A product with a table of 3 S
rows sums, for each person, what the table says about the answers given. Sums run along each row in
order of statements, so a person's result does not depend on who else is in the matrix.

Few votes are summed by numpy alone, in the same order and so with the same bits: loading sparse
matrices takes longer than the work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.votes import VoteMatrix

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float64]
ANSWERS = np.array([-1.0, 0.0, 1.0])
FEW_VOTES = 100_000
"""Votes up to which numpy alone is used."""


def by_person(matrix: VoteMatrix, table: Floats) -> Floats:
    """Sum a table (3 S, q) over the answers of each person, (P, q)."""
    if matrix.vote_count > FEW_VOTES:
        sums: Floats = _sparse(matrix) @ table
        return sums
    return _summed(matrix.rows, table[_codes(matrix)], matrix.participant_count)


def by_answer(matrix: VoteMatrix, values: Floats) -> Floats:
    """Sum the values (P, q) of those who gave each answer, (3 S, q)."""
    if matrix.vote_count > FEW_VOTES:
        sums: Floats = _sparse(matrix).T @ values
        return sums
    return _summed(_codes(matrix), values[matrix.rows], 3 * matrix.statement_count)


def answer_table(loadings: Floats, offsets: Floats) -> Floats:
    """Tabulate v * loading - offset for each answer.

    loadings, offsets: (S, q). Returns (3 S, q).
    """
    table = ANSWERS[None, :, None] * loadings[:, None, :] - offsets[:, None, :]
    return np.ascontiguousarray(table.reshape(-1, loadings.shape[1]))


def _codes(matrix: VoteMatrix) -> NDArray[np.int32]:
    """(V,) column of each vote."""
    return matrix.columns * np.int32(3) + matrix.votes + np.int32(1)


def _summed(numbers: NDArray[np.integer], values: Floats, count: int) -> Floats:
    """Add up rows of values by number, each sum in the order of rows."""
    sums = [np.bincount(numbers, column, count) for column in values.T]
    return np.column_stack(sums)


def _sparse(matrix: VoteMatrix) -> csr_array:
    """Give the votes as ones, (P, 3 S), in compressed rows."""
    from scipy.sparse import csr_array  # noqa: PLC0415  only many votes pay for loading it

    ones = np.ones(matrix.vote_count)
    shape = (matrix.participant_count, 3 * matrix.statement_count)
    return csr_array((ones, _codes(matrix), matrix.indptr.astype(np.int32)), shape=shape)
