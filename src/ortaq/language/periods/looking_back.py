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
_KAZAKH_AHEAD = re.compile(
    r"\b(?:уәде|сөз бер|міндет(?:тен|теле|тел|теме|іне)|тапсыр|жүкте|келіс(?:т|ім)|сендір)\w*"
    r"|\w{3,}[аейя]т[ыі]н(?:ы|і)\w{0,4}(?:\W+\w+){1,3}\W*$"
    r"|\w{3,}[аейя]т[ыі]н бол(?:ды|дық|дым)\W*$",
    re.IGNORECASE,
)
"""What was promised, charged or told to come: екі ай ішінде орнатуға уәде берді."""
_ENGLISH_PAST = re.compile(
    r"\b(?:\w{2,}ed|built|made|gave|spent|paid|won|lost|bought|were|was)\b", re.I
)
_ENGLISH_AHEAD = re.compile(
    r"\b(?:will|shall|would|plans?|going|to be|is to|are to|pledged|agreed|promised|undertook|vowed"
    r"|instructed|ordered|tasked|committed|decided|resolved|undertaken|due|must|has to)\b",
    re.IGNORECASE,
)


def looks_back(text: str, start: int, end: int, lang: str) -> bool:
    """Tell whether the sentence that holds `text[start:end]` tells of what is over."""
    sentence = _around(text, start, end)
    match lang:
        case "ru":
            return _in_russian(sentence)
        case "kk":
            past = _KAZAKH_PAST.search(sentence) is not None
            ahead = _KAZAKH_PRESENT.search(sentence) or _KAZAKH_AHEAD.search(sentence)
            return past and not ahead
        case _:
            return bool(_ENGLISH_PAST.search(sentence)) and not _ENGLISH_AHEAD.search(sentence)


def looks_ahead(text: str, start: int, end: int, lang: str) -> bool:
    """Tell whether a verb of the sentence that holds `text[start:end]` is in the future."""
    sentence = _around(text, start, end)
    match lang:
        case "ru":
            likeliest = (parses(word.lower())[:1] for word in _WORD.findall(sentence))
            return any("futr" in one.marks for found in likeliest for one in found)
        case "kk":
            ahead = _KAZAKH_PRESENT.search(sentence) or _KAZAKH_AHEAD.search(sentence)
            return ahead is not None or _KAZAKH_FIRST.search(sentence) is not None
        case _:
            return _ENGLISH_AHEAD.search(sentence) is not None


_KAZAKH_FIRST = re.compile(r"\w{2,}(?:[ае]м[ыі][зн]|йм[ыі][зн]|[мбп][ае][кқ])\W*$")


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
