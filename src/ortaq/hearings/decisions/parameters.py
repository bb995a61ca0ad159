"""Every number that decides what is proposed as a decision of a meeting."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DecisionParameters:
    """Limits and scores. A score orders proposals for the person who confirms; it is no chance."""

    longest_carried: int = 45
    """Letters of a line that only says how all before it was carried: Бірауыздан қабылданды."""
    longest_side: int = 60
    """Letters of a sentence that only counts one side: Воздержались двое."""
    farthest_in_turn: int = 90
    """Letters between a side and its count where the two take turns."""
    bare_decision: int = 1
    """Words of a decision by all, besides those for it, that name no matter yet."""
    bare_count: int = 3
    """Words of one that begins with its number: Two abstained."""
    longest_waiting: int = 3
    """Words of a sentence that is said while hands are counted: Так, считаем."""
    longest_vote: int = 160
    """Longest line that is taken for the votes on the decision beside it (characters)."""
    label: int = 60
    """Characters of a heading that are kept as evidence."""
    listed: float = 0.9
    """Score of an item under a heading of decisions."""
    told: float = 0.7
    """Of a sentence of running text that counts votes."""


PARAMETERS = DecisionParameters()
