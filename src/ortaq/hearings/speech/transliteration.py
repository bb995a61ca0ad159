"""Kazakh and Russian names in English spelling, back in Cyrillic: Dauren, Даурен.

Only for asking a dictionary whether a word is a name; several spellings have one answer here.
"""

from __future__ import annotations

import re

_LETTERS = {
    "shch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "yu": "ю", "ya": "я",
    "yo": "ё", "ye": "е", "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г",
    "h": "х", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п",
    "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "у", "x": "кс", "y": "ы",
    "z": "з",
}  # fmt: skip
_PARTS = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))


def in_cyrillic(word: str) -> str:
    """Give a word in Cyrillic letters; what is no Latin letter stays.

    >>> in_cyrillic("dauren"), in_cyrillic("zhanna"), in_cyrillic("olga")
    ('даурен', 'жанна', 'олга')
    """
    return _PARTS.sub(lambda part: _LETTERS[part[0]], word.lower())
