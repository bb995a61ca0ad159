"""Which new name took the place of a vanished one, read off the redlines of linked articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ortaq.conformity.institutions import Name, NameFinder, born
from ortaq.conformity.parameters import ConformityParameters
from ortaq.law.act import Act
from ortaq.law.comparison import Comparison, Op


def successors(
    names: tuple[Name, ...],
    old: Act,
    new: Act,
    comparison: Comparison,
    parameters: ConformityParameters,
) -> dict[str, str]:
    """Give for the base of a vanished name the new name that stands in its places, where one does.

    A place is a run of deleted words beside a run of inserted ones. Names that only sometimes give
    way to the same new name have none: a person chooses.
    """
    finder, newcomers = (
        NameFinder(names, old.lang),
        NameFinder(born(old, new, parameters), new.lang),
    )
    places: Counter[str] = Counter()
    taken: dict[str, Counter[str]] = defaultdict(Counter)
    for deleted, inserted in _replacements(comparison):
        came = {mention.name.shown for mention in newcomers.find(inserted)}
        for base in {mention.name.base for mention in finder.find(deleted)}:
            places[base] += 1
            taken[base].update(came)
    return {
        base: found[0][0]
        for base, count in places.items()
        if count >= parameters.least_places_of_successor
        and (found := taken[base].most_common(1))
        and found[0][1] >= parameters.least_share_of_successor * count
    }


def _replacements(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Yield deleted and inserted words that stand beside each other."""
    for segments in comparison.redline.values():
        for one, other in pairwise(segments):
            if {one.op, other.op} == {Op.DELETED, Op.INSERTED}:
                gone, came = (one, other) if one.op is Op.DELETED else (other, one)
                yield gone.text, came.text
