"""Russian words: their dictionary forms and grammar, from pymorphy3's dictionary.

The dictionary is loaded at the first question (0.2 s) and kept for the process.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple

_CACHED = 100_000
"""Words kept. A national consultation uses some 80,000 distinct forms."""


class Parse(NamedTuple):
    """One reading of a word."""

    lemma: str
    part: str
    """Part of speech as the dictionary names it: NOUN, VERB, ADJF, PREP ..."""
    marks: frozenset[str]
    """All grammemes: Name, Surn, Patr, Geox, nomn, gent, masc, plur ..."""


@lru_cache(maxsize=_CACHED)
def parses(word: str) -> tuple[Parse, ...]:
    """Give the readings of a word, likeliest first; an unknown word is read by its ending.

    A word with a letter that Unicode does not name has none: the dictionary asks for names.
    """
    if not all(unicodedata.name(letter, "") for letter in word):
        return ()
    return tuple(
        Parse(found.normal_form, str(found.tag.POS or ""), frozenset(_marks(found)))
        for found in _dictionary().parse(word)
    )


@lru_cache(maxsize=_CACHED)
def lemma(word: str) -> str:
    """Give the dictionary form, ё folded to е, for matching only.

    >>> lemma("законами"), lemma("отчётов")
    ('закон', 'отчет')
    """
    found = parses(word.lower())
    return (found[0].lemma if found else word.lower()).replace("ё", "е")


@lru_cache(maxsize=_CACHED)
def is_known(word: str) -> bool:
    """Tell whether the dictionary has this form, whatever its case."""
    return bool(_dictionary().word_is_known(word.lower()))


@lru_cache(maxsize=_CACHED)
def nominative_name(word: str, gender: str) -> str | None:
    """Give the singular nominative of a word that is a name of a person, None where it is none.

    `gender`: masc, femn, or "" where it does not show.
    """
    for found in _dictionary().parse(word):
        marks = found.tag.grammemes
        fits = not gender or gender in marks or "ms-f" in marks
        if marks & {"Name", "Surn", "Patr"} and "sing" in marks and fits:
            nominative = found.inflect({"nomn", "sing"})
            return str(nominative.word) if nominative else None
    return None


def _marks(found: Any) -> set[str]:
    return set(found.tag.grammemes)


@cache
def _dictionary() -> Any:
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 (0.2 s, only where Russian is read)

    return MorphAnalyzer(lang="ru")


class Nominative(NamedTuple):
    """A noun brought back to the nominative."""

    form: str
    agreement: frozenset[str]
    """Its number, and in the singular its gender: what adjectives beside it take on."""


@lru_cache(maxsize=_CACHED)
def noun_in(word: str, case: str) -> Nominative | None:
    """Give the nominative of a form that may be a noun in this case (gent, ablt ...), else None.

    >>> noun_in("фондом", "ablt").form
    'фонд'
    """
    for found in _readings(word, case, "NOUN"):
        changed = found.inflect({"nomn"})
        if changed:
            marks = _marks(found)
            agreement = marks & ({"plur"} if "plur" in marks else {"sing", "masc", "femn", "neut"})
            return Nominative(_like(changed.word, word), frozenset(agreement))
    return None


@lru_cache(maxsize=_CACHED)
def adjective_in(word: str, case: str, agreement: frozenset[str]) -> str | None:
    """Give the nominative of a form that may be an adjective in this case, as its noun wants it.

    >>> adjective_in("Общественного", "gent", frozenset({"sing", "masc"}))
    'Общественный'
    """
    for found in (*_readings(word, case, "ADJF"), *_readings(word, case, "PRTF")):
        changed = found.inflect({"nomn", *agreement})
        if changed:
            return _like(changed.word, word)
    return None


def agrees(word: str, case: str, agreement: frozenset[str]) -> bool:
    """Whether a form may be an adjective in this case, of this number and gender.

    >>> agrees("городским", "ablt", frozenset({"sing", "masc"}))
    True
    """
    return any(agreement <= _marks(found) for found in _readings(word, case, "ADJF"))


def _readings(word: str, case: str, part: str) -> list[Any]:
    readings = _dictionary().parse(word.lower())
    return [found for found in readings if case in found.tag and part == found.tag.POS]


def _like(word: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word.capitalize() if model[:1].isupper() else word
