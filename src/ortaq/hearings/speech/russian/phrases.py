"""Where a Russian noun phrase ends, and a subject of the words from one place to another."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Kin, Subject, Tokens
from ortaq.hearings.speech.russian.forms import form_of, is_preposition
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind

_LONGEST_PHRASE = 14
"""Words of a noun phrase."""


def phrase_end(tokens: Tokens, i: int, taken: set[int]) -> int:
    """Give where the noun phrase ends: genitives, quoted names, numbers go on with it."""
    j = i + 1
    while j < len(tokens) and j - i < _LONGEST_PHRASE and j not in taken:
        token = tokens[j]
        if token.text in OPENING:
            j = _closing(tokens, j) + 1
            continue
        if token.kind is Kind.MARK and token.text not in "№-":
            break
        if token.is_word and not _hangs_on(tokens, j):
            break
        j += 1
    return j


def _closing(tokens: Tokens, j: int) -> int:
    return next((k for k in range(j, len(tokens)) if tokens[k].text in CLOSING), j)


_JOINING = frozenset("по и при из".split())


VERBS = frozenset("были стали".split())
"""Verbs that the dictionary also has as nouns: все были за."""
_OWN = frozenset(
    "свою свой свое свои мою мое мои нашу наше наши вашу ваше ваши эту эти это".split()
)
"""Whose object follows, in no genitive: пояснила предприниматель | свою позицию."""
_STRAIGHT = ("ые", "ие", "ый", "ий", "ая", "яя", "ое", "ее", "ую", "юю")
"""Endings of adjectives that belong to another noun: большинство жителей | новые правила."""


def _hangs_on(tokens: Tokens, j: int) -> bool:
    token = tokens[j]
    if len(token.text) == 1 and token.folded != "и":
        return False
    if is_preposition(token.folded) and token.folded not in _JOINING:
        return False
    if token.folded in _JOINING:
        return j + 1 < len(tokens) and tokens[j + 1].is_word and _hangs_on(tokens, j + 1)
    if token.text.isupper() and len(token.text) > 1:
        return True
    form = form_of(token.folded)
    if (
        token.folded in VERBS | _OWN
        or (form.verb and form.predicate)
        or (form.adjective and token.folded.endswith(_STRAIGHT))
    ):
        return False
    return (
        bool(form.cases & {"gent", "datv"})
        or (form.adjective and not form.nominative)
        or (token.is_capital and not form.ordinary)
    )


def subject(tokens: Tokens, first: int, last: int, kin: Kin, **more: object) -> Subject:
    """Make a subject of the tokens from one place up to another."""
    words = tokens[first:last]
    pieces = [
        (" " if k and token.start > words[k - 1].end else "") + token.text
        for k, token in enumerate(words)
    ]
    return Subject(
        kin,
        first,
        last,
        words[0].start,
        words[-1].end,
        "".join(pieces),
        **more,  # type: ignore[arg-type]
    )
