"""What one computation of the Polis method hands to the next."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.votes import Texts

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class PolisState:
    """The components, clusters and groups that the next computation starts from."""

    statements: Texts
    """(S,) ids that the components belong to."""
    components: Floats
    """(2, S)."""
    included: frozenset[str]
    """Participants grouped so far; nobody leaves again."""
    base_members: dict[str, int]
    """Base cluster of each of them."""
    group_centres: dict[int, Floats]
    """Centres of the groups, for each number of groups looked at."""
    shown: int
    """Number of groups shown."""
    best: int
    """Number of groups that was best last time."""
    streak: int
    """Times running that it was."""

    def started(self, ids: Texts) -> Floats:
        """Give the components for today's statements, 1 for those that are new; (2, S)."""
        place = {key: j for j, key in enumerate(self.statements.tolist())}
        start = np.ones((2, len(ids)))
        for j, key in enumerate(ids.tolist()):
            if key in place:
                start[:, j] = self.components[:, place[key]]
        return start
