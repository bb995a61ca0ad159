"""Headings of minutes: which part of the meeting the lines below belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from ortaq.hearings.document import Span
from ortaq.hearings.speech.terms import fold, terms

_NUMBER = re.compile(r"^(?:(?:\d{1,2}|[IVX]{1,4})[.)]\s*)+(?:\d{1,2}[.)]\s*)*")
_STOP = re.compile(r"(?<=\w\w)(?<!\bг)\.")
"""A full stop that belongs to no initial."""
_LONGEST = 60
"""A heading without a colon has no more letters than this."""


class Section(Enum):
    """Parts of minutes."""

    HEARD = "heard"
    SPOKE = "spoke"
    DECIDED = "decided"
    VOTED = "voted"
    ATTENDED = "attended"
    ABSENT = "absent"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a section; what follows on the same line begins at `rest`."""

    section: Section
    rest: int
    words: str


def heading_of(text: str, span: Span, lang: str) -> Heading | None:
    """Read a line as a heading of minutes; None = it is none."""
    line = text[span.start : span.end]
    number = _NUMBER.match(line)
    shift = number.end() if number else 0
    folded = fold(line[shift:])
    best: Heading | None = _kazakh_chair(line, shift, span) if lang == "kk" else None
    for section in Section:
        for words in terms(lang, f"minutes.{section.value}"):
            end = _end_of_heading(line[shift:], folded, words)
            if end is not None and (best is None or len(words) > len(best.words)):
                best = Heading(section, span.start + shift + end, words)
    return best


def _kazakh_chair(line: str, shift: int, span: Span) -> Heading | None:
    """Read who chairs or keeps the minutes, named last in the heading: Тыңдау төрағасы: Аты."""
    chair = _CHAIR.match(line, shift)
    if chair is None or line.rstrip()[-1:] in set(".!?…"):
        return None
    return Heading(Section.ATTENDED, span.start + chair.end(), chair["words"].lower())


_CHAIR = re.compile(
    r"(?P<words>(?:[^\W\d_]+\s+){1,2}(?:төрағасы|хатшысы|модераторы|жүргізушісі))\s*:\s*",
    re.IGNORECASE,
)


def _end_of_heading(line: str, folded: str, words: str) -> int | None:
    """Give where the heading ends in the line; None = the line does not begin with it."""
    if not folded.startswith(words):
        return None
    after = line[len(words) :]
    if after[:1].isalpha() or after[:1] == "-":
        return None
    colon = after.find(":")
    if not after.strip(" .:"):
        return len(line)
    if 0 <= colon <= _LONGEST and not _STOP.search(after[:colon]):
        return len(words) + colon + 1
    shouted = line[: len(words)].isupper()
    dash = re.match(r"\s*[–—-]\s|\s{3,}", after)
    if shouted or dash:
        return len(words) + (dash.end() if dash else 0)
    return None
