"""A document as the hearings room reads it: its text untouched, and paragraphs with offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ortaq.hearings.record import Genre, Passage

_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, from `start` up to `end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One source with what was recognised of it as a whole."""

    name: str
    text: str
    """As it was given; every offset of the record counts its characters."""
    genre: Genre
    lang: str
    """kk, ru or en."""
    script: str
    paragraphs: tuple[Span, ...]
    """Lines that are not blank, without the white space around them."""
    narrated: bool = False
    """Whether a narrator speaks between the voices of captions."""

    def passage(self, start: int, end: int) -> Passage:
        """Give a passage of this document."""
        return Passage(self.text[start:end], start, end)


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """Give the lines of a text that are not blank, trimmed."""
    return tuple(
        trimmed(text, Span(*match.span())) for match in _LINE.finditer(text) if match[0].strip()
    )


def trimmed(text: str, span: Span) -> Span:
    """Leave out the white space around a stretch of text."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
