"""How amendments to one provision stand to each other: alike, in conflict, or side by side.

Alike: they change the same words and put in nearly the same. In conflict: they change the same
words differently, or put different words into the same place. A person decides what follows from
it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from ortaq.submissions.parameters import WORDINGS, WordingParameters
from ortaq.submissions.wordings.amendment import Edit, Edited


class Relation(StrEnum):
    """What two amendments are to each other."""

    SAME = "same"
    """They change the same in the same way."""
    ALIKE = "alike"
    CONFLICT = "conflict"
    """They cannot both become the text."""


@dataclass(frozen=True, slots=True)
class Related:
    """Two amendments of one provision; those that can stand side by side are not listed."""

    one: str
    other: str
    eid: str
    relation: Relation
    likeness: float
    """Share of changed words in common, in [0, 1]."""
    places: tuple[tuple[int, int], ...]
    """Words of the draft that both change: first, past the last."""


def relations(
    amendments: Iterable[Edited], parameters: WordingParameters = WORDINGS
) -> tuple[Related, ...]:
    """Compare all amendments of each provision, in the order of their keys."""
    by_eid: dict[str, list[Edited]] = {}
    for one in amendments:
        by_eid.setdefault(one.amendment.eid, []).append(one)
    return tuple(
        related
        for eid in sorted(by_eid)
        for one, other in combinations(sorted(by_eid[eid], key=lambda e: e.amendment.id), 2)
        if (related := _related(one, other, parameters))
    )


def _related(one: Edited, other: Edited, parameters: WordingParameters) -> Related | None:
    pairs = list(_touching(one.edits, other.edits))
    if not pairs:
        return None
    likeness = _likeness(one.edits, other.edits)
    clash = any(a != b for a, b in pairs)
    if one.edits == other.edits:
        relation = Relation.SAME
    elif likeness >= parameters.alike:
        relation = Relation.ALIKE
    elif clash:
        relation = Relation.CONFLICT
    else:
        relation = Relation.ALIKE
    places = tuple((max(a.first, b.first), min(a.past, b.past)) for a, b in pairs)
    return Related(
        one.amendment.id, other.amendment.id, one.amendment.eid, relation, likeness, places
    )


def _touching(ours: Sequence[Edit], theirs: Sequence[Edit]) -> Iterator[tuple[Edit, Edit]]:
    """Yield the edits that reach for the same words, or into the same place."""
    for one in ours:
        for other in theirs:
            overlap = one.first < other.past and other.first < one.past
            same_place = one.first == other.first and one.inserted and other.inserted
            inside = _within(one, other) or _within(other, one)
            if overlap or same_place or inside:
                yield one, other


def _within(point: Edit, span: Edit) -> bool:
    """Tell whether words are put into the middle of words that the other changes."""
    return point.first == point.past and span.first < point.first < span.past


def _likeness(ours: Sequence[Edit], theirs: Sequence[Edit]) -> float:
    one, other = features(ours), features(theirs)
    common = (one & other).total()
    return round(common / max(1, (one | other).total()), 6)


def features(edits: Sequence[Edit]) -> Counter[tuple[str, str | int]]:
    """Count what edits do: words of the draft that go, by place, and words that come."""
    found: Counter[tuple[str, str | int]] = Counter()
    for edit in edits:
        found.update(("gone", place) for place in range(edit.first, edit.past))
        found.update(("come", word) for word in edit.inserted)
    return found
