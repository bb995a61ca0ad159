"""The tokens of a sentence, with one token in the place of each quotation."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.quotes import Quote
from ortaq.hearings.speech.tokens import QUOTE, Kind, Token


def first_sentence(tokens: Sequence[Token]) -> int:
    """Give how many tokens the first sentence has."""
    for i, token in enumerate(tokens):
        if token.kind is Kind.MARK and token.text in {".", "!", "?", "…"}:
            return i
    return len(tokens)


def with_placeholders(tokens: Sequence[Token], quotes: Sequence[Quote]) -> list[Token]:
    """Put one token in the place of each quotation."""
    kept: list[Token] = []
    for token in tokens:
        quote = next((q for q in quotes if q.outer.start <= token.start < q.outer.end), None)
        if quote is None:
            kept.append(token)
        elif not kept or kept[-1].start != quote.outer.start:
            outer = quote.outer
            kept.append(Token(outer.start, outer.end, QUOTE, Kind.MARK, QUOTE))
    return kept
