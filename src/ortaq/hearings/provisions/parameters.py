"""Every number that decides which provisions and topics a statement is said to speak of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkParameters:
    """Limits and scores. A score orders proposals for the person who confirms; it is no chance."""

    most_topics: int = 3
    """Topics of one statement: more say nothing."""
    resolved: float = 1.0
    """Score of a cited provision that stands in the act at hand."""
    cited: float = 0.9
    """Of one cited where no act is at hand, or another act is named."""
    missing: float = 0.5
    """Of one cited that the act at hand does not have: perhaps of another edition."""
    suggestions: int = 3
    """Articles suggested for a statement that cites none."""
    shortest: int = 40
    """Shortest statement for which articles are suggested (characters): less has no subject."""
    least_belief: float = 0.1
    """Share of belief (`Suggestion.score`) below which an article is not suggested. In the tests of
    docs/methods/linking.md the right article has more in most cases; a person confirms each."""


PARAMETERS = LinkParameters()
