"""Whom a decision charges, and by when: Комиссии по ЖКХ подготовить замечания до 15 февраля."""

from __future__ import annotations

import re
from datetime import date

from ortaq.hearings.vocabulary import vocabulary
from ortaq.language.periods import find_periods
from ortaq.language.russian import parses

_NUMBER = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)]\s+")
_WORD = re.compile(r"[\w-]+")
_KK_SHALL = re.compile(r"\w+(?:сын|сін)\s*\.?\s*$")
_KK_CHARGED = re.compile(
    r"^(?P<body>[^\d,]*?\w+(?:ға|ге|қа|ке|на|не))\s.*?(?:тапсырылсын|ұсынылсын|жүктелсін)"
)
_KK_CHARGED_LAST = re.compile(
    r"\w[уюі]\s+(?P<body>[^,.;]*?\w(?:ға|ге|қа|ке|на|не))\s+(?:тапсырылсын|ұсынылсын|жүктелсін)"
)
"""The same with the one who is charged last: … орналастыру хатшыға тапсырылсын."""
_NAMED = re.compile(
    r"[\s:–—-]+(?P<body>[^;\n,]{2,80}?)"
    r"(?=\s*(?:[;,\n]|\.?$|\.\s+(?:срок|мерзім|due|deadline)|(?<=\w\w)\.\s))",
    re.IGNORECASE,
)
"""Whom a label names: Ответственный: Жумабеков А. Срок: …"""
_KK_OBJECT = re.compile(r"(?:ның|нің|дың|дің|тың|тің|ды|ді|ты|ті|ны|ні)$")
_EN_THAT = re.compile(
    r"\bthat\s+(?:the\s+)?(?P<body>[\w\s]{2,60}?)\s+(?:report|prepare|submit|publish|provide|present"
    r"|shall|is to|are to|send|draw up|consider|inform|arrange)\b",
    re.IGNORECASE,
)
_EN_ASKED = re.compile(
    r"^(?:the\s+)?(?P<body>[\w\s]{2,60}?)\s+(?:to|shall|is to|are to)\s+\w+", re.I
)


def charged_in(item: str, lang: str) -> str:
    """Give whom an item charges, in the words of the source; "" where it names nobody."""
    words = _NUMBER.sub("", item)
    label = vocabulary("decisions", lang)["charged_by_name"].first(words)
    named = _NAMED.match(words, label.end) if label else None
    if named:
        return named["body"].strip()
    match lang:
        case "ru":
            return _in_russian(words)
        case "kk":
            return _in_kazakh(words)
        case _:
            return _in_english(words)


def due_in(item: str, lang: str, day: date | None) -> str:
    """Give the last day of the term that an item sets, as an ISO date; "" where it sets none."""
    ends = [period.last_day for period in find_periods(item, lang, day) if period.last_day]
    return max(ends).isoformat() if ends else ""


def _in_russian(words: str) -> str:
    """Read the dative before an infinitive: `Комиссии … подготовить`, `Поручить отделу … дать`.

    `Просить акимат … выделить` has the accusative.
    """
    cue = vocabulary("decisions", "ru")["charging"].first(words)
    start = cue.end if cue and not words[: cue.start].strip() else 0
    body = words[start:].lstrip()
    first = _WORD.match(body)
    asks = bool(start) and words[:start].lower().startswith(("просить", "обязать"))
    if first is None or not _in_case(first[0], "accs" if asks else "datv"):
        return ""
    for word in _WORD.finditer(body):
        readings = parses(word[0].lower())
        if readings and readings[0].part == "INFN":
            return body[: word.start()].strip(" ,–—-")
    return ""


def _in_case(word: str, case: str) -> bool:
    return any(case in parse.marks for parse in parses(word.lower()))


def _in_kazakh(words: str) -> str:
    """Read the subject of a wish (`Бөлім … ұсынсын`), or the dative before `тапсырылсын`."""
    charged = _KK_CHARGED_LAST.search(words) or _KK_CHARGED.match(words)
    if charged:
        return charged["body"].strip()
    if not _KK_SHALL.search(words):
        return ""
    body = []
    for word in re.finditer(r"\S+", words):
        if word[0][0].isdigit() or _KK_OBJECT.search(word[0]):
            break
        body.append(word[0])
    whole = len(body) == len(words.split())
    return "" if whole else " ".join(body).strip(" ,")


def _in_english(words: str) -> str:
    found = _EN_THAT.search(words)
    if found is None:
        cue = vocabulary("decisions", "en")["charging"].first(words)
        found = _EN_ASKED.match(words[cue.end :].lstrip() if cue else words)
    return found["body"].strip() if found else ""
