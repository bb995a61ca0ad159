"""Words that come from somebody: from Kim came a plea for …; the warning came from Kim: ….

English only.
"""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.sides import Spoken
from ortaq.hearings.speech.terms import terms

_CAME = frozenset("came comes".split())
_FROM = 12
"""Longest words for who stands between from and came (words and marks)."""
_NOUN = 7
"""So near the verb or the beginning stands the noun for what was said (words)."""
_OPENS = frozenset("that for to against".split())
_OWNERS = frozenset({Kin.PERSON, Kin.ROLE})


def came_from(sentence: Read) -> list[Retold]:
    """Read what comes from somebody."""
    tokens = sentence.tokens
    if sentence.syntax.verbs_show_number or any(map(sentence.is_quote, tokens)):
        return []
    verb = next((i for i, token in enumerate(tokens) if token.folded in _CAME), 0)
    if not 0 < verb < len(tokens) - 2:
        return []
    return _turned(sentence, verb) if tokens[0].folded == "from" else _straight(sentence, verb)


def _turned(sentence: Read, verb: int) -> list[Retold]:
    """Read from Kim came a warning that …."""
    owner = next((one for one in sentence.subjects if one.kin in _OWNERS), None)
    noun = _noun(sentence, verb + 1)
    if owner is None or owner.last > verb or verb > _FROM or not noun:
        return []
    opened = _opened(sentence, noun + 1)
    return [Retold(*opened, _cue(sentence, verb), owner, full=True)] if opened else []


def _straight(sentence: Read, verb: int) -> list[Retold]:
    """Read a warning came from Kim: …; the plea to wait came from Kim."""
    tokens, noun = sentence.tokens, _noun(sentence, 0)
    owner = _behind(sentence, verb)
    if tokens[verb + 1].folded != "from" or owner is None or not 0 < noun < verb:
        return []
    opened = _opened(sentence, owner.last) or _between(sentence, noun + 1, verb)
    return [Retold(*opened, _cue(sentence, verb), owner, full=True)] if opened else []


def _behind(sentence: Read, verb: int) -> Subject | None:
    near = (one for one in sentence.subjects if verb + 1 < one.first <= verb + _NOUN)
    return next((one for one in near if one.kin in _OWNERS), None)


def _between(sentence: Read, first: int, verb: int) -> Spoken | None:
    opens = verb - first > 1 and sentence.tokens[first].folded in _OPENS
    that = opens and sentence.tokens[first].folded == "that"
    return sentence.words(first + that, verb) if opens else None


def _opened(sentence: Read, i: int) -> Spoken | None:
    """Give what a colon, that, for or to opens behind the noun, or behind whose it is."""
    tokens = sentence.tokens
    if i + 2 >= len(tokens) or not (tokens[i].text == ":" or tokens[i].folded in _OPENS):
        return None
    return sentence.to_end(i + (tokens[i].text == ":" or tokens[i].folded == "that"))


def _noun(sentence: Read, first: int) -> int:
    """Give where a noun for speech stands near a place; 0 = nowhere."""
    nouns = terms("en", "clauses.said_nouns") | terms("en", "clauses.proposing_nouns")
    near = range(first, min(first + _NOUN, len(sentence.tokens)))
    return next((i for i in near if sentence.tokens[i].folded in nouns), 0)


def _cue(sentence: Read, i: int) -> Cue:
    token = sentence.tokens[i]
    return Cue(i, i + 1, token.start, token.end, token.text, token.folded, listed=True)
