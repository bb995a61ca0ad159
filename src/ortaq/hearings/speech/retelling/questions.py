"""Retold questions of Russian without a question word: спросил, не станет ли лес платным."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Tokens

_WITHIN = 3
"""ли stands so near behind the first word of its question: в этом ли дело (words)."""
_NO_QUESTION = frozenset("то чуть едва вряд мало".split())
"""то ли, чуть ли не, вряд ли ask nothing."""


def asks_whether(tokens: Tokens, i: int) -> bool:
    """Tell whether a question with ли begins here."""
    for k in range(i + 1, min(i + 1 + _WITHIN, len(tokens))):
        if tokens[k].folded == "ли":
            return tokens[k - 1].folded not in _NO_QUESTION
        if not tokens[k].is_word:
            return False
    return False
