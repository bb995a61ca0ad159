"""Kazakh questions that somebody is asked, and answers: «…» деген Ахметовтің сұрағына ….

Whose question it was stands in the genitive; where nobody is named, it is no words of his who
answers.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.attitudes import QUESTION
from ortaq.hearings.speech.kazakh.cues import cue_at
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Subject, Tokens

_NEAR = 10
"""So many words behind деген the noun of the question may stand."""


def asker(tokens: Tokens, subjects: Sequence[Subject], de: int) -> tuple[Cue, Subject] | None:
    """Give who asked the words that stand before de; None where they are no question answered.

    de: position of the word behind the words asked.
    """
    if de >= len(tokens) or tokens[de].folded != "деген":
        return None
    near = range(de + 1, min(de + 1 + _NEAR, len(tokens)))
    at = next((i for i in near if QUESTION.fullmatch(tokens[i].folded)), None)
    if at is None or not all(token.is_word for token in tokens[de + 1 : at]):
        return None
    cue = cue_at(tokens, de, de + 1)
    owners = [one for one in subjects if de < one.first and one.last <= at and one.kin in SINGLE]
    if owners:
        return (cue, owners[0]) if not owners[0].nominative else None
    return cue, _nobody(tokens, at)


def _nobody(tokens: Tokens, at: int) -> Subject:
    """Give a subject that is no speaker of the meeting as far as words tell."""
    noun = tokens[at]
    return Subject(Kin.AGENCY, at, at + 1, noun.start, noun.end, noun.text)
