"""English asides that go on: …, Kim said at the hearing; and what stands behind their semicolon."""

from __future__ import annotations

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Subject
from ortaq.hearings.speech.retelling.bare_clauses import ARTICLES
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.sides import Spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE

_LEAST = 3
"""Shortest words before such an aside, with its comma (words and marks)."""
_TAIL = 9
"""Longest words for where and when something was told (words)."""
_VERBS = ("s", "ed", "n't")
"""One word of a clause, its verb, ends so where it is none of the small ones."""
_BESIDE = 1
"""Most articles between a verb and who speaks: asked | the | lawyer."""


_SPEAK = SINGLE | {Kin.COLLECTIVE, Kin.BODY}


def is_placed(sentence: Read, cue: Cue, subject: Subject | None) -> bool:
    """Whether an aside ends with where or when it was said: …, Kim said before leaving."""
    if subject is None or subject.kin not in _SPEAK or not _tells_clause(sentence, cue):
        return False
    gap = sentence.tokens[cue.last : subject.first]
    beside = subject.last == cue.first or (
        subject.first >= cue.last and len(gap) <= _BESIDE and all(t.folded in ARTICLES for t in gap)
    )
    first, last = min(cue.first, subject.first), max(cue.last, subject.last)
    return beside and _is_clause(sentence, first) and _is_tail(sentence, last)


def _tells_clause(sentence: Read, cue: Cue) -> bool:
    """Whether a verb has no object of its own, so that at and on only place it."""
    lang = sentence.syntax.lang
    plain = terms(lang, "cues.say") - terms(lang, "clauses.object_verbs")
    plain |= terms(lang, "clauses.plain_verbs") | terms(lang, "clauses.asking_verbs")
    return cue.listed and cue.lemma in plain


def _is_clause(sentence: Read, first: int) -> bool:
    """Whether what stands before an aside may be said by itself: not: After the break, Kim said."""
    words = sentence.tokens[:first]
    opening = words[0].folded if words else ""
    if len(words) < _LEAST or words[0].text == QUOTE or opening.endswith("ing"):
        return False
    finite = terms(sentence.syntax.lang, "clauses.finite")
    if not any(t.folded in finite or t.folded.endswith(_VERBS) for t in words):
        return False
    inside = any(token.text == "," for token in words[:-2])
    return inside or opening not in terms(sentence.syntax.lang, "clauses.leads_in")


def _is_tail(sentence: Read, last: int) -> bool:
    """Whether only where and when follow, up to a mark: at the hearing; on Tuesday; afterwards."""
    tokens, lang = sentence.tokens, sentence.syntax.lang
    end = next((i for i in range(last, len(tokens)) if not tokens[i].is_word), len(tokens))
    words = tokens[last:end]
    places = terms(lang, "clauses.places_it") | terms(lang, "clauses.times")
    if not words or len(words) > _TAIL or words[0].folded not in places:
        return False
    none = terms(lang, "subjects.letters") | terms(lang, "cues.prompted")  # in her remarks
    verbs = (one for one in sentence.cues if one.listed and one.lemma not in none)
    told = any(last <= one.first < end for one in verbs)
    goes_on = any(token.folded in terms(lang, "clauses.finite") for token in words)
    closed = end == len(tokens) or tokens[end].text in ",.!?…;"
    return closed and not told and not goes_on and not any(map(sentence.is_that, range(last, end)))


def own_sides(sentence: Read, last: int, sides: list[Spoken]) -> list[Spoken]:
    """Leave out what another says behind the semicolon of an aside: A, Kim said; Li asked for B."""
    marks = (token.start for token in sentence.tokens[last:] if token.text == ";")
    semicolon = next(marks, None)
    if semicolon is None or sentence.syntax.verbs_show_number:
        return sides
    others = any(
        cue.listed and cue.start > semicolon and sentence.finder.own_subject(cue) is not None
        for cue in sentence.cues
    )
    return [one for one in sides if not (others and one[0] > semicolon)]
