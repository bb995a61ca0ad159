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


_SOUNDS = {
    "ж": "zh", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "iu", "я": "ia",
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e",
    "э": "e", "з": "z", "и": "i", "й": "i", "і": "i", "ы": "i", "к": "k", "қ": "k", "л": "l",
    "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ұ": "u", "ү": "u", "ф": "f", "һ": "h", "ь": "", "ъ": "",
}  # fmt: skip
_SPELLINGS = {"kh": "h", "gh": "g", "shch": "sh", "ye": "e", "yo": "e", "j": "zh", "ts": "ts"}
_SPELLINGS |= {"c": "k", "q": "k", "w": "u", "x": "ks", "y": "i", "ch": "ch", "sh": "sh"}
_SPELT = re.compile("|".join(sorted(_SPELLINGS, key=len, reverse=True)))
_TWICE = re.compile(r"(\w)\1+")


def sound_of(word: str) -> str:
    """Give how a name sounds, in whichever of the alphabets and manners it is spelt.

    >>> sound_of("Aizhan"), sound_of("Айжан"), sound_of("Yerbolat"), sound_of("Ерболат")
    ('aizhan', 'aizhan', 'erbolat', 'erbolat')
    """
    latin = _SPELT.sub(lambda part: _SPELLINGS[part[0]], word.lower())
    return _TWICE.sub(r"\1", "".join(_SOUNDS.get(letter, letter) for letter in latin))
