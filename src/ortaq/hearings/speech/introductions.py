"""Roles that speakers give themselves: Я учительница, …; Мен зейнеткермін; I am a nurse.

And who is named so fully that he is introduced, though nothing is said of his office.
"""

from __future__ import annotations

import re

from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.name_forms import is_patronymic
from ortaq.hearings.speech.parts import Grammar
from ortaq.hearings.speech.tokens import Token, tokens_of

_BEGINNING = 160
"""Letters of a first turn within which people say who they are."""
_PHRASE = 6
"""Longest role of this kind (words and marks)."""
_I_AM = {
    "ru": re.compile(r"\bя\s+(?:[–—-]\s*)?(?=[а-яё])", re.IGNORECASE),
    "en": re.compile(r"\bi(?:\s+am|['’]m)\s+(?:an?|the)\s+", re.IGNORECASE),
}
_KAZAKH = re.compile(
    r"\bмен\s+(?:[\w-]+\s+){0,2}?(\w{3,}?)(?:мын|мін|бын|бін|пын|пін)\b", re.IGNORECASE
)


def own_role(turn: str, grammar: Grammar) -> Post:
    """Give the role that somebody gives himself at the beginning of a turn; empty for none."""
    beginning = turn[:_BEGINNING]
    if grammar.lang == "kk":
        found = _KAZAKH.search(beginning)
        role = found is not None and grammar.role_lemma(found[1])
        return Post(found[1], "") if found and role else Post()
    match = _I_AM[grammar.lang].search(beginning)
    if match is None:
        return Post()
    phrase = _phrase(tokens_of(beginning, match.end(), len(beginning)))
    return grammar.post_of(phrase) if any(map(grammar.is_role, phrase[:2])) else Post()


def names_in_full(mention: Mention, grammar: Grammar) -> bool:
    """Tell given name and surname, or initials and surname: Николай Рогов, A. Zh. Nurpeis."""
    if mention.initials:
        return bool(mention.words)
    parts = tokens_of(mention.text, 0, len(mention.text))
    given = any(grammar.naming(token).given for token in parts if token.is_word)
    surnames = [word for word in mention.words if not is_patronymic(word)]
    return given and len(surnames) > 1


def _phrase(tokens: tuple[Token, ...]) -> list[Token]:
    """Give the words up to the first mark or conjunction."""
    kept: list[Token] = []
    for token in tokens[:_PHRASE]:
        if not token.is_word or token.folded in {"и", "а", "но", "and", "but", "who"}:
            break
        kept.append(token)
    return kept
