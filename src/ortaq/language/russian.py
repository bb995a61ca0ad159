"""Russian words: their dictionary forms and grammar, from pymorphy3's dictionary.

The dictionary is loaded at the first question (0.2 s) and kept for the process.
"""

from __future__ import annotations

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
    """Give the readings of a word, likeliest first; an unknown word is read by its ending."""
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


def _marks(found: Any) -> set[str]:
    return set(found.tag.grammemes)


@cache
def _dictionary() -> Any:
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 (0.2 s, only where Russian is read)

    return MorphAnalyzer(lang="ru")
