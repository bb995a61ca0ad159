"""Statements that already say what somebody is about to say: shown before a new one is taken.

Two statements are compared by the stems of their words, rare ones counting more. A person decides
whether one of them says it; nothing is joined or refused by this. Method: docs/methods/voting.md.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ortaq.language.stems import stem
from ortaq.opinion.parameters import LookalikeParameters

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A statement that is like another.

    position: in the statements given. score: in [0, 1]. shared: stems that both have.
    """

    position: int
    score: float
    shared: tuple[str, ...]


def lookalikes(
    text: str, language: str, statements: Sequence[str], parameters: LookalikeParameters
) -> tuple[Lookalike, ...]:
    """List the statements of the same language that are most like a text, the most alike first."""
    known = [_stems(statement, language) for statement in statements]
    weights = _weights(known)
    own = _stems(text, language)
    scored = [_compared(place, own, other, weights) for place, other in enumerate(known)]
    alike = [one for one in scored if one.score >= parameters.least_score]
    return tuple(sorted(alike, key=lambda one: (-one.score, one.position))[: parameters.shown])


def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in _WORD.findall(text.lower()))


def _weights(known: Sequence[frozenset[str]]) -> Mapping[str, float]:
    """Weigh each stem by the share of statements that lack it."""
    counts = Counter(word for words in known for word in words)
    return {word: math.log((1 + len(known)) / count) for word, count in counts.items()}


def _compared(
    position: int, own: frozenset[str], other: frozenset[str], weights: Mapping[str, float]
) -> Lookalike:
    """Give Dice's coefficient of the weights: twice what is shared, over what both have."""
    rarest = max(weights.values(), default=0.0)

    def weigh(words: frozenset[str]) -> float:
        return sum(weights.get(word, rarest) for word in sorted(words))

    shared, whole = own & other, weigh(own) + weigh(other)
    score = 2.0 * weigh(shared) / whole if whole > 0.0 else 0.0
    return Lookalike(position, score, tuple(sorted(shared)))
