"""The body that sat, from the title of its minutes or the report of its session."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.hearings.event.naming import in_nominative
from ortaq.hearings.event.organiser_body import SITS, Body
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Scene

_COUNCIL = {
    "ru": re.compile(
        r"(?:заседани\w+|сесси\w+|собрани\w+)\s+(?P<body>[^\n,.№]*?(?:совет|маслихат|комисси|комитет"
        r"|фракци)\w*[^\n,.№]*)",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"(?P<body>[^\n,.№]*?(?:кеңес|мәслихат|комиссия|комитет|фракция)\w*?)(?:нің|ның)?\s+"
        r"(?:\S+\s+){0,3}?(?:отырыс|сессия)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:meeting|session|sitting)\s+of\s+(?:the\s+)?(?P<body>[^\n,.]*?"
        r"(?:council|maslikhat|commission|committee|faction)[^\n,.]*)",
        re.IGNORECASE,
    ),
}
"""A body that sits, in the title of its minutes."""
_HEADING = {
    "ru": re.compile(
        r"(?P<body>[^\n,.:№\d]*?(?:совета?|маслихата?)\b[^\n,.:№\d]*)(?:,[^\n:\d]*)?", re.I
    ),
    "kk": re.compile(
        r"(?P<body>[^\n,.:№\d]*(?:кеңесі|мәслихаты))(?:нің|ның)?(?:,[^\n:\d]*)?", re.I
    ),
    "en": re.compile(
        r"(?:of\s+the\s+)?(?P<body>[^\n,.:\d]*?(?:council|maslikhat|commission|board)\b[^\n,.:\d]*)"
        r"(?:,[^\n:\d]*)?",
        re.I,
    ),
}
"""A line of the head that names a body and nothing else but a place."""


def find_sitting(scene: Scene) -> Iterator[Body]:
    """Give the body that sat, from the title of its minutes, else from a line that names it."""
    text, lang = scene.document.text, scene.document.lang
    head = scene.document.paragraphs[: scene.lede]
    for paragraph in head:
        found = _COUNCIL[lang].search(text, paragraph.start, paragraph.end)
        if found:
            yield _sits(found, "gent" if lang == "ru" else "")
    for paragraph in head:
        found = _HEADING[lang].fullmatch(text, paragraph.start, paragraph.end)
        if found:
            yield _sits(found, "")


def _sits(found: re.Match[str], case: str) -> Body:
    words = found["body"].strip()
    start = found.start("body") + found["body"].index(words)
    name = in_nominative(words, case) if case else words
    return Body(start, start + len(words), name, PARAMETERS.headed, SITS)
