"""Sentences that went to another article: found there, and not in the heir of their own.

A paired sentence alone does not prove that a rule moved. Formulas stand in many articles, and a
new article often copies a sentence whose original stays where it was. What counts is how much of
a sentence each of the two articles holds: the other one must hold clearly more of it than the
article's own heir, seen from the old sentence and from the new one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ortaq.law.comparison.matching import Matching, Pairs
from ortaq.law.comparison.parameters import ComparisonParameters
from ortaq.law.comparison.similarity import Rows


@dataclass(frozen=True, slots=True)
class Passage:
    """One old sentence that lives on in a new one."""

    old: int
    """Index of the old leaf."""
    new: int
    """Index of the new leaf."""
    score: float
    letters: int
    """Length of the shorter one."""


def passages_moved(
    matching: Matching, heirs: Pairs, parameters: ComparisonParameters
) -> Iterator[Passage]:
    """Yield paired sentences that left their article. heirs: new article by old article."""
    holding = _Holding(matching)
    origin = {new: old for old, new in heirs.items()}
    olds, news = matching.old.leaves, matching.new.leaves
    for i, j in matching.leaves.items():
        there, here = news[j].article, heirs.get(olds[i].article)
        source, own = olds[i].article, origin.get(news[j].article)
        if there == here or matching.leaf_scores[i, j] < parameters.far:
            continue
        left = holding.old_in_new(i, there) - holding.old_in_new(i, here)
        came = holding.new_in_old(j, source) - holding.new_in_old(j, own)
        if min(left, came) >= parameters.margin:
            letters = min(len(olds[i].text), len(news[j].text))
            yield Passage(i, j, matching.leaf_scores[i, j], letters)


class _Holding:
    """How much of a sentence an article of the other text holds: share of its runs, weighed."""

    def __init__(self, matching: Matching) -> None:
        olds, old_articles = len(matching.old.leaves), len(matching.old.articles)
        article_of = [
            *matching.old.article_of,
            *(old_articles + a for a in matching.new.article_of),
        ]
        self._first_new_leaf, self._first_new_article = olds, old_articles
        self._leaves = Rows(matching.counts, len(article_of))
        self._articles = Rows.added_up(matching.counts, article_of)

    def old_in_new(self, leaf: int, article: int | None) -> float:
        """Share of an old sentence that a new article holds; 0 where there is no such article."""
        return 0.0 if article is None else self._share(leaf, self._first_new_article + article)

    def new_in_old(self, leaf: int, article: int | None) -> float:
        """Share of a new sentence that an old article holds; 0 where there is no such article."""
        return 0.0 if article is None else self._share(self._first_new_leaf + leaf, article)

    def _share(self, leaf: int, article: int) -> float:
        runs, weight = self._leaves.of(leaf)
        held, _ = self._articles.of(article)
        energy = weight * weight
        return float(energy[np.isin(runs, held, assume_unique=True)].sum() / energy.sum())
