"""Tokens as words again, for what a record shows."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.tokens import Token


def spoken(tokens: Sequence[Token]) -> str:
    """Write tokens as words again, with the spaces that the text had (line breaks as spaces)."""
    pieces: list[str] = []
    for i, token in enumerate(tokens):
        if i and token.start > tokens[i - 1].end:
            pieces.append(" ")
        pieces.append(token.text)
    return "".join(pieces).strip()


def without_marks(tokens: Sequence[Token]) -> list[Token]:
    """Leave out commas, dashes and full stops at the ends."""
    kept = list(tokens)
    while kept and (kept[0].text in {",", ";"} or kept[0].is_dash):
        kept.pop(0)
    while kept and (kept[-1].text in {",", ";", ".", ":"} or kept[-1].is_dash):
        kept.pop()
    return kept
