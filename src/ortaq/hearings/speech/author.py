"""Who writes in the first person: a deputy's page, a diary, whose head names him."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.document import Span
from ortaq.hearings.speech.cast import Cast
from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.quotes import dialogue_of, quotes_in
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token, tokens_of

_HEAD = 3
"""So many lines at the beginning may name whose page it is (paragraphs)."""


def author_of(
    text: str, spans: Sequence[Span], mentions: Sequence[Mention], cast: Cast, lang: str
) -> str:
    """Give the one person whom the head names, where the report says I; "" for none."""
    head = [span for span in spans[:_HEAD] if text[span.end - 1].isalnum()]
    named = {
        cast.figure_of(one).id
        for one in mentions
        if any(span.start <= one.start < span.end for span in head)
    }
    if len(named) != 1 or not any(_says_i(text, span, lang) for span in spans):
        return ""
    return named.pop()


def says_i(tokens: Sequence[Token], lang: str) -> bool:
    """Whether the writer speaks of himself: Мне эта мысль нравится."""
    return any(token.folded in terms(lang, "subjects.first_person") for token in tokens)


def _says_i(text: str, span: Span, lang: str) -> bool:
    """Whether a paragraph has I outside of all quotations."""
    if dialogue_of(text, span) is not None:
        return False
    quotes = quotes_in(text, span)
    own = [
        token
        for token in tokens_of(text, span.start, span.end)
        if not any(one.start <= token.start < one.end for one in quotes)
    ]
    return says_i(own, lang)
