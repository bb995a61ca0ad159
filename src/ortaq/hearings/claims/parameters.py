"""Every number that decides what is proposed as a claim, and how it is judged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimParameters:
    """Limits and scores. A score orders proposals for the person who confirms; it is no chance."""

    unanimity: float = 0.9
    """Score of a sentence with words of unanimity."""
    support: float = 0.8
    """Of one with words of support, which are oftener said of something else."""
    least_content: int = 15
    """Letters behind `that` from which they are what many thought, and not a rest of the clause."""
    dissent_of_public: float = 0.05
    """Share of those who chose a side and disagreed, from which an open vote contradicts a claim
    that *the public* is unanimous. Reason: one in twenty is no slip of the finger; votes are
    self-selected, so that less proves nothing."""
    fewest_votes: int = 30
    """Votes on a statement below which an open vote is shown but decides nothing. Reason: with
    fewer a share of one in twenty is one or two people."""


PARAMETERS = ClaimParameters()
