"""Verbs that stand aside of what was said, with their subject: …, сообщил он; …, Kim told us."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Subject
from ortaq.hearings.speech.retelling.asides import (
    has_tail,
    is_pointed_back,
    opening_of,
    opens_with_topic,
)
from ortaq.hearings.speech.retelling.placed import is_placed
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.sides import THUS
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import terms

_WHOM = 7
"""Longest words for whom something was told, within a sentence: told the meeting (words)."""
_ASKED = frozenset("asked pressed questioned challenged quizzed".split())
_CLOSES = frozenset(",.!?…–—-;")


def stands_aside(sentence: Read, cue: Cue, subject: Subject | None) -> bool:
    """Tell whether the verb and its subject stand aside: …, сообщил он."""
    if _stands_within(sentence, cue, subject):
        return False
    first, last = clause_of(sentence, cue, subject)
    if first == 0:
        return _opens_with_as(sentence, first)
    before, inflects = sentence.tokens[first - 1], sentence.syntax.verbs_show_number
    thus = before.folded in terms(sentence.syntax.lang, "clauses.thus")
    if thus and (subject is not None or inflects):  # not in English: as reported and observed
        return True
    exclaimed = before.text in "?!" and not inflects  # Who pays? asked Kim
    if not (before.text == "," or before.is_dash or exclaimed):
        return False
    if subject is None:  # Новые правила, говорит, развязывают руки
        return inflects and first == cue.first and _is_aside(sentence, cue)
    other = not cue.listed and any(subject.last <= c.first < cue.first for c in sentence.cues)
    closes = _closes(sentence, cue, subject, last)
    return closes and first >= 2 and subject.kin is not Kin.AGENCY and not other


def _stands_within(sentence: Read, cue: Cue, subject: Subject | None) -> bool:
    sides = cue.lemma in terms(sentence.syntax.lang, "clauses.side_verbs")
    opens = _opens_asked(sentence) or opens_with_topic(sentence, cue)
    return sides or opens or _is_writer(sentence, subject)


def _closes(sentence: Read, cue: Cue, subject: Subject, last: int) -> bool:
    """Whether the sentence, or its clause, ends with them and with whom they told it."""
    if last >= len(sentence.tokens) or sentence.tokens[last].text in _CLOSES:
        return True
    told = _is_told_to(sentence, cue, last) or _has_tail(sentence, cue, subject)
    return told or is_pointed_back(sentence, cue, subject, last)


def _opens_asked(sentence: Read) -> bool:
    """Whether a sentence opens with what somebody was asked: Asked when, Kim shrugged."""
    return not sentence.syntax.verbs_show_number and sentence.tokens[0].folded in _ASKED


def _is_writer(sentence: Read, subject: Subject | None) -> bool:
    """Tell the writer, whose asides would make speech of his report: …, я считал."""
    own = terms(sentence.syntax.lang, "subjects.first_person")
    return subject is not None and subject.text in own


def _has_tail(sentence: Read, cue: Cue, subject: Subject | None) -> bool:
    if not sentence.syntax.verbs_show_number:
        return is_placed(sentence, cue, subject)
    return has_tail(sentence.tokens, sentence.cues, cue, subject)


def _is_told_to(sentence: Read, cue: Cue, last: int) -> bool:
    """Whether the sentence ends with to whom it was told: …, he told a hearing in Almaty."""
    topic = sentence.tokens[min(last, len(sentence.tokens) - 1)].folded  # warned against haste
    told = cue.last == last and cue.lemma in terms(sentence.syntax.lang, "clauses.told_to")
    told = told and topic not in terms(sentence.syntax.lang, "clauses.no_clause")
    whom = range(last, len(sentence.tokens) - 1)
    end = next((i for i in whom if sentence.tokens[i].text in ",;:"), len(sentence.tokens))
    near = end == len(sentence.tokens) or (sentence.tokens[end].text == "," and end - last <= _WHOM)
    return told and near and not any(map(sentence.is_that, range(last, end)))


def _is_aside(sentence: Read, cue: Cue) -> bool:
    """Whether a verb of speech stands alone between two commas."""
    behind = sentence.tokens[cue.last].text if cue.last < len(sentence.tokens) else "."
    ends = behind in ",.!?…" and cue.last + 1 >= len(sentence.tokens)
    closed = behind == "," or (ends and not cue.gender and not cue.plural)
    return cue.first >= 2 and closed and not cue.follows


def _opens_with_as(sentence: Read, first: int) -> bool:
    return sentence.tokens[first].folded in THUS and any(t.text == "," for t in sentence.tokens)


def _with_manner(sentence: Read, verb: int) -> int:
    """Step back over how it was said: …, нехотя сообщил Ким, …; …, не без гордости заметил он."""
    tokens, opens = sentence.tokens, verb
    while opens and verb - opens < _MANNER and sentence.syntax.is_adverb(tokens[opens - 1]):
        opens -= 1
    if opens == verb and verb > _MANNER:
        near = [token.folded for token in tokens[verb - _MANNER : verb]]
        opens = verb - _MANNER if near[:2] == ["не", "без"] else verb
        opens = verb - 2 if opens == verb and near[1] == "с" else opens
    closes = opens > 1 and (tokens[opens - 1].text == "," or tokens[opens - 1].is_dash)
    return opens if closes and sentence.syntax.verbs_show_number else verb


_MANNER = 3
"""Most words for how something was said: не без гордости."""


def clause_of(sentence: Read, cue: Cue, subject: Subject | None) -> tuple[int, int]:
    """Give where a verb and its subject begin and end, with what binds them to the rest (words)."""
    if subject is None:
        return cue.first, cue.last
    first = min(cue.first, opening_of(sentence.tokens, subject))
    links = (terms(sentence.syntax.lang, f"clauses.{one}") for one in ("backwards", "aside_links"))
    for start, end in phrases_at(sentence.tokens[:first], frozenset().union(*links)):
        first = start if end == first else first  # … – в этом уверена Ким
    if first == cue.first:
        first = _with_manner(sentence, first)
    return first, max(cue.last, subject.last)
