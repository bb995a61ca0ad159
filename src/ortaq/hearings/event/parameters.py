"""Every number that decides what is proposed as a fact of a meeting."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventParameters:
    """Limits and scores. A score orders proposals for the person who confirms; it is no chance."""

    lede: int = 5
    """Paragraphs of a press text in which facts of the meeting are looked for first: headline,
    dateline and lead."""
    headline: int = 2
    """Paragraphs with which a text is headed: a town named there is likely the meeting's."""
    header: int = 12
    """The same in minutes and transcripts, whose heads are lists of lines."""
    first_captions: int = 24
    """The same in captions, of which four lines in a row are number, time, words and a blank."""
    dateline: int = 60
    """Characters from the beginning of a paragraph within which a dateline's day stands."""
    label: int = 40
    """Longest label of a line such as `Место проведения:` (characters)."""
    counted_within: int = 4
    """Words between a number and the people that it counts: 14 active members of the council."""
    stated: float = 0.95
    """Score of a fact that a labelled line states."""
    told: float = 0.9
    """Of one that a sentence about the meeting tells."""
    headed: float = 0.85
    """Of one that stands alone in the head of minutes."""
    near: float = 0.7
    """Of one told in the lead, but not in a sentence about the meeting."""
    weak: float = 0.5
    """Of one that only stands somewhere, or follows from another: the day of publication."""
    latest_ahead: int = 31
    """Days by which a day without a year may lie after the publication; else it was last year."""


PARAMETERS = EventParameters()
