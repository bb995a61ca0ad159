"""Where speech stands in a paragraph: dialogue dashes, and quotation marks of every style."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ortaq.hearings.document import Span, trimmed
from ortaq.hearings.speech.tokens import DASHES

_DASH = rf"[{re.escape(DASHES)}]"
_OPENS_DIALOGUE = re.compile(rf"{_DASH}{{1,2}}\s*(?=\S)")
_TURN = re.compile(rf"(?<=[,.!?…»”\"])\s*{_DASH}{{1,2}}\s*|(?<=[:])\s+{_DASH}{{1,2}}\s+")
_PAIRS = {"«": "»", "“": "”", "„": "“”", "‟": "”", '"': '"', "‘": "’"}
_ENDS_SPEECH = re.compile(rf"[,!?…]\s*{_DASH}")
_BRACKET = re.compile(r"[\s(\[]")

_MOST_PARAGRAPHS = 8
"""Through so many more paragraphs one quotation may run."""

IsAuthors = Callable[[int, int], bool]
"""Tells whether the words from one offset to another are the writer's reporting clause."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph, either spoken or the writer's."""

    start: int
    end: int
    spoken: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between quotation marks; `start` and `end` lie inside them."""

    start: int
    end: int
    closed: bool

    @property
    def outer(self) -> Span:
        """The stretch with its marks."""
        return Span(self.start - 1, self.end + (1 if self.closed else 0))


def dialogue_of(text: str, span: Span) -> int | None:
    """Give where speech begins in a paragraph that opens with a dash; None = it does not."""
    match = _OPENS_DIALOGUE.match(text, span.start, span.end)
    return match.end() if match else None


def split_dialogue(text: str, span: Span, is_authors: IsAuthors) -> list[Piece]:
    """Cut speech at the dashes behind which the writer speaks, and back again.

    span: what is spoken to begin with.
    """
    pieces, start, spoken = [], span.start, True
    for match in _TURN.finditer(text, span.start, span.end):
        if match.start() <= start:
            continue
        if spoken and not is_authors(match.end(), span.end):
            continue
        if not spoken and not _ends_clause(text, start, match):
            continue
        pieces.append(Piece(start, match.start(), spoken))
        start, spoken = match.end(), not spoken
    pieces.append(Piece(start, span.end, spoken))
    return [_trim(text, piece) for piece in pieces if text[piece.start : piece.end].strip()]


def _ends_clause(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a dash ends the writer's words: after a full stop, comma or colon."""
    return text[match.start() - 1] in ".,:!?…»" and match.start() > start


def _trim(text: str, piece: Piece) -> Piece:
    span = trimmed(text, Span(piece.start, piece.end))
    return Piece(span.start, span.end, piece.spoken)


def quotes_in(text: str, span: Span) -> Iterator[Quote]:
    """Give the outermost quotations of a stretch of text, in order."""
    i = span.start
    while i < span.end:
        if text[i] in _PAIRS and _opens(text, i, span):
            quote = _read(text, i, span)
            if quote is not None:
                yield quote
                i = quote.outer.end
                continue
        i += 1


def _opens(text: str, i: int, span: Span) -> bool:
    if text[i] not in '"“‘':
        return True
    before = text[i - 1] if i > span.start else " "
    after = text[i + 1] if i + 1 < span.end else " "
    return (bool(_BRACKET.match(before)) or before in DASHES) and not after.isspace()


def _read(text: str, opening: int, span: Span) -> Quote | None:
    closing = _closing(text, opening, span)
    if closing is None:
        if opening == span.start:
            return Quote(opening + 1, span.end, closed=False)
        return None
    return Quote(opening + 1, closing, closed=True)


def _closing(text: str, opening: int, span: Span) -> int | None:
    """Find the mark that closes a quotation; inner quotations are skipped where they balance."""
    closers = _PAIRS[text[opening]]
    depth, last = 1, None
    for i in range(opening + 1, span.end):
        mark = text[i]
        if mark in closers and not (mark == '"' and _opens(text, i, span)):
            depth, last = depth - 1, i
            if depth == 0 or _ENDS_SPEECH.match(text, i + 1):
                return i
        elif mark == text[opening] and mark != '"' and text[i - 1] != "\n":
            depth += 1  # at the beginning of a line it only says that the quotation goes on
    return last


def with_whole_quotes(text: str, spans: Sequence[Span]) -> list[Span]:
    """Join paragraphs through which one quotation runs; a stray opening mark joins nothing."""
    joined: list[Span] = []
    i = 0
    while i < len(spans):
        last = _last_of_quote(text, spans, i)
        joined.append(Span(spans[i].start, spans[last].end))
        i = last + 1
    return joined


def _last_of_quote(text: str, spans: Sequence[Span], i: int) -> int:
    opening = text[spans[i].start]
    if opening not in _PAIRS or _closing(text, spans[i].start, spans[i]) is not None:
        return i
    closers = set(_PAIRS[opening])
    for j in range(i + 1, min(i + 1 + _MOST_PARAGRAPHS, len(spans))):
        if closers & set(text[spans[j].start + 1 : spans[j].end]):
            return j
    return i


def is_bare_item(pieces: Sequence[Piece], text: str, lang: str, *, told: bool) -> bool:
    """Whether a dash opens an item of a list: in English it opens speech only with a cue.

    told: somebody was announced by a colon, behind whom only a capital letter opens speech.
    """
    spoken = lang == "en" and all(piece.spoken for piece in pieces)
    return spoken and bool(pieces) and not (told and not text[pieces[0].start].islower())
