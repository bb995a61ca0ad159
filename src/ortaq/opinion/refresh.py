"""Yesterday's pair statistics brought up to today: only people who voted anew are counted again.

Whole-number sums can be taken back exactly, so the result has the same bytes as counting everybody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.chunks import MapRule
from ortaq.opinion.covotes import CoVotes, count_pairs
from ortaq.opinion.parameters import MapParameters
from ortaq.opinion.receipt import row_digests
from ortaq.opinion.votes import Statements, VoteMatrix


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """Pair statistics, and the votes that they were counted from."""

    matrix: VoteMatrix
    pairs: CoVotes


def counted(matrix: VoteMatrix, parameters: MapParameters) -> Counted:
    """Count the pairs of everybody with enough votes."""
    rule = MapRule.of(matrix.statements, parameters.least_votes)
    return Counted(matrix, count_pairs(rule.placed(rule.mapped(matrix))))


def refreshed(before: Counted, matrix: VoteMatrix, parameters: MapParameters) -> Counted:
    """Count today's votes from yesterday's counts.

    New people, new votes, changed votes and new statements cost work for the people concerned only.
    Where statements were moderated anew or removed, everybody is counted again.
    """
    old = _at_columns_of(before.matrix, matrix.statements)
    rule = MapRule.of(matrix.statements, parameters.least_votes)
    earlier = MapRule.of(before.matrix.statements, parameters.least_votes)
    if old is None or rule.least_votes != earlier.least_votes:
        return counted(matrix, parameters)
    gone, come = _changed(old, matrix)
    pairs = _widened(before.pairs, before.matrix.statements, matrix.statements)
    minus, plus = (
        count_pairs(rule.placed(rule.mapped(part)))
        for part in (old.of_participants(gone), matrix.of_participants(come))
    )
    return Counted(matrix, pairs - minus + plus)


def _at_columns_of(matrix: VoteMatrix, statements: Statements) -> VoteMatrix | None:
    """Give old votes the columns of today; None where a statement is gone or moderated anew."""
    place = _places(matrix.statements, statements)
    if (place < 0).any():
        return None
    if not np.array_equal(statements.taking_part[place], matrix.statements.taking_part):
        return None
    if (np.diff(place) < 0).any():
        return None
    return replace(matrix, columns=place[matrix.columns].astype(np.int32), statements=statements)


def _places(old: Statements, new: Statements) -> NDArray[np.int64]:
    """Find (S,) the column today of each statement of yesterday, -1 where it is gone."""
    column = {key: j for j, key in enumerate(new.ids.tolist())}
    return np.array([column.get(key, -1) for key in old.ids.tolist()], np.int64)


def _changed(old: VoteMatrix, new: VoteMatrix) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Flag the rows of yesterday that are gone, and those of today that are new."""
    before, after = ([bytes(row) for row in row_digests(matrix)] for matrix in (old, new))
    kept, known = set(after), set(before)
    gone = np.array([row not in kept for row in before], np.bool_)
    come = np.array([row not in known for row in after], np.bool_)
    return gone, come


def _widened(pairs: CoVotes, old: Statements, new: Statements) -> CoVotes:
    """Make room for new statements, on which nobody had voted."""
    taking = np.flatnonzero(new.taking_part)
    among = np.searchsorted(taking, _places(old, new)[old.taking_part])
    cells = np.ix_(among, among)
    wide = []
    for part in (pairs.alike, pairs.beside, pairs.both):
        room = np.zeros((len(taking), len(taking)), part.dtype)
        room[cells] = part
        wide.append(room)
    return CoVotes(wide[0], wide[1], wide[2], pairs.people)
