"""Phrases among the words of a sentence, and those that name the source of what is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ortaq.hearings.speech.parts import Tokens
from ortaq.hearings.speech.terms import groups, terms


def phrases_at(tokens: Tokens, phrases: frozenset[str]) -> list[tuple[int, int]]:
    """Find phrases of several words; the longest first at each place."""
    known = _by_first_word(phrases)
    found = []
    for i, token in enumerate(tokens):
        for words in known.get(token.folded, ()):
            if [one.folded for one in tokens[i : i + len(words)]] == words:
                found.append((i, i + len(words)))
                break
    return found


@lru_cache(maxsize=64)
def _by_first_word(phrases: frozenset[str]) -> Mapping[str, Sequence[list[str]]]:
    """Sort phrases by their first words, the longest first."""
    known = defaultdict[str, list[list[str]]](list)
    for words in sorted((phrase.split() for phrase in phrases), key=len, reverse=True):
        known[words[0]].append(words)
    return known


def sources_at(tokens: Tokens, lang: str) -> list[tuple[int, int, str | None]]:
    """Find phrases that name a source; with the gender of the pronoun where one is inside."""
    owners = groups(lang, "clauses.possessives")
    found: list[tuple[int, int, str | None]] = []
    for phrase in terms(lang, "clauses.source"):
        preposition, *rest = phrase.split()
        for i in range(len(tokens)):
            if tokens[i].folded != preposition:
                continue
            owner = tokens[i + 1].folded if i + 1 < len(tokens) else ""
            own = owners.get(owner)
            after = i + 1 + (own is not None)
            if own is None and (inside := _owned(tokens, i, rest)):
                found.append((i, inside, None))  # in Serik Kim's view
                continue
            if own is not None and [t.folded for t in tokens[after + 1 : after + 2]] == rest:
                after += 1  # по её глубокому убеждению
            if [token.folded for token in tokens[after : after + len(rest)]] == rest:
                found.append((i, after + len(rest), next(iter(own), "") if own else None))
    return sorted(found, key=lambda one: one[0])


def _owned(tokens: Tokens, i: int, rest: list[str]) -> int:
    """Give where a phrase ends that somebody in the possessive stands inside; 0 = none does."""
    for j in range(i + 2, min(i + 2 + _OWNER_WORDS, len(tokens))):
        if [t.folded for t in tokens[j : j + len(rest)]] == rest:
            return j + len(rest) if tokens[j - 1].folded.endswith(("'s", "s'")) else 0
    return 0


_OWNER_WORDS = 7
"""Longest name with its role between in and view (words)."""
