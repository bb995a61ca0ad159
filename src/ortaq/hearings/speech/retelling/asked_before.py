"""A question that is a sentence before the one that tells who asks: Who will pay? Kim asked.

English only.
"""

from __future__ import annotations

from ortaq.hearings.speech.parts import SINGLE, Kin, Retold
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.terms import terms

_LONGEST = 14
"""Longest sentence that only tells who asks, and where (words and marks)."""
_WHO = SINGLE | {Kin.COLLECTIVE, Kin.BODY}


def asked_before(sentence: Read, text: str) -> list[Retold]:
    """Give who asked the question before a sentence that tells nothing else."""
    tokens = sentence.tokens
    if sentence.syntax.verbs_show_number or not tokens or len(tokens) > _LONGEST:
        return []
    if not text[: tokens[0].start].rstrip(" ").endswith("?"):
        return []
    told = [cue for cue in sentence.cues if cue.listed]
    if len(told) != 1 or told[0].lemma not in terms("en", "clauses.asking_verbs"):
        return []
    cue, subject = told[0], sentence.finder.subject_of(told[0])
    if subject is None or subject.kin not in _WHO or any(map(sentence.is_quote, tokens)):
        return []
    behind = tokens[max(cue.last, subject.last) :]
    placed = terms("en", "clauses.places_it") | terms("en", "clauses.times")
    asks = bool(behind) and behind[0].is_word and behind[0].folded not in placed
    if asks or sentence.clause_after(cue.last):
        return []
    return [Retold(cue.start, cue.end, cue, subject, backwards=True)]
