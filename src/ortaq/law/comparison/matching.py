"""Pair articles and sentences of two texts, from the whole down to the smallest part.

At each level the best one-to-one pairing is found exactly. What is paired at one level speaks for
its parts at the next: they need less similarity to be paired than parts that stand far apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ortaq.law.comparison.assignment import best_pairs
from ortaq.law.comparison.parameters import ComparisonParameters
from ortaq.law.comparison.similarity import Counts, alike, count_runs
from ortaq.law.comparison.units import Units

Scores = Mapping[tuple[int, int], float]
"""Similarity by (index of the old unit, index of the new one)."""

Pairs = Mapping[int, int]
"""New unit by old unit; each at most once."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What was paired. Indices point into the tuples of `old` and `new`."""

    old: Units
    new: Units
    counts: Counts
    """Runs of letters in each leaf, old leaves first."""
    article_scores: Scores
    articles: Pairs
    leaf_scores: Scores
    leaves: Pairs


def match(old: Units, new: Units, parameters: ComparisonParameters) -> Matching:
    """Pair the articles of two texts, then their sentences."""
    counts = count_runs([leaf.text for leaf in (*old.leaves, *new.leaves)])
    article_scores = _scores(counts, old.article_of, new.article_of, parameters.whole)
    articles = best_pairs((i, j, s - parameters.whole) for (i, j), s in article_scores.items())
    leaf_scores = _scores(counts, range(len(old.leaves)), range(len(new.leaves)), parameters.near)
    return Matching(
        old=old,
        new=new,
        counts=counts,
        article_scores=article_scores,
        articles=articles,
        leaf_scores=leaf_scores,
        leaves=_pair_leaves(old, new, leaf_scores, articles, parameters),
    )


def _scores(counts: Counts, olds: Sequence[int], news: Sequence[int], least: float) -> Scores:
    """Give all similarities >= least between units. olds, news: the unit of each leaf."""
    many_old, many_new = olds[-1] + 1 if olds else 0, news[-1] + 1 if news else 0
    groups = np.array([*olds, *(unit + many_old for unit in news)], dtype=np.int64)
    found = alike(counts.added_up(groups), many_old, many_new, least)
    pairs = zip(found.old.tolist(), found.new.tolist(), strict=True)
    return dict(zip(pairs, found.score.tolist(), strict=True))


def _pair_leaves(
    old: Units,
    new: Units,
    scores: Scores,
    articles: Pairs,
    parameters: ComparisonParameters,
) -> Pairs:
    """Pair sentences: anywhere if alike, more readily inside articles that are paired."""

    def least(i: int, j: int) -> float:
        a, b = old.leaves[i], new.leaves[j]
        at_home = articles.get(a.article) == b.article
        return parameters.near if at_home else parameters.far

    return best_pairs((i, j, score - least(i, j)) for (i, j), score in scores.items())
