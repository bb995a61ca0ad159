"""Steps 1 to 5: moderation, who is included, centre, components and projection."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.axes import count_answers
from ortaq.opinion.indicator import answer_table, by_person, there_and_back
from ortaq.opinion.parameters import PolisParameters
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Moderated:
    """Step 1. The votes on statements that were not set to zero, and how many were."""

    matrix: VoteMatrix
    """(P, S - zeroed); a zero for everybody adds nothing to centre, components or projection."""
    kept: Flags
    """(S,)."""
    zeroed: int

    @property
    def observed(self) -> NDArray[np.int64]:
        """(P,) votes of each participant; zeroed statements count as voted on by everybody."""
        return self.matrix.votes_each + self.zeroed


def moderate(matrix: VoteMatrix) -> Moderated:
    """Step 1: set rejected and meta statements to zero for everybody."""
    kept = matrix.statements.taking_part
    return Moderated(matrix.of_statements(kept), kept, int((~kept).sum()))


def included(matrix: VoteMatrix, limits: PolisParameters, before: Flags) -> Flags:
    """Step 2: those with enough own votes, raw; filled up with the most active; (P,).

    before: (P,) who was included earlier.
    """
    enough = before | (matrix.votes_each >= min(limits.least_votes, matrix.statement_count))
    missing = limits.least_participants - int(enough.sum())
    if missing > 0:
        activity = np.where(enough, -1, matrix.votes_each)
        order = np.argsort(-activity, kind="stable")[:missing]
        enough = enough.copy()
        enough[order[activity[order] > 0]] = True
    return enough


def centre(moderated: Moderated) -> Floats:
    """Step 3: mean of the observed values of each statement, zeros for those set to zero; (S,)."""
    means = np.zeros(len(moderated.kept))
    means[moderated.kept] = count_answers(moderated.matrix).centre
    return means


def components(moderated: Moderated, means: Floats, start: Floats, rounds: int) -> Floats:
    """Step 4: two leading directions of all participants, by power iteration with deflation.

    start: (2, S). Stops when the length repeats exactly. Returns (2, S), each of length 1 or 0.
    """
    kept = moderated.kept
    found = np.zeros_like(start)
    for axis in range(min(2, len(moderated.matrix.participants), len(kept))):
        before = found[:axis, kept]
        vector = _power(moderated.matrix, means[kept], start[axis, kept], (before, rounds))
        found[axis, kept] = vector
    return found


def _power(matrix: VoteMatrix, means: Floats, vector: Floats, rest: tuple[Floats, int]) -> Floats:
    """Iterate one direction, those found before taken out."""
    before, rounds = rest
    length = -1.0
    for _ in range(rounds):
        vector = vector - before.T @ (before @ vector)
        image = _image(matrix, means, vector)
        image -= before.T @ (before @ image)
        previous, length = length, float(np.linalg.norm(image))
        if length == 0.0:
            return np.zeros_like(vector)
        vector = image / length
        if length == previous:
            break
    return vector


def _image(matrix: VoteMatrix, means: Floats, vector: Floats) -> Floats:
    """Multiply by the centred votes and back: X' X v, missing votes counting as the mean."""
    table = answer_table(vector[None], (means * vector)[None])
    sums = there_and_back(matrix, table).reshape(len(vector), 3)
    image: Floats = sums[:, 2] - sums[:, 0] - means * sums.sum(axis=1)
    return image


def projection(moderated: Moderated, means: Floats, found: Floats) -> Floats:
    """Step 5: place everybody, scaled up for statements not seen; (P, 2)."""
    loadings = found[:, moderated.kept]
    table = answer_table(loadings, means[moderated.kept] * loadings)
    scale = np.sqrt(len(moderated.kept) / np.maximum(moderated.observed, 1))
    return np.ascontiguousarray((by_person(moderated.matrix, table) * scale).T)
