"""Votes as a matrix of ones: one column for each (statement, answer), so products are lookups.

Column 3 j + v + 1 stands for answer v in {-1, 0, +1} to statement j. A product with a table of 3 S
rows sums, for each person, what the table says about the answers given. Sums run along each row in
order of statements, so a person's result does not depend on who else is in the matrix.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Answers = NDArray[np.float64]
ANSWERS = np.array([-1.0, 0.0, 1.0])


def indicator(matrix: VoteMatrix) -> csr_array:
    """Give the votes as ones, (P, 3 S), in compressed rows."""
    codes = matrix.columns * np.int32(3) + matrix.votes + np.int32(1)
    ones = np.ones(matrix.vote_count)
    shape = (matrix.participant_count, 3 * matrix.statement_count)
    return csr_array((ones, codes, matrix.indptr.astype(np.int32)), shape=shape)


def answer_table(loadings: Floats, offsets: Floats) -> Floats:
    """Tabulate v * loading - offset for each answer.

    loadings, offsets: (S, q). Returns (3 S, q).
    """
    table = ANSWERS[None, :, None] * loadings[:, None, :] - offsets[:, None, :]
    return np.ascontiguousarray(table.reshape(-1, loadings.shape[1]))
