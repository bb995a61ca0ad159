"""Words of a Kazakh sentence as a subject, with their place."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Kin, Subject, Tokens
from ortaq.hearings.speech.spelling import spoken


def placed(tokens: Tokens, first: int, last: int, kin: Kin, *, nominative: bool = True) -> Subject:
    """Give the subject that stands from one token to another."""
    words = tokens[first:last]
    return Subject(
        kin, first, last, words[0].start, words[-1].end, spoken(words), nominative=nominative
    )
