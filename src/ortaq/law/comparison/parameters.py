"""Every number that decides a link between two texts: value, unit, reason.

Measurements behind them: docs/methods/comparison.md.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ComparisonParameters:
    """What counts as the same provision. Similarities are cosines in [0, 1]."""

    whole: float = 0.25
    """Least similarity at which two articles are one, each given to at most one other."""

    near: float = 0.30
    """Least similarity of two smaller parts inside articles that are already linked."""

    far: float = 0.50
    """Least similarity of two smaller parts of articles that are not linked."""

    share: float = 0.30
    """Least share of an article, in letters, that must live on in another to link the two."""

    clause_letters: int = 400
    """A list longer than this (letters in its points together) is compared point by point."""


DEFAULT_PARAMETERS = ComparisonParameters()
