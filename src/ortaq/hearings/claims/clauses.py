"""Where a clause ends, and whether two places of a sentence stand in one."""

from __future__ import annotations

import re

_MARK = re.compile(r"[,;:–—.!?«»“”\"()]")
_RELATIVE = re.compile(
    r",\s+(?:(?:с|у|от|к|для|о|with|to|from|of)\s+)?(?:кто|кого|кем|кому|ком|котор\w+|who|whom|that)\b"
    r"[^,;:.!?«»“”\"()]{1,60},",
    re.IGNORECASE,
)
"""A clause that only tells who is meant: все, с кем я говорил, …"""
FARTHEST = 160
"""Letters between who thinks so and what he thinks: a sentence without end is no clause."""


def clause_end(text: str, start: int) -> int:
    """Give where the clause ends that goes on at `start`, over a clause that tells who is meant."""
    last = min(len(text), start + FARTHEST)
    relative = _RELATIVE.match(text, start, last)
    mark = _MARK.search(text, relative.end() if relative else start, last)
    return mark.start() if mark else last


def clause_start(text: str, end: int) -> int:
    """Give where the clause begins that stands before `end`."""
    first = max(0, end - FARTHEST)
    marks = [mark.end() for mark in _MARK.finditer(text, first, end)]
    return marks[-1] if marks else first


def before(text: str, place: int) -> str:
    """Give the words right before a place, no more than a clause of them."""
    return text[max(0, place - FARTHEST) : place]
