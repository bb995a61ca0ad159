"""Stretches of a text: bare of marks, cut into sentences, told from names between marks."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.document import Span
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.quotes import Quote
from ortaq.hearings.speech.tokens import DASHES
from ortaq.language.sentences import sentences

_OPENERS = '«“„"'
_CLOSERS = '»”"'


def bare(text: str, start: int, end: int) -> Span:
    """Leave out white space, dashes and marks around what was said."""
    while start < end and text[start] in " \t\n–—-" + _OPENERS:
        if text[start] in _OPENERS and any(mark in text[start + 1 : end] for mark in _CLOSERS):
            break
        start += 1
    while end > start and text[end - 1] in " \t\n,;":
        end -= 1
    return Span(start, end)


def may_be_speech(text: str, quote: Quote, span: Span) -> bool:
    """Tell a quotation that may be speech from a name or a word in quotation marks."""
    words = text[quote.start : quote.end]
    if len(words) >= PARAMETERS.quote_letters or any(mark in words for mark in ".!?…"):
        return True
    after = text[quote.outer.end : quote.outer.end + 4].lstrip(" ,.!?")
    before = text[max(span.start, quote.outer.start - 3) : quote.outer.start].rstrip()
    if text[quote.outer.end : quote.outer.end + 1] == "," and after.startswith(("деп", "деді")):
        return True
    return before.endswith(":") or after[:1] in set(DASHES) or words.endswith(",")


def sentence_spans(text: str, span: Span, quotes: Sequence[Quote]) -> list[Span]:
    """Cut a stretch into sentences; what a quotation holds never ends one."""
    masked = list(text[span.start : span.end])
    for quote in quotes:
        end = quote.end - _closes_sentence(text, quote, span)
        for i in range(quote.start, end):
            masked[i - span.start] = "X"
    return [
        Span(span.start + one.start, span.start + one.end)
        for one in sentences("".join(masked).replace("\n", " "))
    ]


def _closes_sentence(text: str, quote: Quote, span: Span) -> bool:
    """Whether the last mark of a quotation ends the writer's sentence as well."""
    after = text[quote.outer.end : span.end].lstrip()
    return text[quote.end - 1] in ".!?…" and after[:1].isupper()
