"""Which ends of lines end a paragraph, and which only wrap it.

A line is wrapped where the next goes on with a small letter, or where it ends without a closing
mark although it is nearly as long as the longest line of its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.language.spans import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\u0085\u2028\u2029]+")
_CLOSING = (".", "!", "?", "…", ":", ";", "»", "”", '"')
_ITEM = re.compile(
    r"(?:[-–—•*·▪●✓✔✅☑➤►▶■◆‣]\ufe0f?\s|\(?(?:\d{1,3}|[ivxlIVXL]{1,5}|[a-zа-я])[.)]\s)"
)
_WIDEST = 160
"""Nobody wraps lines longer than this (characters): longer ones are whole paragraphs."""
_NARROWEST = 30
"""Nobody wraps lines shorter than this (characters): they are headings and verses."""
_NEARLY_FULL_PERCENT = 80
"""A wrapped line reaches at least this share of the longest of its paragraph (per cent)."""


def paragraphs(text: str) -> Iterator[Span]:
    r"""Give the paragraphs of a text in order, without space around them.

    Wrapped lines stay together; an empty line always ends a paragraph.

    >>> [found.text for found in paragraphs("Повестка дня\n1. Бюджет\n2. Разное")]
    ['Повестка дня', '1. Бюджет', '2. Разное']
    """
    held: list[Span] = []
    for line in _lines(text):
        if held and not _wrapped(held, line, text):
            yield _joined(held, text)
            held = []
        held.append(line)
    if held:
        yield _joined(held, text)


def _lines(text: str) -> Iterator[Span]:
    for found in _LINE.finditer(text):
        line = found[0].strip()
        if line:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield Span(start, start + len(line), line)


def _wrapped(held: list[Span], line: Span, text: str) -> bool:
    last = held[-1]
    between = text[last.end : line.start]
    if between.replace("\r\n", "\n").count("\n") > 1 or len(last.text) > _WIDEST:
        return False
    if _ITEM.match(line.text):
        return False
    if last.text.endswith(("\u00ad", "-")) or line.text[0].islower():
        return not last.text.endswith(";")
    width = max(len(each.text) for each in (held[0], last, line))
    full = len(last.text) * 100 >= width * _NEARLY_FULL_PERCENT and len(last.text) > _NARROWEST
    return full and len(line.text) <= _WIDEST and not last.text.endswith(_CLOSING)


def _joined(held: list[Span], text: str) -> Span:
    start, end = held[0].start, held[-1].end
    return Span(start, end, text[start:end])
