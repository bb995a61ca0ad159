"""Speech that stands in a sentence without a verb that reports it."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Kin, Subject
from ortaq.hearings.speech.quotes import Quote
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE, Token

Found = tuple[Subject | None, int, int]
"""Who says it, None for whoever spoke last; where it begins and ends."""


def hearsay_in(tokens: Sequence[Token], lang: str) -> Found | None:
    """Read a sentence that begins with мол, дескать: whoever spoke last says it."""
    if len(tokens) < 3 or tokens[0].folded not in terms(lang, "clauses.hearsay"):
        return None
    first = 2 if tokens[1].text == "," else 1
    return None, tokens[first].start, tokens[-1].end


def item_in(tokens: Sequence[Token], subjects: Sequence[Subject]) -> Found | None:
    """Read an item that only names somebody before a colon: Анна Дель: против статьи 5."""
    first = subjects[0] if subjects else None
    if first is None or first.kin is not Kin.PERSON or first.first > 0:
        return None
    if len(tokens) - first.last < 3 or tokens[first.last].text != ":":
        return None
    return first, tokens[first.last].end, tokens[-1].end


def stands_alone(tokens: Sequence[Token], at: int, quote: Quote, lang: str) -> bool:
    """Whether nothing but the quotation is said: another part, or a whole paragraph."""
    quoting = terms(lang, "clauses.quoting")
    if at and tokens[at - 1].text == ":" and any(t.folded in quoting for t in tokens[:at]):
        return True
    others = [t for i, t in enumerate(tokens) if i != at and (t.is_word or t.text == QUOTE)]
    return not others and quote.end - quote.start >= PARAMETERS.shortest_quote
