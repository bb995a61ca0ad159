"""Letters that are read aloud: whoever wrote one speaks in it, and not who reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.parts import Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import QUOTE

_FROM = frozenset("from of by".split())
_NEAR = 5
"""So near behind a verb stands the letter that is read: read out a long letter (words)."""
_ROLE = 7
"""Longest role between a letter and whose it is: from the union's chair (words and marks)."""
_OPENING = 5
"""So near its beginning stands a letter that a sentence is about: Also read out: a letter."""
_WRITERS = frozenset({Kin.PERSON, Kin.ROLE})
_RECITED = frozenset("read reads".split())
_RUNS = frozenset("ran runs read reads went goes began begins ended ends".split())
_ALOUD = frozenset("out aloud".split())


def is_recital(tokens: Tokens, i: int) -> bool:
    """Whether a letter is read here: read out a letter; read aloud by the chair."""
    if tokens[i].folded not in _RECITED or recites(tokens, i):
        return False
    behind = [token.folded for token in tokens[i + 1 : i + 1 + _NEAR]]
    behind = behind[1:] if behind[:1] and behind[0] in _ALOUD else behind
    return behind[:1] == ["by"] or bool(terms("en", "subjects.letters") & set(behind))


def recites(tokens: Tokens, i: int) -> bool:
    """Whether a verb tells how a letter goes, beside a quotation: "…", it ran."""
    of_letter = i > 0 and tokens[i - 1].folded == "it" and tokens[i].folded in _RUNS
    return of_letter and any(token.text == QUOTE for token in tokens)


def with_writers(tokens: Tokens, found: Sequence[Subject], cues: Sequence[Cue]) -> list[Subject]:
    """Let those speak whose letter is read: it opens the sentence, or nothing is told behind it."""
    nouns = terms("en", "subjects.letters")
    letters = [i for i, token in enumerate(tokens) if token.folded in nouns]
    free = min((one.first for one in found if one.nominative), default=len(tokens))
    told = max((cue.first for cue in cues if cue.listed), default=0)
    return [
        replace(one, nominative=True)
        if any(
            _is_writer(tokens, one, i) and (i < min(free, _OPENING) or told < i) for i in letters
        )
        else one
        for one in found
    ]


def _is_writer(tokens: Tokens, one: Subject, letter: int) -> bool:
    """Whether somebody stands behind a letter as whose it is: a letter from the union's chair."""
    if one.kin in _WRITERS and one.last == letter and _owns(tokens, one):
        return True  # Kim's letter
    near = one.kin in _WRITERS and letter + 1 < one.first <= letter + _ROLE
    between = tokens[letter + 1 : one.first]
    return near and between[0].folded in _FROM and all(token.is_word for token in between)


def _owns(tokens: Tokens, one: Subject) -> bool:
    """Whether somebody stands in the possessive: Kim's; the chair's."""
    return tokens[one.last - 1].folded.endswith(("'s", "s'", "’s"))


def writer_of(tokens: Tokens, first: int, last: int) -> Subject | None:
    """Read whose letter speaks by a pronoun: her letter warned that …."""
    own = groups("en", "clauses.possessives").get(tokens[first].folded)
    if not own or tokens[last - 1].folded not in terms("en", "subjects.letters"):
        return None
    place = (first, last, tokens[first].start, tokens[last - 1].end, tokens[first].text)
    return Subject(Kin.PRONOUN, *place, gender=next(iter(own)))
