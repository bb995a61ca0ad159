"""The form of a letter in which it is compared with others. The letter itself is never changed."""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_LATIN = re.compile(r"[a-zə]")
_NOT_WORDS = re.compile(r"[\W_]+")
_LOOKALIKES = str.maketrans("aceopxykmhtbəi", "асеорхукмнтвәі")
"""Latin letters, and the schwa of phonetic script, that look like Cyrillic ones."""


def matching_form(text: str) -> str:
    """Fold case, ё, look-alike letters, marks and spaces; words and figures stay in their order.

    Latin letters become Cyrillic only inside words that are Cyrillic otherwise: whoever slips one
    in changes nothing that a reader sees.

    >>> matching_form("Поднимите  пеHсии — и ЕЩЁ раз!")
    'поднимите пенсии и еще раз'
    """
    folded = unicodedata.normalize("NFKC", text).lower().replace("ё", "е").replace("\u00ad", "")
    words = _NOT_WORDS.sub(" ", folded).split()
    if not _LATIN.search(folded):
        return " ".join(words)
    return " ".join(map(_without_lookalikes, words))


def _without_lookalikes(word: str) -> str:
    if word.isascii() or not _CYRILLIC.search(word):
        return word
    return word.translate(_LOOKALIKES)
