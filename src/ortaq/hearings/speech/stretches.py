"""Stretches of a text: bare of marks, cut into sentences, told from names between marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.document import Span
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.quotes import Quote
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import DASHES
from ortaq.language.sentences import pieces, sentences

_SAID_BEHIND = re.compile(
    r",?\s*[-–—]?\s*(?:деп(?!\s+(?:ата[лу]|(?:өзгерт|ауыстыр|алмастыр|толықтыр|түзет|жаз|бер)[уыі]))|деді|дейді|депті|десті|деседі|деумен|деуден|дегенді)(?!\w)"
    r"|\s*деген\s+(?:пікір|ой|сұра|сауал|уәж|ұсыныс|тілек|тілег|өтініш|жауа[пб]|үн|дауыс"
    r"|уәде|талабын|талап\s+(?:қой|айт)|дәлел|базына|сөзін|күдік|күдіг|күмән)"
)
"""The Kazakh verb de- behind a quotation: even a short one is speech then, no name."""
_NAMED_SO = re.compile(r"\s*деп\s+ата")
_CALLED = re.compile(r",?\s*[-–—]?\s*деген(?:де)?(?!\w)")
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


def is_headline(text: str, spans: Sequence[Span]) -> bool:
    """Tell a title before the report: short, and no plain sentence."""
    if len(spans) < _REPORT_PARAGRAPHS:
        return False
    words = text[spans[0].start : spans[0].end].strip()
    opens = words[:1] in _OPENERS + DASHES
    ends = words[-1:].isalnum() or words[-1:] in {"?", "!"}
    return len(words) < PARAMETERS.headline_letters and ends and not opens


_REPORT_PARAGRAPHS = 3
"""A title stands over so many paragraphs, itself among them."""


def may_be_speech(text: str, quote: Quote, span: Span) -> bool:
    """Tell a quotation that may be speech from a name or a word in quotation marks."""
    words = text[quote.start : quote.end]
    if len(words) >= PARAMETERS.quote_letters or any(mark in words for mark in ".!?…"):
        return True
    called = len(words.split()) >= PARAMETERS.phrase_words and _CALLED.match(text, quote.outer.end)
    if called or _SAID_BEHIND.match(text, quote.outer.end):
        return True
    after = text[quote.outer.end : quote.outer.end + 4].lstrip(" ,.!?")
    before = text[max(span.start, quote.outer.start - 3) : quote.outer.start].rstrip()
    told = before.endswith(":") or after[:1] in set(DASHES) or words.endswith(",")
    told = told or _TAKEN_UP.search(text, span.start, quote.outer.start) is not None
    return told or _is_sentence(text, quote, span) or _has_noun(text, quote, span)


def _has_noun(text: str, quote: Quote, span: Span) -> bool:
    """Tell a quotation with a noun for it beside: her answer, "…"; "…" was Kim's verdict."""
    before = _NOUN_BEFORE.search(text, span.start, quote.outer.start)
    behind = _NOUN_BEHIND.match(text, quote.outer.end, span.end)
    if before and _SOURCE.search(text, span.start, before.start(1)):
        return False  # was, in her words, "a fine"
    words = [word for found in (before, behind) if found for word in found[1].lower().split()]
    return bool((terms("en", "clauses.quote_nouns") | _HOW) & set(words))


_HOW = frozenset({"how", "what"})
"""… is how Kim sees it."""
_TAKEN_UP = re.compile(r"[,?!][\"”][^\"“”«».:;]{3,60},\s*$")
"""The writer's words between the parts of a quotation: "The fee," Kim said, | "is a fine"."""
_NOUN_BEFORE = re.compile(r"\b([A-Za-z-]{3,})(?:,| [–—]|,? (?:was|is))\s*$")
_SOURCE = re.compile(r"\b(?:in|by|on|of|for|with|to)\s+(?:\S+\s+){1,3}$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r",?\s*(?:was|is|came)((?: [A-Za-z'’-]+){2,5})")


def is_name_of(text: str, quote: Quote) -> bool:
    """Tell what something is called: a short title without a mark; «…» деп атайды."""
    words = text[quote.start : quote.end]
    short = len(words) < PARAMETERS.quote_letters and not any(mark in words for mark in ".!?…")
    return short or _NAMED_SO.match(text, quote.outer.end) is not None


def _is_sentence(text: str, quote: Quote, span: Span) -> bool:
    """Tell a quotation that is a sentence by itself: «Давайте искать баланс»."""
    before = text[span.start : quote.outer.start].rstrip()[-1:]
    after = text[quote.outer.end : span.end].lstrip()[:1]
    return " " in text[quote.start : quote.end] and before in set(".!?…") and after in set(".!?…")


def sentence_spans(text: str, span: Span, quotes: Sequence[Quote]) -> list[Span]:
    """Cut a stretch into sentences; what a quotation holds never ends one."""
    masked = list(text[span.start : span.end])
    for quote in quotes:
        end = quote.end - _closes_sentence(text, quote, span)
        for i in range(quote.start, end):
            masked[i - span.start] = "X"
    return [
        Span(start, end)
        for one in sentences("".join(masked).replace("\n", " "))
        for start, end in pieces(text, span.start + one.start, span.start + one.end)
    ]


def _closes_sentence(text: str, quote: Quote, span: Span) -> bool:
    """Whether the last mark of a quotation ends the writer's sentence as well."""
    after = text[quote.outer.end : span.end].lstrip()
    closes = text[quote.end - 1] in ".!?…" and after[:1].isupper()
    return closes and not (text[quote.end - 1] in "!?" and _ASKED.match(after))


_ASKED = re.compile(
    r"[A-Z][^.!?:;\"“”«»\n]{1,90}?\b(?:asked|asks|wondered|demanded|exclaimed|shouted|cried|called|joked"
    r"|interjected|interrupted|enquired|inquired|said|added|replied|retorted|quipped)"
    r"(?:\s+(?:the|a|of|in|from|him|her|them|reporters)\b[^.!?:;,\"“”\n]{0,30})?\s*[.,](?:\s|$)"
)
"""English goes on behind a question mark: "Who will pay?" Kim, a miner, asked the minister."""
