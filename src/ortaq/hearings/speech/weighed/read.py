"""From clues to a statement: the belief that there is one, its words, and who is named for it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ortaq.hearings.speech.parts import SINGLE, Kin, Subject
from ortaq.hearings.speech.tokens import QUOTE, Kind, Token
from ortaq.hearings.speech.weighed.clues import sentence_clues, word_clues
from ortaq.hearings.speech.weighed.parameters import PARAMETERS
from ortaq.hearings.speech.weighed.sight import Sight
from ortaq.hearings.speech.weighed.weights import Row, belief, table_of, worth

_ORDER = (
    Kin.PERSON, Kin.ROLE, Kin.PRONOUN, Kin.SPEAKER_NOUN, Kin.COLLECTIVE, Kin.BODY,
)  # fmt: skip
"""Whom words beside a statement name as its speaker, the surest first."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement that no rule reads."""

    first: int
    """Position of its first token."""
    last: int
    """After its last token."""
    subject: Subject | None
    """Whoever is named beside it; None for whoever spoke last."""
    belief: float


def weigh(sight: Sight) -> Weighed | None:
    """Give what is said in a sentence of the writer; None where he is believed to tell himself."""
    (logit,) = worth(sentence_clues(sight), table_of("sentences"))
    if belief(logit) < PARAMETERS.least_belief:
        return None
    span = most_said([worth(one, table_of("words")) for one in word_clues(sight)])
    first, last = _without_marks(sight.tokens, *span)
    if not any(one.text == QUOTE for one in sight.tokens[first:last]):
        words = sum(one.is_word for one in sight.tokens[first:last])
        if words < PARAMETERS.least_words:
            return None
    return Weighed(first, last, _speaker(sight, first, last), belief(logit))


def most_said(worths: Sequence[Row]) -> tuple[int, int]:
    """Give the run of words that is worth most: first, and after last.

    worths: of each word, that it is said, that it is the first, that it is the last.
    """
    best, found = -math.inf, (0, 0)
    opening, start, said = -math.inf, 0, 0.0
    for i, (inside, begins, ends) in enumerate(worths):
        if begins - said > opening:
            opening, start = begins - said, i
        said += inside
        if opening + said + ends > best:
            best, found = opening + said + ends, (start, i + 1)
    return found


def _without_marks(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first < last and _is_mark(tokens[first]):
        first += 1
    while last > first and _is_mark(tokens[last - 1]):
        last -= 1
    return first, last


def _is_mark(token: Token) -> bool:
    return token.kind is Kind.MARK and token.text != QUOTE


def _speaker(sight: Sight, first: int, last: int) -> Subject | None:
    """Give who is named outside of what is said: one alone rather than several, or a body."""
    beside = [one for one in sight.subjects if one.last <= first or one.first >= last]
    named = sorted(
        (one for one in beside if one.kin in _ORDER),
        key=lambda one: (one.kin not in SINGLE, not one.nominative, _ORDER.index(one.kin)),
    )
    return named[0] if named else None
