"""Which part of an article a link is about, where it was split or merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from ortaq.law.comparison.matching import Matching
from ortaq.law.comparison.order import Place
from ortaq.law.comparison.units import Clause, Units
from ortaq.law.comparison.wording import wording_of_clauses


class Parts:
    """The wordings that each link between articles sets side by side.

    A clause whose sentences went to some linked articles is shown there; a clause that went
    nowhere, or came from nowhere, is shown with the main counterpart of its article.
    """

    def __init__(
        self, matching: Matching, links: Collection[Place], main: Collection[Place]
    ) -> None:
        self._main = frozenset(main)
        self._old, self._new = _by_article(matching.old), _by_article(matching.new)
        self._went: dict[int, set[int]] = defaultdict(set)
        self._came: dict[int, set[int]] = defaultdict(set)
        for i, j in matching.leaves.items():
            a, b = matching.old.leaves[i], matching.new.leaves[j]
            if (a.article, b.article) in links:
                self._went[a.clause].add(b.article)
                self._came[b.clause].add(a.article)

    def of(self, link: Place) -> tuple[str, str]:
        """Give the old and the new wording that a link is about."""
        main = link in self._main
        old = _shown(self._old[link[0]], self._went, link[1], main)
        new = _shown(self._new[link[1]], self._came, link[0], main)
        return wording_of_clauses(old), wording_of_clauses(new)


def _by_article(units: Units) -> dict[int, list[tuple[int, Clause]]]:
    clauses: dict[int, list[tuple[int, Clause]]] = defaultdict(list)
    for number, clause in enumerate(units.clauses):
        clauses[clause.article].append((number, clause))
    return clauses


def _shown(
    clauses: list[tuple[int, Clause]], partners: dict[int, set[int]], other: int, main: bool
) -> list[Clause]:
    shown = [
        clause
        for number, clause in clauses
        if other in partners[number] or (main and not partners[number])
    ]
    return shown or [clause for _, clause in clauses]
