"""Role words of English, by a list and by their form; titles and ages beside a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token


def is_role(token: Token) -> bool:
    """Tell whether a word names a role, in the singular or the plural."""
    return token.is_word and bool(role_lemma(token.text))


def is_one(token: Token) -> bool:
    """Tell whether a word names a role in the singular."""
    return is_role(token) and role_lemma(token.text) == token.folded


@lru_cache(maxsize=50_000)
def role_lemma(word: str) -> str:
    """Give a role in the singular; "" = it is none."""
    known = terms("en", "roles.nouns")
    folded = word.lower()
    if "-" in folded and folded not in known:  # secretary-general, kite-maker
        first, _, last = folded.removesuffix("-at-large").rpartition("-")
        if not first and last in known:
            return folded  # ambassador-at-large
        lemma = role_lemma(last)
        return f"{first}-{lemma}" if lemma else folded if first in known else ""
    for form in (folded, folded.removesuffix("s"), folded.removesuffix("es")):
        if form in known:
            return form
    singular = folded.removesuffix("ies") + "y"
    if folded.endswith("ies") and singular in known:
        return singular
    return "deputy" if folded == "deputies" else _trade(folded)


def _trade(folded: str) -> str:
    """Give a trade by its form: glassmaker, hydrogeologist."""
    trade = folded.removesuffix("s")
    known = trade.endswith(_TRADES) and len(trade) > _SHORT and trade not in _NO_TRADE
    return trade if known else ""


_TRADES = (
    "ologist", "ician", "ographer", "nomist", "onist", "woman", "keeper", "maker", "worker",
    "owner", "seller", "grower", "breeder", "holder", "dealer", "trainer", "builder", "monger",
    "herder",
)  # fmt: skip
"""Endings of trades that no name of a person has."""
_SHORT = 7
"""Trades by their form are longer (letters)."""
_NO_TRADE = frozenset("bestseller placeholder cupholder".split())


def before_titles(tokens: Sequence[Token], name: int) -> int:
    """Step back over Dr or Mr where a comma stands before it: our director, Dr X."""
    titles, i = terms("en", "roles.titles"), name
    while i > 1 and (tokens[i - 1].folded in titles or tokens[i - 1].text == "."):
        i -= 1
    return i if i and tokens[i - 1].text == "," else name


def behind_age(tokens: Sequence[Token], after: int) -> int:
    """Step over an age: X, 54, a retired geologist."""
    aged = after + 2 < len(tokens) and tokens[after + 1].kind is Kind.NUMBER
    return after + 2 if aged and tokens[after].text == "," == tokens[after + 2].text else after
