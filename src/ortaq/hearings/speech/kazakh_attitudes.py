"""What Kazakh reports without a clause: a text that somebody is for or against, an opinion's noun.

Patterns: docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from ortaq.hearings.speech.kazakh_forms import finite_stems
from ortaq.hearings.speech.parts import SINGLE, Cue, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind

_OBJECT = re.compile(r"(?:[дтн][ыі]|[ыі]н|[ғгқкн][ае]|[мбп]ен)$")
"""Accusative, dative and instrumental: жобаны, бабын, жобаға, жобасына, жобамен."""
_CONJUNCTIONS = frozenset("туралы жөнінде жайлы".split())
_VERB_NEAR = 3
"""So near behind its noun stands the verb of an opinion (words)."""


def attitudes_in(
    tokens: Tokens, cues: Sequence[Cue], subject_of: Callable[[Cue], Subject | None]
) -> list[Retold]:
    """Read that somebody is for or against a text: … 5-бапты қолдады, … жобаны сынға алды."""
    for cue in cues:
        closes = all(not token.is_word for token in tokens[cue.last :])
        if not closes or cue.lemma not in terms("kk", "cues.attitudes"):
            continue
        subject = subject_of(cue)
        if subject is None or subject.kin not in SINGLE or subject.last > cue.first:
            continue
        first = _object_start(tokens, subject.last, cue.first)
        if any(_is_of_a_text(token.folded) for token in tokens[first : cue.first]):
            return [Retold(tokens[first].start, cue.end, cue, subject)]
    return []


def _object_start(tokens: Tokens, first: int, last: int) -> int:
    fillers = terms("kk", "clauses.fillers")
    while first < last and (tokens[first].kind is Kind.MARK or tokens[first].folded in fillers):
        first += 1
    return first


def _is_of_a_text(word: str) -> bool:
    return word.startswith(_texts()) and _OBJECT.search(word) is not None


@cache
def _texts() -> tuple[str, ...]:
    return tuple(terms("kk", "cues.texts"))


def names_opinion(tokens: Tokens, i: int) -> bool:
    """Whether a word closes what the noun behind it calls an opinion, with its verb.

    … деген пікір айтты; … дегенді алға тартты; … алып тастау туралы ұсыныс жасады.
    """
    word, noun = tokens[i].folded, tokens[i + 1].folded
    if word == "деген":
        exact = noun in terms("kk", "cues.opinion_nouns")
        return exact or (noun.startswith(_opinions()) and _has_verb(tokens, i + 2))
    if word == "дегенді":
        return _has_verb(tokens, i + 1)
    wished = word in _CONJUNCTIONS and tokens[i - 1].folded.endswith(("у", "ю"))
    return wished and noun.startswith(_requests()) and _has_verb(tokens, i + 2)


def _has_verb(tokens: Tokens, first: int) -> bool:
    near = tokens[first : first + _VERB_NEAR]
    return any(token.is_word and bool(finite_stems(token.folded)) for token in near)


@cache
def _opinions() -> tuple[str, ...]:
    return tuple(terms("kk", "cues.opinion_stems"))


@cache
def _requests() -> tuple[str, ...]:
    return tuple(terms("kk", "cues.request_stems"))


@cache
def source_phrases() -> frozenset[str]:
    """Give the phrases that name a source: those listed, and each noun with what may follow it."""
    nouns, ends = terms("kk", "clauses.source_nouns"), terms("kk", "clauses.source_ends")
    built = {f"{noun}{end.removeprefix('_')}" if end.startswith("_") else f"{noun} {end}"
             for noun in nouns for end in ends}  # fmt: skip
    return terms("kk", "clauses.source") | built
