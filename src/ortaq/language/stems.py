"""One form for the many of a word, for retrieval: dictionary forms in ru, stems in kk and en."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from ortaq.language import kazakh, russian


def stem(word: str, language: str) -> str:
    """Give what the forms of a word share, in lower case; in other languages the word itself.

    >>> stem("законами", "ru"), stem("мектептердің", "kk"), stem("Schools", "en")
    ('закон', 'мектеп', 'school')
    """
    match language:
        case "ru":
            return russian.lemma(word)
        case "kk":
            return kazakh.stem(word)
        case "en":
            return _english(word.lower())
        case _:
            return word.lower()


@lru_cache(maxsize=100_000)
def _english(word: str) -> str:
    return str(_snowball().stemWord(word))


@cache
def _snowball() -> Any:
    from Stemmer import Stemmer  # noqa: PLC0415 (only where English is read)

    return Stemmer("english", 0)  # our own cache is bounded
