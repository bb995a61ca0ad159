"""Roles that an article or an owner opens before a comma and a name: the chief, Ivan Sokolov."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.english.owners import LINKS
from ortaq.hearings.speech.english.roles import is_one, is_role
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.tokens import Kind, Token


def article_before(tokens: Sequence[Token], name: int) -> int | None:
    """Find the article of a role that leads up to a comma and a name: the chief, Ivan Sokolov."""
    if name < 3 or tokens[name - 1].text != ",":
        return None
    for i in range(name - 2, max(-1, name - 2 - 2 * PARAMETERS.words_before_comma - 1), -1):
        if tokens[i].kind is Kind.MARK and tokens[i].text not in "-'’":
            return None
        if tokens[i].folded.endswith("'s") and any(map(is_one, tokens[i + 1 : name - 1])):
            return i
        opens = _opens_list(tokens, i) or (tokens[i].folded == "the" and _opens_role(tokens, i))
        if opens and any(is_role(token) for token in tokens[i + 1 : name - 1]):
            return i if _may_be_of_one(tokens, i, name) else None
    return None


def _may_be_of_one(tokens: Sequence[Token], article: int, name: int) -> bool:
    """Tell the chief, Ivan Sokolov from the tenants, Sokolov said; two teachers, A and B."""
    roles = [token for token in tokens[article : name - 1] if is_role(token)]
    several = any(token.folded == "and" for token in tokens[name : name + _NAMES])
    return bool(roles) and (several or is_one(roles[0]) or is_one(roles[-1]))


_NAMES = 5
"""So near behind a plural role the last of its names is joined (words)."""
_OPENS = frozenset("a an one another fellow its their his her our my".split())
_COUNTS = frozenset("both two three four five six seven eight".split())


def _opens_list(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word opens a role that a comma parts from a name: its head, X; two teachers, X."""
    counts = tokens[i].folded in _COUNTS and is_role(tokens[i + 1])
    return counts or tokens[i].folded in _OPENS


def _opens_role(tokens: Sequence[Token], article: int) -> bool:
    before = tokens[article - 1].folded if article else ""
    return before not in LINKS
