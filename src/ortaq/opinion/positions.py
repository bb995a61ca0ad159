"""Where people stand on the opinion map, each computed from their own votes alone (step 5)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.axes import Axes
from ortaq.opinion.indicator import answer_table, by_person
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]


def positions_of(matrix: VoteMatrix, axes: Axes) -> Floats:
    """Project each participant: (P, 2), scaled up for statements not seen.

    p = sqrt(S / votes) * sum over own votes of (v - centre) * components.
    """
    table = answer_table(axes.components, axes.centre * axes.components)
    scale = np.sqrt(matrix.statement_count / np.maximum(matrix.votes_each, 1))
    return np.ascontiguousarray((by_person(matrix, table) * scale).T)


def extremity(axes: Axes) -> Floats:
    """(S,) distance on the map of a person who only agrees with one statement (step 12)."""
    reach = np.sqrt((axes.components**2).sum(axis=0))
    distance: Floats = np.sqrt(len(axes.centre)) * np.abs(1.0 - axes.centre) * reach
    return distance
