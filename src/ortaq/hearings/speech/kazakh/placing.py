"""Words of a Kazakh sentence as a subject, with their place."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from ortaq.hearings.speech.parts import Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.spelling import spoken

Placed = TypeVar("Placed", Cue, Subject)


def placed(tokens: Tokens, first: int, last: int, kin: Kin, *, nominative: bool = True) -> Subject:
    """Give the subject that stands from one token to another."""
    words = tokens[first:last]
    return Subject(
        kin, first, last, words[0].start, words[-1].end, spoken(words), nominative=nominative
    )


def moved(one: Placed, by: int) -> Placed:
    """Give the same words at another place of the tokens."""
    return replace(one, first=one.first + by, last=one.last + by)
