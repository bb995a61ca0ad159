"""Pair articles, clauses and sentences of two texts, from the whole down to the smallest part.

At each level the best one-to-one pairing is found exactly. What is paired at one level speaks for
its parts at the next: they need less similarity to be paired than parts that stand far apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ortaq.law.comparison.assignment import best_pairs
from ortaq.law.comparison.parameters import ComparisonParameters
from ortaq.law.comparison.similarity import Counts, alike, count_runs
from ortaq.law.comparison.units import Leaf, Units

Level = Literal["article", "paragraph", "clause"]
Scores = dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Matching:
    """What was paired. Indices point into the tuples of `old` and `new`."""

    old: Units
    new: Units
    counts: Counts
    """Runs of letters per leaf, old leaves first."""
    article_scores: Scores
    articles: Mapping[int, int]
    """Each old article at most once, each new article at most once."""
    leaf_scores: Scores
    leaves: Mapping[int, int]


def match(old: Units, new: Units, parameters: ComparisonParameters) -> Matching:
    """Pair the articles of two texts, then their clauses, then their sentences."""
    counts = count_runs([leaf.text for leaf in (*old.leaves, *new.leaves)])
    article_scores = scores_of(old, new, counts, "article", parameters.whole)
    articles = best_pairs((*pair, score - parameters.whole) for pair, score in article_scores.items())
    clauses = _match_clauses(old, new, counts, articles, parameters)
    leaf_scores = _scores(counts, len(old.leaves), len(new.leaves), parameters.near)
    leaves = best_pairs(
        (i, j, score - _least(old.leaves[i], new.leaves[j], articles, clauses, parameters))
        for (i, j), score in leaf_scores.items()
    )
    return Matching(old, new, counts, article_scores, articles, leaf_scores, leaves)


def scores_of(
    old: Units, new: Units, counts: Counts, level: Level, least: float
) -> Scores:
    """Give the similarity of all pairs at one level, where it is at least `least`."""
    olds, news = len(_units(old, level)), len(_units(new, level))
    groups = np.fromiter(
        (*(_place(leaf, level) for leaf in old.leaves),
         *(_place(leaf, level) + olds for leaf in new.leaves)),
        dtype=np.int64,
    )
    return _scores(counts.added_up(groups), olds, news, least)


def place(leaf: Leaf, level: Level) -> int:
    """Give the index of the unit in which a leaf stands."""
    return _place(leaf, level)
