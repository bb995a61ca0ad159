"""Letters of another alphabet that look the same: typed by habit, invisible, fatal to a comparison.

Kazakh texts hold thousands of a Latin `i` or `ə` in Cyrillic words. Only words that mix
both alphabets are touched, so that Latin words and abbreviations stay as they are.
"""

from __future__ import annotations

import re

_LATIN = "ABCEHKMOPTXYIƏƟaceopxyihkmtəɵ"
_CYRILLIC = "АВСЕНКМОРТХУІӘӨасеорхуіһкмтәө"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_HAS_LATIN = re.compile(f"[{_LATIN}]")
_MIXED = re.compile(r"\b(?=\w*[\u0400-\u04ff])(?=\w*[A-Za-zƏƟəɵ])\w+")


def unify(text: str) -> str:
    """Give a text whose Cyrillic words are spelt with Cyrillic letters only.

    >>> unify("субъектiсi, in English") == "субъектісі, in English"
    True
    """
    if not _HAS_LATIN.search(text):
        return text
    return _MIXED.sub(lambda word: word[0].translate(_TO_CYRILLIC), text)
