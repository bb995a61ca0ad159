"""Which sign means agreement: evidence from the other files of an export."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.readers.catalogue import Catalogue
from ortaq.opinion.tally import counts_by
from ortaq.opinion.votes import VoteMatrix

Evidence = tuple[str, int]
"""Its source, and +1 for agree = +1, -1 for agree = -1, 0 for neither."""


def totals_evidence(matrix: VoteMatrix, catalogue: Catalogue) -> int:
    """Compare agreements and disagreements per statement with the totals of `comments.csv`.

    Those totals count re-votes, so they are rarely equal; which of both is closer is clear.
    """
    if catalogue.agrees is None or catalogue.disagrees is None:
        return 0
    ids, ours, theirs = np.intersect1d(matrix.statements.ids, catalogue.ids, return_indices=True)
    del ids
    tally = counts_by(matrix, np.zeros(matrix.participant_count, np.int8), 1)
    agree, disagree = tally.agree[0, ours], tally.disagree[0, ours]
    said, against = catalogue.agrees[theirs], catalogue.disagrees[theirs]
    straight = np.abs(agree - said).sum() + np.abs(disagree - against).sum()
    swapped = np.abs(agree - against).sum() + np.abs(disagree - said).sum()
    return int(np.sign(swapped - straight))


def matrix_evidence(matrix: VoteMatrix, agrees_said: NDArray[np.int64]) -> int:
    """Compare the agreements of each participant with the count that the file itself gives."""
    rows = matrix.rows
    width = matrix.participant_count
    for_it = np.bincount(rows[matrix.votes > 0], minlength=width)
    against = np.bincount(rows[matrix.votes < 0], minlength=width)
    straight, swapped = (for_it == agrees_said).sum(), (against == agrees_said).sum()
    return int(np.sign(int(straight) - int(swapped)))


def verdict(evidence: list[Evidence]) -> tuple[int, tuple[str, ...]]:
    """Decide the sign, and say by what. Where sources contradict, the sign of exports is kept."""
    signs = {sign for _, sign in evidence if sign}
    sources = "+".join(name for name, sign in evidence if sign)
    if signs == {1}:
        return 1, (f"sign=confirmed_by:{sources}",)
    if signs == {-1}:
        return -1, (f"sign=reversed_by:{sources}",)
    if signs:
        return 1, (f"sign=disputed:{sources}",)
    return 1, ("sign=assumed",)
