"""Whether the sentence around a length of time tells of the past: за три года мы открыли.

Such a length counts backwards from the day of the document. A sentence that also looks ahead does
not tell of the past.
"""

from __future__ import annotations

import re

from ortaq.language.russian import parses

_STOP = re.compile(r"[.!?…]\s|\n|;")
_WORD = re.compile(r"[^\W\d_]{2,}")
_KAZAKH_PAST = re.compile(
    r"\b(?!(?:міндетті|тиісті|қажетті|керекті)\b)\w{2,}(?:[дт][ыі](?:[қкм]|ңыз|ңіз)?|(?:ған|ген|қан|кен)(?:бы[зн]|бі[зн])?)\W*$"
)
_KAZAKH_PRESENT = re.compile(r"\w+(?:[ае]ды|[ае]ді|йды|йді)\W*$")
_ENGLISH_PAST = re.compile(
    r"\b(?:\w{2,}ed|built|made|gave|spent|paid|won|lost|bought|were|was)\b", re.I
)
_ENGLISH_AHEAD = re.compile(
    r"\b(?:will|shall|would|plans?|going|to be|is to|are to|pledged|agreed)\b", re.I
)


def looks_back(text: str, start: int, end: int, lang: str) -> bool:
    """Tell whether the sentence that holds `text[start:end]` tells of what is over."""
    sentence = _around(text, start, end)
    match lang:
        case "ru":
            return _in_russian(sentence)
        case "kk":
            past = _KAZAKH_PAST.search(sentence) is not None
            return past and _KAZAKH_PRESENT.search(sentence) is None
        case _:
            return bool(_ENGLISH_PAST.search(sentence)) and not _ENGLISH_AHEAD.search(sentence)


def _around(text: str, start: int, end: int) -> str:
    before = [stop.end() for stop in _STOP.finditer(text, 0, start)]
    after = _STOP.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def _in_russian(sentence: str) -> bool:
    """Whether the likeliest reading of some verb is past and of none future or an infinitive."""
    likeliest = [found[0] for word in _WORD.findall(sentence) if (found := parses(word.lower()))]
    past = any(one.part == "VERB" and "past" in one.marks for one in likeliest)
    ahead = any(one.part == "INFN" or "futr" in one.marks for one in likeliest)
    return past and not ahead
