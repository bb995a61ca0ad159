"""What stands on both sides of words set aside: Дорогу, сообщил он, построят."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Tokens
from ortaq.hearings.speech.terms import terms

Spoken = tuple[int, int]
"""Where something said begins and ends in the text."""
THUS = frozenset("как так as".split())
_FINAL = frozenset(".!?…;:,")


def sides_of(tokens: Tokens, first: int, last: int, lang: str) -> list[Spoken]:
    """Give what was said before and after the tokens `first` up to `last`."""
    left = first
    while left and (
        tokens[left - 1].folded in THUS or tokens[left - 1].text == "," or tokens[left - 1].is_dash
    ):
        left -= 1
    right = last
    while right < len(tokens) and tokens[right].text != ",":
        right += 1
    right = right + 1 if right < len(tokens) else len(tokens)
    opener = " ".join(token.folded for token in tokens[:left])
    leads = opener in terms(lang, "clauses.connectives")
    sides = [(0, left)] if left >= 2 and not leads else []
    sides += [(right, len(tokens))] if len(tokens) - right >= 3 else []
    return [span for side in sides if (span := words_between(tokens, *side))]


def words_between(tokens: Tokens, first: int, last: int) -> Spoken | None:
    """Give the place of words without the marks around them."""
    while last > first and tokens[last - 1].text in _FINAL:
        last -= 1
    while first < last and (tokens[first].text in ",:;" or tokens[first].is_dash):
        first += 1
    return (tokens[first].start, tokens[last - 1].end) if last > first else None
