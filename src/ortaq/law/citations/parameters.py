"""Every number that decides what counts as a citation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CitationParameters:
    """Limits of the grammar. Reasons stand with each."""

    longest_gap: int = 48
    """Between two members of a list (characters): a longer gap is another phrase."""
    look_behind: int = 24
    """How far back of an element a sign that it is no reference may begin (characters)."""
    longest_bracket: int = 240
    """From a citation in brackets to the closing one (characters): the longest read has 120."""
    longest_name: int = 420
    """Longest name of an act before a Kazakh citation (characters): titles of amending acts
    reach some 300."""
    longest_run: int = 999
    """Most provisions that a run is expanded to without the act at hand. The longest code at
    hand has 744 articles."""
    counted_up_to: int = 9
    """A bare number up to this before a Kazakh level word may be a count (`кодекстің 3 бабы` =
    three of its articles); a larger one is a number."""


PARAMETERS = CitationParameters()
