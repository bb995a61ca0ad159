"""Decide which articles, and which paragraphs, of two texts are linked, and on what evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.law.comparison.assignment import best_pairs
from ortaq.law.comparison.matching import Matching, Pairs
from ortaq.law.comparison.order import Place
from ortaq.law.comparison.parameters import ComparisonParameters
from ortaq.law.comparison.reuse import Passage, passages_moved
from ortaq.law.comparison.similarity import Rows
from ortaq.law.comparison.units import Units


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two units are linked."""

    whole: bool
    """They are each other's counterpart; otherwise only a part of one went to the other."""
    because: tuple[str, ...]
    """Codes with values: `text` similarity, `flow` share of letters, `sentence` similarity."""


Evidence = dict[Place, Reason]
"""Linked units by (index of the old one, index of the new one)."""

Passages = dict[Place, list[Passage]]
"""Sentences that went from an old article to a new one."""


def link_articles(matching: Matching, parameters: ComparisonParameters) -> Evidence:
    """Link articles: whole pairs first, then passages that moved, then articles left over."""
    letters = _Letters(matching.old.article_of, matching.new.article_of, matching)
    heirs = _heirs(matching, letters, parameters)
    evidence = {pair: _whole(matching.article_scores[pair]) for pair in heirs.items()}
    passages = _by_articles(matching, passages_moved(matching, heirs, parameters))
    for pair, found in passages.items():
        if because := _because(pair, found, letters, parameters):
            evidence[pair] = Reason(False, because)
    return evidence | _absorbed(matching, heirs, evidence, passages, parameters)


def _whole(score: float) -> Reason:
    return Reason(True, (f"text={score:.2f}",))


class _Letters:
    """Lengths of the units of one level in letters."""

    def __init__(self, old: list[int], new: list[int], matching: Matching) -> None:
        self.old = _added(old, matching.old)
        self.new = _added(new, matching.new)

    def share(self, pair: Place, letters: float) -> float:
        """Give the larger of the shares that some letters have in the two units."""
        return float(letters / min(self.old[pair[0]], self.new[pair[1]]))


def _added(unit_of: list[int], units: Units) -> NDArray[np.float64]:
    letters = [len(leaf.text) for leaf in units.leaves]
    return np.bincount(np.array(unit_of, dtype=np.int64), letters).astype(np.float64)


def _heirs(matching: Matching, letters: _Letters, parameters: ComparisonParameters) -> Pairs:
    """Keep the whole pairs that are each other's best, or whose sentences carry the pair."""
    best_old, best_new = _best(matching)
    carried: dict[Place, int] = defaultdict(int)
    for i, j in matching.leaves.items():
        a, b = matching.old.leaves[i], matching.new.leaves[j]
        carried[a.article, b.article] += min(len(a.text), len(b.text))

    def holds(pair: Place) -> bool:
        score = matching.article_scores[pair]
        mutual = score >= best_old[pair[0]] and score >= best_new[pair[1]]
        return mutual or letters.share(pair, carried[pair]) >= parameters.carried

    return {i: j for i, j in matching.articles.items() if holds((i, j))}


def _best(matching: Matching) -> tuple[dict[int, float], dict[int, float]]:
    best_old: dict[int, float] = defaultdict(float)
    best_new: dict[int, float] = defaultdict(float)
    for (i, j), score in matching.article_scores.items():
        best_old[i] = max(best_old[i], score)
        best_new[j] = max(best_new[j], score)
    return best_old, best_new


def _by_articles(matching: Matching, passages: Iterable[Passage]) -> Passages:
    found: Passages = defaultdict(list)
    for passage in passages:
        old, new = matching.old.leaves[passage.old], matching.new.leaves[passage.new]
        found[old.article, new.article].append(passage)
    return found


def _because(
    pair: Place,
    passages: list[Passage],
    letters: _Letters,
    parameters: ComparisonParameters,
) -> tuple[str, ...]:
    """Say why moved passages link two articles; () where they do not."""
    share = letters.share(pair, sum(passage.letters for passage in passages))
    if share >= parameters.share:
        return (f"flow={min(share, 1.0):.2f}",)
    verbatim = [
        passage.score
        for passage in passages
        if passage.score >= parameters.verbatim and passage.letters >= parameters.verbatim_letters
    ]
    return (f"sentence={max(verbatim):.2f}", f"flow={share:.2f}") if verbatim else ()


def _absorbed(
    matching: Matching,
    heirs: Pairs,
    evidence: Evidence,
    passages: Passages,
    parameters: ComparisonParameters,
) -> Evidence:
    """Link articles without a pair of their own: alike as a whole, and a sentence went there."""
    origins = set(heirs.values())
    return {
        (i, j): Reason(False, ("absorbed", f"text={score:.2f}"))
        for (i, j), score in matching.article_scores.items()
        if score >= parameters.absorbed
        and (i, j) in passages
        and (i, j) not in evidence
        and not (i in heirs and j in origins)
    }


def link_paragraphs(
    matching: Matching, articles: Evidence, parameters: ComparisonParameters
) -> Evidence:
    """Link paragraphs of linked articles: whole pairs, then sentences that went elsewhere."""
    old, new = matching.old, matching.new
    scores = _scores_inside(matching, articles)
    pairs = best_pairs((i, j, score - parameters.near) for (i, j), score in scores.items())
    evidence = {pair: _whole(scores[pair]) for pair in pairs.items()}
    letters = _Letters(old.paragraph_of, new.paragraph_of, matching)
    return evidence | {
        pair: Reason(False, (f"flow={min(share, 1.0):.2f}",))
        for pair, flow in _flow(matching, articles).items()
        if pair not in evidence and (share := letters.share(pair, flow)) >= parameters.share
    }


def _scores_inside(matching: Matching, articles: Evidence) -> dict[Place, float]:
    """Give the similarity of all paragraphs of linked articles."""
    parts_old, parts_new = _parts_by_article(matching.old), _parts_by_article(matching.new)
    olds = len(matching.old.paragraphs)
    groups = [*matching.old.paragraph_of, *(olds + part for part in matching.new.paragraph_of)]
    rows = Rows.added_up(matching.counts, groups)
    return {
        (i, j): rows.cosine(i, olds + j)
        for a, b in articles
        for i in parts_old[a]
        for j in parts_new[b]
    }


def _parts_by_article(units: Units) -> dict[int, list[int]]:
    parts: dict[int, dict[int, None]] = defaultdict(dict)
    for leaf in units.leaves:
        parts[leaf.article][leaf.paragraph] = None
    return {article: list(paragraphs) for article, paragraphs in parts.items()}


def _flow(matching: Matching, articles: Evidence) -> dict[Place, int]:
    """Add up the letters that went from paragraph to paragraph inside linked articles."""
    flow: dict[Place, int] = defaultdict(int)
    for i, j in matching.leaves.items():
        a, b = matching.old.leaves[i], matching.new.leaves[j]
        if (a.article, b.article) in articles:
            flow[a.paragraph, b.paragraph] += min(len(a.text), len(b.text))
    return flow
