"""Who chairs or moderates, where the words beside a name say it: под председательством Имени."""

from __future__ import annotations

import re
from functools import cache

from ortaq.hearings.speech.mentions import Post

_AROUND = 60
"""Letters on each side of a name within which the words stand."""
_BEFORE = {
    "ru": {
        "председатель": r"под\s+председательством"
        r"|председательств(?:овал[аи]?|ует|ующ\w+)(?:\s+на\s+\w+)?",
        "модератор": r"модерировал[аи]?(?:\s+\w+)?|модерирует",
    },
    "kk": {
        "төраға": r"төрағалық\s+еткен",
        "модератор": r"модератор\s+болған|модераторлық\s+еткен",
    },
    "en": {
        "chair": r"chaired\s+by|under\s+the\s+chairmanship\s+of|presided\s+over\s+by"
        r"|in\s+the\s+chair(?:\s+was)?",
        "moderator": r"moderated\s+by",
    },
}
"""Right before the name, with its role at most between."""
_AFTER = {
    "ru": {"председатель": r"председательствовал", "модератор": r"модерировал"},
    "kk": {
        "төраға": r"(?:\w{2,3}\s+)?төрағалы(?:ғымен|қ\s+ет)",
        "модератор": r"модераторлы(?:ғымен|қ\s+ет)",
    },
    "en": {"chair": r"in\s+the\s+chair|,?\s*chairing|presided|chaired", "moderator": r"moderated"},
}
"""Right behind it."""
_BODY = {
    "ru": re.compile(
        r"заседани\w*\s+(?P<body>(?:[а-яё-]+(?:ого|ой|его|ей)\s+)*(?:совета|комиссии|комитета|маслихата|группы|коллегии|палаты|президиума))",
        re.IGNORECASE,
    ),
}
"""The body that sat, which the chair is of."""


_LEADS = {
    "ru": (
        re.compile(
            r"\b(?:в[её]л[аи]?|вед[её]т)(?:\s+(?:его|е[её]|их|\w*встреч\w*|\w*слушани\w*|разговор"
            r"|беседу|обсуждение|заседание|дискуссию|собрание|секцию|мероприятие|эфир))?\s*[:–—-]?\s*$",
            re.IGNORECASE,
        ),
        re.compile(
            r",?\s*(?:котор(?:ый|ая))?\s*(?:в[её]л[аи]?|вед[её]т|открыл[аи]?)\s+(?:встречу|слушания"
            r"|разговор|беседу|обсуждение|заседание|дискуссию|собрание|секцию|эфир)",
            re.IGNORECASE,
        ),
    ),
    "en": (
        re.compile(
            r"(?:^|\n)\s*(?:the\s+)?(?:chair(?:man|woman|person)?|presiding\s+officer)\s*[:–—-]\s*$",
            re.IGNORECASE,
        ),
        re.compile(
            r",?\s*(?:who\s+)?(?:chaired|opened|hosted|ran)\s+the\s+(?:meeting|hearing|session"
            r"|discussion|debate|sitting)",
            re.IGNORECASE,
        ),
    ),
}
"""Before and behind the words for whoever leads the meeting."""


def leads_at(text: str, phrase: tuple[int, int], lang: str) -> bool:
    """Tell whether who is named at a place, with his role, leads the meeting: Вела его Имя."""
    start, end = phrase
    if chair_in(text, start, end, lang):
        return True
    if lang not in _LEADS:
        return False
    before = text[max(text.rfind("\n", 0, start) + 1, start - _AROUND) : start]
    left, right = _LEADS[lang]
    return bool(left.search(before) or right.match(text[end : end + _AROUND]))


def chair_in(text: str, start: int, end: int, lang: str) -> Post:
    """Give the role of whose name stands at start to end; empty where he does not chair."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - _AROUND) : start]
    after = text[end : end + _AROUND].split("\n", maxsplit=1)[0]
    for role, pattern in _patterns(lang):
        if pattern[0].search(before) or pattern[1].match(after):
            return Post(
                role, _body(text[line : end + 2 * _AROUND].split("\n", maxsplit=1)[0], lang)
            )
    return Post()


def _body(near: str, lang: str) -> str:
    found = _BODY[lang].search(near) if lang in _BODY else None
    return found["body"] if found else ""


@cache
def _patterns(lang: str) -> tuple[tuple[str, tuple[re.Pattern[str], re.Pattern[str]]], ...]:
    return tuple(
        (
            role,
            (
                re.compile(rf"\b(?:{_BEFORE[lang][role]})\s*[:–—-]?\s*$", re.IGNORECASE),
                re.compile(rf"\s*(?:{_AFTER[lang][role]})", re.IGNORECASE),
            ),
        )
        for role in _BEFORE[lang]
    )
