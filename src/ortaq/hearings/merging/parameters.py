"""Every number that decides what counts as the same words, and as the same meeting."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MergingParameters:
    """Limits and weights. Reasons stand with each."""

    same_words: float = 0.88
    """Likeness (0 to 1: letters kept in order, doubled, over letters of both) from which two
    quotations in one language are one, worded differently. Editors change a word in ten; two
    sentences on one subject stay below .6."""
    within: float = 0.92
    """Likeness of the shorter with the best stretch of the longer, from which it is a part of it.
    Stricter, because short texts fit into long ones by chance."""
    shortest_part: int = 24
    """Shortest statement that may be a part of another, or the words of another speaker (letters).
    Reason: as for `within`; anybody may have said "thank you"."""
    same_body: float = 0.8
    """Share of the words of the shorter name found in the longer, from which two roles, places or
    organisers do not differ: outlets shorten names."""
    about: float = 0.15
    """How far "about 80" may be from a count (share)."""

    same_day: float = 0.25
    next_day: float = 0.1
    """Reports of one meeting often carry the day of publication."""
    few_days: int = 3
    """Days up to which another day counts neither for nor against: a weekly prints late."""
    other_day: float = -0.4
    same_place: float = 0.2
    same_region: float = 0.1
    other_region: float = -0.4
    same_kind: float = 0.05
    same_organiser: float = 0.15
    each_person: float = 0.15
    most_people: float = 0.45
    """A third person in common adds to the second, a fourth does not: the same officials meet
    every week."""
    each_quotation: float = 0.35
    most_quotations: float = 0.7
    """The same words in two texts mean the same meeting, or one speaker who repeats himself."""
    same_provision: float = 0.05
    likely: float = 0.6
    """Sum of the weights above, cut to 0..1, from which two reports are proposed as one meeting:
    a day, a place and two people do it, or two quotations."""


PARAMETERS = MergingParameters()
