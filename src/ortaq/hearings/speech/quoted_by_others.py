"""Quotations that somebody else passes on, and quoted words that are no speech.

«…», – цитирует его пресс-служба; предложила изложить в следующей редакции: «…».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ortaq.hearings.speech.parts import Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import QUOTE

_VERB_CLOSES = {"ru": 0, "en": 0, "kk": 3}
"""Words between a wording and its colon: in Kazakh the verb stands there."""
_EDITS = ("замен", "излож", "дополн", "исключ", "постав", "вмест", "измен")
"""So begin verbs of changing a text."""
_NEAR = 4
"""Words behind the verb within which stands who is quoted."""


def who_is_quoted(
    tokens: Tokens, cue: Cue, subjects: Sequence[Subject], lang: str
) -> Subject | None:
    """Give whom a press office quotes: a pronoun, or a name in whatever case."""
    known = {Kin.PERSON} if lang != "ru" else {Kin.PERSON, Kin.ROLE}
    named = [one for one in subjects if one.kin in known and one.first >= cue.last]
    if named and named[0].first - cue.last <= _NEAR:
        return named[0]
    pronouns = groups(lang, "subjects.pronouns_of")
    for i in range(cue.last, min(cue.last + _NEAR, len(tokens))):
        own = pronouns.get(tokens[i].folded)
        if own:
            token = tokens[i]
            place = (i, i + 1, token.start, token.end, token.text)
            return replace(Subject(Kin.PRONOUN, *place), gender=next(iter(own)))
    return None


def is_wording(tokens: Tokens, at: int, lang: str) -> bool:
    """Whether the quotation here is a text that is proposed: в следующей редакции: «…»."""
    if at < 2 or tokens[at - 1].text != ":":
        return False
    near = tokens[max(0, at - 2 - _VERB_CLOSES[lang]) : at - 1]
    if near[-1].folded == "словами":  # закрыл встречу словами: «…»
        return any(token.folded.startswith(_EDITS) for token in tokens[:at])
    known = any(token.folded in terms(lang, "clauses.wordings") for token in near)
    return known or (lang == "en" and _follows(tokens, at - 1))


def _follows(tokens: Tokens, colon: int) -> bool:
    """Whether a text was told to follow before its colon: the following wording of point 6:."""
    marks = (i for i in range(colon - 1, -1, -1) if tokens[i].text in _CUTS)
    words = [t.folded for t in tokens[next(marks, -1) + 1 : colon]]
    texts = terms("en", "clauses.wordings") | _TEXTS
    return any(a in _NEXT and b in texts for a, b in pairwise(words))


_CUTS = frozenset({",", ";", ":", QUOTE})
_NEXT = frozenset("following this new own".split())
_TEXTS = frozenset("text version formulation definition phrase paragraph".split())
