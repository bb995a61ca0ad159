"""Every number about answers that decides something public: value, unit, reason, source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class AnswerParameters:
    """When a letter counts as overdue, and what a form takes."""

    answer_within: timedelta = timedelta(days=60)
    """Days to a published answer. Source: the rule of Taiwan's Join platform, a substantive answer
    point by point within 60 days."""
    longest_letter: int = 20_000
    """Characters of a letter written in the public form: about ten pages."""
    letters_an_hour: int = 20
    """Letters from one network address in an hour: a family or a class behind one address can
    write, a program cannot fill the queue."""
    supports_an_hour: int = 200
    """Supports of wordings from one network address in an hour: a village behind one address."""
    fewest_shown: int = 10
    """Fewest supporters of a wording from one region or part of society that are shown apart: with
    fewer, neighbours could be known again."""
    lookalikes: int = 3
    """Points shown before a letter is sent."""
    alike: float = 62.0
    """Least likeness of a point to be shown, of 100 (share of words in common, by rapidfuzz)."""
    nearby: int = 6
    """Groups offered beside one at the desk: as many as one looks at."""
    near: float = 55.0
    """Least likeness of such a group, of 100: low, since a person joins them or does not."""
    compared: int = 500
    """Largest groups of an article that are compared."""


ANSWERS = AnswerParameters()
