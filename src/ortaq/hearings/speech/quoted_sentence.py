"""Which verb of a sentence reports a quotation in it, and who is its subject: Russian, English."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import SINGLE, Cue, Subject
from ortaq.hearings.speech.retelling import Sentence
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE, Token


def speaker_of_quote(
    sentence: Sentence, quote: tuple[int, int]
) -> tuple[Cue, Subject | None] | None:
    """Find the verb that reports a quotation, and its subject.

    quote: positions of the tokens that stand for it; equal where it stands before the sentence.
    """
    tokens, (first, last) = sentence.tokens, quote
    before = [cue for cue in sentence.cues if cue.last <= first and cue.listed]
    after = [cue for cue in sentence.cues if cue.first >= last]
    opened = first > 0 and tokens[first - 1].text == ":"
    if opened and before:
        return before[-1], sentence.finder.subject_of(before[-1])
    for cue in after:
        if cue.first - last > PARAMETERS.cue_words or _is_cut(tokens[last : cue.first]):
            break
        subject = sentence.finder.subject_of(cue)
        if cue.listed or (subject and subject.kin in SINGLE and cue.first - last <= 3):
            return cue, subject
    if before and _leads_to(tokens[before[-1].last : first], sentence.syntax.lang):
        return before[-1], sentence.finder.subject_of(before[-1])
    return None


def _leads_to(between: Sequence[Token], lang: str) -> bool:
    """Whether a verb reaches its quotation: said, "…"; заявил, что «…»."""
    that = terms(lang, "clauses.that")
    return all(token.text in {",", "–", "—"} or token.folded in that for token in between)


def _is_cut(tokens: Sequence[Token]) -> bool:
    return any(token.text in {";", ":", QUOTE} for token in tokens)
