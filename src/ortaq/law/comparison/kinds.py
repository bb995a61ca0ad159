"""From ties between provisions to links with a kind: kept, changed, moved, split or merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ortaq.law.act import Provision
from ortaq.law.comparison.order import Place, crosses, in_order
from ortaq.law.comparison.result import Link, LinkKind, Links


@dataclass(frozen=True, slots=True)
class Tie:
    """What is known of two linked provisions before the whole picture gives them a kind."""

    score: float
    substance: bool
    because: tuple[str, ...]
    whole: bool
    """They are each other's main counterpart; others hold a part."""


def links_from(
    old: Sequence[Provision], new: Sequence[Provision], ties: Mapping[Place, Tie]
) -> Links:
    """Give every tie its kind, and tell what was added and removed.

    old, new: the provisions of one level in the order of the text; ties: by their positions.
    """
    heirs, origins = Counter(i for i, _ in ties), Counter(j for _, j in ties)
    chain = in_order(main_pairs({place: (tie.whole, tie.score) for place, tie in ties.items()}))
    links = []
    for place in sorted(ties):
        tie, moved = ties[place], crosses(place, chain)
        before, after = old[place[0]].eid, new[place[1]].eid
        links.append(
            Link(
                old=before,
                new=after,
                kind=_kind(heirs[place[0]], origins[place[1]], moved, tie.substance),
                score=tie.score,
                moved=moved,
                renumbered=_number(before) != _number(after),
                substance=tie.substance,
                because=tie.because,
            )
        )
    return Links(
        links=tuple(links),
        added=tuple(part.eid for j, part in enumerate(new) if j not in origins),
        removed=tuple(part.eid for i, part in enumerate(old) if i not in heirs),
    )


def main_pairs(ties: Mapping[Place, tuple[bool, float]]) -> list[Place]:
    """Choose for each provision at most one counterpart: whole ones first, then the most alike.

    ties: whether the two are counterparts as a whole, and their similarity.
    """
    ranked = sorted(ties, key=lambda place: (not ties[place][0], -ties[place][1], place))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    chosen = []
    for old, new in ranked:
        if old not in taken_old and new not in taken_new:
            taken_old.add(old)
            taken_new.add(new)
            chosen.append((old, new))
    return sorted(chosen)


def _kind(heirs: int, origins: int, moved: bool, substance: bool) -> LinkKind:
    if heirs > 1:
        return LinkKind.SPLIT
    if origins > 1:
        return LinkKind.MERGED
    if moved:
        return LinkKind.MOVED
    return LinkKind.CHANGED if substance else LinkKind.KEPT


def _number(eid: str) -> str:
    """Give the number in the last part of an address: `para_3` of `art_5__para_3` gives `3`."""
    return eid.rsplit("_", 1)[-1]
