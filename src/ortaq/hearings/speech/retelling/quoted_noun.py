"""A quotation beside a noun for it, with whose it is: Kim's answer – "…" – drew whistles."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Subject
from ortaq.hearings.speech.retelling.by_message import noun_cue, owner_of
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.terms import terms

_NEAR = 6
"""Longest words for whose it is, with the noun: the deputy's own short answer (words)."""
_FROM = frozenset({"from", "of", "by"})
_SOURCE = frozenset("in by on of for with to".split())
"""Behind these it is a source phrase: was, in her words, "a fine"; not: In her words, "…"."""
_LINKS = frozenset("was is came".split())
_OWNERS = frozenset({Kin.PERSON, Kin.ROLE})


def noun_beside(sentence: Read, at: int) -> tuple[Cue, Subject] | None:
    """Give the noun for the quotation at a place, and whose it is. English only."""
    if sentence.syntax.verbs_show_number:
        return None
    return _before(sentence, at) or _behind(sentence, at)


def _before(sentence: Read, at: int) -> tuple[Cue, Subject] | None:
    """Read Kim's answer was "…"; her reply, "…", drew laughter."""
    noun = at - 1
    while noun > 0 and (_is_mark(sentence, noun) or sentence.tokens[noun].folded in _LINKS):
        noun -= 1
    if noun < 1 or not _is_noun(sentence, noun):
        return None
    owner = owner_of(sentence, max(0, noun - _NEAR), noun)
    if owner is None or (owner.first > 1 and sentence.tokens[owner.first - 1].folded in _SOURCE):
        return None
    return noun_cue(sentence, noun), owner


def _behind(sentence: Read, at: int) -> tuple[Cue, Subject] | None:
    """Read "…," was Kim's answer; "…" came the reply from Kim."""
    first, tokens = at + 1, sentence.tokens
    while first < len(tokens) and _is_mark(sentence, first):
        first += 1
    if first >= len(tokens) or tokens[first].folded not in _LINKS:
        return None
    if how := _how_seen(sentence, first + 1):
        return how
    near = range(first + 1, min(first + 1 + _NEAR, len(tokens)))
    noun = next((i for i in near if _is_noun(sentence, i)), 0)
    owner = owner_of(sentence, first + 1, noun) or _from_whom(sentence, noun) if noun else None
    return (noun_cue(sentence, noun), owner) if owner else None


def _how_seen(sentence: Read, i: int) -> tuple[Cue, Subject] | None:
    """Read "…" is how Kim sees it; was what the lawyer called it."""
    if i >= len(sentence.tokens) or sentence.tokens[i].folded not in {"how", "what"}:
        return None
    near = (one for one in sentence.subjects if i < one.first <= i + _ARTICLE)
    owner = next((one for one in near if one.kin in _OWNERS | {Kin.PRONOUN}), None)
    return (noun_cue(sentence, i), owner) if owner else None


_ARTICLE = 2
"""So near behind how stands who sees it so: how | the | lawyer (words)."""


def _from_whom(sentence: Read, noun: int) -> Subject | None:
    """Give who stands behind a noun: the answer from Kim; the verdict of the lawyer."""
    near = (one for one in sentence.subjects if noun + 1 < one.first <= noun + 1 + _NEAR)
    owner = next(near, None)
    between = sentence.tokens[noun + 1 : owner.first] if owner else ()
    linked = bool(between) and between[0].folded in _FROM and all(t.is_word for t in between)
    return owner if owner and linked and owner.kin in _OWNERS else None


def _is_mark(sentence: Read, i: int) -> bool:
    return sentence.tokens[i].is_dash or sentence.tokens[i].text in ",:("


def _is_noun(sentence: Read, i: int) -> bool:
    return sentence.tokens[i].folded in terms("en", "clauses.quote_nouns")
