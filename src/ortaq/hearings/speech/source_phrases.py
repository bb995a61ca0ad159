"""Phrases among the words of a sentence, and those that name the source of what is said."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Tokens
from ortaq.hearings.speech.terms import groups, terms


def phrases_at(tokens: Tokens, phrases: frozenset[str]) -> list[tuple[int, int]]:
    """Find phrases of several words; the longest first at each place."""
    split = sorted((phrase.split() for phrase in phrases), key=len, reverse=True)
    found = []
    for i in range(len(tokens)):
        for words in split:
            if [token.folded for token in tokens[i : i + len(words)]] == words:
                found.append((i, i + len(words)))
                break
    return found


def sources_at(tokens: Tokens, lang: str) -> list[tuple[int, int, str | None]]:
    """Find phrases that name a source; with the gender of the pronoun where one is inside."""
    owners = groups(lang, "clauses.possessives")
    found = []
    for phrase in terms(lang, "clauses.source"):
        preposition, *rest = phrase.split()
        for i in range(len(tokens)):
            if tokens[i].folded != preposition:
                continue
            owner = tokens[i + 1].folded if i + 1 < len(tokens) else ""
            own = owners.get(owner)
            after = i + 1 + (own is not None)
            if own is not None and [t.folded for t in tokens[after + 1 : after + 2]] == rest:
                after += 1  # по её глубокому убеждению
            if [token.folded for token in tokens[after : after + len(rest)]] == rest:
                found.append((i, after + len(rest), next(iter(own), "") if own else None))
    return sorted(found, key=lambda one: one[0])
