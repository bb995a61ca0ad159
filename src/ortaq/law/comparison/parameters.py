"""Every number that decides a link between two texts: value, unit, reason.

Measurements behind them, and how they were chosen: docs/methods/comparison.md.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ComparisonParameters:
    """What counts as the same provision. Similarities and shares lie in [0, 1]."""

    whole: float = 0.25
    """Least similarity at which two articles may be one. Below it only chance words agree."""

    near: float = 0.30
    """Least similarity of parts inside articles that are linked: the place speaks for them."""

    far: float = 0.50
    """Least similarity of parts elsewhere: here the words alone must speak."""

    share: float = 0.30
    """Share of an article's letters that must live on in another one to link the two."""

    carried: float = 0.50
    """Share of its letters that carries a pair of articles which are not each other's best."""

    verbatim: float = 0.75
    """Similarity from which one sentence alone links two articles: nearly the same words."""

    verbatim_letters: int = 60
    """Least length (letters) of such a sentence: shorter ones are formulas used everywhere."""

    margin: float = 0.05
    """By how much more of a sentence must be found in the other article than in its own heir."""

    absorbed: float = 0.45
    """Least similarity at which an article left over joins one that took a sentence of it."""

    island_words: int = 2
    """So many words that agree between two larger changes are read as part of the change."""

    list_letters: int = 400
    """A list longer than this (letters in its points together) is compared point by point."""


DEFAULT_PARAMETERS = ComparisonParameters()
