"""Kazakh: what stands before a noun of opinion and its verb was said: … деген пікір айтты."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.attitudes import giver_of, is_his_own, names_opinion
from ortaq.hearings.speech.kazakh.by_source import words_between
from ortaq.hearings.speech.kazakh.cues import cue_at, cues_of
from ortaq.hearings.speech.kazakh.forms import is_genitive
from ortaq.hearings.speech.kazakh.openings import without_fillers
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms

_JOINING = frozenset("мен пен бен және".split())
_LEAST = 2
"""What an opinion is has so many words at least."""


def by_opinion(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read … деген пікір айтты: what stands before it was said."""
    for i in range(1, len(tokens) - 1):
        if names_opinion(tokens, i) and (found := _before_noun(tokens, subjects, i)):
            return [found]
    return []


def _before_noun(tokens: Tokens, subjects: Sequence[Subject], noun: int) -> Retold | None:
    cue = cue_at(tokens, noun, min(noun + 3, len(tokens)))
    if owner := _answered(tokens, subjects, noun):
        first = without_fillers(tokens, owner.last, noun)
        return Retold(*words_between(tokens, first, noun), cue, owner)
    subject = _speaker(subjects, noun)
    if subject and subject.kin is Kin.COLLECTIVE and subject.first > noun:
        return None  # … қолдау туралы ұсыныс дауысқа салынды: | екеуі қарсы
    if subject is None:
        return _of_giver(tokens, subjects, noun, cue)
    first = behind_all(tokens, subjects, subject) if subject.last <= noun else 0
    first = without_fillers(tokens, first, noun)
    if noun - first < _LEAST:
        return None
    many = subject.kin is Kin.COLLECTIVE
    return Retold(*words_between(tokens, first, noun), cue, subject, collective=many)


def _speaker(subjects: Sequence[Subject], noun: int) -> Subject | None:
    who = SINGLE | {Kin.COLLECTIVE}
    free = [one for one in subjects if one.nominative and one.kin in who]
    before = [one for one in free if one.last <= noun]
    after = [one for one in free if one.first > noun]
    return next(iter(before[:1] or after[:1]), None)


def _answered(tokens: Tokens, subjects: Sequence[Subject], noun: int) -> Subject | None:
    """Give whose view another is for or against: Ахметовтің … деген ұсынысын | Досов қолдады."""
    before = [one for one in subjects if one.last <= noun and one.kin in SINGLE]
    after = [one for one in subjects if one.first > noun and one.nominative]
    if len(before) != 1 or not after or not is_genitive(tokens[before[0].last - 1].folded):
        return None
    cues = [one for one in cues_of(tokens) if one.first >= after[0].last]
    weighed = bool(cues) and cues[-1].lemma in terms("kk", "cues.attitudes")
    return before[0] if weighed and noun - before[0].last >= _LEAST else None


def _of_giver(tokens: Tokens, subjects: Sequence[Subject], noun: int, cue: Cue) -> Retold | None:
    """Read from whom an opinion came, or that of whoever spoke last."""
    first = without_fillers(tokens, 0, noun)
    if noun - first < _LEAST:
        return None
    giver = giver_of(tokens, subjects)
    first = without_fillers(tokens, giver[1], noun) if giver else first
    if giver or is_his_own(tokens, noun):
        many = giver is not None and giver[0].kin is Kin.COLLECTIVE
        words = words_between(tokens, first, noun)
        return Retold(*words, cue, giver and giver[0], collective=many)
    return None


def behind_all(tokens: Tokens, subjects: Sequence[Subject], subject: Subject) -> int:
    """Give where the words end for all who speak: Ахметов пен Есімова | …."""
    last = subject.last
    for one in subjects:
        joined = one.first - 1 == last and tokens[last].folded in _JOINING | {","}
        last = one.last if joined and one.kin is Kin.PERSON else last
    return last
