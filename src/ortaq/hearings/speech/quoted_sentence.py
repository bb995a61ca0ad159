"""Which verb of a sentence reports a quotation in it, and who is its subject: Russian, English."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import SINGLE, Cue, Subject
from ortaq.hearings.speech.retelling.sentence import Sentence
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
    leading = sentence.finder.subject_of(before[-1]) if opened and before else None
    if leading is not None:
        return before[-1], leading
    for cue in after:
        subject = sentence.finder.subject_of(cue)
        far = cue.first - last > PARAMETERS.cue_words and not _reaches(subject, cue, last)
        if far or _is_cut(tokens[last : cue.first]):
            break
        if cue.listed or (subject and subject.kin in SINGLE and cue.first - last <= 3):
            return cue, subject
    if before and opened:
        return before[-1], None
    if before and _leads_to(tokens[before[-1].last : first], sentence.syntax.lang):
        return before[-1], sentence.finder.subject_of(before[-1])
    return None


def _reaches(subject: Subject | None, cue: Cue, last: int) -> bool:
    """Whether who opens what follows a quotation is told of at length: "…", Kim, who …, said."""
    opens = subject is not None and subject.first - last <= _BESIDE and subject.kin in SINGLE
    return opens and cue.first - last <= 2 * PARAMETERS.cue_words


_BESIDE = 8
"""So near behind a quotation stands who says it (words and marks)."""


def _leads_to(between: Sequence[Token], lang: str) -> bool:
    """Whether a verb reaches its quotation: said, "…"; заявил, что «…»."""
    that = terms(lang, "clauses.that")
    return all(token.text in {",", "–", "—"} or token.folded in that for token in between)


def _is_cut(tokens: Sequence[Token]) -> bool:
    return any(token.text in {";", ":", QUOTE} for token in tokens)
