"""Small worlds of votes, drawn with signs: one row per person, one column per statement."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.assembly import assemble
from ortaq.opinion.votes import Statements, VoteMatrix

SIGNS = {"+": 1, "-": -1, "0": 0}


def drawn(picture: str) -> VoteMatrix:
    """Read a picture: + agree, - disagree, 0 pass, . not voted."""
    lines = [line.split() for line in picture.split("\n") if line.strip()]
    cells = [
        (row, column, SIGNS[sign])
        for row, line in enumerate(lines)
        for column, sign in enumerate(line)
        if sign in SIGNS
    ]
    rows, columns, votes = (np.array(part) for part in zip(*cells, strict=True))
    matrix = assemble(rows, columns, votes.astype(np.int8))
    assert matrix.participant_count == len(lines), "draw at least one vote for each person"
    return matrix


def moderated(matrix: VoteMatrix, moderation: list[int], meta: list[bool]) -> VoteMatrix:
    """Give the statements of a matrix their moderation."""
    parts = matrix.statements
    flags = np.array(moderation, np.int8), np.array(meta, np.bool_)
    return matrix.with_statements(Statements(parts.ids, parts.texts, *flags))


def dense(matrix: VoteMatrix) -> NDArray[np.float64]:
    """(P, S) votes, NaN where none."""
    table = np.full((matrix.participant_count, matrix.statement_count), np.nan)
    table[matrix.rows, matrix.columns] = matrix.votes
    return table


def shuffled(matrix: VoteMatrix, seed: int) -> VoteMatrix:
    """Cast the same votes in another order."""
    order = np.random.default_rng(seed).permutation(matrix.vote_count)
    return assemble(
        matrix.participants[matrix.rows][order],
        matrix.statements.ids[matrix.columns][order],
        matrix.votes[order],
    )
