"""What stands on both sides of words set aside: Дорогу, сообщил он, построят."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Tokens
from ortaq.hearings.speech.terms import terms

Spoken = tuple[int, int]
"""Where something said begins and ends in the text."""
THUS = frozenset("как так as".split())
_LEAST = 3
"""Words and marks from which something stands behind words set aside."""
_RELATIVE = frozenset("where which who".split())
"""The writer's clause goes on with speech behind these: a slope where, he said, nothing grows."""
_FINAL = frozenset(".!?…;:,")


def sides_of(tokens: Tokens, first: int, last: int, lang: str) -> list[Spoken]:
    """Give what was said before and after the tokens `first` up to `last`."""
    left = first
    while left and (
        tokens[left - 1].folded in THUS or tokens[left - 1].text == "," or tokens[left - 1].is_dash
    ):
        left -= 1
    right, closing = last, ",;" if lang == "en" else ","
    while right < len(tokens) and tokens[right].text not in closing:
        right += 1
    right = right + 1 if right < len(tokens) else len(tokens)
    begins = max((i + 1 for i in range(left) if tokens[i].text in ";:"), default=0)
    opener = " ".join(token.folded for token in tokens[begins:left])
    about = tuple(terms(lang, "clauses.as_for"))
    more = len(tokens) - right >= _LEAST  # As for the maps, Kim said, they will be redrawn
    topic = opener.startswith(about) and all(token.text != "," for token in tokens[begins:left])
    leads = opener in terms(lang, "clauses.connectives") or (topic and more)
    leads = leads or (more and tokens[left - 1].folded in _RELATIVE and first > left)
    sides = [(begins, left)] if left - begins >= 2 and not leads else []
    sides += [(right, len(tokens))] if more else []
    return [span for side in sides if (span := words_between(tokens, *side))]


def words_between(tokens: Tokens, first: int, last: int) -> Spoken | None:
    """Give the place of words without the marks around them."""
    while last > first and tokens[last - 1].text in _FINAL:
        last -= 1
    while first < last and (tokens[first].text in ",:;" or tokens[first].is_dash):
        first += 1
    return (tokens[first].start, tokens[last - 1].end) if last > first else None
